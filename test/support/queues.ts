import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startApp, type TestApp } from './app.js';
import type { TestDatabase } from './database.js';

/** The portal with queues that only a test has, registered as a feature would do it. */
export async function startWithQueues(
  register: (jobs: Jobs) => void,
  database?: TestDatabase,
  settings: Parameters<typeof startApp>[1] = { JOBS: 'on' },
): Promise<TestApp> {
  const bootstrap = Object.getOwnPropertyDescriptor(Jobs.prototype, 'onApplicationBootstrap')!;
  Jobs.prototype.onApplicationBootstrap = async function (this: Jobs) {
    register(this);
    await (bootstrap.value as () => Promise<void>).call(this);
  };
  try {
    return await startApp(database, settings);
  } finally {
    Object.defineProperty(Jobs.prototype, 'onApplicationBootstrap', bootstrap);
  }
}
