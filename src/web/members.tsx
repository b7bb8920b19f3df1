import type { JSX } from 'preact';
import type { CollegeOrUniversity, WithContext } from 'schema-dts';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import type { Lang } from '../platform/graphql/text.js';
import { EventList, Subscribe, type Connection, type EventLine } from './events.js';
import { Choice, Facts, SideTag, Sources, T, type Text } from './layout.js';
import { ProgramList, type ProgramLine } from './programs.js';
import { showDate } from './times.js';
import { languageName, valueName, word } from './words.js';

interface Period {
  kind: string | null;
  from: string | null;
  to: string | null;
  attestedOn: string | null;
}

export interface MemberLine {
  slug: string;
  side: string;
  name: Text;
  abbreviation: Text | null;
  city: Text | null;
  standing: { status: string };
  membership: Period | null;
  memberships: Period[];
}

export interface MembersQuery {
  side?: string;
  kind?: string;
  q?: string;
}

function kindName(lang: Lang, kind: string | null | undefined): string {
  return kind ? valueName(lang, 'memberKind', kind) : word(lang, 'unknown');
}

function dateOr(lang: Lang, date: string | null | undefined): string {
  return date ? showDate(lang, date) : word(lang, 'unknown');
}

function MemberTable({
  members,
  lang,
  side,
}: {
  members: readonly MemberLine[];
  lang: Lang;
  side: 'CN' | 'RU';
}): JSX.Element | null {
  const ofSide = members.filter((member) => member.side === side);
  if (ofSide.length === 0) return null;
  return (
    <div class="scroll" role="region" tabIndex={0} aria-labelledby={`side-${side}`}>
      <table class="members">
        <caption id={`side-${side}`}>{word(lang, side === 'CN' ? 'sideCn' : 'sideRu')}</caption>
        <thead>
          <tr>
            {(['name', 'city', 'kind', 'since', 'attested'] as const).map((key) => (
              <th key={key} scope="col">
                {word(lang, key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ofSide.map(({ slug, name, abbreviation, city, standing, membership, memberships }) => {
            const period = membership ?? memberships.at(-1);
            return (
              <tr key={slug}>
                <th scope="row">
                  <a href={pathOf(lang, 'members', slug)}>
                    <T of={name} lang={lang} />
                  </a>{' '}
                  {abbreviation && abbreviation.text !== name.text && (
                    <span class="abbreviation">
                      <T of={abbreviation} lang={lang} />
                    </span>
                  )}
                </th>
                <td>
                  <T of={city} lang={lang} />
                </td>
                <td>
                  {kindName(lang, period?.kind)}
                  {standing.status === 'SUSPENDED' && <span class="role"> {word(lang, 'suspended')}</span>}
                </td>
                <td>{dateOr(lang, period?.from)}</td>
                <td>{dateOr(lang, period?.attestedOn)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export function MembersPage({
  lang,
  query,
  members,
  next,
}: {
  lang: Lang;
  query: MembersQuery;
  members: Connection<MemberLine>;
  next: string | null;
}): JSX.Element {
  const all = word(lang, 'all');
  return (
    <>
      <h1>{word(lang, 'members')}</h1>
      <p class="lead">{word(lang, 'memberRoster')}</p>
      <form class="filter" action={pathOf(lang, 'members')}>
        <label>
          <span>{word(lang, 'search')}</span>
          <input type="search" name="q" value={query.q} maxLength={100} />
        </label>
        <Choice
          name="side"
          label={word(lang, 'side')}
          all={all}
          chosen={query.side}
          values={[
            ['cn', word(lang, 'sideCn')],
            ['ru', word(lang, 'sideRu')],
          ]}
        />
        <Choice
          name="kind"
          label={word(lang, 'kind')}
          all={all}
          chosen={query.kind}
          values={[
            ['full', valueName(lang, 'memberKind', 'FULL')],
            ['observer', valueName(lang, 'memberKind', 'OBSERVER')],
          ]}
        />
        <button>{word(lang, 'show')}</button>
      </form>
      <p class="count">{word(lang, 'found', { n: members.totalCount })}</p>
      <MemberTable members={members.nodes} lang={lang} side="CN" />
      <MemberTable members={members.nodes} lang={lang} side="RU" />
      {members.nodes.length === 0 && <p class="empty">{word(lang, 'none')}</p>}
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

/** All that the public may know of a university. */
export interface MemberDetails {
  slug: string;
  side: string;
  country: string | null;
  foundedIn: number | null;
  website: string | null;
  ror: string | null;
  sources: string[];
  name: Text;
  city: Text | null;
  names: {
    kind: string;
    lang: Lang;
    text: string;
    isFormer: boolean;
    validFrom: string | null;
    validTo: string | null;
  }[];
  identifiers: { scheme: string; value: string }[];
  suspensions: { from: string; to: string | null }[];
  predecessors: { slug: string; name: Text }[];
  successor: { slug: string; name: Text } | null;
  memberships: (Period & {
    kindBasis: string | null;
    began: string | null;
    ended: string | null;
    sources: string[];
  })[];
  terms: (Omit<Period, 'kind'> & {
    ordinal: number | null;
    office: { kind: string; side: string | null; title: Text; body: { name: { text: string } } };
    person: { name: Text } | null;
  })[];
  programs: { program: ProgramLine }[];
  upcoming: { nodes: EventLine[] };
  past: { nodes: EventLine[] };
}

/** From when to when, or what is known instead. */
function span(lang: Lang, { from, to, attestedOn }: Omit<Period, 'kind'>): string {
  const end = to
    ? showDate(lang, to)
    : attestedOn
      ? word(lang, 'lastKnown', { on: showDate(lang, attestedOn) })
      : '';
  return from ? `${showDate(lang, from)} – ${end}` : end || word(lang, 'unknown');
}

export function MemberPage({ university, lang }: { university: MemberDetails; lang: Lang }): JSX.Element {
  const { names, memberships, terms, upcoming, past, programs } = university;
  const current = names.filter(({ isFormer }) => !isFormer);
  const former = names.filter(({ isFormer }) => isFormer);
  const linkTo = ({ slug, name }: { slug: string; name: Text }): JSX.Element => (
    <a href={pathOf(lang, 'members', slug)}>
      <T of={name} lang={lang} />
    </a>
  );
  const nameList = (of: typeof names): JSX.Element[] =>
    of.map(({ lang: own, text, validFrom, validTo }) => (
      <div>
        <span lang={TAGS[own]}>{text}</span>{' '}
        <span class="role">
          {languageName(lang, TAGS[own])}
          {(validFrom ?? validTo) &&
            `, ${[validFrom, validTo].map((on) => (on ? showDate(lang, on) : '')).join(' – ')}`}
        </span>
      </div>
    ));
  return (
    <article>
      <p class="kind">
        <SideTag side={university.side} lang={lang} />
      </p>
      <h1>
        <T of={university.name} lang={lang} />
      </h1>
      <Facts
        of={[
          [word(lang, 'names'), nameList(current)],
          [word(lang, 'formerNames'), nameList(former)],
          [word(lang, 'city'), university.city && <T of={university.city} lang={lang} />],
          [word(lang, 'foundedYear'), university.foundedIn],
          [
            word(lang, 'website'),
            university.website && (
              <a href={university.website} rel="noopener">
                {new URL(university.website).host}
              </a>
            ),
          ],
          [
            word(lang, 'identifiers'),
            university.ror ? <a href={university.ror}>{university.ror.replace('https://', '')}</a> : null,
          ],
          [
            word(lang, 'memberships'),
            memberships.map((period) => (
              <div>
                {kindName(lang, period.kind)}: {span(lang, period)}
              </div>
            )),
          ],
          [
            word(lang, 'suspended'),
            // One that was lifted on its first day has no day.
            university.suspensions
              .filter(({ from, to }) => from !== to)
              .map((suspension) => <div>{span(lang, { ...suspension, attestedOn: null })}</div>),
          ],
          [word(lang, 'mergedInto'), university.successor && linkTo(university.successor)],
          [word(lang, 'mergedFrom'), university.predecessors.map((each) => <div>{linkTo(each)}</div>)],
          [
            word(lang, 'officesHeld'),
            terms.map(({ office, person, ...term }) => (
              <div>
                <T of={office.title} lang={lang} /> <SideTag side={office.side} lang={lang} />:{' '}
                {span(lang, term)}
                {person && (
                  <>
                    {' '}
                    (<T of={person.name} lang={lang} />)
                  </>
                )}
              </div>
            )),
          ],
        ]}
      />
      {programs.length > 0 && (
        <section>
          <h2>{word(lang, 'programs')}</h2>
          <ProgramList programs={programs.map(({ program }) => program)} lang={lang} />
        </section>
      )}
      {upcoming.nodes.length > 0 && (
        <section>
          <h2>{word(lang, 'upcoming')}</h2>
          <EventList events={upcoming.nodes} lang={lang} />
        </section>
      )}
      {past.nodes.length > 0 && (
        <section>
          <h2>{word(lang, 'past')}</h2>
          <EventList events={past.nodes} lang={lang} />
        </section>
      )}
      <Subscribe lang={lang} feeds={`university=${university.slug}`} />
      <Sources of={university.sources} lang={lang} />
    </article>
  );
}

/** A university as schema.org has it. */
export function memberJsonLd(university: MemberDetails, url: string): WithContext<CollegeOrUniversity> {
  const { name, names, website, ror, foundedIn, city, country } = university;
  const others = names.filter(({ text }) => text !== name.text).map(({ text }) => text);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollegeOrUniversity',
    '@id': url,
    name: name.text,
    url,
    ...(others.length > 0 && { alternateName: others }),
    ...((website ?? ror) && { sameAs: [website, ror].filter((each) => each !== null) }),
    ...(foundedIn && { foundingDate: String(foundedIn) }),
    ...((city ?? country) && {
      address: {
        '@type': 'PostalAddress',
        ...(city && { addressLocality: city.text }),
        ...(country && { addressCountry: country }),
      },
    }),
  };
}
