import sql from 'sql-template-tag';
import { MembershipsService } from './membership/memberships.service.js';
import { readRoster, seedRoster } from './membership/roster.seed.js';
import { PeopleService } from './people/people.service.js';
import { Audit } from './platform/audit/audit.js';
import { Changes } from './platform/changes/changes.js';
import { Clock } from './platform/clock.js';
import { Db } from './platform/database/db.js';
import { NodeRegistry } from './platform/graphql/node.js';
import { Scopes } from './platform/graphql/scopes.js';
import { Mutations } from './platform/mutations/mutations.js';
import { packageFile } from './platform/package-file.js';
import { DocumentsService } from './documents/documents.service.js';
import { Event } from './events/event.entity.js';
import { EventLoader } from './events/event.loader.js';
import { readEvents, seedEvents } from './events/events.seed.js';
import { EventsService } from './events/events.service.js';
import { SeriesService } from './events/series.service.js';
import { BodiesService } from './association/bodies.service.js';
import { readAssociation, seedAssociation } from './association/association.seed.js';
import { ApprovalLoader } from './approvals/approval.loader.js';
import { readApprovals, seedApprovals } from './approvals/approvals.seed.js';
import { ApprovalsService } from './approvals/approvals.service.js';
import { BatchesService } from './approvals/batches.service.js';
import { ChronicleService } from './programs/chronicle.service.js';
import { ProgramLoader } from './programs/program.loader.js';
import { readPrograms, seedPrograms } from './programs/programs.seed.js';
import { ProgramsService } from './programs/programs.service.js';
import { readOffices, seedOffices } from './secretariat/offices.seed.js';
import { OfficesService } from './secretariat/offices.service.js';
import { TermsService } from './secretariat/terms.service.js';
import { readReportedCounts, seedReportedCounts } from './statistics/reported-counts.seed.js';
import { UniversitiesService } from './universities/universities.service.js';
/** The number says nothing, but must never change. */
const LOCK = 20110307;
/** Loads the real association. All files are checked before anything is written, and all is written or nothing. */
export async function seed(config, dataSource, options = {}) {
    const association = readAssociation(packageFile('seed', 'association.json'));
    const roster = readRoster(options.roster ?? packageFile('seed', 'universities.json'), association.foundedOn);
    const reported = readReportedCounts(packageFile('seed', 'counts.json'));
    const offices = readOffices(packageFile('seed', 'offices.json'));
    const programs = readPrograms(packageFile('seed', 'programs.json'));
    const approvals = readApprovals(packageFile('seed', 'approvals.json'));
    const events = readEvents(packageFile('seed', 'events.json'));
    const db = new Db(dataSource);
    const clock = new Clock();
    const audit = new Audit(db, clock, new Changes(config, db));
    const mutations = new Mutations(db, clock, audit);
    return await db.transaction(async () => {
        // Two that seed at once follow upon each other; the second finds everything there.
        await db.rows(sql `select pg_advisory_xact_lock(${LOCK})`);
        await seedAssociation(db, audit, association);
        const result = await seedRoster(db, new UniversitiesService(db, clock, mutations), new MembershipsService(db, clock, mutations), roster, association.foundedOn);
        await seedReportedCounts(db, audit, reported);
        const people = new PeopleService(db, clock, mutations, new Scopes(new NodeRegistry()));
        const bodies = new BodiesService(db, clock, mutations);
        const terms = new TermsService(db, clock, mutations, new OfficesService(db, clock, mutations, bodies), people);
        await seedOffices(db, audit, clock, terms, offices);
        const documents = new DocumentsService(db, clock, mutations, new NodeRegistry());
        const loader = new ProgramLoader(db);
        const keeper = new ProgramsService(db, clock, mutations, loader);
        await seedPrograms(db, keeper, new ChronicleService(db, clock, keeper, documents), programs);
        const basisLoader = new ApprovalLoader(db, loader);
        await seedApprovals(db, new BatchesService(db, clock, mutations, basisLoader), new ApprovalsService(db, clock, mutations, keeper, basisLoader), approvals);
        const eventLoader = new EventLoader(db, clock);
        await seedEvents(db, new SeriesService(db, clock, mutations, eventLoader, bodies), new EventsService(db, clock, mutations, eventLoader, bodies, keeper), events);
        return result;
    });
}
/** For the embedded database: a portal without data is of no use to anybody. */
export async function seedIfEmpty(config, dataSource) {
    // A portal of an earlier version has the association already, but not yet its events.
    if (!(await dataSource.getRepository(Event).exists()))
        await seed(config, dataSource);
}
//# sourceMappingURL=seeding.js.map