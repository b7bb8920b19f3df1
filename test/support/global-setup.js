import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what the test files share. */
export default function setup() {
  process.env.PORTAL_TEST_FOLDER = mkdtempSync(join(tmpdir(), 'portal-test-'));
}
