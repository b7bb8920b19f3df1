import { Type } from 'class-transformer';
import { Allow, IsArray, IsOptional, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { Audience } from '../platform/auth/audience.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import type { Db } from '../platform/database/db.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsSlug } from '../platform/validation.js';
import { EVENT_PREFIX, EventState } from './event.entity.js';
import {
  CreateEventInput,
  CreateEventSeriesInput,
  EventHostInput,
  EventParticipantsInput,
  EventTimeInput,
  EventVenueInput,
} from './event.inputs.js';
import type { EventsService } from './events.service.js';
import { SERIES_PREFIX } from './series.entity.js';
import type { SeriesService } from './series.service.js';

class SeriesRecord extends CreateEventSeriesInput {
  override sources: string[] = [];
}

class HostRecord extends EventHostInput {
  /** By its slug, for one of the register. */
  @IsOptional()
  @IsSlug()
  university?: string;
}

class VenueRecord extends EventVenueInput {
  override name = new TextsInput();
  override city = new TextsInput();
}

/** What every event has, said or not. */
class Defaults extends CreateEventInput {
  override audience = Audience.PUBLIC;
  override summary = new TextsInput();
  override description = new ParagraphsInput();
  override frame = new TextsInput();
  override time = new EventTimeInput();
  override contactPoints = [];
  override delegations = [];
  override languages: string[] = [];
  override topics: string[] = [];
  override outcomes: string[] = [];
  override participants = new EventParticipantsInput();
  override sources: string[] = [];

  @ValidateNested({ each: true })
  @Type(() => VenueRecord)
  override venues: VenueRecord[] = [];

  @ValidateNested({ each: true })
  @Type(() => HostRecord)
  override hosts: HostRecord[] = [];
}

class PartRecord extends Defaults {
  @IsOptional()
  declare slug: string;
}

class EventRecord extends Defaults {
  /** By their slugs. */
  @IsOptional()
  @IsSlug()
  body?: string;

  @IsOptional()
  @IsSlug()
  series?: string;

  @IsOptional()
  @IsSlug()
  program?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartRecord)
  parts: PartRecord[] = [];
}

class EventsFile {
  @Allow()
  about: unknown;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SeriesRecord)
  series: SeriesRecord[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => EventRecord)
  events: EventRecord[];
}

export function readEvents(file: string): EventsFile {
  return readSeedFile(EventsFile, file);
}

/** Writes the series and events that are missing. Hosts that are not in the register are left out. */
export async function seedEvents(
  db: Db,
  seriesService: SeriesService,
  events: EventsService,
  file: EventsFile,
): Promise<void> {
  const idsOf = async (table: ReturnType<typeof sql>): Promise<Map<string, string>> => {
    const rows = await db.rows<{ id: string; slug: string }>(sql`select id, slug from ${table}`);
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  };
  const series = await idsOf(sql`event_series`);
  for (const record of file.series) {
    if (series.has(record.slug)) continue;
    const { id } = await seriesService.create(SYSTEM, record, seedId(SERIES_PREFIX, record.slug));
    series.set(record.slug, id);
  }
  const present = await idsOf(sql`event`);
  const universities = await idsOf(sql`university`);
  const bodies = await idsOf(sql`body`);
  const programs = await idsOf(sql`joint_program`);
  const registered = (hosts: HostRecord[]): EventHostInput[] =>
    hosts.flatMap(({ university, ...host }) => {
      if (!university) return [host];
      const universityId = universities.get(university);
      return universityId ? [{ ...host, universityId }] : [];
    });
  for (const { body, series: of, program, parts, hosts, ...record } of file.events) {
    if (present.has(record.slug)) continue;
    const bodyId = body && bodies.get(body);
    const links = { bodyId, seriesId: of && series.get(of), programId: program && programs.get(program) };
    const input = { ...record, ...links, hosts: registered(hosts) };
    const state = EventState.PUBLISHED;
    const { id } = await events.create(SYSTEM, input, { id: seedId(EVENT_PREFIX, record.slug), state });
    for (const [index, part] of parts.entries()) {
      const slug = `${record.slug}-part-${index + 1}`;
      const inherited = {
        slug,
        parentId: id,
        bodyId,
        sources: record.sources,
        hosts: registered(part.hosts),
      };
      await events.create(SYSTEM, { ...part, ...inherited }, { id: seedId(EVENT_PREFIX, slug), state });
    }
  }
}
