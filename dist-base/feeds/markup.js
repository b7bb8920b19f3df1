import markdownIt from 'markdown-it';
// HTML within it is shown as it was written, links lead to web and mail addresses only, and nothing is loaded from elsewhere.
const markdown = markdownIt('commonmark', { html: false }).disable('image');
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url);
/** Markdown as HTML that is harmless. */
export function toHtml(text) {
    return markdown.render(text);
}
const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A text within XML or HTML. What XML cannot hold is left out. */
export function xml(value) {
    return value
        .toWellFormed()
        .replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
        .replaceAll(/[&<>"']/g, (sign) => NAMES[sign]);
}
//# sourceMappingURL=markup.js.map