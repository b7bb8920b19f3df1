import { ErrorCode } from './errors.js';
import { isId, newId, parseId, prefixOf, seedId } from './ids.js';

it('makes ids that sort by their time and tell their type', () => {
  const ids = Array.from({ length: 1000 }, () => newId('uni'));
  expect(new Set(ids).size).toBe(1000);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => isId(id, 'uni') && prefixOf(id) === 'uni')).toBe(true);
});

it('gives a shipped record the same id everywhere', () => {
  expect(seedId('uni', 'hit')).toBe('uni_012e8876-a400-7afe-b1b6-b61008685b15');
  expect(seedId('uni', 'bmstu')).not.toBe(seedId('uni', 'hit'));
  expect(isId(seedId('mem', 'hit 0'), 'mem')).toBe(true);
});

it.each([
  '',
  'hit',
  'uni_',
  'uni_012e8876-a400-7afe-b1b6-b61008685b1',
  'uni_012e8876-a400-4afe-b1b6-b61008685b15',
  'UNI_012e8876-a400-7afe-b1b6-b61008685b15',
  'uni_012E8876-a400-7afe-b1b6-b61008685b15',
  "uni_012e8876-a400-7afe-b1b6-b61008685b15' or 1=1",
  'uni_012e8876-a400-7afe-b1b6-b61008685b15\n',
])('refuses %p and names the place', (id) => {
  expect(() => parseId(id, ['ids', 3])).toThrow(
    expect.objectContaining({
      code: ErrorCode.INVALID_INPUT,
      reason: 'ID_MALFORMED',
      details: { path: ['ids', 3] },
    }),
  );
});

it('tells an id of another type', () => {
  expect(isId(newId('mem'), 'uni')).toBe(false);
});
