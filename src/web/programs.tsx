import type { JSX } from 'preact';
import { pathOf } from '../feeds/feed-entry.js';
import type { Lang } from '../platform/graphql/text.js';
import { EventList, type Connection, type EventLine } from './events.js';
import { Choice, Documents, Facts, SideTag, Sources, T, type DocumentOf, type Text } from './layout.js';
import { showDate } from './times.js';
import { languageName, valueName, valuesOf, word } from './words.js';

interface PartyOf {
  roles: string[];
  side: string | null;
  /** Of an outside body; a university has its own. */
  name: Text | null;
  university: { slug: string; name: Text } | null;
}

export function partyName({ name, university }: PartyOf): Text {
  return (university?.name ?? name)!;
}

export interface ProgramLine {
  slug: string;
  state: string | null;
  stateAsOf: string | null;
  title: Text;
  current: { content: { kind: string; levels: string[] } };
  parties: PartyOf[];
}

type InLanguages = Record<'en' | 'ru' | 'zh', string | null>;

interface Basis {
  kind: string;
  outcome: string;
  number: string | null;
  decidedOn: string | null;
  reportedOn: string | null;
  validFrom: string | null;
  validTo: string | null;
  sources: string[];
  authority: Text | null;
  batch: { year: number; half: number; announcedOn: string | null } | null;
}

/** All that the public may know of a program. */
export interface ProgramDetails extends ProgramLine {
  updatedAt: string;
  note: string | null;
  sources: string[];
  export: object;
  current: {
    number: number;
    sha256: string;
    content: ProgramLine['current']['content'] & {
      intake: number | null;
      scheme: string | null;
      years: number | null;
      title: InLanguages;
      languages: { code: string }[];
      fields: { codeCn: string | null; codeRu: string | null; name: InLanguages }[];
      purposes: InLanguages[];
    };
  };
  approvals: Basis[];
  agreements: Basis[];
  chronicle: { happenedOn: string | null; state: string | null; text: Text | null; sources: string[] }[];
  documents: DocumentOf[];
  events: { nodes: EventLine[] };
}

function stateOf(lang: Lang, { state, stateAsOf }: ProgramLine): string | null {
  if (!state) return null;
  const name = valueName(lang, 'programState', state);
  return stateAsOf ? word(lang, 'stateAsOf', { state: name, on: showDate(lang, stateAsOf) }) : name;
}

export function ProgramList({
  programs,
  lang,
  level = 3,
}: {
  programs: readonly ProgramLine[];
  lang: Lang;
  level?: 2 | 3;
}): JSX.Element {
  const Heading = `h${level}` as 'h2';
  return (
    <ul class="programs">
      {programs.map((program) => (
        <li key={program.slug}>
          <Heading>
            <a href={pathOf(lang, 'programs', program.slug)}>
              <T of={program.title} lang={lang} />
            </a>
          </Heading>
          <p class="meta">
            <span>{valueName(lang, 'programKind', program.current.content.kind)}</span>
            {program.current.content.levels.map((each) => (
              <span>{valueName(lang, 'programLevel', each)}</span>
            ))}
            <span>
              {program.parties.map((party, index) => (
                <>
                  {index > 0 && ' · '}
                  <T of={partyName(party)} lang={lang} />
                </>
              ))}
            </span>
            {program.state && <span>{stateOf(lang, program)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

export interface ProgramsQuery {
  kind?: string;
  state?: string;
  q?: string;
}

export function ProgramsPage({
  lang,
  query,
  programs,
  next,
}: {
  lang: Lang;
  query: ProgramsQuery;
  programs: Connection<ProgramLine>;
  next: string | null;
}): JSX.Element {
  const options = (group: string): [string, string][] =>
    valuesOf(group).map((value) => [value.toLowerCase().replaceAll('_', '-'), valueName(lang, group, value)]);
  const all = word(lang, 'all');
  return (
    <>
      <h1>{word(lang, 'programs')}</h1>
      <form class="filter" action={pathOf(lang, 'programs')}>
        <label>
          <span>{word(lang, 'search')}</span>
          <input type="search" name="q" value={query.q} maxLength={100} />
        </label>
        <Choice
          name="kind"
          label={word(lang, 'kind')}
          all={all}
          chosen={query.kind}
          values={options('programKind')}
        />
        <Choice
          name="state"
          label={word(lang, 'state')}
          all={all}
          chosen={query.state}
          values={options('programState')}
        />
        <button>{word(lang, 'show')}</button>
      </form>
      <p class="count">{word(lang, 'found', { n: programs.totalCount })}</p>
      <ProgramList programs={programs.nodes} lang={lang} level={2} />
      {programs.nodes.length === 0 && <p class="empty">{word(lang, 'none')}</p>}
      {next && (
        <p>
          <a class="more" rel="next" href={next}>
            {word(lang, 'more')}
          </a>
        </p>
      )}
    </>
  );
}

/** A text of a record that has no language to fall back to by itself. */
function textIn(lang: Lang, texts: InLanguages): Text | null {
  const own = { EN: texts.en, RU: texts.ru, ZH: texts.zh };
  const order = [lang, ...(['EN', 'RU', 'ZH'] as Lang[]).filter((each) => each !== lang)];
  const found = order.find((each) => own[each]);
  return found ? { text: own[found]!, lang: found } : null;
}

function Bases({ of, title, lang }: { of: readonly Basis[]; title: string; lang: Lang }): JSX.Element | null {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {of.map((basis) => (
        <Facts
          of={[
            [word(lang, 'kind'), valueName(lang, 'basisKind', basis.kind)],
            [word(lang, 'state'), valueName(lang, 'basisOutcome', basis.outcome)],
            [word(lang, 'number'), basis.number],
            [
              word(lang, 'batch'),
              basis.batch &&
                word(lang, basis.batch.half === 1 ? 'half1' : 'half2', { year: basis.batch.year }),
            ],
            [word(lang, 'when'), basis.decidedOn && showDate(lang, basis.decidedOn)],
          ]}
        />
      ))}
    </section>
  );
}

export function ProgramPage({ program, lang }: { program: ProgramDetails; lang: Lang }): JSX.Element {
  const { content, number, sha256 } = program.current;
  return (
    <article>
      <p class="kind">{valueName(lang, 'programKind', content.kind)}</p>
      <h1>
        <T of={program.title} lang={lang} />
      </h1>
      <Facts
        of={[
          [word(lang, 'state'), stateOf(lang, program)],
          [
            word(lang, 'parties'),
            program.parties.map(({ name, roles, side, university }) => (
              <div>
                {university ? (
                  <a href={pathOf(lang, 'members', university.slug)}>
                    <T of={university.name} lang={lang} />
                  </a>
                ) : (
                  <T of={name} lang={lang} />
                )}{' '}
                <span class="role">{roles.map((role) => valueName(lang, 'partyRole', role)).join(', ')}</span>{' '}
                <SideTag side={side} lang={lang} />
              </div>
            )),
          ],
          [
            word(lang, 'level'),
            content.levels.map((level) => valueName(lang, 'programLevel', level)).join(', '),
          ],
          [
            word(lang, 'field'),
            content.fields.map(({ name, codeCn, codeRu }) => (
              <div>
                <T of={textIn(lang, name)} lang={lang} /> {[codeCn, codeRu].filter(Boolean).join(' / ')}
              </div>
            )),
          ],
          [word(lang, 'scheme'), content.scheme],
          [word(lang, 'years'), content.years],
          [word(lang, 'intake'), content.intake],
          [word(lang, 'languages'), content.languages.map(({ code }) => languageName(lang, code)).join(', ')],
        ]}
      />
      {content.purposes.length > 0 && (
        <section>
          <h2>{word(lang, 'purposes')}</h2>
          <ul>
            {content.purposes.map((purpose) => (
              <li>
                <T of={textIn(lang, purpose)} lang={lang} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Bases of={program.approvals} title={word(lang, 'approvals')} lang={lang} />
      <Bases of={program.agreements} title={word(lang, 'agreements')} lang={lang} />
      {program.chronicle.length > 0 && (
        <section>
          <h2>{word(lang, 'chronicle')}</h2>
          <ol class="chronicle">
            {program.chronicle.map(({ happenedOn, state, text }) => (
              <li>
                {happenedOn && <time dateTime={happenedOn}>{showDate(lang, happenedOn)}</time>}{' '}
                <T of={text} lang={lang} />
                {!text && state && valueName(lang, 'programState', state)}
              </li>
            ))}
          </ol>
        </section>
      )}
      {program.events.nodes.length > 0 && (
        <section>
          <h2>{word(lang, 'events')}</h2>
          <EventList events={program.events.nodes} lang={lang} />
        </section>
      )}
      <Documents of={program.documents} lang={lang} />
      {program.note && (
        <section>
          <h2>{word(lang, 'note')}</h2>
          <p lang="en">{program.note}</p>
        </section>
      )}
      <section>
        <h2>{word(lang, 'exports')}</h2>
        <p>
          <a href={`/exports/schema-org/${program.slug}`}>schema.org</a>{' '}
          <a href={`/exports/ooapi/${program.slug}`}>OOAPI</a>{' '}
          <a href={`/exports/ewp/${program.slug}`}>EWP</a>
        </p>
        <p class="hash">
          {word(lang, 'text')}: {word(lang, 'fingerprint', { n: number, hash: sha256 })}
        </p>
      </section>
      <Sources of={program.sources} lang={lang} />
    </article>
  );
}
