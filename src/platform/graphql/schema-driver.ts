import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import {
  isObjectType,
  lexicographicSortSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type Resolvers = Record<string, Record<string, Resolver>>;
/** Gives arguments the names of the properties that they have in the classes of a method; null for one without any. */
type MapArgs = ((args: Record<string, unknown>) => Record<string, unknown>) | null;

/** What Nest makes a schema with. */
interface Makers {
  resolversExplorerService: {
    explore(): Resolvers;
    getAllCtors(): unknown[];
    withMappedArgs(resolver: Resolver, mapArgs: MapArgs): Resolver;
  };
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
    explorer.withMappedArgs = withMappedArgs;
    const resolvers = explorer.explore();
    const made = await gqlSchemaBuilder.build(true, options, explorer.getAllCtors());
    resolve(made, resolvers);
    const schema = (await options.transformSchema?.(made)) ?? made;
    return lexicographicSortSchema(schema);
  }
}

/**
 * Nest looks at each call of a field to see whether it is that of a field at all: what else it knows has no arguments. That was a
 * twentieth of the time of a long list.
 */
function withMappedArgs(resolver: Resolver, mapArgs: MapArgs): Resolver {
  if (!mapArgs) return resolver;
  return (parent, args, context, info) => resolver(parent, mapArgs(args), context, info);
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
