import { Kind, visit } from 'graphql';
/** Properties that nothing but one field of GraphQL reads, with the field, by their classes. */
const shown = new Map();
const all = new Map();
const NONE = new Set();
/**
 * Of a column that nothing but a field of GraphQL reads; without a name, the field is called like the property. Where an answer shows
 * no such field of the class, these columns are not made into values, and the properties must not be read.
 */
export function ShownBy(field) {
    return (prototype, property) => {
        const columns = shown.get(prototype.constructor) ?? new Map();
        shown.set(prototype.constructor, columns.set(String(property), field ?? String(property)));
        all.set(prototype.constructor, new Set(columns.keys()));
    };
}
/** What a document may show: the names of all its fields, of whatever types. */
export class ShownFields {
    constructor(document) {
        this.names = new Set();
        this.hidden = new Map();
        visit(document, { [Kind.FIELD]: ({ name }) => void this.names.add(name.value) });
    }
    /** The properties of an entity that no field shows; none as soon as one is shown, so that there are two ways to read it and no more. */
    hiddenOf(entity) {
        let hidden = this.hidden.get(entity);
        if (!hidden) {
            const columns = shown.get(entity) ?? new Map();
            const isAnyShown = [...columns.values()].some((field) => this.names.has(field));
            // The same set each time: what is kept for one is found by it.
            hidden = isAnyShown ? NONE : (all.get(entity) ?? NONE);
            this.hidden.set(entity, hidden);
        }
        return hidden;
    }
}
//# sourceMappingURL=shown-fields.js.map