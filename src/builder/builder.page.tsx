import type { JSX } from 'preact';
import { CHOICES, COUNT, plainOptions, type EmbedOptions, type OptionName } from '../embed/embed-options.js';
import { snippetFor } from '../embed/snippet.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { Lang } from '../platform/graphql/text.js';
import { Choice, type Text } from '../web/layout.js';
import { AUTONYMS, valueName, valuesOf, word, type Word } from '../web/words.js';

interface Named {
  slug: string;
  name: Text;
}

export interface BuilderData {
  universities: { nodes: Named[] };
  eventSeries: Named[];
}

const LABELS: Partial<Record<OptionName, Word>> = {
  layout: 'layout',
  theme: 'theme',
  'time-zone': 'zone',
  target: 'target',
  'heading-level': 'headingLevel',
};

const VALUE_WORDS: Record<string, Word> = {
  list: 'list',
  cards: 'cards',
  month: 'month',
  compact: 'compact',
  light: 'light',
  dark: 'dark',
  auto: 'auto',
  event: 'zoneOfEvent',
  viewer: 'zoneOfViewer',
  _self: 'sameWindow',
  _blank: 'newWindow',
};

export function BuilderPage({
  lang,
  options,
  data,
  portal,
}: {
  lang: Lang;
  options: EmbedOptions;
  data: BuilderData;
  portal: URL;
}): JSX.Element {
  const all = word(lang, 'all');
  const few = (name: keyof typeof CHOICES & OptionName): JSX.Element => (
    <Choice
      name={name}
      label={word(lang, LABELS[name]!)}
      chosen={options[name]}
      values={CHOICES[name].map((value) => [
        value,
        VALUE_WORDS[value] ? word(lang, VALUE_WORDS[value]) : value,
      ])}
    />
  );
  const yesOrNo = (name: 'past' | 'calendar-links', label: Word, usual: 'true' | 'false'): JSX.Element => (
    <Choice
      name={name}
      label={word(lang, label)}
      chosen={options[name] ?? usual}
      values={[
        ['true', word(lang, 'yes')],
        ['false', word(lang, 'no')],
      ]}
    />
  );
  const named = (of: readonly Named[]): [string, string][] => of.map(({ slug, name }) => [slug, name.text]);
  return (
    <>
      <h1>{word(lang, 'embed')}</h1>
      <p class="lead">{word(lang, 'builderLead')}</p>
      <div class="builder">
        <form action={pathOf(lang, 'embed')}>
          <fieldset>
            <legend>{word(lang, 'which')}</legend>
            <Choice
              name="side"
              label={word(lang, 'side')}
              all={all}
              chosen={options.side}
              values={[
                ['cn', word(lang, 'sideCn')],
                ['ru', word(lang, 'sideRu')],
              ]}
            />
            <Choice
              name="university"
              label={word(lang, 'university')}
              all={all}
              chosen={options.university}
              values={named(data.universities.nodes)}
            />
            <Choice
              name="series"
              label={word(lang, 'series')}
              all={all}
              chosen={options.series}
              values={named(data.eventSeries)}
            />
            <Choice
              name="kind"
              label={word(lang, 'kind')}
              all={all}
              chosen={options.kind}
              values={valuesOf('eventKind').map((kind) => [
                kind.toLowerCase().replaceAll('_', '-'),
                valueName(lang, 'eventKind', kind),
              ])}
            />
            {yesOrNo('past', 'withPast', 'false')}
            <label>
              <span>{word(lang, 'from')}</span>
              <input type="date" name="from" value={options.from} />
            </label>
            <label>
              <span>{word(lang, 'to')}</span>
              <input type="date" name="to" value={options.to} />
            </label>
            <label>
              <span>{word(lang, 'count')}</span>
              <input
                type="number"
                name="count"
                min={1}
                max={COUNT.most}
                value={options.count ?? COUNT.usual}
              />
            </label>
          </fieldset>
          <fieldset>
            <legend>{word(lang, 'how')}</legend>
            <Choice
              name="lang"
              label={word(lang, 'language')}
              chosen={options.lang ?? TAGS[lang]}
              values={Object.values(Lang).map((each) => [TAGS[each], AUTONYMS[each]])}
            />
            {few('layout')}
            {few('theme')}
            {few('time-zone')}
            {yesOrNo('calendar-links', 'calendarLinks', 'true')}
            {few('target')}
            {few('heading-level')}
            <label>
              <span>{word(lang, 'emptyText')}</span>
              <input name="empty" value={options.empty} maxLength={200} />
            </label>
            <label>
              <span>{word(lang, 'embedKey')}</span>
              <input name="key" value={options.key} pattern="emb_[0-9a-f\-]{36}" placeholder="emb_…" />
            </label>
          </fieldset>
          <button>{word(lang, 'show')}</button>
        </form>
        <section id="result" aria-label={word(lang, 'preview')} data-search={searchOf(options)}>
          <h2>{word(lang, 'line')}</h2>
          <textarea readOnly aria-label={word(lang, 'line')}>
            {snippetFor(portal, options)}
          </textarea>
          <p>
            <button type="button" hidden data-done={word(lang, 'copied')}>
              {word(lang, 'copy')}
            </button>{' '}
            <span role="status"></span>
          </p>
          <h2>{word(lang, 'preview')}</h2>
          <div class="preview" dangerouslySetInnerHTML={{ __html: snippetFor(portal, options) }} />
        </section>
      </div>
    </>
  );
}

/** The options as the address has them, in one order. */
export function searchOf(options: EmbedOptions): string {
  const { lang, ...others } = options;
  const plain = plainOptions(others);
  const said = { ...(lang && { lang }), ...plain } as Record<string, string>;
  return Object.keys(said).length > 0 ? `?${new URLSearchParams(said).toString()}` : '';
}
