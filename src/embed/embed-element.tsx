import { render } from 'preact';
import type { FeedItem } from '../feeds/feed-item.js';
import { dayOf, monthShown, type MonthShown } from './embed-month.js';
import type { Step } from './embed-month-view.js';
import { CHOICES, feedParametersOf, OPTION_NAMES, settingsOf, type EmbedOptions } from './embed-options.js';
import { STYLE } from './embed-style.js';
import { EmbedView, type Shown } from './embed-view.js';

/** The portal that the script has come from. */
const PORTAL = new URL(import.meta.url).origin;

/** What the portal says is wrong with the options. */
class Refused extends Error {}

// A sheet that is made this way needs no leave of the site to set styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** The nearest language that is said around an element, through the shadow roots that it is in. */
function languageAround(element: Element): string {
  const said = element.closest('[lang]');
  if (said) return said.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}

async function load(address: string, signal: AbortSignal): Promise<Shown> {
  // Nothing is told of who looks at it, or where.
  const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  const body = (await response.json()) as {
    items: FeedItem[];
    next_url?: string;
    errors?: { message: string }[];
  };
  if (!response.ok) throw new Refused(response.status === 400 ? body.errors?.[0].message : '');
  return { is: 'ready', items: body.items, hasMore: body.next_url !== undefined };
}

/** Events of the association within the page of somebody else. */
class AsrtuEvents extends HTMLElement {
  static readonly observedAttributes = OPTION_NAMES;

  private readonly shadow = this.attachShadow({ mode: 'open' });
  private shown: Shown = { is: 'loading' };
  private wanted: string | undefined;
  private address = '';
  private loading: AbortController | undefined;
  private isWaiting = false;

  connectedCallback(): void {
    this.shadow.adoptedStyleSheets = [sheet];
    this.update();
  }

  disconnectedCallback(): void {
    this.loading?.abort();
    this.address = '';
  }

  attributeChangedCallback(): void {
    this.update();
  }

  /** Once for all attributes that are set at a time. */
  private update(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    queueMicrotask(() => {
      this.isWaiting = false;
      if (this.isConnected) this.draw();
    });
  }

  private optionsOf(): EmbedOptions {
    const options: EmbedOptions = {};
    for (const name of OPTION_NAMES) options[name] = this.getAttribute(name) ?? undefined;
    const [tag] = languageAround(this).toLowerCase().split('-');
    return { ...options, lang: CHOICES.lang.find((lang) => lang === tag) };
  }

  private draw(): void {
    const options = this.optionsOf();
    const settings = settingsOf(options);
    const today = dayOf();
    const month = settings.layout === 'month' ? monthShown(options, today, this.wanted) : undefined;
    const parameters = new URLSearchParams(feedParametersOf(options, month?.reach));
    this.follow(`${PORTAL}/feeds/events.json?${parameters.toString()}`);
    render(
      <EmbedView
        settings={settings}
        portal={PORTAL}
        shown={this.shown}
        month={month && { ...month, today, ...this.stepsOf(month) }}
      />,
      this.shadow,
    );
  }

  private stepsOf({ previous, next }: MonthShown): { previous: Step; next: Step } {
    const to = (month: string | null): Step =>
      month
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
  private follow(address: string): void {
    if (address === this.address) return;
    this.address = address;
    this.loading?.abort();
    this.loading = new AbortController();
    this.shown = { is: 'loading' };
    void this.take(address, this.loading.signal);
  }

  private async take(address: string, signal: AbortSignal): Promise<void> {
    const retry = (): void => {
      this.address = '';
      this.draw();
    };
    try {
      this.shown = await load(address, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.shown = { is: 'failed', retry, message: error instanceof Refused ? error.message : undefined };
    }
    if (!signal.aborted) this.draw();
  }
}

// A page may have the script twice, even in two versions: the first one is the element.
if (!customElements.get('asrtu-events')) customElements.define('asrtu-events', AsrtuEvents);
