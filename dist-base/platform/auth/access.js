import { isOperator } from './viewer.js';
export const ACCESS = 'portal:access';
function access(rule) {
    return (target, name, descriptor) => {
        if (Reflect.hasMetadata(ACCESS, descriptor.value)) {
            throw new Error(`${target.constructor.name}.${String(name)} has two access decorators`);
        }
        Reflect.defineMetadata(ACCESS, rule, descriptor.value);
    };
}
/** Public: nobody needs to sign in. What a viewer may see of a record is still up to the feature's policy. */
export const AnyoneMay = () => access(() => true);
/** For whoever has said who they are: a person, an institution key, the operator. */
export const IdentifiedMay = () => access(({ kind }) => kind !== 'ANONYMOUS');
/** For people who are signed in. */
export const PersonMay = () => access(({ personId }) => personId !== undefined);
/** For the operator of the portal only. */
export const OperatorMay = () => access(isOperator);
//# sourceMappingURL=access.js.map