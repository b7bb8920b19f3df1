import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import {
  isObjectType,
  lexicographicSortSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/** What Nest makes a schema with. */
interface Makers {
  resolversExplorerService: { explore(): Resolvers; getAllCtors(): unknown[] };
  gqlSchemaBuilder: {
    build(file: boolean, options: ApolloDriverConfig, resolvers: unknown[]): Promise<GraphQLSchema>;
  };
}

/**
 * Has the fields of the schema that was made from the classes resolved by their methods. Nest prints that schema, reads, checks and
 * sorts what was printed, and takes from there what it has just put in: a tenth of the start.
 */
@Injectable()
export class SchemaDriver extends ApolloDriver {
  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const { resolversExplorerService: explorer, gqlSchemaBuilder } = this.graphQlFactory as unknown as Makers;
    const resolvers = explorer.explore();
    const made = await gqlSchemaBuilder.build(true, options, explorer.getAllCtors());
    resolve(made, resolvers);
    const schema = (await options.transformSchema?.(made)) ?? made;
    return lexicographicSortSchema(schema);
  }
}

/** A method of an interface resolves the field of each type that has none of its own. */
function resolve(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    for (const { name } of [...type.getInterfaces(), type]) {
      for (const [field, method] of Object.entries(resolvers[name] ?? {})) {
        if (fields[field]) fields[field].resolve = method;
        else throw new Error(`${type.name} has no field ${field}, which a method resolves`);
      }
    }
  }
}
