import sql, { join, raw } from 'sql-template-tag';
import { BASIS_PREFIX, BasisKind, BasisOutcome } from './approvals/basis.entity.js';
import { regionOfCity } from './approvals/regions.js';
import { BODY_PREFIX, BodyKind } from './association/body.entity.js';
import { timeOf } from './events/event-time.js';
import { EVENT_PREFIX, EventFormat, EventKind, EventState, HostRole } from './events/event.entity.js';
import { Side } from './platform/auth/scope.js';
import type { Db } from './platform/database/db.js';
import { seedId } from './platform/ids.js';
import {
  canonicalText,
  DegreeType,
  PartyRole,
  ProgramKind,
  ProgramLevel,
  SCHEMA_VERSION,
  type ProgramContent,
} from './programs/program-content.js';
import { ENTRY_PREFIX, PROGRAM_PREFIX, ProgramState } from './programs/program.entity.js';
import { HeldBy, OFFICE_PREFIX, OfficeKind } from './secretariat/office.entity.js';
import { TERM_PREFIX } from './secretariat/term.entity.js';

const ROWS_AT_ONCE = 2000;

type Row = Record<string, unknown>;

/** Rows of one table. */
interface Batch {
  table: string;
  rows: Row[];
}

const PLACES: readonly [
  side: Side,
  en: string,
  ru: string,
  zh: string,
  zone: string,
  at: [number, number],
][] = [
  [Side.RU, 'Moscow', 'Москва', '莫斯科', 'Europe/Moscow', [55.75, 37.62]],
  [Side.RU, 'Kazan', 'Казань', '喀山', 'Europe/Moscow', [55.79, 49.12]],
  [Side.RU, 'Samara', 'Самара', '萨马拉', 'Europe/Samara', [53.2, 50.15]],
  [Side.RU, 'Yekaterinburg', 'Екатеринбург', '叶卡捷琳堡', 'Asia/Yekaterinburg', [56.84, 60.6]],
  [Side.RU, 'Novosibirsk', 'Новосибирск', '新西伯利亚', 'Asia/Novosibirsk', [55.03, 82.92]],
  [Side.RU, 'Yakutsk', 'Якутск', '雅库茨克', 'Asia/Yakutsk', [62.03, 129.73]],
  [Side.RU, 'Vladivostok', 'Владивосток', '符拉迪沃斯托克', 'Asia/Vladivostok', [43.12, 131.89]],
  [Side.CN, 'Harbin', 'Харбин', '哈尔滨', 'Asia/Shanghai', [45.8, 126.53]],
  [Side.CN, 'Beijing', 'Пекин', '北京', 'Asia/Shanghai', [39.9, 116.4]],
  [Side.CN, 'Xi’an', 'Сиань', '西安', 'Asia/Shanghai', [34.34, 108.94]],
  [Side.CN, 'Qingdao', 'Циндао', '青岛', 'Asia/Shanghai', [36.07, 120.38]],
  [Side.CN, 'Chongqing', 'Чунцин', '重庆', 'Asia/Shanghai', [29.56, 106.55]],
  [Side.CN, 'Guangzhou', 'Гуанчжоу', '广州', 'Asia/Shanghai', [23.13, 113.26]],
];

const KINDS: readonly [kind: EventKind, en: string, ru: string, zh: string][] = [
  [EventKind.SEMINAR, 'Seminar', 'Семинар', '研讨班'],
  [EventKind.CONFERENCE, 'Conference', 'Конференция', '会议'],
  [EventKind.SCHOOL, 'Summer school', 'Летняя школа', '夏令营'],
  [EventKind.COMPETITION, 'Competition', 'Конкурс', '竞赛'],
  [EventKind.FORUM, 'Forum', 'Форум', '论坛'],
  [EventKind.WORKING_MEETING, 'Working meeting', 'Рабочее совещание', '工作例会'],
];

const SUBJECTS: readonly [en: string, ru: string, zh: string][] = [
  ['ecology', 'экология', '生态'],
  ['aviation', 'авиация', '航空'],
  ['new materials', 'новые материалы', '新材料'],
  ['energy', 'энергетика', '能源'],
  ['robotics', 'робототехника', '机器人'],
  ['mathematics', 'математика', '数学'],
];

const MADE_AT = '2026-01-01T00:00:00Z';
const SOURCES = ['note:made up by npm run seed:large'];
const [FIRST_YEAR, YEARS] = [2011, 20];

/** Numbers of chance that are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface LargeOptions {
  universities: number;
  events: number;
  /** The same seed makes the same association. */
  seed: number;
}

const placeOf = (n: number): (typeof PLACES)[number] => PLACES[n % PLACES.length];
const universityId = (n: number): string => seedId('uni', `large-${n}`);
const universitySlug = (n: number): string => `large-${n}`;

/** Universities of both sides in turn, with their names and memberships. */
function* largeUniversities({ universities }: LargeOptions, size: number): Generator<Batch[]> {
  for (let start = 0; start < universities; start += size) {
    const [rows, names, periods]: Row[][] = [[], [], []];
    for (let n = start; n < Math.min(start + size, universities); n++) {
      const [side, en, ru, zh, time_zone, [latitude, longitude]] = placeOf(n);
      const id = universityId(n);
      const stamps = { sources: SOURCES, created_at: MADE_AT, updated_at: MADE_AT };
      const city = { city_en: en, city_ru: ru, city_zh: zh };
      const point = { latitude, longitude, coordinates_precision: 'CITY' };
      rows.push({
        ...stamps,
        ...city,
        ...point,
        id,
        slug: universitySlug(n),
        side,
        country: side,
        time_zone,
      });
      const texts = {
        EN: `Made-up Technical University No. ${n} of ${en}`,
        RU: `Вымышленный технический университет № ${n}, ${ru}`,
        ZH: `${zh}虚构第${n}理工大学`,
      };
      for (const [lang, text] of Object.entries(texts)) {
        const name = { kind: 'OFFICIAL', lang, text, sources: SOURCES };
        names.push({ ...name, id: seedId('unn', `large-${n}-${lang}`), university_id: id });
      }
      periods.push({
        ...stamps,
        id: seedId('mem', `large-${n}`),
        university_id: id,
        kind: n % 4 === 0 ? 'OBSERVER' : 'FULL',
        kind_basis: 'STATED',
        valid_from: `${FIRST_YEAR + 1 + (n % 10)}`,
        is_ongoing: true,
        evidence: 'STRONG',
      });
    }
    yield [
      { table: 'university', rows },
      { table: 'university_name', rows: names },
      { table: 'membership_period', rows: periods },
    ];
  }
}

/** Universities of one sub-alliance. */
const ALLIANCE_SIZE = 10;
const MEMBER_OF_COUNCIL: readonly [kind: OfficeKind, en: string, ru: string, zh: string] = [
  OfficeKind.OTHER,
  'member of the council',
  'член совета',
  '理事单位',
];
/** What the first universities of a side hold in a sub-alliance; the others sit in its council. */
const OFFICES: readonly (typeof MEMBER_OF_COUNCIL)[] = [
  [OfficeKind.PERMANENT_CHAIR, 'permanent chair', 'постоянный председатель', '常设主席'],
  [OfficeKind.ROTATING_CHAIR, 'rotating chair', 'временный сопредседатель', '轮值主席单位'],
  [OfficeKind.PERMANENT_SECRETARIAT, 'permanent secretariat', 'постоянная дирекция', '常设秘书处'],
];

/** Sub-alliances, in which each university holds an office; the rotating chair has been handed over once. */
function* largeOffices({ universities }: LargeOptions, size: number): Generator<Batch[]> {
  for (let start = 0; start < universities; start += size) {
    const [bodies, offices, terms]: Row[][] = [[], [], []];
    for (let first = start; first < Math.min(start + size, universities); first += ALLIANCE_SIZE) {
      const number = first / ALLIANCE_SIZE;
      const [, subjectRu, subjectZh] = SUBJECTS[number % SUBJECTS.length];
      const [subjectEn] = SUBJECTS[number % SUBJECTS.length];
      const stamps = { sources: SOURCES, created_at: MADE_AT, updated_at: MADE_AT };
      const bodyId = seedId(BODY_PREFIX, `large-${number}`);
      bodies.push({
        ...stamps,
        id: bodyId,
        slug: `large-${number}`,
        kind: BodyKind.SUB_ALLIANCE,
        name_en: `Made-up alliance No. ${number}: ${subjectEn}`,
        name_ru: `Вымышленный альянс № ${number}: ${subjectRu}`,
        name_zh: `虚构第${number}${subjectZh}联盟`,
      });
      const members = Array.from({ length: ALLIANCE_SIZE }, (_, index) => first + index);
      for (const side of [Side.RU, Side.CN]) {
        const ofSide = members.filter((n) => n < universities && placeOf(n)[0] === side);
        const known = new Set<string>();
        for (const [index, n] of ofSide.entries()) {
          const [kind, title_en, title_ru, title_zh] = OFFICES[index] ?? MEMBER_OF_COUNCIL;
          const officeId = seedId(OFFICE_PREFIX, `large-${number}-${kind}-${side}`);
          const office = {
            ...stamps,
            id: officeId,
            body_id: bodyId,
            kind,
            side,
            title_en,
            title_ru,
            title_zh,
          };
          const seats = kind === OfficeKind.OTHER ? ALLIANCE_SIZE : 1;
          if (!known.has(officeId)) offices.push({ ...office, held_by: HeldBy.UNIVERSITY, seats });
          known.add(officeId);
          const term = { ...stamps, office_id: officeId, side, is_kept: true, basis: 'STATED' };
          const now = { ...term, id: seedId(TERM_PREFIX, `large-${n}`), university_id: universityId(n) };
          terms.push({ ...now, valid_from: '2025-01-01', valid_to: null, ended: null });
          if (kind !== OfficeKind.ROTATING_CHAIR) continue;
          const before = { ...term, id: seedId(TERM_PREFIX, `large-${n}-before`) };
          const of = { university_id: universityId(ofSide[0]) };
          terms.push({
            ...before,
            ...of,
            valid_from: '2023-01-01',
            valid_to: '2025-01-01',
            ended: 'HANDOVER',
          });
        }
      }
    }
    yield [
      { table: 'body', rows: bodies },
      { table: 'office', rows: offices },
      { table: 'term', rows: terms },
    ];
  }
}

const FIELDS: readonly [en: string, ru: string, zh: string, codeCn: string, codeRu: string][] = [
  ['Environmental engineering', 'Техносферная безопасность', '环境工程', '082502', '20.03.01'],
  ['Aircraft design', 'Самолётостроение', '飞行器设计与工程', '082002', '24.03.04'],
  ['Materials science', 'Материаловедение', '材料科学与工程', '080401', '22.03.01'],
  ['Power engineering', 'Теплоэнергетика', '能源与动力工程', '080501', '13.03.01'],
  ['Robotics', 'Мехатроника и робототехника', '机器人工程', '080803', '15.03.06'],
  ['Applied mathematics', 'Прикладная математика', '数学与应用数学', '070101', '01.03.04'],
];
const COURSES: readonly [en: string, ru: string, zh: string][] = [
  ['Russian language', 'Русский язык', '俄语'],
  ['Higher mathematics', 'Высшая математика', '高等数学'],
  ['Physics', 'Физика', '大学物理'],
  ['Engineering graphics', 'Инженерная графика', '工程制图'],
  ['Project of the course', 'Курсовой проект', '课程设计'],
  ['Practice at an enterprise', 'Производственная практика', '企业实习'],
];
/** The years of the intakes of which figures are on record. */
const INTAKES = [2022, 2023, 2024, 2025];

/** The parties of the program that a university leads: itself, one of the other side and, in every third, a third one. */
function partiesOf(n: number, universities: number): number[] {
  const [side] = placeOf(n);
  for (let step = 1; step < universities; step++) {
    const partner = (n + step) % universities;
    if (placeOf(partner)[0] === side) continue;
    const third = (partner + 1) % universities;
    return n % 3 === 0 && third !== n ? [n, partner, third] : [n, partner];
  }
  return [];
}

function contentOfProgram(parties: readonly number[], number: number): ProgramContent {
  const n = parties[0];
  const [en, ru, zh, codeCn, codeRu] = FIELDS[n % FIELDS.length];
  const level = n % 4 === 0 ? ProgramLevel.MASTER : ProgramLevel.BACHELOR;
  const isMaster = level === ProgramLevel.MASTER;
  const ects = isMaster ? 120 : 240;
  return {
    schemaVersion: SCHEMA_VERSION,
    title: { en: `Made-up program: ${en}`, ru: `Вымышленная программа: ${ru}`, zh: `虚构项目：${zh}` },
    kind: ProgramKind.PROJECT,
    degreeType: DegreeType.DOUBLE,
    scheme: isMaster ? '1+1' : '2+2',
    levels: [level],
    fields: [{ name: { en, ru, zh }, codeCn, codeRu }],
    languages: [{ code: 'ru', level: 'B1' }, { code: 'zh' }],
    years: isMaster ? 2 : 4,
    credits: { ects },
    intake: 40 + 10 * number,
    purposes: [{ en: 'Engineers for joint projects', ru: 'Инженеры для совместных проектов' }],
    curriculum: COURSES.map(([courseEn, courseRu, courseZh], index) => ({
      title: { en: courseEn, ru: courseRu, zh: courseZh },
      party: universityId(parties[index % parties.length]),
      language: index % 2 === 0 ? 'ru' : 'zh',
      ects: ects / COURSES.length,
    })),
    staffExchange: [],
    parties: parties.map((party, index) => ({
      key: universityId(party),
      side: placeOf(party)[0],
      country: placeOf(party)[0],
      roles: index === 0 ? [PartyRole.LEAD, PartyRole.AWARDING] : [PartyRole.PARTNER, PartyRole.AWARDING],
      unit: `Faculty No. ${1 + (party % 9)}`,
      diploma: { en: `Diploma of ${en}`, ru: `Диплом: ${ru}`, zh: `${zh}文凭` },
    })),
  };
}

/** What a program rests on: an agreement, an approval of the ministry, a licence and an accreditation. */
function basesOfProgram(n: number, parties: readonly number[], programId: string): Row[] {
  const [, , , , codeRu] = FIELDS[n % FIELDS.length];
  const [chinese, russian] = [Side.CN, Side.RU].map((side) =>
    parties.find((party) => placeOf(party)[0] === side)!,
  );
  const [ofChina, ofRussia] = [chinese, russian].map(universityId);
  const [, , , city] = placeOf(chinese);
  const level = n % 4 === 0 ? '1' : '2';
  const number = `MOE${regionOfCity(`${city}市`)}RU${level}A2021${1000 + (n % 9000)}N`;
  const given: [kind: BasisKind, basis: Row][] = [
    [BasisKind.AGREEMENT, { decided_on: '2020-05', party_key: null }],
    [
      BasisKind.MINISTRY_APPROVAL,
      { decided_on: '2021-03-10', party_key: ofChina, number, enrol_from: 2021, enrol_to: 2029, intake: 60 },
    ],
    [BasisKind.LICENCE, { decided_on: '2019-06-01', party_key: ofRussia, number: `Л-${n}` }],
    [BasisKind.ACCREDITATION, { decided_on: '2022-02-15', party_key: ofRussia, number: `А-${n}` }],
  ];
  return given.map(([kind, basis]) => {
    const isOfRussia = kind === BasisKind.LICENCE || kind === BasisKind.ACCREDITATION;
    return {
      number: null,
      enrol_from: null,
      enrol_to: null,
      intake: null,
      ...basis,
      id: seedId(BASIS_PREFIX, `large-${n}-${kind}`),
      program_id: programId,
      kind,
      outcome: BasisOutcome.GRANTED,
      authority_en: kind === BasisKind.MINISTRY_APPROVAL ? 'Ministry of Education' : null,
      authority_zh: kind === BasisKind.MINISTRY_APPROVAL ? '教育部' : null,
      authority_ru: isOfRussia ? 'Рособрнадзор' : null,
      field_code: isOfRussia ? codeRu : null,
      valid_from: basis.decided_on,
      valid_to: kind === BasisKind.MINISTRY_APPROVAL ? '2033-12-31' : null,
      sources: SOURCES,
      created_at: MADE_AT,
      updated_at: MADE_AT,
    };
  });
}

/** The program that each university leads with one of the other side: agreed on, approved, and with its cohorts. */
function* largePrograms({ universities }: LargeOptions, size: number): Generator<Batch[]> {
  for (let start = 0; start < universities; start += size) {
    const [programs, versions, partyRows, approvals, entries, bases, reports]: Row[][] = Array.from(
      { length: 7 },
      () => [],
    );
    for (let n = start; n < Math.min(start + size, universities); n++) {
      const parties = partiesOf(n, universities);
      if (parties.length === 0) continue;
      const key = `large-${n}`;
      const id = seedId(PROGRAM_PREFIX, key);
      const stamps = { sources: SOURCES, created_at: MADE_AT, updated_at: MADE_AT };
      programs.push({ ...stamps, id, slug: key, audience: 'PUBLIC' });
      // Every second one has been agreed on anew, and every fifth is being negotiated again.
      const agreed = 1 + (n % 2);
      for (let number = 1; number <= agreed + (n % 5 === 0 ? 1 : 0); number++) {
        const versionId = seedId('pvr', `${key}-${number}`);
        const { text: content, sha256 } = canonicalText(contentOfProgram(parties, number));
        const version = { id: versionId, program_id: id, number, schema_version: SCHEMA_VERSION };
        versions.push({ ...version, content, sha256, created_at: `20${19 + number}-02-01T00:00:00Z` });
        for (const [index, party] of parties.entries()) {
          const partyKey = universityId(party);
          const row = { version_id: versionId, position: index + 1, key: partyKey, university_id: partyKey };
          partyRows.push({ ...row, id: seedId('ppt', `${key}-${number}-${index}`), side: placeOf(party)[0] });
          if (number > agreed && index > 0) continue;
          const approval = { id: seedId('pap', `${key}-${number}-${index}`), version_id: versionId };
          const approved_at = `20${19 + number}-03-0${index + 1}T08:00:00Z`;
          approvals.push({ ...approval, party_key: partyKey, approved_at });
        }
      }
      const chronicle: [state: ProgramState, on: string, en: string, ru: string, zh: string][] = [
        [ProgramState.PROPOSED, '2020-02', 'Proposed', 'Предложена', '提出'],
        [ProgramState.AGREED, '2020-05', 'Agreement signed', 'Подписано соглашение', '签署协议'],
        [ProgramState.APPROVED, '2021-03-10', 'Approved', 'Одобрена', '获得批准'],
        [ProgramState.ENROLLING, '2021-09', 'First students', 'Первый набор', '首届学生入学'],
      ];
      for (const [state, happened_on, text_en, text_ru, text_zh] of chronicle) {
        const entry = { id: seedId(ENTRY_PREFIX, `${key}-${state}`), program_id: id, state, happened_on };
        entries.push({ ...entry, text_en, text_ru, text_zh, sources: SOURCES, recorded_at: MADE_AT });
      }
      bases.push(...basesOfProgram(n, parties, id));
      for (const year of INTAKES) {
        for (const party of parties) {
          const admitted = 30 + ((n + year) % 25);
          reports.push({
            id: seedId('crp', `${key}-${year}-${party}`),
            program_id: id,
            year,
            party_key: universityId(party),
            quota: 60,
            admitted,
            enrolled: admitted - ((n + party) % 4),
            graduates: year === INTAKES[0] ? admitted - 5 : null,
            diplomas: year === INTAKES[0] ? admitted - 6 : null,
            reported_at: `${year}-10-0${1 + (party % 9)}T08:00:00Z`,
          });
        }
      }
    }
    yield [
      { table: 'joint_program', rows: programs },
      { table: 'program_version', rows: versions },
      { table: 'program_party', rows: partyRows },
      { table: 'party_approval', rows: approvals },
      { table: 'program_entry', rows: entries },
      { table: 'program_basis', rows: bases },
      { table: 'cohort_report', rows: reports },
    ];
  }
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

const roleOf = (place: number): HostRole => (place === 0 ? HostRole.HOST : HostRole.CO_HOST);

/** Events with one to three hosts and a venue, half of them with times and half of days, spread over 20 years. */
function* largeEvents({ universities, events, seed }: LargeOptions, size: number): Generator<Batch[]> {
  const random = chance(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let start = 0; start < events; start += size) {
    const [rows, hosts, venues]: Row[][] = [[], [], []];
    for (let n = start; n < Math.min(start + size, events); n++) {
      const id = seedId(EVENT_PREFIX, `large-${n}`);
      const chosen = [...new Set(Array.from({ length: 1 + below(3) }, () => below(universities)))];
      const [, cityEn, cityRu, cityZh, timeZone, [latitude, longitude]] = placeOf(chosen[0]);
      const [kind, en, ru, zh] = KINDS[below(KINDS.length)];
      const [subjectEn, subjectRu, subjectZh] = SUBJECTS[below(SUBJECTS.length)];
      const month = `${FIRST_YEAR + below(YEARS)}-${twoDigits(1 + below(12))}`;
      const [day, hour] = [1 + below(25), 8 + below(8)];
      const [first, last] = [`${month}-${twoDigits(day)}`, `${month}-${twoDigits(day + below(4))}`];
      const time = timeOf(
        random() < 0.5
          ? { startsOn: first, endsOn: last, timeZone }
          : {
              startsAt: `${first}T${twoDigits(hour)}:00`,
              endsAt: `${last}T${twoDigits(hour + 2)}:00`,
              timeZone,
            },
      );
      const luck = random();
      const state =
        luck < 0.92 ? EventState.PUBLISHED : luck < 0.96 ? EventState.DRAFT : EventState.CANCELLED;
      const isDraft = state === EventState.DRAFT;
      rows.push({
        id,
        slug: `large-${n}`,
        kind,
        state,
        audience: luck < 0.85 ? 'PUBLIC' : 'MEMBERS',
        revision: isDraft ? 0 : 1,
        published_at: isDraft ? null : MADE_AT,
        state_since: MADE_AT,
        format: Object.values(EventFormat)[below(3)],
        title_en: `${en}: ${subjectEn}`,
        title_ru: `${ru}: ${subjectRu}`,
        title_zh: `${subjectZh}${zh}`,
        time_zone: time.timeZone,
        starts_on: time.startsOn,
        ends_on: time.endsOn,
        starts_local: time.startsLocal,
        ends_local: time.endsLocal,
        starts_at: time.startsAt,
        ends_at: time.endsAt,
        begins_at: time.beginsAt,
        finishes_at: time.finishesAt,
        begins_key: time.beginsKey,
        languages: ['ru', 'zh'],
        sources: SOURCES,
        host_university_ids: chosen.map(universityId).sort(),
        host_sides: [...new Set(chosen.map((host) => placeOf(host)[0]))].sort(),
        hosts: chosen.map((host, index) => ({
          role: roleOf(index),
          side: placeOf(host)[0],
          universityId: universityId(host),
          slug: universitySlug(host),
        })),
        created_at: MADE_AT,
        updated_at: MADE_AT,
      });
      for (const [index, host] of chosen.entries()) {
        hosts.push({
          id: seedId('eho', `large-${n}-${index}`),
          event_id: id,
          position: index + 1,
          role: roleOf(index),
          university_id: universityId(host),
          side: placeOf(host)[0],
        });
      }
      const city = { city_en: cityEn, city_ru: cityRu, city_zh: cityZh };
      const point = { latitude, longitude };
      venues.push({ ...city, ...point, id: seedId('eve', `large-${n}`), event_id: id, position: 1 });
    }
    yield [
      { table: 'event', rows },
      { table: 'event_host', rows: hosts },
      { table: 'event_venue', rows: venues },
    ];
  }
}

/** Past the services: a made-up association has no history, and this many changes would take hours. */
async function write(db: Db, { table, rows }: Batch): Promise<void> {
  if (rows.length === 0) return;
  const columns = join(
    Object.keys(rows[0]).map((column) => raw(column)),
    ', ',
  );
  // Lists stay as they are: what is there already is of the same numbers.
  await db.rows(sql`
    insert into ${raw(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do nothing`);
}

/** Writes what is missing of a made-up association, and tells how far it is. */
export async function seedLarge(db: Db, options: LargeOptions, tell: (line: string) => void): Promise<void> {
  for (const make of [largeUniversities, largeOffices, largePrograms]) {
    await db.transaction(async () => {
      for (const batches of make(options, ROWS_AT_ONCE)) {
        for (const batch of batches) await write(db, batch);
      }
    });
  }
  tell(`Universities: ${options.universities}`);
  let [done, told] = [0, 0];
  for (const batches of largeEvents(options, ROWS_AT_ONCE)) {
    await db.transaction(async () => {
      // The rows have what this trigger would work out for each of them.
      await db.rows(sql`alter table event_host disable trigger event_hosts_are_known`);
      for (const batch of batches) await write(db, batch);
      await db.rows(sql`alter table event_host enable trigger event_hosts_are_known`);
    });
    done += batches[0].rows.length;
    if (told > 0 && done - told < options.events / 10) continue;
    told = done;
    // Also for the keys: their checks keep the plans that they made while the tables were empty.
    for (const table of ['university_order', 'event', 'event_host', 'event_venue'])
      await db.rows(sql`analyze ${raw(table)}`);
    tell(`Events: ${done} of ${options.events}`);
  }
  await db.rows(sql`analyze`);
}
