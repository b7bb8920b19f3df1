import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText } from '../platform/graphql/text.js';
import { PeopleService } from './people.service.js';
import { displayName } from './person-name.js';
import { ContactPoint, Person, PERSON_PREFIX, PersonName } from './person.entity.js';
import { CreatePersonInput, PersonFilter, UpdatePersonInput } from './person.inputs.js';
import { personPolicy } from './person.policy.js';

const PersonConnection = connectionOf(Person, 'Person');

@ObjectType({ description: 'The person as it is after the change.' })
export class PersonPayload {
  @Field({ description: 'The person.' })
  person: Person;
}

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly people: PeopleService,
    registry: NodeRegistry,
  ) {
    registry.register(PERSON_PREFIX, {
      type: 'Person',
      policy: personPolicy,
      load: (ids) => people.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => PersonConnection, {
    name: 'people',
    description:
      'The people that the viewer may know of, by family name in Latin letters. For the public: those who may be ' +
      'named in public. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: PersonFilter,
  ): Promise<Page<Person>> {
    return await this.people.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => PersonPayload, {
    nullable: true,
    description:
      'Adds a person: of a university or partner its liaison officer, of a side and all its universities the ' +
      'secretariat, of the association the operator. Reasons: NOT_FOUND, NOT_ALLOWED, SCOPE_AMBIGUOUS, ' +
      'PATRONYMIC_OF_RUSSIAN_NAMES, LATIN_GIVEN_NAME_REQUIRED, and the names of the checks of the fields.',
  })
  async createPerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The person.' }) input: CreatePersonInput,
  ): Promise<PersonPayload> {
    return { person: await this.people.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => PersonPayload, {
    nullable: true,
    description:
      'Changes a person: the person itself, and whoever may add it. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE ' +
      '(with `current`), PATRONYMIC_OF_RUSSIAN_NAMES, LATIN_GIVEN_NAME_REQUIRED, and the names of the checks of the fields.',
  })
  async updatePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdatePersonInput,
  ): Promise<PersonPayload> {
    return { person: await this.people.update(viewer, input) };
  }

  @ResolveField(() => LocalizedText, {
    description:
      "The name for readers of a language: in its own script and order for the name's own language, in Latin " +
      'letters for others.',
  })
  name(@Parent() person: Person, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return displayName(person, lang);
  }

  @ResolveField(() => PersonName, { description: 'The parts of the name.' })
  nameParts(@Parent() person: Person): PersonName {
    return person;
  }

  @ResolveField(() => [ContactPoint], {
    description: 'Ways to reach the person: official ones, and private ones for those who may read them.',
  })
  async contactPoints(
    @Parent() person: Person,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<ContactPoint[]> {
    const points = await perRequest.many<ContactPoint>(
      'contact points',
      person.id,
      ({ personId }) => personId,
      (ids) => this.people.contactPoints(ids),
    );
    const all = may(personPolicy, Action.READ_PRIVATE, viewer, person);
    return points.filter(({ isOfficial }) => all || isOfficial);
  }
}
