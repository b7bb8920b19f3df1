import type { Type } from '@nestjs/common';
import type { ExternalContextCreator } from '@nestjs/core';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { InputPipe } from '../validation.js';

type Method = (...given: unknown[]) => unknown;
/** How graphql-js calls a resolver: parent, arguments, context, info. */
type Call = [parent: unknown, args: Record<string, unknown>, context: unknown, info: unknown];

interface Parameter {
  index: number;
  data?: string;
  pipes: unknown[];
}

/** What is not a class of ours is not validated by the pipe either. */
const PLAIN: readonly unknown[] = [String, Boolean, Number, Array, Object, Date, undefined];
const CHECKED_MAX = 200;

/**
 * Has the methods of field resolvers called straight away. Nest would resolve every parameter of every call for itself,
 * asynchronously, and validate the same arguments for each row of a list anew, which takes several times as long as the
 * fields themselves. Root fields keep all of Nest's frame: guards, pipes, filters.
 */
export function callFieldsDirectly(creator: ExternalContextCreator): void {
  const create = creator.create.bind(creator) as Method;
  creator.create = ((...given: unknown[]) => {
    const [instance, callback, name, metadataKey, , , , options] = given as [
      object,
      Method,
      string,
      string,
      unknown,
      unknown,
      unknown,
      { guards?: boolean } | undefined,
    ];
    const isField = options?.guards === false && !name.startsWith('__');
    return (isField && directCall(instance, callback, name, metadataKey)) || create(...given);
  }) as typeof creator.create;
}

function directCall(
  instance: object,
  callback: Method,
  name: string,
  metadataKey: string,
): Method | undefined {
  const parameters = Object.entries(
    (Reflect.getMetadata(metadataKey, instance.constructor, name) ?? {}) as Record<string, Parameter>,
  );
  const types = (Reflect.getMetadata('design:paramtypes', instance, name) ?? []) as unknown[];
  const takers: ((call: Call) => unknown)[] = Array.from({ length: types.length }, () => () => undefined);
  let mayWait = false;
  for (const [key, { index, data, pipes }] of parameters) {
    const type = Number(key.split(':')[0]);
    // A decorator of our own, or a pipe for one parameter: both are Nest's business.
    if (Number.isNaN(type) || pipes.length > 0) return undefined;
    if (type === (GqlParamtype.ROOT as number)) takers[index] = ([parent]) => parent;
    else if (type === (GqlParamtype.CONTEXT as number)) takers[index] = ([, , context]) => context;
    else if (type === (GqlParamtype.INFO as number)) takers[index] = ([, , , info]) => info;
    else {
      const valueOf = ([, args]: Call): unknown => (data ? args[data] : args);
      const isChecked = !PLAIN.includes(types[index]);
      mayWait ||= isChecked;
      const check = checked(types[index] as Type<unknown>, data);
      takers[index] = isChecked ? (call) => check(valueOf(call)) : valueOf;
    }
  }
  if (!mayWait) return (...call) => callback.apply(instance, take(takers, call as Call));
  return (...call) => {
    const values = take(takers, call as Call);
    return values.some((value) => value instanceof Promise)
      ? Promise.all(values).then((ready) => callback.apply(instance, ready))
      : callback.apply(instance, values);
  };
}

function take(takers: readonly ((call: Call) => unknown)[], call: Call): unknown[] {
  return takers.map((taker) => taker(call));
}

/** Validates as the pipe does, the same value once: what it gives depends on nothing else, and nobody changes it. */
function checked(type: Type<unknown>, data: string | undefined): (value: unknown) => unknown {
  const pipe = new InputPipe();
  const known = new Map<string, unknown>();
  return (value) => {
    const key = JSON.stringify(value) ?? '';
    if (known.has(key)) return known.get(key);
    return pipe.transform(value, { type: 'body', metatype: type, data }).then((made) => {
      if (known.size >= CHECKED_MAX) known.clear();
      known.set(key, made);
      return made;
    });
  };
}
