import type { VNode } from 'preact';
import type { FeedItem } from '../feeds/feed-item.js';
import { daysOf, weeksOf } from './embed-month.js';
import type { Settings } from './embed-options.js';
import { Anchor, Text } from './embed-text.js';
import { dayName, monthName, stateOf, weekdays, WORDS } from './embed-words.js';

/** How one gets to another month: by a link, or by what a button does; null where it ends. */
export type Step = { href: string } | { go: () => void } | null;

export interface MonthView {
  month: string;
  today: string;
  previous: Step;
  next: Step;
}

interface GridProps {
  view: MonthView;
  items: readonly FeedItem[];
  settings: Settings;
}

function Turn({ step, label, sign }: { step: Step; label: string; sign: string }): VNode {
  const props = { part: 'button', class: 'button turn', 'aria-label': label, title: label };
  if (step && 'href' in step) {
    return (
      <a {...props} href={step.href} rel={sign === '‹' ? 'prev' : 'next'}>
        {sign}
      </a>
    );
  }
  // It stays where it is at the end, so that the focus does, too.
  return (
    <button type="button" {...props} aria-disabled={!step} onClick={step?.go}>
      {sign}
    </button>
  );
}

function Day({ day, items, view, settings }: GridProps & { day: string | null }): VNode {
  if (!day) return <td class="beside" />;
  const { lang } = settings;
  const here = items.filter((item) => {
    const days = daysOf(item);
    return days && days.first <= day && day <= days.last;
  });
  return (
    <td
      part={day === view.today ? 'day today' : 'day'}
      class={here.length > 0 ? 'day some' : 'day'}
      aria-current={day === view.today ? 'date' : undefined}
    >
      <time class="number" dateTime={day} aria-label={dayName(lang, day)}>
        {Number(day.slice(8))}
      </time>
      {here.map((item) => (
        <Anchor
          key={item.id}
          href={item.url}
          settings={settings}
          part="mark"
          class={`mark ${item._event.state.toLowerCase()}`}
        >
          {stateOf(item, lang).map((word) => `${word}${WORDS[lang].colon}`)}
          <Text text={item._event.title} lang={item.language} within={lang} />
        </Anchor>
      ))}
    </td>
  );
}

/** A month as a table, an event on each of its days. What is said of them stands below it. */
export function MonthGrid({ view, items, settings }: GridProps): VNode {
  const { lang } = settings;
  const words = WORDS[lang];
  const name = monthName(lang, view.month);
  return (
    <>
      <div part="navigation" class="navigation">
        <Turn step={view.previous} label={words.previousMonth} sign="‹" />
        <p part="month" class="month-name" aria-live="polite">
          {name}
        </p>
        <Turn step={view.next} label={words.nextMonth} sign="›" />
      </div>
      <table part="table">
        <caption class="hidden">
          {words.events}
          {words.colon}
          {name}
        </caption>
        <thead>
          <tr>
            {weekdays(lang).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                <span aria-hidden="true">{short}</span>
                <span class="hidden">{long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(view.month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, at) => (
                <Day key={day ?? at} day={day} view={view} items={items} settings={settings} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
