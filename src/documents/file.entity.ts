import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const FILE_PREFIX = 'fil';

/** Bytes of a file. The table says the same. */
export const FILE_BYTES = 10 * 1024 * 1024;

/** What can be kept: nothing that a browser would run. */
export const MEDIA_TYPES: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'image/jpeg',
  'image/png',
];

@Entity()
@ObjectType('DocumentFile', { description: 'A file that was uploaded. Its content never changes.' })
export class File {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Field({ description: 'Its name, such as "minutes.pdf".' })
  name: string;

  @Column('text')
  @Field({ description: 'What it is: PDF, DOCX, ODT, JPEG or PNG, as a media type.' })
  mediaType: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its size in bytes.' })
  size: number;

  @Column('text')
  @Field({ description: 'The SHA-256 of its content, in hexadecimal digits.' })
  sha256: string;

  @Column('text')
  uploadedBy: string;

  @Column('timestamptz')
  @Field({ description: 'When it was uploaded.' })
  uploadedAt: Date;
}
