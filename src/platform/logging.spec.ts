import { QueryFailedError } from 'typeorm';
import { describeError } from './logging.js';

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
