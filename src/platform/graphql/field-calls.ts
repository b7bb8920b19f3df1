import type { Type } from '@nestjs/common';
import type { ExternalContextCreator } from '@nestjs/core';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { InputPipe } from '../validation.js';

type Method = (...given: unknown[]) => unknown;

interface Parameter {
  index: number;
  data?: string;
  pipes: unknown[];
}

/** What is not a class of ours is not validated by the pipe either. */
const PLAIN: readonly unknown[] = [String, Boolean, Number, Array, Object, Date, undefined];

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
  const values = types.map(() => 'undefined');
  const checks: ((value: unknown) => unknown)[] = [];
  for (const [key, { index, data, pipes }] of parameters) {
    const type = Number(key.split(':')[0]);
    // A decorator of our own, or a pipe for one parameter: both are Nest's business.
    if (Number.isNaN(type) || pipes.length > 0) return undefined;
    if (type === (GqlParamtype.ROOT as number)) values[index] = 'parent';
    else if (type === (GqlParamtype.CONTEXT as number)) values[index] = 'context';
    else if (type === (GqlParamtype.INFO as number)) values[index] = 'info';
    else {
      values[index] = data ? `args[${JSON.stringify(data)}]` : 'args';
      if (PLAIN.includes(types[index])) continue;
      checks.push(checked(types[index] as Type<unknown>, data));
      values[index] = `checks[${checks.length - 1}](${values[index]})`;
    }
  }
  const mayWait = checks.length > 0;
  const call = mayWait
    ? `const values = [${values.join()}];
       return values.some((value) => value instanceof Promise)
         ? Promise.all(values).then((ready) => callback.apply(instance, ready)) : callback.apply(instance, values);`
    : `return callback.call(${['instance', ...values].join()});`;
  // Written out and compiled: it is called for every field of every row. Names of the portal's own arguments, as texts.
  // eslint-disable-next-line typescript/no-implied-eval
  const make = new Function(
    'instance',
    'callback',
    'checks',
    `return (parent, args, context, info) => { ${call} }`,
  ) as (instance: object, callback: Method, checks: unknown[]) => Method;
  return make(instance, callback, checks);
}

function checked(type: Type<unknown>, data: string | undefined): (value: unknown) => unknown {
  const pipe = new InputPipe();
  return (value) => pipe.transformOnce(value, { type: 'body', metatype: type, data });
}
