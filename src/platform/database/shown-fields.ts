import {
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

type EntityClass = abstract new () => object;

/** Properties that nothing but fields of GraphQL reads, with these fields, by their classes. */
const shown = new Map<object, Map<string, readonly string[]>>();
/** What is hidden of a class, by the names: the same set each time, by which is found what is kept for it. */
const sets = new Map<object, Map<string, ReadonlySet<string>>>();
const NONE: ReadonlySet<string> = new Set();
/** Of a class: each is a text of its own for the database, with a plan on each connection. Beyond, all is read. */
const SETS_MAX = 16;

/**
 * Of a column that nothing but these fields of GraphQL reads: `city` of its own type, `Cohort.warnings` of another one; without a name, the
 * field is called like the property. Where an answer shows none of them, the column is not read, and the property must not be.
 */
export function ShownBy(...fields: string[]): PropertyDecorator {
  return (prototype, property) => {
    const names = fields.length > 0 ? fields : [String(property)];
    const whole = names.map((name) => (name.includes('.') ? name : `${prototype.constructor.name}.${name}`));
    noteFields(prototype, property, whole);
  };
}

/** Of a column that no field shows: the key of what is only ever shown as a part of something else. */
export function NotShown(): PropertyDecorator {
  return (prototype, property) => noteFields(prototype, property, []);
}

function noteFields(prototype: object, property: string | symbol, fields: readonly string[]): void {
  const columns = shown.get(prototype.constructor) ?? new Map<string, readonly string[]>();
  shown.set(prototype.constructor, columns.set(String(property), fields));
}

/** What a document may show: its fields, by their types. */
export class ShownFields {
  private readonly names = new Set<string>();
  private readonly hidden = new Map<EntityClass, ReadonlySet<string>>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    const types = new TypeInfo(schema);
    const note = ({ name }: { name: { value: string } }): void => {
      const parent = types.getParentType();
      if (!parent) return;
      const own = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
      for (const type of own) this.names.add(`${type.name}.${name.value}`);
    };
    visit(document, visitWithTypeInfo(types, { [Kind.FIELD]: note }));
  }

  /** The properties of an entity that no field shows. */
  hiddenOf(entity: EntityClass): ReadonlySet<string> {
    let hidden = this.hidden.get(entity);
    if (!hidden) this.hidden.set(entity, (hidden = this.setOf(entity)));
    return hidden;
  }

  private setOf(entity: EntityClass): ReadonlySet<string> {
    const columns = shown.get(entity);
    if (!columns) return NONE;
    const names = [...columns.keys()].filter(
      (name) => !columns.get(name)!.some((field) => this.names.has(field)),
    );
    const known = sets.get(entity) ?? new Map<string, ReadonlySet<string>>();
    sets.set(entity, known);
    const key = names.join();
    let found = known.get(key);
    if (!found && known.size < SETS_MAX) known.set(key, (found = new Set(names)));
    return found ?? NONE;
  }
}
