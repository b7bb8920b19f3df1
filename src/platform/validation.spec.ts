import { IsInt } from 'class-validator';
import { InputPipe } from './validation.js';

class Amount {
  @IsInt()
  first: number;
}

const OF_ARGUMENTS = { type: 'body', metatype: Amount } as const;

describe('The pipe for inputs', () => {
  const pipe = new InputPipe();

  it('makes the same arguments once', async () => {
    const one = await pipe.transform({ first: 1 }, OF_ARGUMENTS);
    expect(one).toBeInstanceOf(Amount);
    expect(await pipe.transform({ first: 1 }, OF_ARGUMENTS)).toBe(one);
    expect(await pipe.transform({ first: 2 }, OF_ARGUMENTS)).toEqual({ first: 2 });
  });

  it('remembers no long arguments: whoever asks could fill the memory with them', async () => {
    const long = { first: 1, after: 'x'.repeat(2_000) };
    const one = await pipe.transform(long, OF_ARGUMENTS);
    expect(one).toBeInstanceOf(Amount);
    expect(await pipe.transform({ ...long }, OF_ARGUMENTS)).not.toBe(one);
  });

  it('refuses the same arguments each time', async () => {
    for (let time = 0; time < 2; time++) {
      await expect(pipe.transform({ first: 'x' }, OF_ARGUMENTS)).rejects.toMatchObject({
        extensions: { code: 'INVALID_INPUT' },
      });
    }
  });

  it('makes an input anew each time: whoever gets it may change it', async () => {
    const metadata = { ...OF_ARGUMENTS, data: 'input' };
    const one = await pipe.transform({ first: 1 }, metadata);
    expect(one).toBeInstanceOf(Amount);
    expect(await pipe.transform({ first: 1 }, metadata)).not.toBe(one);
  });

  it('gives who asks and what else is not asked as it is, also when it looks the same', async () => {
    for (const given of [{ first: 'x' }, { first: 'x' }]) {
      expect(await pipe.transform(given, { type: 'custom', metatype: Amount })).toBe(given);
    }
  });

  it('leaves out what may be left out', async () => {
    for (const data of ['input', undefined]) {
      expect(await pipe.transform(null, { ...OF_ARGUMENTS, data })).toBeNull();
      expect(await pipe.transform(undefined, { ...OF_ARGUMENTS, data })).toBeUndefined();
    }
  });
});
