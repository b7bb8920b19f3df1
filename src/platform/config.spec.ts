import { ConfigError, readConfig } from './config.js';

it('has a default for everything but the token', () => {
  expect(readConfig({})).toMatchObject({
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: './data',
    LOG_LEVEL: 'info',
    DRAIN_SECONDS: 2,
    embedded: true,
    production: false,
  });
  expect(readConfig({}).PORTAL_OPERATOR_TOKEN).toBeUndefined();
});

it('takes an empty value as not set', () => {
  expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, embedded: true });
});

it('takes what is set', () => {
  const config = readConfig({
    PORT: '8080',
    DATABASE_URL: 'postgres://u:p@db:5432/portal',
    NODE_ENV: 'production',
  });
  expect(config).toMatchObject({ PORT: 8080, embedded: false, production: true });
});

it('reports all problems at once', () => {
  const wrong = {
    NODE_ENV: 'prod',
    PORT: '70000',
    DATABASE_URL: 'mysql://x',
    PORTAL_OPERATOR_TOKEN: 'short',
    LOG_LEVEL: 'loud',
    DRAIN_SECONDS: '-1',
    DATABASE_POOL_SIZE: '1.5',
  };
  let message = '';
  try {
    readConfig(wrong);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    message = (error as Error).message;
  }
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
  expect(message).not.toContain('short');
});

it('wants a token of 32 characters', () => {
  expect(() => readConfig({ PORTAL_OPERATOR_TOKEN: 'x'.repeat(31) })).toThrow(ConfigError);
  expect(readConfig({ PORTAL_OPERATOR_TOKEN: 'x'.repeat(32) }).PORTAL_OPERATOR_TOKEN).toHaveLength(32);
  expect(() => readConfig({ PORTAL_OPERATOR_TOKEN: `${'x'.repeat(32)} y` })).toThrow(ConfigError);
});
