import { OPERATOR } from '../../src/platform/auth/viewer.js';
import { MembershipsService } from '../../src/membership/memberships.service.js';
import { Evidence, MemberKind } from '../../src/membership/membership-period.entity.js';
import { UniversitiesService } from '../../src/universities/universities.service.js';
import { type University } from '../../src/universities/university.entity.js';
import { Side } from '../../src/platform/auth/scope.js';
import type { CreateUniversityInput } from '../../src/universities/university.inputs.js';
import type { TestApp } from './app.js';

let count = 0;

export function universityInput(input: Partial<CreateUniversityInput> = {}): CreateUniversityInput {
  count += 1;
  return {
    slug: `test-${count}`,
    names: { en: `Test University ${count}` },
    abbreviations: {},
    aliases: [],
    formerNames: [],
    side: Side.RU,
    country: 'RU',
    city: { en: 'Moscow' },
    timeZone: 'Europe/Moscow',
    foundedInSources: [],
    identifiers: [],
    sources: ['note:made by a test'],
    ...input,
  };
}

export async function addUniversity(
  { app }: TestApp,
  input: Partial<CreateUniversityInput> = {},
): Promise<University> {
  return await app.get(UniversitiesService).create(OPERATOR, universityInput(input));
}

/** Universities with two names, a former one and two memberships each. */
export async function addMembers(portal: TestApp, many: number): Promise<void> {
  for (let index = 0; index < many; index++) {
    const university = await addUniversity(portal, {
      names: { en: `Member ${index}`, ru: `Член ${index}` },
      formerNames: [{ lang: 'EN' as never, text: `Old member ${index}`, validTo: '2000', sources: [] }],
    });
    const period = {
      universityId: university.id,
      isOngoing: false,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    };
    const memberships = portal.app.get(MembershipsService);
    await memberships.record(OPERATOR, { ...period, kind: MemberKind.OBSERVER, from: '2012', to: '2014-05' });
    await memberships.record(OPERATOR, {
      ...period,
      kind: MemberKind.FULL,
      from: '2014-05',
      attestedOn: '2020',
    });
  }
}
