import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { localizedOf } from '../platform/graphql/text.js';
import { WORDS, writtenDate } from './certificate-words.js';
import { unpackWoff } from './woff.js';
const require = createRequire(import.meta.url);
/** Each script has a font of its own; all are embedded, so that the certificate looks the same everywhere. */
const FILES = {
    latin: '@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff',
    latinMore: '@fontsource/noto-serif/files/noto-serif-latin-ext-400-normal.woff',
    cyrillic: '@fontsource/noto-serif/files/noto-serif-cyrillic-400-normal.woff',
    cyrillicMore: '@fontsource/noto-serif/files/noto-serif-cyrillic-ext-400-normal.woff',
    han: '@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff',
};
/** Which characters are not written in the Latin font. */
const SCRIPTS = [
    ['han', /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u],
    ['cyrillic', /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/u],
    ['cyrillicMore', /[\u0460-\u052f]/u],
    ['latinMore', /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/u],
];
/** Read when the first certificate is wanted. */
let fonts;
async function readFonts() {
    return await Promise.all(Object.entries(FILES).map(async ([font, file]) => [
        font,
        unpackWoff(await readFile(require.resolve(file))),
    ]));
}
const BLUE = '#1f3a68';
const GOLD = '#a8894a';
const BLACK = '#1b1b1b';
const GREY = '#5b6472';
/** From the edge of the page to the text. */
const MARGIN = 76;
const FOOT = 110;
/** The certificate in a language: one page, the same bytes each time. */
export async function certificatePdf(certificate, lang) {
    const { number, kind, memberSince, decisionNumber, issuedOn, createdAt } = certificate;
    const words = WORDS[lang];
    const name = localizedOf(certificate, 'name', lang).text;
    const title = words.titles[kind];
    const info = { Title: `${title} ${words.number(number)}: ${name}`, CreationDate: createdAt };
    const { default: Pdf } = await import('pdfkit');
    const page = new Pdf({ size: 'A4', layout: 'landscape', margin: 0, lang: lang.toLowerCase(), info });
    const chunks = [];
    page.on('data', (chunk) => chunks.push(chunk));
    const whole = new Promise((resolve, reject) => {
        page.on('end', () => resolve(Buffer.concat(chunks)));
        page.on('error', reject);
    });
    for (const [font, content] of await (fonts ??= readFonts()))
        page.registerFont(font, content);
    const { width, height } = page.page;
    const middle = width / 2;
    const across = width - 2 * MARGIN;
    frame(page);
    const head = [
        ...lines(page, words.abbreviation, { size: 15, width: across, color: GOLD, spacing: 5, after: 5 }),
        ...lines(page, words.association, { size: 17, width: across, color: BLUE, after: 21 }),
        ...inOneLine(page, title, { size: 37, width: across, color: BLUE, after: 3 }),
        ...lines(page, words.number(number), { size: 14, width: across, color: GREY, after: 0 }),
    ];
    write(page, head, middle, 70);
    const below = 70 + heightOf(head) + 12;
    ornament(page, middle, below);
    // Between the head and the foot; a long name is written smaller.
    const room = height - FOOT - below;
    const body = [34, 30, 26, 22, 18, 14, 11]
        .map((size) => [
        ...lines(page, words.certifies, { size: 14, width: across, color: GREY, after: 10 }),
        ...lines(page, name, { size, width: across, color: BLACK, after: 14 }),
        ...lines(page, words.kinds[kind], { size: 18, width: across, color: BLACK, after: 2 }),
        ...lines(page, words.since(writtenDate(lang, memberSince)), {
            size: 15,
            width: across,
            color: BLACK,
            after: 0,
        }),
    ])
        .find((each, index, { length }) => heightOf(each) <= room - 56 || index === length - 1);
    write(page, body, middle, below + (room - heightOf(body)) / 2);
    const column = 250;
    for (const [label, value, x] of [
        [words.decision, decisionNumber, MARGIN + column / 2],
        [words.issued, writtenDate(lang, issuedOn), width - MARGIN - column / 2],
    ]) {
        const said = lines(page, value, { size: 12, width: column, color: BLACK, after: 0 });
        const line = height - FOOT + 16;
        page
            .lineWidth(0.75)
            .moveTo(x - column / 2, line)
            .lineTo(x + column / 2, line)
            .stroke(GOLD);
        write(page, said, x, line - 5 - heightOf(said));
        write(page, lines(page, label, { size: 11, width: column, color: GREY, after: 0 }), x, line + 5);
    }
    page.end();
    return await whole;
}
/** A strong line and a fine one, with a lozenge in each corner. */
function frame(page) {
    const { width, height } = page.page;
    page
        .lineWidth(3)
        .rect(26, 26, width - 52, height - 52)
        .stroke(BLUE);
    page
        .lineWidth(0.75)
        .rect(35, 35, width - 70, height - 70)
        .stroke(GOLD);
    for (const x of [35, width - 35])
        for (const y of [35, height - 35])
            lozenge(page, x, y, 7);
}
function ornament(page, x, y) {
    page.lineWidth(0.75);
    for (const side of [-1, 1])
        page
            .moveTo(x + side * 12, y)
            .lineTo(x + side * 120, y)
            .stroke(GOLD);
    lozenge(page, x, y, 4);
}
function lozenge(page, x, y, radius) {
    page
        .polygon([x - radius, y], [x, y - radius], [x + radius, y], [x, y + radius])
        .fillAndStroke('#ffffff', GOLD);
}
/** A text in lines of about the same length: as few as it needs. */
function lines(page, text, style) {
    const words = wordsOf(text).map((word) => runsOf(page, word, style));
    const broken = (width) => {
        const all = [[]];
        for (const word of words) {
            const line = all.at(-1);
            if (line.length > 0 && widthOf([...line, ...word]) > width)
                all.push(word);
            else
                all[all.length - 1] = [...line, ...word];
        }
        return all;
    };
    const fewest = broken(style.width).length;
    let width = style.width;
    while (width > style.width / 4 && broken(width - 4).length === fewest)
        width -= 4;
    const found = broken(width);
    return found.map((runs, index) => {
        const after = index === found.length - 1 ? style.after : 0;
        return { ...style, runs, after, height: style.size * 1.32 + after };
    });
}
/** Smaller, if it has to be. */
function inOneLine(page, text, style) {
    const found = lines(page, text, style);
    return found.length > 1 && style.size > 20
        ? inOneLine(page, text, { ...style, size: style.size - 1 })
        : found;
}
/** Each line in the middle of where it stands. */
function write(page, all, middle, top) {
    let y = top;
    for (const { runs, size, color, spacing = 0, height } of all) {
        let x = middle - widthOf(runs) / 2;
        for (const { text, font, width } of runs) {
            page.font(font).fontSize(sizeOf(font, size)).fillColor(color);
            page.text(text, x, y + size, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
            x += width;
        }
        y += height;
    }
}
function heightOf(all) {
    return all.reduce((sum, { height }) => sum + height, 0);
}
function widthOf(runs) {
    return runs.reduce((sum, { width }) => sum + width, 0);
}
/** The Chinese font is drawn smaller than the others. */
function sizeOf(font, size) {
    return font === 'han' ? size * 1.12 : size;
}
/** Between which a line may break: after spaces, and around Chinese characters but for the signs that cling to them. */
function wordsOf(text) {
    return (text.match(/[（《“「]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef][）》”」，。、；：]*|(?:(?![\p{Script=Han}\u3000-\u303f\uff00-\uffef])\S){1,30}\s*|\s+/gu) ?? []);
}
function runsOf(page, word, { size, spacing = 0 }) {
    const runs = [];
    for (const character of word) {
        const font = SCRIPTS.find(([, script]) => script.test(character))?.[0] ?? 'latin';
        const last = runs.at(-1);
        if (last?.font === font)
            last.text += character;
        else
            runs.push({ text: character, font, width: 0 });
    }
    for (const run of runs) {
        run.width = page
            .font(run.font)
            .fontSize(sizeOf(run.font, size))
            .widthOfString(run.text, { characterSpacing: spacing });
    }
    return runs;
}
//# sourceMappingURL=certificate-pdf.js.map