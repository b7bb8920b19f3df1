import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { registerDecorator, type ValidationError } from 'class-validator';
import { isPartialDate } from './dates.js';
import { inputProblems, type InputPath, type InputProblem } from './errors.js';
import { isId } from './ids.js';

/** The faults of nested input as a flat list, each with its place. */
export function problemsOf(faults: ValidationError[], path: InputPath = []): InputProblem[] {
  return faults.flatMap((fault) => {
    const place = [...path, /^\d+$/.test(fault.property) ? Number(fault.property) : fault.property];
    const own = Object.entries(fault.constraints ?? {}).map(([name, message]) => ({
      path: place,
      reason: name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase(),
      message,
    }));
    return [...own, ...problemsOf(fault.children ?? [], place)];
  });
}

/** The faults on their way out of the pipe of Nest. */
class InputFaults extends Error {
  constructor(readonly faults: ValidationError[]) {
    super();
  }
}

const KNOWN_MAX = 200;
/** Letters of what is remembered: anybody may ask with arguments as long as a request. */
const KNOWN_LENGTH_MAX = 1_000;

/** Validates every input class; all problems of an input are reported at once, with their places. */
export class InputPipe extends ValidationPipe {
  private readonly known = new Map<unknown, Map<string, unknown>>();

  constructor() {
    super({ transform: true, exceptionFactory: (faults) => new InputFaults(faults) });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What is given by a decorator of our own, such as who asks, differs though it looks the same.
    const isArgument = metadata.type === 'body';
    // Whether it may be left out, GraphQL has seen to.
    if (isArgument && (value === undefined || value === null)) return value;
    // An argument class (`@Args()` without a name): pages of lists are asked for with the same few.
    if (isArgument && metadata.data === undefined) return await this.transformOnce(value, metadata);
    return await this.validated(value, metadata);
  }

  /** The same value once: what comes of it depends on nothing else, and nobody may change it. Only the first time it has to be waited for. */
  transformOnce(value: unknown, metadata: ArgumentMetadata): unknown {
    const known = this.known.get(metadata.metatype) ?? new Map<string, unknown>();
    this.known.set(metadata.metatype, known);
    const key = JSON.stringify(value) ?? '';
    if (known.has(key)) return known.get(key);
    const made = this.validated(value, metadata);
    if (key.length > KNOWN_LENGTH_MAX) return made;
    return made.then((valid) => {
      if (known.size >= KNOWN_MAX) known.clear();
      known.set(key, valid);
      return valid;
    });
  }

  private async validated(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      // An argument class is itself the list of arguments.
      throw inputProblems(problemsOf(error.faults, metadata.data ? [metadata.data] : []));
    }
  }
}

type Check = (value: unknown) => boolean;

/** A decorator for input classes; `each` applies it to every item of a list. */
export function rule(name: string, message: string, check: Check) {
  return (each = false): PropertyDecorator =>
    (target, property) => {
      registerDecorator({
        name,
        target: target.constructor,
        propertyName: property as string,
        options: { message: `${each ? 'each of ' : ''}$property ${message}`, each },
        validator: { validate: check },
      });
    };
}

export const IsPartialDate = rule(
  'isPartialDate',
  'must be a date such as 2011, 2011-03 or 2011-03-06',
  isPartialDate,
);

export const IsSlug = rule(
  'isSlug',
  'must be 1 to 64 lower-case letters, digits and single hyphens, such as "hit"',
  (value) => typeof value === 'string' && value.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
);

/** A text for people: trimmed, of a length, without control characters. */
export const IsLine = (max: number, each = false): PropertyDecorator =>
  rule(
    'isLine',
    `must be a text of 1 to ${max} characters in one line, without spaces at its ends`,
    (value) =>
      typeof value === 'string' &&
      value.length <= max &&
      value.trim() === value &&
      value !== '' &&
      value.isWellFormed() &&
      // Line separators too, and marks that make a text read in another order than it is written.
      !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value),
  )(each);

/** A text for people in paragraphs: of a length, with line feeds, without other control characters. */
export const IsText = (max: number): PropertyDecorator =>
  rule(
    'isText',
    `must be a text of 1 to ${max} characters without spaces at its ends`,
    (value) =>
      typeof value === 'string' &&
      value.length <= max &&
      value.trim() === value &&
      value !== '' &&
      value.isWellFormed() &&
      !/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(value),
  )();

/** A name of the IANA database with its area; an abbreviation such as MSK is none. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)+$/.test(value)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

export const IsTimeZone = rule(
  'isTimeZone',
  'must be a zone of the IANA database, such as Asia/Shanghai',
  isTimeZone,
);

export const IsWebAddress = rule(
  'isWebAddress',
  'must be an http or https address of at most 500 characters',
  (value) => {
    if (typeof value !== 'string' || value.length > 500 || !/^https?:\/\/[^\s]+$/i.test(value)) return false;
    const url = URL.parse(value);
    return url !== null && url.username === '' && url.password === '';
  },
);

/** Where a fact comes from. */
export const IsSource = rule(
  'isSource',
  'must be a source: an http(s) address, or seed:, print: or note: and a text, at most 1,000 characters',
  (value) =>
    typeof value === 'string' &&
    value.length <= 1000 &&
    !/\p{Cc}/u.test(value) &&
    /^(https?:\/\/\S+|seed:[\w.-]+|print:.+|note:.+)$/s.test(value),
);

export const IsAnyId = ({ each = false } = {}): PropertyDecorator =>
  rule('isId', 'must be an id of this portal, such as uni_…', (value) => isId(value))(each);

export const IsIdOf = (prefix: string, each = false): PropertyDecorator =>
  rule('isId', `must be an id that begins with ${prefix}_`, (value) => isId(value, prefix))(each);
