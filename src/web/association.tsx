import type { JSX } from 'preact';
import type { Organization, WithContext } from 'schema-dts';
import { pathOf } from '../feeds/feed-entry.js';
import type { Lang } from '../platform/graphql/text.js';
import { EventList, Subscribe, type EventLine } from './events.js';
import { Facts, T, type Text } from './layout.js';
import { ProgramList, type ProgramLine } from './programs.js';
import { showDate } from './times.js';
import { word } from './words.js';

interface OfficeOf {
  kind: string;
  side: 'CN' | 'RU' | null;
  title: Text;
  holder: {
    answer: 'HELD' | 'LAST_KNOWN' | 'UNKNOWN' | 'VACANT';
    university: { slug: string; name: Text } | null;
    person: { name: Text } | null;
    term: { attestedOn: string | null; from: string | null } | null;
  };
}

export interface AssociationData {
  association: {
    name: Text;
    abbreviation: Text;
    foundedOn: string;
    foundedIn: string | null;
    sources: string[];
    synonyms: string[];
    offices: OfficeOf[];
  };
  upcoming: { nodes: EventLine[] };
  latest: { nodes: EventLine[] };
  jointPrograms: { nodes: ProgramLine[] };
}

function Holder({ office: { holder }, lang }: { office: OfficeOf; lang: Lang }): JSX.Element {
  const { answer, university, person, term } = holder;
  if (answer === 'UNKNOWN') return <span class="unknown">{word(lang, 'unknown')}</span>;
  if (answer === 'VACANT') return <span class="unknown">{word(lang, 'vacant')}</span>;
  return (
    <>
      {university && (
        <div>
          <a href={pathOf(lang, 'members', university.slug)}>
            <T of={university.name} lang={lang} />
          </a>
        </div>
      )}
      {person && (
        <div>
          <T of={person.name} lang={lang} />
        </div>
      )}
      {answer === 'LAST_KNOWN' && term?.attestedOn && (
        <div class="role">{word(lang, 'lastKnown', { on: showDate(lang, term.attestedOn) })}</div>
      )}
    </>
  );
}

function Offices({ offices, lang }: { offices: readonly OfficeOf[]; lang: Lang }): JSX.Element {
  const kinds = [...new Set(offices.filter(({ side }) => side !== null).map(({ kind }) => kind))];
  const of = (kind: string, side: 'CN' | 'RU'): OfficeOf | undefined =>
    offices.find((office) => office.kind === kind && office.side === side);
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={word(lang, 'offices')}>
      <table class="offices">
        <thead>
          <tr>
            <th scope="col">{word(lang, 'office')}</th>
            <th scope="col">{word(lang, 'sideCn')}</th>
            <th scope="col">{word(lang, 'sideRu')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <T of={(of(kind, 'CN') ?? of(kind, 'RU'))!.title} lang={lang} />
              </th>
              {(['CN', 'RU'] as const).map((side) => {
                const office = of(kind, side);
                return <td key={side}>{office && <Holder office={office} lang={lang} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function AssociationPage({ data, lang }: { data: AssociationData; lang: Lang }): JSX.Element {
  const { association, upcoming, latest, jointPrograms } = data;
  const joint = association.offices.filter(
    ({ side, holder }) => side === null && holder.answer !== 'UNKNOWN',
  );
  return (
    <>
      <section class="hero">
        <h1>
          <T of={association.name} lang={lang} />
        </h1>
        <p class="lead">{word(lang, 'lead')}</p>
        <Facts
          of={[
            [word(lang, 'founded'), showDate(lang, association.foundedOn)],
            [word(lang, 'seat'), association.foundedIn && <span lang="en">{association.foundedIn}</span>],
            ...joint.map((office): [string, JSX.Element] => [
              office.title.text,
              <Holder office={office} lang={lang} />,
            ]),
          ]}
        />
      </section>
      <section>
        <h2>{word(lang, upcoming.nodes.length > 0 ? 'upcoming' : 'latest')}</h2>
        {upcoming.nodes.length === 0 && <p>{word(lang, 'noUpcoming')}</p>}
        <EventList events={upcoming.nodes.length > 0 ? upcoming.nodes : latest.nodes} lang={lang} />
        <Subscribe lang={lang} feeds="" />
      </section>
      <section>
        <h2>{word(lang, 'offices')}</h2>
        <Offices offices={association.offices} lang={lang} />
      </section>
      <section>
        <h2>{word(lang, 'programs')}</h2>
        <ProgramList programs={jointPrograms.nodes} lang={lang} />
        <p>
          <a class="more" href={pathOf(lang, 'programs')}>
            {word(lang, 'more')}
          </a>
        </p>
      </section>
    </>
  );
}

/** The association as schema.org has it. */
export function associationJsonLd({ association }: AssociationData, url: string): WithContext<Organization> {
  const { name, abbreviation, foundedOn, foundedIn, synonyms } = association;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': url,
    url,
    name: name.text,
    alternateName: [abbreviation.text, ...synonyms],
    foundingDate: foundedOn,
    ...(foundedIn && { foundingLocation: { '@type': 'Place', name: foundedIn } }),
  };
}
