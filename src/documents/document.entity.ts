import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audience } from '../platform/auth/audience.js';
import type { Action } from '../platform/auth/policy.js';
import { ScopedRow } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError, notFound } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { File } from './file.entity.js';

export const DOCUMENT_PREFIX = 'doc';

export enum DocumentKind {
  AGENDA = 'AGENDA',
  MINUTES = 'MINUTES',
  DECISION = 'DECISION',
  MANDATE = 'MANDATE',
  DECLARATION = 'DECLARATION',
  AGREEMENT = 'AGREEMENT',
  PICTURE = 'PICTURE',
  PHOTO = 'PHOTO',
  OTHER = 'OTHER',
}

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document is.',
  valuesMap: {
    AGENDA: { description: 'The agenda of a meeting.' },
    MINUTES: { description: 'The minutes of a meeting.' },
    DECISION: { description: 'The signed text of a decision.' },
    MANDATE: { description: 'The mandate of a liaison officer or another appointed person.' },
    DECLARATION: { description: 'A declaration, such as that of the founding.' },
    AGREEMENT: { description: 'An agreement between parties.' },
    PICTURE: {
      description:
        'The picture that stands for the record, as JPEG or PNG; its title says what is seen on it.',
    },
    PHOTO: { description: 'A photo of what happened; its title says what is seen on it.' },
    OTHER: { description: 'Any other; its title says which.' },
  },
});

/** A text in the languages in which it is known. */
export interface InLanguages {
  en?: string | null;
  ru?: string | null;
  zh?: string | null;
}

@ObjectType({ description: 'Who has signed a document, and in which office.' })
export class Signatory {
  name: InLanguages;
  title: InLanguages | null;

  @Field(() => String, { nullable: true, description: 'For whom, such as a university.' })
  organisation: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When; null when not known.' })
  signedOn: string | null;
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A document about another record, such as the minutes of a meeting, in one language or several. Known to its ' +
    'audience, to whoever keeps the record, and to the people of the university that it is of.',
})
export class Document extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  subjectId: string;

  @Column('text')
  @Field(() => DocumentKind, { description: 'What it is.' })
  kind: DocumentKind;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  titleRu: string | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'The date that it bears; null when none.' })
  datedOn: string | null;

  @Column('jsonb')
  @Field(() => [Signatory], { description: 'Who has signed it, as far as is said.' })
  signatories: Signatory[];

  @Column('text')
  @Field(() => Audience, { description: 'For whom it is meant.' })
  audience: Audience;

  /** For those who may know of the subject, and for nobody else. */
  @Column('boolean')
  ofSubjectOnly: boolean;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** Read along with a document that is of its subject only: what one may do to the subject. */
  subjectAllows?: (viewer: Viewer, action: Action) => boolean;
}

@Entity()
@ObjectType({ description: 'A document in one language.' })
export class DocumentText {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  documentId: string;

  @Column('text')
  @Field(() => Lang, { description: 'The language.' })
  lang: Lang;

  @Column('text')
  fileId: string;

  @Column('boolean')
  @Field({
    description:
      'True for a text that counts; several may, in equal measure. Of a document without any it is not known which does.',
  })
  isAuthentic: boolean;

  @Column('timestamptz')
  @Field({ description: 'Since when it is the text of the document in this language.' })
  addedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'Since when another has taken its place; null while none has.',
  })
  replacedAt: Date | null;

  /** Read along with the text. */
  @Field(() => File, { description: 'The file.' })
  file: File;
}

onConstraint('document_text_file_id_fkey', () => notFound('file', ['input', 'texts']));
onConstraint('document_text_file_id_key', () =>
  inputError('FILE_IN_USE', 'This file is the text of a document already. Upload it once more.', [
    'input',
    'texts',
  ]),
);
onConstraint('document_title_check', () =>
  inputError('TITLE_REQUIRED', 'A document needs a title in one language at least.', ['input', 'title']),
);
