import { jsx as _jsx } from "preact/jsx-runtime";
import { render } from 'preact';
import { dayOf, monthShown } from './embed-month.js';
import { CHOICES, feedParametersOf, OPTION_NAMES, settingsOf } from './embed-options.js';
import { STYLE } from './embed-style.js';
import { EmbedView } from './embed-view.js';
/** The portal that the script has come from. */
const PORTAL = new URL(import.meta.url).origin;
/** What the portal says is wrong with the options. */
class Refused extends Error {
}
// A sheet that is made this way needs no leave of the site to set styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
/** The nearest language that is said around an element, through the shadow roots that it is in. */
function languageAround(element) {
    const said = element.closest('[lang]');
    if (said)
        return said.getAttribute('lang');
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? languageAround(root.host) : '';
}
async function load(address, signal) {
    // Nothing is told of who looks at it, or where.
    const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const body = (await response.json());
    if (!response.ok)
        throw new Refused(response.status === 400 ? body.errors?.[0].message : '');
    return { is: 'ready', items: body.items, hasMore: body.next_url !== undefined };
}
/** Events of the association within the page of somebody else. */
class AsrtuEvents extends HTMLElement {
    constructor() {
        super(...arguments);
        this.shadow = this.attachShadow({ mode: 'open' });
        this.shown = { is: 'loading' };
        this.address = '';
        this.isWaiting = false;
    }
    static { this.observedAttributes = OPTION_NAMES; }
    connectedCallback() {
        this.shadow.adoptedStyleSheets = [sheet];
        this.update();
    }
    disconnectedCallback() {
        this.loading?.abort();
        this.address = '';
    }
    attributeChangedCallback() {
        this.update();
    }
    /** Once for all attributes that are set at a time. */
    update() {
        if (this.isWaiting)
            return;
        this.isWaiting = true;
        queueMicrotask(() => {
            this.isWaiting = false;
            if (this.isConnected)
                this.draw();
        });
    }
    optionsOf() {
        const options = {};
        for (const name of OPTION_NAMES)
            options[name] = this.getAttribute(name) ?? undefined;
        const [tag] = languageAround(this).toLowerCase().split('-');
        return { ...options, lang: CHOICES.lang.find((lang) => lang === tag) };
    }
    draw() {
        const options = this.optionsOf();
        const settings = settingsOf(options);
        const today = dayOf();
        const month = settings.layout === 'month' ? monthShown(options, today, this.wanted) : undefined;
        const parameters = new URLSearchParams(feedParametersOf(options, month?.reach));
        this.follow(`${PORTAL}/feeds/events.json?${parameters.toString()}`);
        render(_jsx(EmbedView, { settings: settings, portal: PORTAL, shown: this.shown, month: month && { ...month, today, ...this.stepsOf(month) } }), this.shadow);
    }
    stepsOf({ previous, next }) {
        const to = (month) => month
            ? {
                go: () => {
                    this.wanted = month;
                    this.draw();
                },
            }
            : null;
        return { previous: to(previous), next: to(next) };
    }
    /** Loads what is at the address, unless it is there already. */
    follow(address) {
        if (address === this.address)
            return;
        this.address = address;
        this.loading?.abort();
        this.loading = new AbortController();
        this.shown = { is: 'loading' };
        void this.take(address, this.loading.signal);
    }
    async take(address, signal) {
        const retry = () => {
            this.address = '';
            this.draw();
        };
        try {
            this.shown = await load(address, signal);
        }
        catch (error) {
            if (signal.aborted)
                return;
            this.shown = { is: 'failed', retry, message: error instanceof Refused ? error.message : undefined };
        }
        if (!signal.aborted)
            this.draw();
    }
}
// A page may have the script twice, even in two versions: the first one is the element.
if (!customElements.get('asrtu-events'))
    customElements.define('asrtu-events', AsrtuEvents);
//# sourceMappingURL=embed-element.js.map