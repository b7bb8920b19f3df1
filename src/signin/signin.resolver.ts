import {
  Args,
  Context,
  Field,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { ViewerObject } from '../accounts/viewer.resolver.js';
import { AnyoneMay, PersonMay } from '../platform/auth/access.js';
import { Authentication } from '../platform/auth/authentication.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { CodesService } from './codes.service.js';
import { InstitutionsService } from './institutions.service.js';
import { Provider } from './providers.js';
import { Session, SESSION_PREFIX, sessionPolicy } from './session.entity.js';
import { SESSION_MS, SessionsService } from './sessions.service.js';
import { EndSessionInput, RequestSignInCodeInput, SignInInput, SignOutInput } from './signin.inputs.js';

@ObjectType({
  description: 'What follows upon asking for a code. It is the same for every address, known or not.',
})
export class RequestSignInCodePayload {
  @Field({ description: 'Goes with the code to `signIn`. Keep it until then.' })
  challenge: string;

  @Field(() => Int, { description: 'For how many seconds the code holds.' })
  expiresIn: number;
}

@ObjectType({ description: 'The session that has begun. Its token came in a cookie.' })
export class SignInPayload {
  @Field({ description: 'The session.' })
  session: Session;
}

@ObjectType({ description: 'What is left after signing out.' })
export class SignOutPayload {
  @Field({ description: 'Always true.' })
  isSignedOut: boolean;
}

@ObjectType({ description: 'The session that has ended.' })
export class EndSessionPayload {
  @Field({ description: 'The session.' })
  session: Session;
}

@ObjectType('SignInInstitution', { description: 'An institution through which its people can sign in.' })
export class SignInInstitution {
  provider: Provider;

  @Field({ description: 'Its slug.' })
  slug: string;

  @Field({ description: 'Where to send the browser; `?returnTo=/path` says where it comes back to.' })
  url: string;
}

@Resolver(() => Session)
export class SignInResolver {
  constructor(
    private readonly config: Config,
    private readonly codes: CodesService,
    private readonly sessions: SessionsService,
    private readonly institutions: InstitutionsService,
    private readonly authentication: Authentication,
    registry: NodeRegistry,
  ) {
    registry.register(SESSION_PREFIX, {
      type: 'Session',
      policy: sessionPolicy,
      load: (ids) => sessions.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => [SignInInstitution], {
    description: 'The institutions through which their people can sign in.',
  })
  signInInstitutions(): SignInInstitution[] {
    return this.institutions.providers.map((provider) => ({
      provider,
      slug: provider.slug,
      url: new URL(`/sign-in/${provider.slug}`, this.config.publicUrl).href,
    }));
  }

  @AnyoneMay()
  @Mutation(() => RequestSignInCodePayload, {
    nullable: true,
    description:
      'Sends a sign-in code to the address, if an account has it. It holds for 10 minutes and five tries. Reason: ' +
      'TOO_MANY_TRIES (with `retryAfter` in seconds): five codes in 15 minutes for an address, and a limit for each network.',
  })
  async requestSignInCode(
    @Context() { viewer, request }: RequestContext,
    @Args('input', { description: 'Where to.' }) input: RequestSignInCodeInput,
  ): Promise<RequestSignInCodePayload> {
    return { challenge: await this.codes.request(viewer, input, request.ip), expiresIn: 600 };
  }

  @AnyoneMay()
  @Mutation(() => SignInPayload, {
    nullable: true,
    description:
      'Signs in with the code from the mail and sets a cookie. Reasons: CODE_WRONG, TOO_MANY_TRIES (with ' +
      '`retryAfter` in seconds).',
  })
  async signIn(
    @Context() { viewer, request, reply }: RequestContext,
    @Args('input', { description: 'The challenge and the code.' }) input: SignInInput,
  ): Promise<SignInPayload> {
    const from = { address: request.ip, userAgent: request.headers['user-agent'] };
    const { id, secret } = await this.codes.signIn(viewer, input, from);
    reply.header('set-cookie', this.authentication.setCookie(secret, SESSION_MS / 1000));
    const [session] = await this.sessions.byIds([id]);
    return { session };
  }

  @PersonMay()
  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'Ends the session, or all sessions of the account.',
  })
  async signOut(
    @Context() { viewer, reply }: RequestContext,
    @Args('input', { description: 'How far.' }) input: SignOutInput,
  ): Promise<SignOutPayload> {
    await this.sessions.signOut(viewer, input);
    reply.header('set-cookie', this.authentication.setCookie('', 0));
    return { isSignedOut: true };
  }

  @PersonMay()
  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description:
      'Ends a session, such as one on a device that was lost. Done again, it changes nothing. Reason: NOT_FOUND.',
  })
  async endSession(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: EndSessionInput,
  ): Promise<EndSessionPayload> {
    const [session] = await this.sessions.byIds([await this.sessions.end(viewer, input)]);
    return { session };
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the session that asks.' })
  isCurrent(@Parent() { id }: Session, @CurrentViewer() { sessionId }: Viewer): boolean {
    return id === sessionId;
  }
}

@Resolver(() => SignInInstitution)
export class SignInInstitutionResolver {
  @ResolveField(() => LocalizedText, { description: 'Its name in a language.' })
  name(@Parent() { provider }: SignInInstitution, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    const { en, ru, zh } = provider.name;
    return localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang)!;
  }
}

@Resolver(() => ViewerObject)
export class ViewerSessionFields {
  constructor(private readonly sessionsService: SessionsService) {}

  @ResolveField(() => [Session], {
    description:
      'The sessions of the account that are still good, the last used first. Empty for the public and for keys.',
  })
  async sessions(@Context() { viewer }: RequestContext): Promise<Session[]> {
    return viewer.accountId ? await this.sessionsService.ofAccount(viewer.accountId) : [];
  }
}
