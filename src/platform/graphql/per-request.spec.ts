import { PerRequest } from './per-request.js';

describe('what is loaded for one request', () => {
  let asked: string[][];
  const batch = (ids: readonly string[]): Promise<Map<string, string>> => {
    asked.push([...ids]);
    return Promise.resolve(new Map(ids.map((id) => [id, `the ${id}`])));
  };
  let request: PerRequest;
  beforeEach(() => {
    asked = [];
    request = new PerRequest();
  });

  it('is loaded once for all that ask at the same time', async () => {
    const found = await Promise.all(['a', 'b', 'a'].map((id) => request.one('kind', id, batch)));
    expect(found).toEqual(['the a', 'the b', 'the a']);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('stays as it was where nothing is changed, and is loaded anew where something may have been', async () => {
    await request.one('kind', 'a', batch);
    await request.one('kind', 'a', batch);
    expect(asked).toEqual([['a'], ['a']]);
    request.remember();
    await request.one('kind', 'a', batch);
    await request.one('kind', 'a', batch);
    expect(asked).toEqual([['a'], ['a'], ['a']]);
  });

  it('fails for all that ask for it', async () => {
    request.remember();
    const failing = (): Promise<Map<string, string>> => Promise.reject(new Error('no answer'));
    const both = await Promise.allSettled(['a', 'a'].map((id) => request.one('kind', id, failing)));
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(request.one('kind', 'a', failing)).rejects.toThrow('no answer');
  });
});
