/** `select * …` and `select t.* …`, with what follows. */
const STAR = /^\s*select (?:(\w+)\.)?\*(?=[\s,])/;
const TEXTS_MAX = 2_000;
/**
 * Asks for the columns that an entity has, without those that nobody is going to read, where a statement says `*`: a value that is not
 * asked for is not written out by the server, sent, read, or kept. Only where `*` can mean no other than the columns of the entity's table.
 */
export class NamedColumns {
    constructor(dataSource) {
        this.dataSource = dataSource;
        /** By what is hidden, which tells the entity, or by the entity. */
        this.texts = new Map();
    }
    named(text, entity, hidden) {
        const key = hidden.size > 0 ? hidden : entity;
        let texts = this.texts.get(key);
        if (!texts)
            this.texts.set(key, (texts = new Map()));
        let named = texts.get(text);
        if (named === undefined) {
            if (texts.size >= TEXTS_MAX)
                texts.clear();
            named = this.name(text, entity, hidden);
            texts.set(text, named);
        }
        return named;
    }
    name(text, entity, hidden) {
        const star = STAR.exec(text);
        if (!star || !this.dataSource.hasMetadata(entity))
            return text;
        const { tableName, columns } = this.dataSource.getMetadata(entity);
        const [all, alias] = star;
        const rest = text.slice(all.length);
        const isOfTable = alias
            ? new RegExp(`\\b(?:from|join) (\\w+) ${alias}\\b`).exec(rest)?.[1] === tableName &&
                // That table may stand within a selection that has the same name.
                !new RegExp(`\\)\\s*(?:as )?${alias}\\b`).test(rest)
            : new RegExp(`^\\s+from ${tableName}(?:\\s+(?:where|order|limit|for)\\b|\\s*$)`).test(rest);
        if (!isOfTable)
            return text;
        const names = columns
            .filter(({ propertyName }) => !hidden.has(propertyName))
            .map(({ databaseName }) => (alias ? `${alias}."${databaseName}"` : `"${databaseName}"`));
        return `select ${names.join(', ')}${rest}`;
    }
}
//# sourceMappingURL=named-columns.js.map