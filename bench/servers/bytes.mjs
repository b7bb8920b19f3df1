// The yardstick of what Node allows: answers from memory over bare node:http, with their headers, or 304.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const answers = new Map();
for (const [path, answer] of Object.entries(JSON.parse(readFileSync(process.argv[2], 'utf8')))) {
  const { 'content-length': _length, ...unchanged } = answer.headers;
  answers.set(path, { ...answer, unchanged, body: Buffer.from(answer.body, 'base64') });
}

createServer((request, response) => {
  const { headers, unchanged, body } = answers.get(request.url);
  request.resume();
  if (headers.etag && request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, unchanged).end();
    return;
  }
  response.writeHead(200, headers).end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
