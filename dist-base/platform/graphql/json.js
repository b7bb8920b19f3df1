import { GraphQLScalarType } from 'graphql';
/** Values of which the shape depends on the kind of record. Only for answers. */
export const JsonScalar = new GraphQLScalarType({
    name: 'JSON',
    description: 'Values as JSON. Their shape depends on the kind of record that they come from.',
    serialize: (value) => value,
    parseValue: () => {
        throw new TypeError('JSON stands in answers only.');
    },
});
//# sourceMappingURL=json.js.map