import { registerEnumType } from '@nestjs/graphql';
export var FactBasis;
(function (FactBasis) {
    FactBasis["STATED"] = "STATED";
    FactBasis["INFERRED"] = "INFERRED";
})(FactBasis || (FactBasis = {}));
registerEnumType(FactBasis, {
    name: 'FactBasis',
    description: 'How a fact is known.',
    valuesMap: {
        STATED: { description: 'A source says it.' },
        INFERRED: { description: 'It was concluded from what sources say; the note says how.' },
    },
});
//# sourceMappingURL=facts.js.map