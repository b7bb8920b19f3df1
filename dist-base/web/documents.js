import { parse } from 'graphql';
// What the pages ask for: the portal's own API, as the public.
const EVENT_LINE = /* GraphQL */ `
  fragment EventLine on Event {
    slug
    kind
    state
    format
    formerFormat
    startsOn
    endsOn
    startsAt
    endsAt
    timeZone
    isOver
    title(lang: $lang) {
      text
      lang
    }
    label(lang: $lang) {
      text
      lang
    }
    summary(lang: $lang) {
      text
      lang
    }
    venues {
      city(lang: $lang) {
        text
        lang
      }
    }
    hosts {
      role
      side
      university {
        slug
        abbreviation(lang: $lang) {
          text
          lang
        }
        name(lang: $lang) {
          text
          lang
        }
      }
      name(lang: $lang) {
        text
        lang
      }
    }
  }
`;
const PROGRAM_LINE = /* GraphQL */ `
  fragment ProgramLine on JointProgram {
    slug
    state
    stateAsOf
    title(lang: $lang) {
      text
      lang
    }
    current {
      content {
        kind
        levels
      }
    }
    parties {
      roles
      side
      name(lang: $lang) {
        text
        lang
      }
      university {
        slug
        name(lang: $lang) {
          text
          lang
        }
      }
    }
  }
`;
/** A document, with the fragments that it uses. */
export function document(...parts) {
    return parse(parts.join('\n'));
}
export const ASSOCIATION = document(
/* GraphQL */ `
    query Association($lang: Lang!) {
      association {
        name(lang: $lang) {
          text
          lang
        }
        abbreviation(lang: $lang) {
          text
          lang
        }
        foundedOn
        foundedIn
        sources
        synonyms
        offices {
          kind
          side
          title(lang: $lang) {
            text
            lang
          }
          holder {
            answer
            university {
              slug
              name(lang: $lang) {
                text
                lang
              }
            }
            person {
              name(lang: $lang) {
                text
                lang
              }
            }
            term {
              attestedOn
              from
            }
          }
        }
      }
      upcoming: events(first: 5, filter: { isUpcoming: true, isPart: false }) {
        nodes {
          ...EventLine
        }
      }
      latest: events(first: 5, filter: { isUpcoming: false, isPart: false }) {
        nodes {
          ...EventLine
        }
      }
      jointPrograms(first: 5) {
        nodes {
          ...ProgramLine
        }
      }
    }
  `, EVENT_LINE, PROGRAM_LINE);
export const MEMBERS = document(/* GraphQL */ `
  query Members($lang: Lang!, $filter: UniversityFilter!, $after: String) {
    universities(first: 100, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        side
        name(lang: $lang) {
          text
          lang
        }
        abbreviation(lang: $lang) {
          text
          lang
        }
        city(lang: $lang) {
          text
          lang
        }
        standing {
          status
        }
        membership {
          kind
          from
          attestedOn
          isOngoing
        }
        memberships {
          kind
          from
          to
          attestedOn
          isOngoing
        }
      }
    }
  }
`);
export const MEMBER = document(
/* GraphQL */ `
    query Member($lang: Lang!, $slug: String!) {
      university(slug: $slug) {
        slug
        side
        country
        foundedIn
        website
        ror
        sources
        updatedAt
        timeZone
        name(lang: $lang) {
          text
          lang
        }
        city(lang: $lang) {
          text
          lang
        }
        names {
          kind
          lang
          text
          isFormer
          validFrom
          validTo
        }
        identifiers {
          scheme
          value
        }
        isMember
        standing {
          status
        }
        suspensions {
          from
          to
        }
        predecessors {
          slug
          name(lang: $lang) {
            text
            lang
          }
        }
        successor {
          slug
          name(lang: $lang) {
            text
            lang
          }
        }
        memberships {
          kind
          kindBasis
          from
          to
          attestedOn
          began
          ended
          sources
        }
        terms {
          from
          to
          attestedOn
          ordinal
          office {
            kind
            side
            title(lang: $lang) {
              text
              lang
            }
            body {
              name(lang: $lang) {
                text
              }
            }
          }
          person {
            name(lang: $lang) {
              text
              lang
            }
          }
        }
        programs {
          program {
            ...ProgramLine
          }
        }
        upcoming: events(first: 20, filter: { isUpcoming: true }) {
          nodes {
            ...EventLine
          }
        }
        past: events(first: 20, filter: { isUpcoming: false }) {
          nodes {
            ...EventLine
          }
        }
      }
    }
  `, EVENT_LINE, PROGRAM_LINE);
export const EVENTS = document(
/* GraphQL */ `
    query Events($lang: Lang!, $filter: EventFilter!, $after: String) {
      events(first: 30, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...EventLine
        }
      }
      eventSeries {
        id
        slug
        name(lang: $lang) {
          text
          lang
        }
      }
    }
  `, EVENT_LINE);
export const MONTH = document(
/* GraphQL */ `
    query EventsOfAMonth($lang: Lang!, $filter: EventFilter!, $after: String) {
      events(first: 100, after: $after, filter: $filter) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...EventLine
        }
      }
    }
  `, EVENT_LINE);
export const EVENT = document(
/* GraphQL */ `
    query Event($lang: Lang!, $slug: String!) {
      event(slug: $slug) {
        ...EventLine
        updatedAt
        publishedAt
        stateSince
        onlineUrl
        languages
        topics
        outcomes
        note
        sources
        description(lang: $lang) {
          text
          lang
        }
        frame(lang: $lang) {
          text
          lang
        }
        formerTimes {
          startsAt
          endsAt
          startsOn
          endsOn
          timeZone
        }
        localTimes(zones: ["Europe/Moscow", "Asia/Shanghai"]) {
          timeZone
          startsAt
          endsAt
        }
        places: venues {
          name(lang: $lang) {
            text
            lang
          }
          city(lang: $lang) {
            text
            lang
          }
          address
          country
          latitude
          longitude
        }
        image {
          url
          mediaType
          alt(lang: $lang) {
            text
            lang
          }
        }
        contactPoints {
          kind
          value
        }
        delegations {
          people
          university {
            slug
            name(lang: $lang) {
              text
              lang
            }
          }
        }
        participants {
          universities
          people
          cn
          ru
          text
        }
        documents {
          title(lang: $lang) {
            text
            lang
          }
          datedOn
          texts {
            lang
            file {
              name
              mediaType
              url
              size
            }
          }
        }
        body {
          name(lang: $lang) {
            text
            lang
          }
        }
        series {
          slug
          name(lang: $lang) {
            text
            lang
          }
        }
        parent {
          slug
          title(lang: $lang) {
            text
            lang
          }
        }
        parts {
          ...EventLine
        }
        program {
          ...ProgramLine
        }
        registration {
          opensAt
          closesAt
          isOpen
        }
      }
    }
  `, EVENT_LINE, PROGRAM_LINE);
export const PROGRAMS = document(
/* GraphQL */ `
    query Programs($lang: Lang!, $filter: ProgramFilter!, $after: String) {
      jointPrograms(first: 50, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ProgramLine
        }
      }
    }
  `, PROGRAM_LINE);
export const PROGRAM = document(
/* GraphQL */ `
    query Program($lang: Lang!, $slug: String!) {
      jointProgram(slug: $slug) {
        ...ProgramLine
        updatedAt
        note
        sources
        current {
          number
          sha256
          content {
            intake
            scheme
            years
            title {
              en
              ru
              zh
            }
            languages {
              code
            }
            fields {
              codeCn
              codeRu
              name {
                en
                ru
                zh
              }
            }
            purposes {
              en
              ru
              zh
            }
          }
        }
        approvals {
          ...Basis
        }
        agreements {
          ...Basis
        }
        chronicle {
          happenedOn
          state
          text(lang: $lang) {
            text
            lang
          }
          sources
        }
        documents {
          title(lang: $lang) {
            text
            lang
          }
          datedOn
          texts {
            lang
            file {
              name
              mediaType
              url
              size
            }
          }
        }
        events(first: 20) {
          nodes {
            ...EventLine
          }
        }
      }
    }
    fragment Basis on ProgramBasis {
      kind
      outcome
      number
      decidedOn
      reportedOn
      validFrom
      validTo
      sources
      authority(lang: $lang) {
        text
        lang
      }
      batch {
        year
        half
        announcedOn
      }
    }
  `, EVENT_LINE, PROGRAM_LINE);
//# sourceMappingURL=documents.js.map