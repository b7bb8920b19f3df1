import type { DataSource } from 'typeorm';

type EntityClass = abstract new () => object;

/** `select * …` and `select t.* …`, with what follows. */
const STAR = /^\s*select (?:(\w+)\.)?\*(?=[\s,])/;
/** All columns of a selection, which are those of the one within it. */
const PAGE = /^([^]*?\bselect \* from \()(select \w+\.\*[^]*)$/;
/** A column of another table that is read along. */
const READ_ALONG = /, \w+\.\w+ as "(\w+)"/g;
const TEXTS_MAX = 2_000;

/**
 * Asks for the columns that an entity has, without those that nobody is going to read, where a statement says `*`: a value that is not
 * asked for is not written out by the server, sent, read, or kept. Only where `*` can mean no other than the columns of the entity's table.
 */
export class NamedColumns {
  /** By what is hidden, which tells the entity, or by the entity. */
  private readonly texts = new Map<object, Map<string, string>>();

  constructor(private readonly dataSource: DataSource) {}

  named(text: string, entity: EntityClass, hidden: ReadonlySet<string>): string {
    const key = hidden.size > 0 ? hidden : entity;
    let texts = this.texts.get(key);
    if (!texts) this.texts.set(key, (texts = new Map()));
    let named = texts.get(text);
    if (named === undefined) {
      if (texts.size >= TEXTS_MAX) texts.clear();
      named = this.name(text, entity, hidden);
      texts.set(text, named);
    }
    return named;
  }

  private name(text: string, entity: EntityClass, hidden: ReadonlySet<string>): string {
    const star = STAR.exec(text);
    if (!star || !this.dataSource.hasMetadata(entity)) return text;
    const { tableName, columns } = this.dataSource.getMetadata(entity);
    const [all, alias] = star;
    const rest = text.slice(all.length);
    const isOfTable = alias
      ? new RegExp(`\\b(?:from|join) (\\w+) ${alias}\\b`).exec(rest)?.[1] === tableName &&
        // That table may stand within a selection that has the same name.
        !new RegExp(`\\)\\s*(?:as )?${alias}\\b`).test(rest)
      : new RegExp(`^\\s+from ${tableName}(?:\\s+(?:where|order|limit|for)\\b|\\s*$)`).test(rest);
    if (!isOfTable) {
      const page = PAGE.exec(text);
      return page ? page[1] + this.name(page[2], entity, hidden) : text;
    }
    const names = columns
      .filter(({ propertyName, isSelect }) => isSelect && !hidden.has(propertyName))
      .map(({ databaseName }) => (alias ? `${alias}."${databaseName}"` : `"${databaseName}"`));
    const end = rest.search(/\bfrom\b/);
    const more = rest
      .slice(0, end)
      .replace(READ_ALONG, (column, name: string) => (hidden.has(name) ? '' : column));
    return `select ${names.join(', ')}${more}${rest.slice(end)}`;
  }
}
