import { createHash } from 'node:crypto';
/** The look of the pages: system fonts of all three scripts, two colours for the two sides, nothing from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #fff; --ink: #1b2430; --soft: #52606f; --line: #dcd9d1; --accent: #0d5a6f; --accent-soft: #e4eff1;
  --cn: #9c2b1f; --ru: #23508f; --warn: #8a3b00; --warn-soft: #fbeee0; --focus: #b35900;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --display: "Iowan Old Style", "Palatino Linotype", Palatino, "PT Serif", "Noto Serif", "Songti SC", "Noto Serif CJK SC", Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12171d; --card: #1a2129; --ink: #e8e6e0; --soft: #a9b4c0; --line: #333d48; --accent: #7cc3d4; --accent-soft: #1d3138;
    --cn: #f0948a; --ru: #93b8ee; --warn: #f2b074; --warn-soft: #38291a; --focus: #ffb45c;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.6 var(--text); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 68rem; padding: 0 clamp(1rem, 4vw, 2.5rem); overflow-wrap: break-word; }
:lang(zh) { line-height: 1.75; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; background: var(--ink); color: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
h1, h2, h3 { font-family: var(--display); line-height: 1.25; text-wrap: balance; font-weight: 600; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); margin: 1.5rem 0 .75rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.08rem; margin: 0; }
:lang(zh) h1, :lang(zh) h2, :lang(zh) h3 { letter-spacing: 0; }
p { margin: .5rem 0; }
body > header { display: grid; grid-template-columns: 1fr auto; align-items: baseline; gap: .6rem 1.5rem; padding: 1.25rem 0 0; border-bottom: 1px solid var(--line); }
body > header > nav:not(.languages) { grid-row: 2; grid-column: 1 / -1; margin-bottom: -1px; }
.brand { display: flex; align-items: baseline; gap: .6rem; color: var(--ink); text-decoration: none; flex-wrap: wrap; }
.brand strong { font: 700 1.35rem var(--display); color: var(--accent); }
.brand span { font-size: .85rem; color: var(--soft); line-height: 1.3; }
header ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; margin: 0; padding: 0; }
header nav a { color: var(--ink); text-decoration: none; padding: .3rem 0; display: inline-block; border-bottom: 2px solid transparent; }
header nav a:hover { border-color: var(--line); }
header nav a[aria-current] { border-color: var(--accent); font-weight: 600; }
.languages a { font-size: .9rem; color: var(--soft); }
main { min-height: 60vh; padding-bottom: 3rem; }
footer { border-top: 1px solid var(--line); padding: 1.25rem 0 2.5rem; color: var(--soft); font-size: .875rem; }
.lead { font-size: 1.12rem; color: var(--soft); max-width: 46rem; }
.hero { padding: 1rem 0 0; }
.kind, .count { color: var(--soft); margin: 1.5rem 0 -.9rem; font-size: .95rem; }
.count { margin: 1rem 0; }
.facts { display: grid; gap: .1rem 1.5rem; margin: 1rem 0; max-width: 52rem; }
.facts > div { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: 0 1.5rem; padding: .45rem 0; border-top: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; min-width: 0; }
.events, .programs, .chronicle { list-style: none; margin: 0; padding: 0; }
.event { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .1rem 1.5rem; padding: .9rem 0; border-top: 1px solid var(--line); }
.event .when { margin: 0; color: var(--soft); font-variant-numeric: tabular-nums; }
.event h2, .event h3, .programs h2 { margin: 0; font-size: 1.08rem; }
.is-cancelled h2 a, .is-cancelled h3 a { text-decoration: line-through; }
.programs li { padding: .8rem 0; border-top: 1px solid var(--line); }
.chronicle li { padding: .45rem 0; border-top: 1px solid var(--line); }
.chronicle time { color: var(--soft); margin-right: .75rem; }
.meta { display: flex; flex-wrap: wrap; gap: .1rem 1rem; color: var(--soft); font-size: .92rem; margin: .2rem 0 0; }
.notice { color: var(--warn); background: var(--warn-soft); padding: .05rem .5rem; border-radius: .25rem; font-weight: 600; }
.side { font-size: .82rem; white-space: nowrap; border-left: .25rem solid currentColor; padding-left: .4rem; }
.side-cn { color: var(--cn); } .side-ru { color: var(--ru); }
.role, .abbreviation, .unknown { color: var(--soft); font-size: .92rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font: 600 1.2rem var(--display); padding: .75rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-top: 1px solid var(--line); font-weight: inherit; }
thead th { color: var(--soft); font-size: .88rem; border-top: 0; white-space: nowrap; }
tbody th { min-width: 15rem; }
.filter { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; background: var(--accent-soft); padding: .9rem 1rem; border-radius: .5rem; margin: 1rem 0; }
.filter label, .builder label { min-width: 0; max-width: 100%; display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem; font-size: .9rem; }
input, select, button, textarea { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .3rem; padding: .4rem .6rem; min-height: 2.6rem; max-width: 100%; }
input[type=checkbox] { min-height: 0; width: 1.2rem; height: 1.2rem; accent-color: var(--accent); }
button, .button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; padding: .45rem 1.1rem; border-radius: .3rem; text-decoration: none; display: inline-block; }
.tabs { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; border-bottom: 1px solid var(--line); margin: .5rem 0 1rem; }
.tabs a { padding: .4rem 0; text-decoration: none; border-bottom: 3px solid transparent; margin-bottom: -1px; }
.tabs a[aria-current] { border-color: var(--accent); color: var(--ink); font-weight: 600; }
.subscribe { margin: 1.5rem 0; padding: .8rem 0; border-top: 1px solid var(--line); }
.subscribe a { margin-left: .6rem; white-space: nowrap; }
.empty { padding: 1.5rem 0; color: var(--soft); }
.more { display: inline-block; padding: .5rem 0; font-weight: 600; }
.month { table-layout: fixed; }
.month caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.month th { text-align: left; padding: .3rem .4rem; }
.month td { height: 5.5rem; border: 1px solid var(--line); padding: .3rem .4rem; font-size: .86rem; line-height: 1.35; }
.month .outside { background: color-mix(in srgb, var(--line) 35%, transparent); }
.month .has-events { background: var(--accent-soft); }
.month time[aria-current] { background: var(--accent); color: var(--paper); border-radius: 1rem; padding: .05rem .45rem; }
.month ul { list-style: none; margin: .2rem 0 0; padding: 0; }
.month li { margin: .25rem 0; overflow-wrap: anywhere; }
.columns { columns: 18rem; }
.picture { max-width: 100%; height: auto; border-radius: .4rem; }
.prose { max-width: 44rem; }
.prose pre { overflow-x: auto; }
.sources ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; list-style: none; padding: 0; margin: 0; font-size: .9rem; }
.sources a { overflow-wrap: anywhere; }
.hash { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.builder { display: grid; grid-template-columns: minmax(15rem, 21rem) 1fr; gap: 1rem 2.5rem; align-items: start; }
.builder > * { min-width: 0; }
.builder form { display: grid; gap: .75rem; }
.builder input:not([type=checkbox]), .builder select { width: 100%; }
.builder fieldset { border: 1px solid var(--line); border-radius: .4rem; display: grid; gap: .6rem; padding: .8rem 1rem 1rem; margin: 0; }
.builder legend { font-weight: 600; padding: 0 .4rem; }
.builder textarea { width: 100%; font: .86rem/1.5 ui-monospace, Consolas, monospace; min-height: 9rem; }
.builder iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); }
@media (max-width: 46rem) {
  body > header { grid-template-columns: 1fr; }
  body > header > nav:not(.languages) { grid-row: auto; }
  .event, .facts > div { grid-template-columns: 1fr; }
  .builder { grid-template-columns: 1fr; }
  .month td { height: auto; font-size: .78rem; padding: .2rem; }
  tbody th { min-width: 11rem; }
}
@media (max-width: 34rem) {
  .month thead { display: none; }
  .month, .month tbody, .month tr { display: block; }
  .month td { display: none; }
  .month td.has-events { display: block; font-size: .95rem; margin-bottom: .5rem; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000; --accent-soft: #fff; --cn: #000; --ru: #000; --warn: #000; --warn-soft: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  header nav, .skip, .filter, .tabs, .subscribe, .button, footer a { display: none; }
  .prose a[href^=http]::after, .sources a::after { content: " <" attr(href) ">"; font-size: 9pt; overflow-wrap: anywhere; }
  .event, .programs li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0d5a6f"/><path d="M6 24 13 8h2.6l6.9 16h-3l-1.6-4h-7.3L9 24zm5.6-6.4h5.2L14.2 11z" fill="#fff"/><circle cx="25" cy="10" r="2.6" fill="#f0b35c"/></svg>`;
/** With its hash in the address a browser may keep it for good. */
export const STYLE_PATH = `/assets/portal-${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`;
//# sourceMappingURL=styles.js.map