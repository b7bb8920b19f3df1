import { jest } from '@jest/globals';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { performance } from 'node:perf_hooks';
import { Turns } from './turns.js';

const HEAVY = '{ heavy }';
const HEAVIEST = '{ heaviest }';
const LIGHT = '{ light }';

describe('turns', () => {
  /** The clock and the core's pauses are the test's own: how fast the machine is that runs it must say nothing. */
  let now = 0;
  let utilization = 0;
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    await jest.advanceTimersByTimeAsync(milliseconds);
  };

  const turns = new Turns();
  let preHandler: (request: FastifyRequest) => Promise<void>;
  let onSend: (request: FastifyRequest, reply: unknown, payload: unknown, done: () => void) => void;
  turns.serve({
    addHook: (name: string, hook: never) => (name === 'onSend' ? (onSend = hook) : (preHandler = hook)),
  } as unknown as FastifyInstance);
  turns.note(parse(HEAVY), 6_300);
  turns.note(parse(HEAVIEST), 300_000);
  turns.note(parse(LIGHT), 100);

  const begun: string[] = [];
  const ask = (name: string, query: string): FastifyRequest => {
    const request = { method: 'POST', body: { query }, routeOptions: { url: '/graphql' } } as FastifyRequest;
    void preHandler(request).then(() => begun.push(name));
    return request;
  };
  const end = async (request: FastifyRequest): Promise<void> => {
    onSend(request, undefined, '', () => undefined);
    await pass(0);
  };

  beforeAll(() => {
    jest.useFakeTimers({ doNotFake: ['performance', 'Date', 'nextTick', 'queueMicrotask', 'setImmediate'] });
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    jest
      .spyOn(performance, 'eventLoopUtilization')
      .mockImplementation(() => ({ idle: 0, active: 0, utilization }));
  });
  beforeEach(() => begun.splice(0));
  afterAll(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('are taken by two at once, whatever they cost, and in the order in which they came', async () => {
    const first = ask('first', HEAVIEST);
    const second = ask('second', HEAVIEST);
    const third = ask('third', HEAVIEST);
    // It would fit, but came later.
    const fourth = ask('fourth', LIGHT);
    await pass(0);
    expect(begun).toEqual(['first', 'second']);
    await end(first);
    expect(begun).toEqual(['first', 'second', 'third']);
    await end(second);
    expect(begun).toEqual(['first', 'second', 'third', 'fourth']);
    await end(third);
    await end(fourth);
  });

  it('are taken by dozens of light ones', async () => {
    const requests = Array.from({ length: 50 }, (_, n) => ask(`${n}`, LIGHT));
    await pass(0);
    expect(begun.length).toBe(43);
    for (const request of requests.slice(0, 7)) await end(request);
    expect(begun).toEqual(requests.map((_, n) => `${n}`));
    for (const request of requests) await end(request);
  });

  it('go on while the database holds some up, as long as the core has pauses', async () => {
    const heldUp = [ask('first', HEAVY), ask('second', HEAVY)];
    const waiting = ask('third', HEAVY);
    // Those that wait are looked at, but the core had no pause.
    utilization = 1;
    await pass(120);
    expect(begun).toEqual(['first', 'second']);
    utilization = 0.5;
    await pass(120);
    expect(begun).toEqual(['first', 'second', 'third']);
    for (const request of [...heldUp, waiting]) await end(request);
  });

  it('give way when their patience ends, and not before', async () => {
    utilization = 0;
    const heldUp = [ask('first', HEAVY), ask('second', HEAVY)];
    const waiting = ask('third', HEAVY);
    await pass(49);
    expect(begun).toEqual(['first', 'second']);
    await pass(52);
    expect(begun).toEqual(['first', 'second', 'third']);
    for (const request of [...heldUp, waiting]) await end(request);
  });

  it('are no matter of what is no question', async () => {
    const requests = Array.from({ length: 20 }, () => ask('heavy', HEAVIEST));
    await preHandler({ method: 'GET', routeOptions: { url: '/health/live' } } as FastifyRequest);
    await pass(0);
    expect(begun.length).toBe(2);
    for (const request of requests) await end(request);
    expect(begun.length).toBe(20);
  });
});
