import { deflateRawSync } from 'node:zlib';
import type { TestApp } from './app.js';

/** A PDF of one empty page; the text makes it another file. */
export function pdf(text: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** A picture of one point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A ZIP archive of small files, such as a DOCX is. */
export function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

export type Headers = Record<string, string>;

export interface Upload {
  name?: string;
  type?: string;
  body?: ReadableStream | Buffer;
}

export async function post(
  { url }: TestApp,
  headers: Headers,
  { name = 'minutes.pdf', type = 'application/pdf', body = pdf('minutes') }: Upload = {},
  path = '/files',
): Promise<{ status: number; file?: Record<string, unknown>; reason?: string; code?: string }> {
  const response = await fetch(`${url}${path}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: body as never,
    // The types of a browser do not know it.
    ...({ duplex: 'half' } as object),
  });
  const { file, errors } = (await response.json()) as {
    file?: Record<string, unknown>;
    errors?: { extensions: { code: string; reason: string } }[];
  };
  return { status: response.status, file, ...errors?.[0].extensions };
}

/** The id of a file that whoever sends these headers has uploaded. */
export async function upload(
  portal: TestApp,
  headers: Headers,
  what: Upload = {},
  path?: string,
): Promise<string> {
  const { file, ...rest } = await post(portal, headers, what, path);
  if (!file) throw new Error(JSON.stringify(rest));
  return file.id as string;
}

export function asOperator({ config }: TestApp): Headers {
  return { authorization: `Bearer ${config.PORTAL_OPERATOR_TOKEN}` };
}
