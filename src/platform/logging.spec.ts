import { QueryFailedError } from 'typeorm';
import { randomBytes } from 'node:crypto';
import { newId } from './ids.js';
import { describeError, loggedPath } from './logging.js';

it('keeps of a database error where it was thrown and what refused, and no value', () => {
  const driverError = Object.assign(new Error('invalid input: "Ivan Petrov"'), {
    code: '23514',
    constraint: 'some_check',
    table: 'university',
    routine: 'ExecConstraints',
    detail: 'Failing row contains (Ivan Petrov)',
  });
  const error = new QueryFailedError(
    "insert into person values ('Ivan Petrov')",
    ['Ivan Petrov'],
    driverError,
  );
  const described = describeError(error);
  expect(described).toMatchObject({ code: '23514', constraint: 'some_check', table: 'university' });
  expect(described.stack).not.toHaveLength(0);
  expect(JSON.stringify(described)).not.toContain('Petrov');
  expect(JSON.stringify(describeError(driverError))).not.toContain('Petrov');
});

it('keeps the message of other errors', () => {
  expect(describeError(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
  });
  expect(describeError('thrown')).toEqual({ type: 'string' });
});

it('keeps of a path everything but what may be a secret, in whatever way it is written', () => {
  const token = randomBytes(32).toString('base64url');
  const encoded = [...token].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');
  for (const secret of [
    token,
    encoded,
    encoded.replaceAll('%', '%25'),
    `%20${token}`,
    `s%2F${token}%2Fevents`,
  ]) {
    expect(loggedPath(`/feeds/s/${secret}/events.ics?limit=1`)).toBe('/feeds/s/…/events.ics');
    expect(loggedPath(`//x/${secret}`)).toBe('//x/…');
  }
  // Wherever the cut may be.
  expect(loggedPath(`${'/x'.repeat(95)}/${token}`)).toBe(`${'/x'.repeat(95)}/…`);
  const id = newId('fil');
  expect(loggedPath(`/files/${id}?download`)).toBe(`/files/${id}`);
});
