import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Housekeeping } from '../src/platform/housekeeping.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId, seedId } from '../src/platform/ids.js';
import { actor, addAccount, addKey, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { asOperator, pdf, post, upload, zip, type Headers } from './support/files.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LIMIT = 10 * 1024 * 1024;

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const ADD = `mutation($input: AddDocumentInput!) { addDocument(input: $input) { document {
  id version kind audience datedOn title(lang: RU) { text lang isFallback } subject { id }
  texts { lang isAuthentic replacedAt file { name mediaType size sha256 url } }
} } }`;
const UPDATE = `mutation($input: UpdateDocumentInput!) { updateDocument(input: $input) { document {
  id version audience texts(withReplaced: true) { lang isAuthentic replacedAt file { name url } }
} } }`;

async function addMeeting(audience = 'PUBLIC'): Promise<string> {
  const { recordMeeting } = await portal.operator.get(
    'mutation($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id } } }',
    {
      input: {
        bodyId: seedId('bdy', 'asrtu'),
        kind: 'WORKING_MEETING',
        title: { en: 'A meeting' },
        startsOn: '2023-12',
        audience,
      },
    },
  );
  return recordMeeting.meeting.id as string;
}

async function addDocument(
  input: Record<string, unknown> = {},
): Promise<{ id: string; url: string; [more: string]: unknown }> {
  const fileId = await upload(portal, asOperator(portal), { body: pdf(newId('tst')) });
  const { addDocument: added } = await portal.operator.get(ADD, {
    input: {
      subjectId: await addMeeting(),
      kind: 'MINUTES',
      title: { en: 'Minutes' },
      texts: [{ lang: 'EN', fileId }],
      ...input,
    },
  });
  return { ...added.document, url: new URL(added.document.texts[0].file.url).pathname };
}

async function fetched(path: string, headers: Headers = {}): Promise<Response> {
  return await fetch(portal.url + path, { headers });
}

async function everything(): Promise<string> {
  const { rows } = await portal.db.statement(
    `select (select string_agg(d::text, '|' order by id) from document d) as d,
       (select string_agg(t::text, '|' order by id) from document_text t) as t,
       (select string_agg(f::text, '|' order by id) from file f) as f,
       (select count(*) from file_content) as c`,
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, query: string, input: unknown): Promise<unknown[]> {
  const before = await everything();
  const { extensions } = await client.refused(query, { input });
  expect(await everything()).toBe(before);
  return [extensions.reason, extensions.path?.join('.')];
}

/** A secretariat officer with the headers of the browser. */
async function officer(side: Side): Promise<{ client: Client; headers: Headers }> {
  const person = await addPerson(portal, { side });
  const account = await addAccount(portal, person);
  await giveRole(portal, person, Role.SECRETARIAT_OFFICER, { side });
  const { client, cookie } = await signedIn(portal, account);
  return { client, headers: { cookie } };
}

describe('a file', () => {
  it('is taken as what it is, and given back byte by byte as a download', async () => {
    const body = pdf('Протокол');
    const sha256 = createHash('sha256').update(body).digest('hex');
    const { status, file } = await post(portal, asOperator(portal), { name: 'Протокол №1.pdf', body });
    expect([status, file]).toEqual([
      201,
      {
        id: expect.stringMatching(/^fil_/),
        name: 'Протокол №1.pdf',
        mediaType: 'application/pdf',
        size: body.length,
        sha256,
      },
    ]);
    const answer = await fetched(`/files/${String(file!.id)}`, asOperator(portal));
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Протокол №1.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${sha256}"`,
    });
    const again = await fetched(`/files/${String(file!.id)}`, {
      ...asOperator(portal),
      'if-none-match': `"x", "${sha256}"`,
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is of a kind that is looked for in the file itself, whatever the caller says', async () => {
    const docx = zip({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      'word/document.xml': '<w:document/>',
    });
    expect(await post(portal, asOperator(portal), { name: 'a.docx', type: DOCX, body: docx })).toMatchObject({
      status: 201,
      file: { mediaType: DOCX, size: docx.length },
    });
    const before = await everything();
    for (const [type, body] of [
      ['application/pdf', Buffer.from('<script>alert(1)</script>')],
      ['application/pdf', docx],
      [DOCX, zip({ 'run.exe': 'MZ' })],
      ['image/png', pdf('no picture')],
      ['application/pdf', Buffer.from('MZ\x90\x00')],
      ['application/pdf', Buffer.alloc(0)],
    ] as const) {
      expect([type, await post(portal, asOperator(portal), { type, body })]).toEqual([
        type,
        expect.objectContaining({ status: 415, code: 'INVALID_INPUT', reason: 'FILE_TYPE' }),
      ]);
    }
    for (const type of ['text/html', 'application/x-msdownload', 'image/svg+xml', 'application/zip']) {
      const answer = await post(portal, asOperator(portal), { type, body: pdf('x') });
      expect([type, answer.status, answer.code]).toEqual([type, 415, 'INVALID_INPUT']);
    }
    expect(await everything()).toBe(before);
  });

  it.each(['', ' ', '../x.pdf', 'a/b.pdf', 'a\\b.pdf', 'a\nb.pdf', '..', 'x'.repeat(201), '\u202egpj.exe'])(
    'has a name that is one: not %j',
    async (name) => {
      const before = await everything();
      expect(await post(portal, asOperator(portal), { name })).toMatchObject({
        status: 400,
        reason: 'FILE_NAME',
      });
      expect(await everything()).toBe(before);
    },
  );

  it('of 10 MiB is taken, and of a byte more refused, announced or not', async () => {
    const of = (size: number): Buffer =>
      Buffer.concat([pdf('big'), Buffer.alloc(size - pdf('big').length, 32)]);
    const { status, file } = await post(portal, asOperator(portal), { body: of(LIMIT) });
    expect([status, file?.size]).toEqual([201, LIMIT]);
    const before = await everything();
    expect(await post(portal, asOperator(portal), { body: of(LIMIT + 1) })).toMatchObject({
      status: 413,
      code: 'LIMITED',
      reason: 'FILE_TOO_LARGE',
    });
    const inPieces = new ReadableStream({
      start(controller) {
        const bytes = of(LIMIT + 1);
        for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.subarray(at, at + 65_536));
        controller.close();
      },
    });
    expect(await post(portal, asOperator(portal), { body: inPieces })).toMatchObject({
      status: 413,
      reason: 'FILE_TOO_LARGE',
    });
    expect(await everything()).toBe(before);
  });

  it('of 200 MB is refused before it is read', async () => {
    const before = await everything();
    const { hostname, port } = new URL(portal.url);
    const answer = await new Promise<{ status?: number; body: string; sent: number }>((resolve, reject) => {
      let sent = 0;
      const outgoing = httpRequest(
        {
          hostname,
          port,
          path: '/files?name=huge.pdf',
          method: 'POST',
          headers: {
            ...asOperator(portal),
            'content-type': 'application/pdf',
            'content-length': String(200 * 1024 * 1024),
          },
        },
        (incoming) => {
          let body = '';
          incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
          incoming.on('end', () => {
            resolve({ status: incoming.statusCode, body, sent });
            outgoing.destroy();
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.write(pdf('huge'), () => (sent += 1));
    });
    expect([answer.status, JSON.parse(answer.body).errors[0].extensions]).toEqual([
      413,
      { code: 'LIMITED', reason: 'FILE_TOO_LARGE' },
    ]);
    expect(await everything()).toBe(before);
  });

  it('that breaks off in the middle leaves nothing', async () => {
    const complaints = jest.spyOn(Logger.prototype, 'error');
    const before = await everything();
    const { hostname, port } = new URL(portal.url);
    await new Promise<void>((resolve) => {
      const outgoing = httpRequest({
        hostname,
        port,
        path: '/files?name=broken.pdf',
        method: 'POST',
        headers: { ...asOperator(portal), 'content-type': 'application/pdf', 'content-length': '1000000' },
      });
      outgoing.on('error', () => undefined);
      outgoing.on('close', resolve);
      outgoing.write(pdf('broken'), () => setTimeout(() => outgoing.destroy(), 50));
    });
    // The portal goes on.
    expect((await post(portal, asOperator(portal))).status).toBe(201);
    // No work for the operator.
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
    const after = JSON.parse(await everything())[0] as { c: string };
    expect(Number(after.c)).toBe(Number((JSON.parse(before)[0] as { c: string }).c) + 1);
  });

  it('is taken from those with a part in the association only', async () => {
    const before = await everything();
    expect(await post(portal, {})).toMatchObject({ status: 401, reason: 'TOKEN_REQUIRED' });
    expect(await post(portal, { authorization: 'Bearer nonsense' })).toMatchObject({
      status: 401,
      reason: 'TOKEN_INVALID',
    });
    const account = await addAccount(portal, await addPerson(portal, { side: Side.CN }));
    const { cookie } = await signedIn(portal, account);
    expect(await post(portal, { cookie })).toMatchObject({ status: 403, reason: 'NOT_ALLOWED' });
    const { headers } = await officer(Side.CN);
    expect(await post(portal, { ...headers, origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      reason: 'CROSS_SITE',
    });
    expect(await everything()).toBe(before);
    expect((await post(portal, headers)).status).toBe(201);
  });

  it('that is no text of a document is known to whoever uploaded it, for a day', async () => {
    const mine = await officer(Side.RU);
    const other = await officer(Side.RU);
    const id = await upload(portal, mine.headers);
    expect((await fetched(`/files/${id}`, mine.headers)).status).toBe(200);
    for (const headers of [other.headers, {}]) {
      const [missing, hidden] = await Promise.all([
        fetched(`/files/${newId('fil')}`, headers),
        fetched(`/files/${id}`, headers),
      ]);
      expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()]);
    }
    expect((await fetched('/files/nonsense')).status).toBe(404);
    const chores = portal.app.get(Housekeeping);
    await chores.clean();
    expect((await fetched(`/files/${id}`, mine.headers)).status).toBe(200);
    const { url } = await addDocument({ audience: 'PUBLIC' });
    await portal.db.statement(`update file set uploaded_at = uploaded_at - interval '25 hours'`);
    await chores.clean();
    expect((await fetched(`/files/${id}`, mine.headers)).status).toBe(404);
    expect((await fetched(url)).status).toBe(200);
  });

  it('waits with others up to 100 MiB', async () => {
    const { headers } = await officer(Side.CN);
    const body = Buffer.concat([pdf('big'), Buffer.alloc(LIMIT - 1000, 32)]);
    const [{ id }] = await Promise.all(
      Array.from({ length: 10 }, async () => ({ id: await upload(portal, headers, { body }) })),
    );
    const small = { body: Buffer.concat([pdf('small'), Buffer.alloc(20_000, 32)]) };
    expect(await post(portal, headers, small)).toMatchObject({ status: 429, reason: 'FILES_WAITING' });
    expect(id).toMatch(/^fil_/);
  });
});

describe('a document', () => {
  it('has texts in languages, of which some are authentic, and keeps those that were replaced', async () => {
    const { client, headers } = await officer(Side.CN);
    const subjectId = await addMeeting();
    const [zh, ru, better] = [
      await upload(portal, headers, { name: '纪要.pdf', body: pdf('zh') }),
      await upload(portal, headers, { name: 'протокол.pdf', body: pdf('ru') }),
      await upload(portal, headers, { name: 'протокол 2.pdf', body: pdf('ru 2') }),
    ];
    const { addDocument: added } = await client.get(ADD, {
      input: {
        subjectId,
        kind: 'MINUTES',
        title: { zh: '会议纪要' },
        datedOn: '2023-12-28',
        audience: 'PUBLIC',
        texts: [
          { lang: 'RU', fileId: ru },
          { lang: 'ZH', fileId: zh, isAuthentic: true },
        ],
      },
    });
    const { document } = added;
    expect(document).toMatchObject({
      version: 1,
      kind: 'MINUTES',
      datedOn: '2023-12-28',
      title: { text: '会议纪要', lang: 'ZH', isFallback: true },
      subject: { id: subjectId },
      texts: [
        { lang: 'RU', isAuthentic: false, file: { name: 'протокол.pdf' } },
        { lang: 'ZH', isAuthentic: true, file: { name: '纪要.pdf', mediaType: 'application/pdf' } },
      ],
    });
    const { updateDocument } = await client.get(UPDATE, {
      input: {
        id: document.id,
        expectedVersion: 1,
        texts: [{ lang: 'RU', fileId: better, isAuthentic: true }],
      },
    });
    expect(updateDocument.document).toMatchObject({
      version: 2,
      texts: [
        { lang: 'RU', isAuthentic: true, replacedAt: null, file: { name: 'протокол 2.pdf' } },
        { lang: 'ZH', isAuthentic: true, replacedAt: null },
        { lang: 'RU', isAuthentic: false, replacedAt: expect.any(String), file: { name: 'протокол.pdf' } },
      ],
    });
    const old = new URL(updateDocument.document.texts[2].file.url as string).pathname;
    expect(Buffer.from(await (await fetched(old)).arrayBuffer()).equals(pdf('ru'))).toBe(true);
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on Meeting { documents { id texts { lang } } } } }',
      { id: subjectId },
    );
    expect(node.documents).toEqual([{ id: document.id, texts: [{ lang: 'RU' }, { lang: 'ZH' }] }]);
    // Nobody takes back what was said.
    await expect(
      portal.db.statement('delete from document_text where document_id = $1', [document.id]),
    ).rejects.toThrow('is replaced, never changed');
    await expect(
      portal.db.statement('update document_text set is_authentic = false where document_id = $1', [
        document.id,
      ]),
    ).rejects.toThrow('is replaced, never changed');
  });

  it('and its files are for its audience', async () => {
    const { id: university } = await addUniversity(portal, { side: Side.RU });
    const callers: Record<string, { client: Client; headers: Headers }> = {
      anyone: { client: portal.anyone, headers: {} },
      secretariat: await officer(Side.RU),
    };
    for (const [name, scopes] of [
      ['memberKey', [KeyScope.READ_MEMBERS]],
      ['plainKey', [KeyScope.READ_PUBLIC]],
    ] as const) {
      const { client, secret } = await addKey(portal, university, [...scopes]);
      callers[name] = { client, headers: { authorization: `Bearer ${secret}` } };
    }
    const person = await addPerson(portal, { ownerId: university });
    await giveRole(portal, person, Role.UNIVERSITY_READER, { ownerId: university });
    const reader = await signedIn(portal, await addAccount(portal, person));
    callers.reader = { client: reader.client, headers: { cookie: reader.cookie } };
    for (const [audience, readers] of [
      ['PUBLIC', ['anyone', 'secretariat', 'memberKey', 'plainKey', 'reader']],
      ['MEMBERS', ['secretariat', 'memberKey', 'reader']],
      ['SECRETARIATS', ['secretariat']],
    ] as const) {
      const { id, url, subject } = await addDocument({ audience });
      for (const [name, { client, headers }] of Object.entries(callers)) {
        const may = (readers as readonly string[]).includes(name);
        const { node, meeting } = await client.get(
          'query($id: ID!, $meeting: ID!) { node(id: $id) { id } meeting: node(id: $meeting) { ... on Meeting { documents { id } } } }',
          { id, meeting: (subject as { id: string }).id },
        );
        const { status, headers: got } = await fetched(url, headers);
        expect([audience, name, node, meeting.documents, status]).toEqual([
          audience,
          name,
          may ? { id } : null,
          may ? [{ id }] : [],
          may ? 200 : 404,
        ]);
        if (may) {
          expect(got.get('cache-control')).toBe(
            audience === 'PUBLIC' ? 'public, max-age=300' : 'private, no-store',
          );
        }
      }
    }
  });

  it('is refused, with nothing half-written, where something is wrong', async () => {
    const { client, headers } = await officer(Side.RU);
    const subjectId = await addMeeting();
    const { id: university } = await addUniversity(portal, { side: Side.RU });
    const fileId = await upload(portal, headers);
    const foreign = await upload(portal, asOperator(portal));
    const input = { subjectId, kind: 'MINUTES', title: { en: 'M' }, texts: [{ lang: 'EN', fileId }] };
    const refused = async (more: Record<string, unknown>, by = client) =>
      await refusal(by, ADD, { ...input, ...more });
    expect(await refused({}, portal.anyone)).toEqual(['TOKEN_REQUIRED', undefined]);
    expect(await refused({ subjectId: newId('mtg') })).toEqual(['NOT_FOUND', 'input.subjectId']);
    expect(await refused({ subjectId: 'x' })).toEqual(['IS_ID', 'input.subjectId']);
    expect(await refused({ subjectId: university })).toEqual(['NOT_ALLOWED', 'input.subjectId']);
    expect(await refused({ texts: [] })).toEqual(['ARRAY_MIN_SIZE', 'input.texts']);
    expect(await refused({ texts: [{ lang: 'EN', fileId: foreign }] })).toEqual([
      'NOT_FOUND',
      'input.texts.0.fileId',
    ]);
    expect(await refused({ texts: [{ lang: 'EN', fileId: newId('fil') }] })).toEqual([
      'NOT_FOUND',
      'input.texts.0.fileId',
    ]);
    expect(
      await refused({
        texts: [
          { lang: 'EN', fileId },
          { lang: 'EN', fileId },
        ],
      }),
    ).toEqual(['ARRAY_UNIQUE', 'input.texts']);
    expect(
      await refused({
        texts: [
          { lang: 'EN', fileId },
          { lang: 'RU', fileId },
        ],
      }),
    ).toEqual(['FILE_IN_USE', 'input.texts.1.fileId']);
    expect(await refused({ title: {} })).toEqual(['TITLE_REQUIRED', 'input.title']);
    const { addDocument: added } = await client.get(ADD, { input });
    expect(await refused({})).toEqual(['FILE_IN_USE', 'input.texts.0.fileId']);
    const { id } = added.document;
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
    expect(await refusal(liaison, UPDATE, { id, expectedVersion: 1, kind: 'OTHER' })).toEqual([
      'NOT_FOUND',
      'input.id',
    ]);
    expect(await refusal(client, UPDATE, { id, expectedVersion: 2, kind: 'OTHER' })).toEqual([
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    expect(await refusal(client, UPDATE, { id, expectedVersion: 1, title: { en: null } })).toEqual([
      'TITLE_REQUIRED',
      'input.title',
    ]);
  });

  it('names who has signed it, in which office and when', async () => {
    const SIGNED =
      'document { signatories { name(lang: RU) { text lang } title(lang: ZH) { text } organisation signedOn } }';
    const fileId = await upload(portal, asOperator(portal), { body: pdf(newId('tst')) });
    const signatories = [
      {
        name: { zh: '张三', en: 'Zhang San' },
        title: { zh: '校长' },
        organisation: 'Somewhere',
        signedOn: '2020-09',
      },
      { name: { ru: 'Иванов И. И.' } },
    ];
    const input = {
      subjectId: await addMeeting(),
      kind: 'AGREEMENT',
      title: { en: 'Agreement' },
      texts: [{ lang: 'EN', fileId }],
    };
    expect(
      await refusal(portal.operator, ADD, { ...input, signatories: [{ name: {}, organisation: 'X' }] }),
    ).toEqual(['SIGNATORY_UNNAMED', 'input.signatories.0.name']);
    const { addDocument: added } = await portal.operator.get(
      `mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id } ${SIGNED} } }`,
      { input: { ...input, signatories } },
    );
    expect(added.document.signatories).toEqual([
      {
        name: { text: 'Zhang San', lang: 'EN' },
        title: { text: '校长' },
        organisation: 'Somewhere',
        signedOn: '2020-09',
      },
      { name: { text: 'Иванов И. И.', lang: 'RU' }, title: null, organisation: null, signedOn: null },
    ]);
    const change = `mutation($input: UpdateDocumentInput!) { updateDocument(input: $input) { ${SIGNED} } }`;
    const { id } = added.document;
    const kept = await portal.operator.get(change, { input: { id, expectedVersion: 1, datedOn: '2020-09' } });
    expect(kept.updateDocument.document.signatories).toHaveLength(2);
    const emptied = await portal.operator.get(change, { input: { id, expectedVersion: 2, signatories: [] } });
    expect(emptied.updateDocument.document.signatories).toEqual([]);
  });

  it('can be the mandate of a liaison officer, for the university and its secretariat', async () => {
    const { id: university } = await addUniversity(portal, { side: Side.CN });
    const { client, headers } = await officer(Side.CN);
    const { appoint } = await client.get(
      'mutation($input: AppointInput!) { appoint(input: $input) { appointment { id } } }',
      {
        input: {
          personId: (await addPerson(portal, { ownerId: university })).id,
          duty: 'REPRESENTATIVE',
          universityId: university,
        },
      },
    );
    await client.get(ADD, {
      input: {
        subjectId: appoint.appointment.id,
        kind: 'MANDATE',
        title: { en: 'Order 12' },
        texts: [{ lang: 'ZH', fileId: await upload(portal, headers), isAuthentic: true }],
      },
    });
    const shown = async (by: Client) =>
      (
        await by.get(
          'query($id: ID!) { node(id: $id) { ... on Appointment { documents { kind title { text } } } } }',
          { id: appoint.appointment.id },
        )
      ).node;
    const mandate = { documents: [{ kind: 'MANDATE', title: { text: 'Order 12' } }] };
    expect(await shown(client)).toEqual(mandate);
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
    expect(await shown(liaison)).toEqual(mandate);
    const { client: reader } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: university });
    expect(await shown(reader)).toEqual({ documents: [] });
    expect(await shown(portal.anyone)).toBeNull();
  });
});
