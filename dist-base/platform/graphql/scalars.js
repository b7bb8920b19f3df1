import { GraphQLScalarType, Kind } from 'graphql';
import { isDay, isPartialDate } from '../dates.js';
function textScalar(name, description, is, expected) {
    const check = (value) => {
        if (is(value))
            return value;
        throw new TypeError(expected);
    };
    return new GraphQLScalarType({
        name,
        description,
        serialize: check,
        parseValue: check,
        parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
    });
}
export const DayScalar = textScalar('Date', 'A calendar day without a time or a zone: `2011-03-06`. It must exist in the calendar.', isDay, 'Write a day of the calendar as YYYY-MM-DD, such as 2011-03-06.');
export const PartialDateScalar = textScalar('PartialDate', 'A date as precise as its source: `2011`, `2011-03` or `2011-03-06`. It stands for all the days that it may ' +
    'mean, from the first to the last of its year or month.', isPartialDate, 'Write a date as YYYY, YYYY-MM or YYYY-MM-DD, such as 2011-03.');
//# sourceMappingURL=scalars.js.map