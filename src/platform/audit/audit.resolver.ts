import {
  Args,
  Context,
  Field,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IdentifiedMay, OperatorMay } from '../auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../auth/viewer.js';
import { inputError } from '../errors.js';
import { JsonScalar } from '../graphql/json.js';
import { PAGE_MAX } from '../graphql/limits.js';
import { Node, NodeRegistry } from '../graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../graphql/page.js';
import { AUDIT_PREFIX, AuditEntry } from './audit-entry.entity.js';
import { Audit, type Verification, type Values } from './audit.js';
import { AuditFilter, EraseHistoryInput } from './audit.inputs.js';
import { auditPolicy, AuditService, type RecordedValues } from './audit.service.js';

const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

@ObjectType({ description: 'Where a check of the audit found the chain broken.' })
export class AuditFault {
  @Field(() => Int, { description: 'The place of the entry.' })
  seq: number;

  @Field({ description: 'What is wrong with it.' })
  message: string;
}

@ObjectType({ description: 'What a check of the whole audit has found.' })
export class AuditVerification {
  @Field({ description: 'Whether every entry is there and is what was written.' })
  isIntact: boolean;

  @Field(() => Int, { description: 'Entries that were read and found right.' })
  entries: number;

  @Field(() => Int, { description: 'Entries of which the values were erased, by acts of the chain itself.' })
  erased: number;

  @Field(() => Int, { description: 'The place of the last entry that is right; 0 when there is none.' })
  headSeq: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Its hash; null when there is none. Keep both elsewhere: `npm run audit:verify -- <headSeq> <headHash>` tells ' +
      'later whether the chain still leads to it.',
  })
  headHash: string | null;

  @Field(() => AuditFault, { nullable: true, description: 'The first fault; null when there is none.' })
  fault: Verification['fault'];
}

@ObjectType({ description: 'The record whose history was erased.' })
export class EraseHistoryPayload {
  @Field(() => ID, { description: 'The record.' })
  subjectId: string;
}

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly audits: AuditService,
    private readonly audit: Audit,
    registry: NodeRegistry,
  ) {
    registry.register(AUDIT_PREFIX, {
      type: 'AuditEntry',
      policy: auditPolicy,
      load: (ids) => audits.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => AuditEntryConnection, {
    description:
      'Who did what, the newest first: all for the operator, those of a side for its secretariat, those of a ' +
      'university or partner for its liaison officer, none for others. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async auditEntries(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: AuditFilter,
  ): Promise<Page<AuditEntry>> {
    return await this.audits.page(viewer, page, filter ?? {}, info);
  }

  @OperatorMay()
  @Query(() => AuditVerification, {
    description: 'Checks the whole chain. It reads every entry: a thousand take some tens of milliseconds.',
  })
  async verifyAuditChain(): Promise<AuditVerification> {
    const found = await this.audit.verify();
    return { ...found, isIntact: found.fault === null };
  }

  @OperatorMay()
  @Mutation(() => EraseHistoryPayload, {
    nullable: true,
    description:
      'Erases what was before and after in the history of a record, and the reasons. That something was done, ' +
      'by whom and when, stays, and the chain still holds. For demands under data protection law. Reason: NOT_FOUND.',
  })
  async eraseHistory(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which record, and why.' }) input: EraseHistoryInput,
  ): Promise<EraseHistoryPayload> {
    return { subjectId: await this.audits.erase(viewer, input) };
  }

  @ResolveField(() => JsonScalar, {
    nullable: true,
    description: 'The changed values before; null for a new record, and when erased.',
  })
  async before(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<Values | null> {
    return (await this.values(entry, context)).before;
  }

  @ResolveField(() => JsonScalar, {
    nullable: true,
    description: 'The changed values after; null when erased.',
  })
  async after(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<Values | null> {
    return (await this.values(entry, context)).after;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why, as far as somebody said.' })
  async reason(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<string | null> {
    return (await this.values(entry, context)).reason;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When its values were erased; null when they were not.',
  })
  async erasedAt(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.values(entry, context)).erasedAt;
  }

  private async values({ id }: AuditEntry, { perRequest }: RequestContext): Promise<RecordedValues> {
    return (await perRequest.one('audit values', id, (ids) => this.audits.values(ids)))!;
  }
}

/** Every record has a history. */
@Resolver(() => Node)
export class HistoryFields {
  constructor(private readonly audits: AuditService) {}

  @ResolveField(() => [AuditEntry], {
    nullable: true,
    description:
      'Who changed the record, the newest act first; null for those who may not read it. All of it: `auditEntries`.',
  })
  async history(
    @Parent() { id }: Node,
    @Context() { viewer, perRequest }: RequestContext,
    @Args('first', {
      type: () => Int,
      defaultValue: 20,
      description: `So many at the most, 1 to ${PAGE_MAX} (PAGE_SIZE beyond).`,
    })
    first: number,
  ): Promise<AuditEntry[] | null> {
    if (first < 1 || first > PAGE_MAX) {
      throw inputError('PAGE_SIZE', `Ask for 1 to ${PAGE_MAX} acts; all of them are in auditEntries.`, [
        'first',
      ]);
    }
    const history = await perRequest.one(`history ${first}`, id, (ids) =>
      this.audits.histories(viewer, ids, first),
    );
    return history ?? null;
  }
}
