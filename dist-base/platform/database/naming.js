import { DefaultNamingStrategy } from 'typeorm';
function snake(name) {
    return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
/** snake_case for what TypeORM names by itself, so that entities and the hand-written migrations agree. */
export class SnakeNaming extends DefaultNamingStrategy {
    tableName(className, customName) {
        return customName ?? snake(className);
    }
    columnName(propertyName, customName, prefixes) {
        return snake([...prefixes, customName ?? propertyName].join('_'));
    }
}
//# sourceMappingURL=naming.js.map