import { isOperator, type Viewer } from './viewer.js';

export const ACCESS = 'portal:access';

export type AccessRule = (viewer: Viewer) => boolean;

function access(rule: AccessRule): MethodDecorator {
  return (target, name, descriptor) => {
    if (Reflect.hasMetadata(ACCESS, descriptor.value as object)) {
      throw new Error(`${target.constructor.name}.${String(name)} has two access decorators`);
    }
    Reflect.defineMetadata(ACCESS, rule, descriptor.value as object);
  };
}

/** Public: nobody needs to sign in. What a viewer may see of a record is still up to the feature's policy. */
export const AnyoneMay = (): MethodDecorator => access(() => true);

/** For whoever has said who they are: a person, an institution key, the operator. */
export const IdentifiedMay = (): MethodDecorator => access(({ kind }) => kind !== 'ANONYMOUS');

/** For people who are signed in. */
export const PersonMay = (): MethodDecorator => access(({ personId }) => personId !== undefined);

/** For the operator of the portal only. */
export const OperatorMay = (): MethodDecorator => access(isOperator);
