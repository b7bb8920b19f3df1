import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

export default async function teardown() {
  const folder = process.env.PORTAL_TEST_FOLDER;
  const file = join(folder, 'template.json');
  const { database } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (database) {
    const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    await client.connect();
    await client.query(`drop database ${database} with (force)`);
    await client.end();
  }
  rmSync(folder, { recursive: true, force: true });
}
