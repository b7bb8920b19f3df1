import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { InputPipe } from '../validation.js';
/** What is not a class of ours is not validated by the pipe either. */
const PLAIN = [String, Boolean, Number, Array, Object, Date, undefined];
const CHECKED_MAX = 200;
/**
 * Has the methods of field resolvers called straight away. Nest would resolve every parameter of every call for itself,
 * asynchronously, and validate the same arguments for each row of a list anew, which takes several times as long as the
 * fields themselves. Root fields keep all of Nest's frame: guards, pipes, filters.
 */
export function callFieldsDirectly(creator) {
    const create = creator.create.bind(creator);
    creator.create = ((...given) => {
        const [instance, callback, name, metadataKey, , , , options] = given;
        const isField = options?.guards === false && !name.startsWith('__');
        return (isField && directCall(instance, callback, name, metadataKey)) || create(...given);
    });
}
function directCall(instance, callback, name, metadataKey) {
    const parameters = Object.entries((Reflect.getMetadata(metadataKey, instance.constructor, name) ?? {}));
    const types = (Reflect.getMetadata('design:paramtypes', instance, name) ?? []);
    const values = types.map(() => 'undefined');
    const checks = [];
    for (const [key, { index, data, pipes }] of parameters) {
        const type = Number(key.split(':')[0]);
        // A decorator of our own, or a pipe for one parameter: both are Nest's business.
        if (Number.isNaN(type) || pipes.length > 0)
            return undefined;
        if (type === GqlParamtype.ROOT)
            values[index] = 'parent';
        else if (type === GqlParamtype.CONTEXT)
            values[index] = 'context';
        else if (type === GqlParamtype.INFO)
            values[index] = 'info';
        else {
            values[index] = data ? `args[${JSON.stringify(data)}]` : 'args';
            if (PLAIN.includes(types[index]))
                continue;
            checks.push(checked(types[index], data));
            values[index] = `checks[${checks.length - 1}](${values[index]})`;
        }
    }
    const mayWait = checks.length > 0;
    const call = mayWait
        ? `const values = [${values.join()}];
       return values.some((value) => value instanceof Promise)
         ? Promise.all(values).then((ready) => callback.apply(instance, ready)) : callback.apply(instance, values);`
        : `return callback.call(${['instance', ...values].join()});`;
    // Written out and compiled: it is called for every field of every row. Names of the portal's own arguments, as texts.
    // eslint-disable-next-line typescript/no-implied-eval
    const make = new Function('instance', 'callback', 'checks', `return (parent, args, context, info) => { ${call} }`);
    return make(instance, callback, checks);
}
/** Validates as the pipe does, the same value once: what it gives depends on nothing else, and nobody changes it. */
function checked(type, data) {
    const pipe = new InputPipe();
    const known = new Map();
    return (value) => {
        const key = JSON.stringify(value) ?? '';
        if (known.has(key))
            return known.get(key);
        return pipe.transform(value, { type: 'body', metatype: type, data }).then((made) => {
            if (known.size >= CHECKED_MAX)
                known.clear();
            known.set(key, made);
            return made;
        });
    };
}
//# sourceMappingURL=field-calls.js.map