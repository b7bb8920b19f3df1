import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Side } from '../platform/auth/scope.js';
import { readConfig } from '../platform/config.js';
import { BallotBox, byDigest, digestOfReceipt, type Paper } from './ballot-box.js';
import { Choice } from './ballot.entity.js';

const BALLOT = 'bal_1';
const box = new BallotBox(readConfig({ BALLOT_SECRET: 'x'.repeat(32) }));

const papers: Paper[] = [Choice.FOR, Choice.AGAINST, Choice.ABSTAIN, Choice.FOR].map((choice, index) => ({
  side: index % 2 ? Side.RU : Side.CN,
  choice,
  receiptDigest: digestOfReceipt(box.receipt(BALLOT, `uni_${index}`, 'nonce')),
}));

it('gives back what is in the box, in the order of the digests and not of the votes', () => {
  for (const some of [[], papers.slice(0, 1), papers]) {
    expect(box.open(BALLOT, box.seal(BALLOT, some, 4))).toEqual(some.toSorted(byDigest));
  }
});

it('seals everything into the same length, and never in the same way twice', () => {
  const sealed = [[], papers.slice(0, 1), papers, papers].map((some) => box.seal(BALLOT, some, 4));
  expect(sealed.map(({ length }) => length)).toEqual([164, 164, 164, 164]);
  expect(new Set(sealed.map((each) => each.toString('hex'))).size).toBe(4);
});

it('opens with no other secret and for no other ballot', () => {
  const sealed = box.seal(BALLOT, papers, 4);
  const other = new BallotBox(readConfig({ BALLOT_SECRET: 'y'.repeat(32) }));
  expect(() => other.open(BALLOT, sealed)).toThrow('BALLOT_SECRET');
  expect(() => box.open('bal_2', sealed)).toThrow('BALLOT_SECRET');
  expect(other.receipt(BALLOT, 'uni_1', 'nonce')).not.toBe(box.receipt(BALLOT, 'uni_1', 'nonce'));
});

it('makes receipts that people can write down', () => {
  const receipt = box.receipt(BALLOT, 'uni_1', 'nonce');
  expect(receipt).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){7}$/);
  expect(digestOfReceipt(` ${receipt.toUpperCase().replaceAll('-', ' ')} `)).toBe(digestOfReceipt(receipt));
  expect(box.receipt(BALLOT, 'uni_1', 'another')).not.toBe(receipt);
});

it('makes a file for the secret where there is no setting, which all who share the folder read', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'ballots-'));
  try {
    const [first, second] = [
      new BallotBox(readConfig({ DATA_DIR })),
      new BallotBox(readConfig({ DATA_DIR })),
    ];
    expect(second.open(BALLOT, first.seal(BALLOT, papers, 4))).toHaveLength(4);
    const file = join(DATA_DIR, 'ballot-secret');
    expect(readFileSync(file, 'utf8')).toMatch(/^[\w-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(DATA_DIR, { recursive: true });
  }
});
