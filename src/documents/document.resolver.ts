import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { Document, DOCUMENT_PREFIX, DocumentText, Signatory, type InLanguages } from './document.entity.js';
import { AddDocumentInput, UpdateDocumentInput } from './document.inputs.js';
import { documentPolicy } from './document.policy.js';
import { DocumentsService } from './documents.service.js';
import { File } from './file.entity.js';

@ObjectType({ description: 'The document as it is after the change.' })
export class DocumentPayload {
  @Field({ description: 'The document.' })
  document: Document;
}

const UPLOAD =
  'Upload each file first: POST /files?name=minutes.pdf with the file as body and its media type as Content-Type ' +
  '(PDF, DOCX, ODT, JPEG or PNG, at most 10 MiB); the answer has its id. ';

@Resolver(() => Document)
export class DocumentResolver {
  constructor(
    private readonly documents: DocumentsService,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register(DOCUMENT_PREFIX, {
      type: 'Document',
      policy: documentPolicy,
      load: (ids) => documents.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description:
      `Adds a document to a record: whoever keeps the record. ${UPLOAD}Reasons: NOT_FOUND, NOT_ALLOWED, ` +
      'TITLE_REQUIRED, SIGNATORY_UNNAMED, FILE_IN_USE, and the names of the checks of the fields.',
  })
  async addDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The document.' }) input: AddDocumentInput,
  ): Promise<DocumentPayload> {
    return { document: await this.documents.add(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description:
      `Changes a document, adds a language or replaces a text: the operator, and the secretariat. ${UPLOAD}Reasons: ` +
      'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), TITLE_REQUIRED, SIGNATORY_UNNAMED, FILE_IN_USE, and the names of the ' +
      'checks of the fields.',
  })
  async updateDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateDocumentInput,
  ): Promise<DocumentPayload> {
    return { document: await this.documents.update(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(@Parent() document: Document, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(document, 'title', lang)!;
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'What it is about; null for those who may not know of that.',
  })
  async subject(
    @Parent() { subjectId }: Document,
    @Context() context: RequestContext,
  ): Promise<Node | undefined> {
    return await this.nodes.one(context, subjectId);
  }

  @ResolveField(() => [DocumentText], { description: 'Its texts by language.' })
  async texts(
    @Parent() { id }: Document,
    @Context() { perRequest }: RequestContext,
    @Args('withReplaced', {
      defaultValue: false,
      description: 'With those in whose place others have come, after those in force.',
    })
    withReplaced: boolean,
  ): Promise<DocumentText[]> {
    const texts = await this.documents.texts(perRequest, id);
    return texts.filter(({ replacedAt }) => withReplaced || replacedAt === null);
  }
}

@Resolver(() => Signatory)
export class SignatoryResolver {
  @ResolveField(() => LocalizedText, { name: 'name', description: 'The name in a language.' })
  nameOf(@Parent() { name }: Signatory, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return inLanguage(name, lang)!;
  }

  @ResolveField(() => LocalizedText, {
    name: 'title',
    nullable: true,
    description: 'The office; null when not said.',
  })
  titleOf(@Parent() { title }: Signatory, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return title && inLanguage(title, lang);
  }
}

function inLanguage({ en, ru, zh }: InLanguages, lang: Lang): LocalizedText | null {
  return localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang);
}

@Resolver(() => File)
export class FileResolver {
  constructor(private readonly config: Config) {}

  @ResolveField(() => String, {
    description: 'Where it can be fetched, with the same session or key that may know of the document.',
  })
  url(@Parent() { id }: File): string {
    return new URL(`/files/${id}`, this.config.publicUrl).href;
  }
}
