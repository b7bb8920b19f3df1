// What is asked, of each server in its own way, and the facts of an answer in a form that all of them share.
import { readFileSync } from 'node:fs';

export const LANG = 'RU';

const text = (file) => readFileSync(new URL(`documents/${file}`, import.meta.url), 'utf8');
const nodes = ({ nodes: list }) => list;
const sorted = (list) => list.map((each) => JSON.stringify(each)).sort();

const DOCUMENTS = {
  directory: {
    variables: { first: 80, lang: LANG },
    values: ({ first, lang }) => [first, lang],
    facts: ({ universities }) =>
      universities.nodes.map(({ id, slug, nameEn, nameRu, nameZh, city, isMember, membership, offices }) => ({
        id,
        slug,
        names: [nameEn.text, nameRu.text, nameZh.text],
        city: city.text,
        isMember: isMember === 'YES',
        kind: membership?.kind,
        since: membership?.from,
        offices: sorted(
          offices.map(({ office, term }) => [
            office.kind,
            office.title.text,
            office.body.name.text,
            term.from,
          ]),
        ),
      })),
    postgraphile: ({ universitiesByName: { nodes: list } }) =>
      list.map(({ rowId, slug, cityRu, universityNamesByUniversityId, currentMembership, currentTerms }) => {
        const name = (lang) => nodes(universityNamesByUniversityId).find((each) => each.lang === lang).text;
        const [membership] = nodes(currentMembership);
        return {
          id: rowId,
          slug,
          names: [name('EN'), name('RU'), name('ZH')],
          city: cityRu,
          isMember: membership !== undefined,
          kind: membership?.kind,
          since: membership?.validFrom,
          offices: sorted(
            nodes(currentTerms).map(({ officeByOfficeId: office, validFrom }) => [
              office.kind,
              office.titleRu,
              office.bodyByBodyId.nameRu,
              validFrom,
            ]),
          ),
        };
      }),
    count: (facts) =>
      `${facts.length} universities, ${facts.flatMap(({ offices }) => offices).length} offices`,
  },
  upcoming: {
    variables: { first: 20, lang: LANG },
    values: ({ first, lang }) => [first, lang],
    facts: ({ events }) =>
      events.nodes.map(({ id, startsOn, startsAt, endsAt, title, hosts, venues }) => ({
        id,
        startsOn,
        instants: [startsAt, endsAt].map((at) => at && Date.parse(at)),
        title: title.text,
        hosts: sorted(hosts.map(({ role, university }) => [role, university.slug, university.name.text])),
        venues: sorted(venues.map(({ city, latitude }) => [city.text, latitude])),
      })),
    postgraphile: ({ upcomingEvents: { nodes: list } }) =>
      list.map(
        ({ rowId, startsOn, startsAt, endsAt, titleRu, eventHostsByEventId, eventVenuesByEventId }) => ({
          id: rowId,
          startsOn,
          instants: [startsAt, endsAt].map((at) => at && Date.parse(at)),
          title: titleRu,
          hosts: sorted(
            nodes(eventHostsByEventId).map(({ role, universityByUniversityIdAndSide: university }) => [
              role,
              university.slug,
              university.officialName,
            ]),
          ),
          venues: sorted(nodes(eventVenuesByEventId).map(({ cityRu, latitude }) => [cityRu, latitude])),
        }),
      ),
    count: (facts) =>
      `${facts.length} events, ${facts.flatMap(({ hosts }) => hosts).length} hosts, ${facts.flatMap(({ venues }) => venues).length} venues`,
  },
  program: {
    // With three parties, two versions that were agreed on and one that is not.
    variables: { slug: 'large-45', lang: LANG },
    values: ({ slug, lang }) => [slug, lang],
    facts: ({ jointProgram: program }) => ({
      id: program.id,
      state: program.state,
      title: program.title.text,
      parties: sorted(
        program.parties.map(({ key, roles, unit, diploma, approvedAt, university }) => [
          key,
          roles,
          unit,
          diploma.text,
          Date.parse(approvedAt),
          university.slug,
          university.name.text,
        ]),
      ),
      versions: program.versions.map(({ number, sha256, agreedAt }) => [
        number,
        sha256,
        Date.parse(agreedAt),
      ]),
      bases: sorted(
        [...program.agreements, ...program.approvals].map(({ kind, number, decidedOn, validTo, party }) => [
          kind,
          number,
          decidedOn,
          validTo,
          party?.key ?? null,
        ]),
      ),
      reports: sorted(
        program.cohorts.flatMap(({ year, reports }) =>
          reports.map(({ partyKey, admitted, enrolled, graduates }) => [
            year,
            partyKey,
            admitted,
            enrolled,
            graduates,
          ]),
        ),
      ),
    }),
    postgraphile: ({ jointProgramBySlug: program }) => ({
      id: program.rowId,
      state: program.lastEntry.state,
      title: program.currentVersion.title,
      parties: sorted(
        nodes(program.currentVersion.programPartiesByVersionId).map(
          ({ key, terms, approvedAt, universityByUniversityId: university }) => [
            key,
            terms.roles,
            terms.unit,
            terms.diploma[LANG.toLowerCase()],
            Date.parse(approvedAt),
            university.slug,
            university.officialName,
          ],
        ),
      ),
      versions: nodes(program.agreedVersions).map(({ number, sha256, agreedAt }) => [
        number,
        sha256,
        Date.parse(agreedAt),
      ]),
      bases: sorted(
        nodes(program.programBasesByProgramId).map(({ kind, number, decidedOn, validTo, partyKey }) => [
          kind,
          number,
          decidedOn,
          validTo,
          partyKey,
        ]),
      ),
      reports: sorted(
        nodes(program.cohortReports).map(({ year, partyKey, admitted, enrolled, graduates }) => [
          year,
          partyKey,
          admitted,
          enrolled,
          graduates,
        ]),
      ),
    }),
    count: ({ parties, versions, bases, reports }) =>
      `${parties.length} parties, ${versions.length} versions, ${bases.length} approvals and agreements, ${reports.length} reports of cohorts`,
  },
  nested: {
    variables: { universities: 50, events: 5, lang: LANG },
    values: ({ universities, events, lang }) => [universities, events, lang],
    facts: ({ universities }) =>
      universities.nodes.map(({ slug, name, events, programs }) => ({
        slug,
        name: name.text,
        events: events.nodes.map(({ slug: event, title, hosts }) => [
          event,
          title.text,
          sorted(hosts.map(({ role, university }) => [role, university.slug])),
        ]),
        programs: programs.map(({ program }) => [
          program.slug,
          program.title.text,
          sorted(program.parties.map(({ side, university }) => [side, university.slug])),
        ]),
      })),
    postgraphile: ({ universitiesByName: { nodes: list } }) =>
      list.map(({ slug, officialName, nextEvents, programs }) => ({
        slug,
        name: officialName,
        events: nodes(nextEvents).map(({ slug: event, titleRu, eventHostsByEventId }) => [
          event,
          titleRu,
          sorted(
            nodes(eventHostsByEventId).map(({ role, universityByUniversityIdAndSide: university }) => [
              role,
              university.slug,
            ]),
          ),
        ]),
        programs: nodes(programs).map(({ slug: program, currentVersion }) => [
          program,
          currentVersion.title,
          sorted(
            nodes(currentVersion.programPartiesByVersionId).map(
              ({ side, universityByUniversityId: university }) => [side, university.slug],
            ),
          ),
        ]),
      })),
    count: (facts) => {
      const [events, programs] = ['events', 'programs'].map((name) => facts.flatMap((each) => each[name]));
      const sum = (lists) => lists.reduce((total, [, , list]) => total + list.length, 0);
      return `${facts.length} universities, ${events.length} events, ${sum(events)} hosts, ${programs.length} programs, ${sum(programs)} parties`;
    },
  },
  node: {
    variables: { id: '', lang: LANG },
    values: ({ id, lang }) => [id, lang],
    facts: ({ node: { id, slug, name, city, timeZone } }) => ({
      id,
      slug,
      name: name.text,
      city: city.text,
      timeZone,
    }),
    postgraphile: ({ universityByRowId: { rowId, slug, officialName, cityRu, timeZone } }) => ({
      id: rowId,
      slug,
      name: officialName,
      city: cityRu,
      timeZone,
    }),
    count: ({ slug }) => slug,
  },
};

function documentOf(name, universityId) {
  const { variables: given, values, facts, postgraphile, count } = DOCUMENTS[name];
  const variables = 'id' in given ? { ...given, id: universityId } : given;
  const graphql = (file) => ({ path: '/graphql', body: JSON.stringify({ query: text(file), variables }) });
  return {
    name,
    count,
    portal: { ask: graphql(`${name}.graphql`), facts: ({ data }) => facts(data) },
    sql: {
      ask: { path: `/${name}`, body: JSON.stringify(values(variables)) },
      facts: ({ data }) => facts(data),
    },
    postgraphile: { ask: graphql(`${name}.postgraphile.graphql`), facts: ({ data }) => postgraphile(data) },
  };
}

/** The documents that are to be measured, and a short one as a `probe` of whether a server answers. */
export async function documentsFor({ databases, wants }, url) {
  const [{ id }] = await databases.query(url, `select id from university where slug = 'large-40'`);
  const names = Object.keys(DOCUMENTS).filter((name) => wants('only', name));
  return Object.assign(
    names.map((name) => documentOf(name, id)),
    { probe: documentOf('node', id) },
  );
}

/** The chain of the nested document without a turn: the programs of the hosts of the events. */
export const chain = () => ({
  path: '/graphql',
  body: JSON.stringify({ query: text('nested-chain.graphql'), variables: DOCUMENTS.nested.variables }),
});
