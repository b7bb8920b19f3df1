import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import { MemberKind } from '../membership/membership-period.entity.js';
import { Lang, localizedOf } from '../platform/graphql/text.js';
import type { Certificate } from './certificate.entity.js';
import { unpackWoff } from './woff.js';

const require = createRequire(import.meta.url);

/** Each script has a font of its own; all are embedded, so that the certificate looks the same everywhere. */
const FILES = {
  latin: '@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff',
  cyrillic: '@fontsource/noto-serif/files/noto-serif-cyrillic-400-normal.woff',
  han: '@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff',
};
type Font = keyof typeof FILES;

/** Read when the first certificate is wanted. */
let fonts: Promise<[Font, Buffer][]> | undefined;

async function readFonts(): Promise<[Font, Buffer][]> {
  return await Promise.all(
    Object.entries(FILES).map(async ([font, file]): Promise<[Font, Buffer]> => [
      font as Font,
      unpackWoff(await readFile(require.resolve(file))),
    ]),
  );
}

interface Words {
  association: string;
  title: string;
  number: (number: number) => string;
  certifies: string;
  kinds: Record<MemberKind, string>;
  since: (date: string) => string;
  decision: (number: string) => string;
  issued: (date: string) => string;
}

const WORDS: Record<Lang, Words> = {
  [Lang.EN]: {
    association: 'Association of Sino-Russian Technical Universities',
    title: 'Certificate of Membership',
    number: (number) => `No. ${number}`,
    certifies: 'This is to certify that',
    kinds: {
      [MemberKind.FULL]: 'is a full member of the association',
      [MemberKind.OBSERVER]: 'is an observer of the association',
    },
    since: (date) => `since ${date}`,
    decision: (number) => `Decision ${number}`,
    issued: (date) => `Issued on ${date}`,
  },
  [Lang.RU]: {
    association: 'Ассоциация технических университетов России и Китая',
    title: 'Свидетельство о членстве',
    number: (number) => `№ ${number}`,
    certifies: 'Настоящим удостоверяется, что',
    kinds: {
      [MemberKind.FULL]: 'является полноправным членом ассоциации',
      [MemberKind.OBSERVER]: 'является наблюдателем ассоциации',
    },
    since: (date) => `с ${date}`,
    decision: (number) => `Решение ${number}`,
    issued: (date) => `Выдано ${date}`,
  },
  [Lang.ZH]: {
    association: '中俄工科大学联盟（阿斯图）',
    title: '会员证书',
    number: (number) => `第 ${number} 号`,
    certifies: '兹证明',
    kinds: { [MemberKind.FULL]: '为本联盟正式成员', [MemberKind.OBSERVER]: '为本联盟观察员' },
    since: (date) => `自 ${date} 起`,
    decision: (number) => `决议 ${number}`,
    issued: (date) => `颁发日期：${date}`,
  },
};

/** The certificate in a language: one page, the same bytes each time. */
export async function certificatePdf(certificate: Certificate, lang: Lang): Promise<Buffer> {
  const { number, kind, memberSince, decisionNumber, issuedOn, createdAt } = certificate;
  const words = WORDS[lang];
  const name = localizedOf(certificate, 'name', lang)!.text;
  const info = { Title: `${words.title} ${words.number(number)}: ${name}`, CreationDate: createdAt };
  const page = new Pdf({
    size: 'A4',
    layout: 'landscape',
    margin: 60,
    lang: lang.toLowerCase(),
    info,
  });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve, reject) => {
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
  });
  for (const [font, content] of await (fonts ??= readFonts())) page.registerFont(font, content);
  page
    .lineWidth(2)
    .rect(30, 30, page.page.width - 60, page.page.height - 60)
    .stroke('#1f3a68');
  let y = 75;
  const write = (text: string, size: number, after: number): void => {
    y = centred(page, text, size, y) + after;
  };
  write(words.association, 18, 26);
  write(words.title, 34, 8);
  write(words.number(number), 16, 30);
  write(words.certifies, 14, 14);
  write(name, 28, 14);
  write(words.kinds[kind], 18, 6);
  write(words.since(memberSince), 14, 36);
  write(words.decision(decisionNumber), 12, 4);
  write(words.issued(issuedOn), 12, 0);
  page.end();
  return await whole;
}

/** Lines in the middle of the page, each of as many pieces as fit; gives the place below them. */
function centred(page: PDFKit.PDFDocument, text: string, size: number, top: number): number {
  page.fontSize(size).fillColor('#1b1b1b');
  const width = page.page.width - 140;
  const wide = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, piece) => sum + page.font(piece.font).widthOfString(piece.text), 0);
  const lines: Piece[][] = [[]];
  for (const piece of piecesOf(text)) {
    const line = lines.at(-1)!;
    if (line.length > 0 && wide([...line, piece]) > width) lines.push([piece]);
    else line.push(piece);
  }
  let y = top;
  for (const line of lines) {
    let x = (page.page.width - wide(line)) / 2;
    for (const piece of line) {
      page.font(piece.font).text(piece.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      x += wide([piece]);
    }
    y += size * 1.4;
  }
  return y;
}

interface Piece {
  text: string;
  font: Font;
}

/** Between which a line may break: words with the space after them, and single Chinese characters. */
function piecesOf(text: string): Piece[] {
  return [
    ...text.matchAll(
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[\p{Script=Cyrillic}№]+\s*|[^\p{Script=Han}\p{Script=Cyrillic}№\u3000-\u303f\uff00-\uffef\s]+\s*|\s+/gu,
    ),
  ].map(([piece]) => ({ text: piece, font: fontOf(piece) }));
}

function fontOf(piece: string): Font {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(piece)) return 'han';
  return /[\p{Script=Cyrillic}№]/u.test(piece) ? 'cyrillic' : 'latin';
}
