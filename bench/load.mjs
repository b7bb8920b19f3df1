// The load: a few connections that each ask again as soon as they have been answered. It reads no more of an answer than
// what shows that it is the right one, so that one core of load can keep one core of server busy.
import { connect } from 'node:net';

/** One request as bytes, and how its address is reached. */
export function requestOf(address, { method = 'POST', path, headers = {}, body = '' }) {
  const { hostname, port } = new URL(address);
  const lines = Object.entries({
    host: `${hostname}:${port}`,
    ...headers,
    ...(method === 'POST' && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return {
    hostname,
    port: Number(port),
    bytes: Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`),
  };
}

/** Bytes that are read at once at most. */
const PIECE = 256 * 1024;

/** A connection that asks the same again and again, and reads the answers. */
class Connection {
  #socket;
  #request;
  #answered;
  #header = Buffer.alloc(0);
  #left = -1;
  #read = 0;
  #expected;
  #status = 0;

  constructor(request, expected, answered, failed) {
    this.#request = request;
    this.#expected = expected;
    this.#answered = answered;
    // One buffer for all that is read: memory for each piece of a long answer would cost more than to compare it.
    const callback = (size, buffer) => {
      try {
        this.#take(buffer.subarray(0, size));
      } catch (error) {
        failed(error);
      }
      return true;
    };
    const onread = { buffer: Buffer.allocUnsafe(PIECE), callback };
    this.#socket = connect({ host: request.hostname, port: request.port, noDelay: true, onread });
    this.#socket.on('error', failed);
    this.#socket.on('close', () => failed(new Error('the server closed the connection')));
  }

  ask() {
    this.#header = Buffer.alloc(0);
    this.#left = -1;
    this.#read = 0;
    this.#socket.write(this.#request.bytes);
  }

  end() {
    this.#socket.removeAllListeners('close');
    this.#socket.removeAllListeners('error');
    this.#socket.on('error', () => undefined);
    this.#socket.destroy();
  }

  #take(chunk) {
    let from = 0;
    if (this.#left < 0) {
      const seen = this.#header.length === 0 ? chunk : Buffer.concat([this.#header, chunk]);
      const end = seen.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#header = Buffer.from(seen);
        return;
      }
      const header = seen.latin1Slice(0, end).toLowerCase();
      this.#status = Number(header.slice(9, 12));
      const [, length] = /\r\ncontent-length: *(\d+)/.exec(header) ?? [];
      if (length === undefined && this.#status !== 304) throw new Error('an answer without Content-Length');
      this.#left = this.#status === 304 ? 0 : Number(length);
      chunk = seen;
      from = end + 4;
      const { status, body } = this.#expected;
      if (this.#status !== status || this.#left !== body.length) {
        throw new Error(
          `status ${this.#status} with ${this.#left} bytes, expected ${status} with ${body.length}: ${seen.subarray(from, from + 300)}`,
        );
      }
    }
    const size = chunk.length - from;
    if (size > this.#left) throw new Error('more bytes than Content-Length says');
    if (
      size > 0 &&
      this.#expected.body.compare(chunk, from, chunk.length, this.#read, this.#read + size) !== 0
    ) {
      throw new Error(
        `other bytes than on the first ask, within bytes ${this.#read} to ${this.#read + size}`,
      );
    }
    this.#read += size;
    this.#left -= size;
    if (this.#left === 0) this.#answered(this);
  }
}

/** Asks over some connections for some seconds, or so many times in all. */
export async function load({ request, expected, connections, seconds, times = Infinity }) {
  const latencies = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = began + (seconds ?? Infinity) * 1000;
  let asked = 0;
  await new Promise((resolve, reject) => {
    const open = new Set();
    const askedAt = new Map();
    const end = (settle, value) => {
      for (const connection of open) connection.end();
      open.clear();
      settle(value);
    };
    const ask = (connection) => {
      asked++;
      askedAt.set(connection, performance.now());
      connection.ask();
    };
    const answered = (connection) => {
      const now = performance.now();
      latencies.push(now - askedAt.get(connection));
      if (now < until && asked < times) ask(connection);
      else {
        connection.end();
        open.delete(connection);
        if (open.size === 0) resolve();
      }
    };
    for (let n = 0; n < connections; n++) {
      const connection = new Connection(request, expected, answered, (error) => end(reject, error));
      open.add(connection);
      ask(connection);
    }
  });
  const elapsed = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    loadCpu: (user + system) / 1e6 / elapsed,
  };
}
