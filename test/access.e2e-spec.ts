import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AppModule } from '../src/app.module.js';
import { AnyoneMay, OperatorMay } from '../src/platform/auth/access.js';
import { seededDatabase, type TestDatabase } from './support/database.js';

@Resolver()
class OpenResolver {
  @Query(() => String)
  open(): string {
    return 'nobody said who may ask this';
  }
}

@Resolver()
class StatedResolver {
  @AnyoneMay()
  @Query(() => String)
  stated(): string {
    return 'anyone may ask this';
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await seededDatabase();
});
afterAll(() => database.close());

async function startWith(resolver: new () => object): Promise<void> {
  @Module({
    imports: [AppModule.on(database.config, database.dataSource, pino({ level: 'silent' }))],
    providers: [resolver],
  })
  class WithResolver {}
  const app = await NestFactory.create(WithResolver, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  try {
    await app.init();
  } finally {
    await app.close();
  }
}

it('the application does not start while a root field does not say who may ask it', async () => {
  await expect(startWith(OpenResolver)).rejects.toThrow('Without one: OpenResolver.open');
  await expect(startWith(StatedResolver)).resolves.toBeUndefined();
});

it('one root field has one access decorator', () => {
  expect(() => {
    class Both {
      @AnyoneMay()
      @OperatorMay()
      both(): void {}
    }
    return Both;
  }).toThrow('Both.both has two access decorators');
});
