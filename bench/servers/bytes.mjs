// The yardstick of what Node allows: answers from memory over bare node:http, with their headers, or 304.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const answers = new Map(
  Object.entries(JSON.parse(readFileSync(process.argv[2], 'utf8'))).map(([url, { headers, body }]) => [
    url,
    { headers, body: Buffer.from(body, 'base64') },
  ]),
);

createServer((request, response) => {
  const { headers, body } = answers.get(request.url);
  request.resume();
  if (headers.etag && request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, { ...headers, 'content-length': undefined }).end();
    return;
  }
  response.writeHead(200, headers).end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
