/** Colours in the light and in the dark; a site may set each as `--asrtu-…`. Contrasts hold WCAG AA. */
const COLOURS = {
    text: ['#1c2430', '#e9edf2'],
    muted: ['#566072', '#a9b3c1'],
    accent: ['#0b5394', '#8ec7ff'],
    line: ['#dde2e8', '#363e4a'],
    surface: ['#f5f7f9', '#1f252d'],
    background: ['#ffffff', '#161a20'],
    warning: ['#a3271b', '#ff9f94'],
};
const colours = (at) => Object.entries(COLOURS)
    .map(([name, pair]) => `--${name}:var(--asrtu-${name},${pair[at]});`)
    .join('');
/** Of the element as well as of the page. */
export const STYLE = `:host{display:block}
:host([hidden]){display:none}
.asrtu{${colours(0)}color-scheme:light;
--radius:var(--asrtu-radius,.5em);--gap:var(--asrtu-gap,1.5em);
container-type:inline-size;box-sizing:border-box;padding:var(--asrtu-padding,1em);
background:var(--background);color:var(--text);border-radius:var(--radius);
font-family:var(--asrtu-font,inherit);font-size:var(--asrtu-size,1em);line-height:1.5;text-align:start;
overflow-wrap:anywhere;hyphens:manual;line-break:strict;text-autospace:normal}
.asrtu:lang(zh){line-height:1.7}
@media (prefers-color-scheme:dark){.asrtu[data-theme=auto]{${colours(1)}color-scheme:dark}}
.asrtu[data-theme=dark]{${colours(1)}color-scheme:dark}
.asrtu *{box-sizing:border-box}
.asrtu :is(p,ul,h2,h3,h4,h5,h6){margin:0;padding:0}
.asrtu :is(h2,h3,h4,h5,h6){font-size:inherit}
ul.events{list-style:none}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.asrtu a{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;
text-decoration-color:color-mix(in srgb,currentcolor 35%,transparent)}
.asrtu a:hover{text-decoration-color:currentcolor}
.asrtu :is(a,button):focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.title{font-weight:650;line-height:1.35;text-wrap:pretty}
.asrtu .title .link{color:var(--text);text-decoration-color:transparent}
.asrtu .title .link:hover{color:var(--accent);text-decoration-color:currentcolor}
.event .title{font-size:1.125em}
:lang(zh) .title{line-height:1.5}
.kind{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:center;font-size:.8125em;color:var(--muted)}
.state,.format{padding:.05em .5em;border:1px solid;border-radius:1em;font-size:.8125rem;font-size:max(.8125em,11px);font-weight:600;white-space:nowrap}
.kind :is(.state,.format){font-size:inherit}
.state{color:var(--warning)}
.format{color:var(--muted);font-weight:400;border-color:var(--line)}
.asrtu .cancelled .title .link{text-decoration:line-through;text-decoration-color:var(--muted)}
.zone,.place,.hosts{color:var(--muted)}
.time,.place,.hosts,.summary,.actions{font-size:.9375em}
.zone,.line-of{display:inline-block}
.summary{margin-block-start:.35em!important;max-width:65ch}
.actions{display:flex;flex-wrap:wrap;gap:.25em 1.25em;align-items:center}
.action{display:inline-block;padding-block:.2em}
.foot{margin-block-start:var(--gap)!important;padding-block-start:.75em!important;border-block-start:1px solid var(--line)}
.note{color:var(--muted);padding-block:.5em}
.button{font:inherit;color:var(--text);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);
padding:.3em .9em;cursor:pointer}
.button:hover{border-color:var(--muted)}
.list .event{display:grid;grid-template-columns:4.75em minmax(0,1fr);gap:0 1.25em;padding-block:var(--gap)}
.list .event:first-child{padding-block-start:0}
.list .event:last-child{padding-block-end:0}
.list .event+.event{border-block-start:1px solid var(--line)}
.date{display:flex;flex-direction:column;line-height:1.15;font-variant-numeric:lining-nums}
.large{font-size:1.75em;font-weight:300;letter-spacing:-.02em;white-space:nowrap;color:var(--accent)}
.small{font-size:.8125em;color:var(--muted);margin-block-start:.25em}
.cancelled .large,.postponed .large{color:var(--muted)}
.list .title{margin-block:.1em .25em}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17em),1fr));gap:var(--gap)}
.cards .event{display:flex;flex-direction:column;overflow:hidden;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius)}
.cards img{width:100%;aspect-ratio:16/9;object-fit:cover;display:block;background:var(--line)}
.cards .body{display:flex;flex-direction:column;flex:1;gap:.3em;padding:1.1em 1.25em}
.cards .actions{margin-block-start:auto;padding-block-start:.6em}
.line{padding-block:.6em;display:grid;gap:.1em 1.25em}
.line+.line{border-block-start:1px solid var(--line)}
.line .time{color:var(--muted);font-variant-numeric:tabular-nums}
.line .actions{font-size:.875em}
.navigation{display:flex;align-items:center;justify-content:space-between;gap:.5em;margin-block-end:.75em}
.month-name{font-size:1.25em;font-weight:650;text-align:center}
.turn{display:inline-grid;place-items:center;min-width:2.5em;min-height:2.5em;padding:0;font-size:1em;line-height:1}
.asrtu a.turn{color:var(--text);text-decoration:none}
.turn[aria-disabled=true]{color:var(--muted);opacity:.45;cursor:default}
.asrtu table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:.875em}
.asrtu th{padding:.35em;font-weight:400;color:var(--muted);text-align:start;overflow:hidden;white-space:nowrap}
.asrtu td{position:relative;height:3em;padding:.35em;vertical-align:top;border:1px solid var(--line)}
td.beside{background:var(--surface)}
.number{font-variant-numeric:tabular-nums;color:var(--muted)}
td.some .number{color:var(--text);font-weight:650}
td[aria-current] .number{display:inline-block;min-width:1.75em;margin:-.1em;padding:.1em .3em;text-align:center;color:var(--background);background:var(--accent);border-radius:1em}
.asrtu .mark{display:none}
.month{margin-block-start:1em!important}
@container (max-width:26em){.list .event{grid-template-columns:minmax(0,1fr);gap:.35em 0}
.date{flex-direction:row;align-items:baseline;gap:.4em}.small{margin:0}.date:empty{display:none}
.asrtu th,.asrtu td{padding:.25em 0;text-align:center}
td.some::after{content:"";position:absolute;inset:auto 0 .3em;margin-inline:auto;width:.4em;height:.4em;border-radius:50%;background:var(--accent)}}
@container (min-width:26.01em) and (max-width:40em){td.some::after{content:"";position:absolute;inset:auto auto .4em .4em;width:.45em;height:.45em;border-radius:50%;background:var(--accent)}}
@container (min-width:40.01em){.line{grid-template-columns:minmax(0,19em) minmax(0,1fr)}
.asrtu td.day{height:5.5em}
.asrtu .mark{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;margin-block-start:.35em;padding:.2em .4em;line-height:1.3;font-size:.9286em;
color:var(--text);background:var(--surface);border-inline-start:3px solid var(--accent);border-radius:2px;text-decoration:none}
.asrtu .mark:hover{text-decoration:underline}
.asrtu .mark:is(.cancelled,.postponed){border-color:var(--warning)}}
@media (prefers-reduced-motion:no-preference){.asrtu :is(a,.button){transition:color .12s,border-color .12s,text-decoration-color .12s}}
@media print{.asrtu .actions,.asrtu .turn{display:none}}
`;
//# sourceMappingURL=embed-style.js.map