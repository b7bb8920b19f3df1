import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from './client.js';
import { TEST_TOKEN } from './database.js';

/** The built portal as a process of its own, on a loopback port that it chooses. */
export class PortalProcess {
  output = '';

  private constructor(readonly child: ChildProcess) {
    child.stdout!.on('data', (text) => (this.output += text));
    child.stderr!.on('data', (text) => (this.output += text));
  }

  static run(script: string, settings: Record<string, string>, ...words: string[]): PortalProcess {
    const { PATH } = process.env;
    return new PortalProcess(
      spawn(process.execPath, [`dist/${script}.js`, ...words], {
        env: {
          PATH,
          PORT: '0',
          LOG_FORMAT: 'json',
          DRAIN_SECONDS: '1',
          PORTAL_OPERATOR_TOKEN: TEST_TOKEN,
          ...settings,
        },
      }),
    );
  }

  /** Starts the server and waits until it answers. */
  static async start(settings: Record<string, string>): Promise<PortalProcess> {
    const portal = PortalProcess.run('main', settings);
    while (!portal.url && portal.child.exitCode === null) await wait(20);
    if (!portal.url) throw new Error(portal.output);
    return portal;
  }

  get url(): string | undefined {
    return /The portal answers at (http:\S+)\/graphql/.exec(this.output)?.[1];
  }

  get operator(): Client {
    return new Client(this.url!, TEST_TOKEN);
  }

  /** The exit code, or the signal that ended it. */
  async ended(): Promise<number | NodeJS.Signals | null> {
    const { child } = this;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    return child.exitCode ?? child.signalCode;
  }

  async kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal);
    return await this.ended();
  }

  /** The log, line by line. */
  get log(): Record<string, unknown>[] {
    return this.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}
