// The yardstick of what the database allows: one statement that builds the JSON, over bare node:http and pg.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE),
});
const statements = new Map(
  ['directory', 'upcoming', 'program', 'nested', 'node'].map((name) => [
    `/${name}`,
    { name, text: readFileSync(new URL(`../documents/${name}.sql`, import.meta.url), 'utf8') },
  ]),
);

async function read(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

async function answer(request, response) {
  const values = await read(request);
  const { rows } = await pool.query(Object.assign({ values }, statements.get(request.url)));
  const body = Buffer.from(rows[0].body);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}

createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
}).listen(Number(process.env.PORT), '127.0.0.1');
