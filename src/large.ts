import sql, { join, raw } from 'sql-template-tag';
import { timeOf } from './events/event-time.js';
import { EVENT_PREFIX, EventFormat, EventKind, EventState, HostRole } from './events/event.entity.js';
import { Side } from './platform/auth/scope.js';
import type { Db } from './platform/database/db.js';
import { seedId } from './platform/ids.js';

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
      rows.push({ ...stamps, ...city, ...point, id, slug: `large-${n}`, side, country: side, time_zone });
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

const twoDigits = (n: number): string => String(n).padStart(2, '0');

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
        created_at: MADE_AT,
        updated_at: MADE_AT,
      });
      for (const [index, host] of chosen.entries()) {
        hosts.push({
          id: seedId('eho', `large-${n}-${index}`),
          event_id: id,
          position: index + 1,
          role: index === 0 ? HostRole.HOST : HostRole.CO_HOST,
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
  await db.transaction(async () => {
    for (const batches of largeUniversities(options, ROWS_AT_ONCE)) {
      for (const batch of batches) await write(db, batch);
    }
  });
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
