import { AGREEMENTS, BasisOutcome } from '../approvals/basis.entity.js';
import { EQF } from '../programs/program-content.js';
import { inTags, known } from './exchanged.js';
const inLanguage = (lang, text) => ({ lang, text });
/**
 * A program in the terms of an interinstitutional agreement of Erasmus Without Paper, as JSON. That knows two partners
 * and one copy each; here there are as many as there are, on one text with one hash. An `hei-id` there is a name of the
 * register of EWP, where these universities are not: here it is the party's key, with other ids beside it.
 */
export function ewp({ program, version, content, parties, bases }) {
    const { languages, levels, fields, intake, years, scheme, curriculum, credits, staffExchange } = content;
    return {
        iia: {
            partner: parties.map(({ terms, name, ror, approvedAt }) => known({
                'hei-id': terms.key,
                'other-hei-id': ror ? [{ type: 'ror', value: ror }] : [],
                name: inTags(name, inLanguage),
                country: terms.country,
                role: terms.roles.map((role) => role.toLowerCase()),
                'ounit-name': terms.unit,
                'iia-id': program.id,
                'iia-code': program.slug,
                diploma: terms.diploma && inTags(terms.diploma, inLanguage),
                'approved-at': approvedAt?.toISOString(),
            })),
            'in-effect': version.agreedAt !== null,
            'in-effect-since': version.agreedAt?.toISOString() ?? null,
            agreement: bases
                .filter(({ kind, outcome }) => AGREEMENTS.includes(kind) && outcome === BasisOutcome.GRANTED)
                .map(({ id, kind, number, decidedOn, validFrom, validTo, endedOn }) => known({
                id,
                kind: kind.toLowerCase(),
                number,
                'signing-date': decidedOn,
                'valid-from': validFrom,
                'valid-to': validTo,
                'ended-on': endedOn,
            })),
            'cooperation-conditions': {
                'joint-program-spec': known({
                    title: inTags(content.title, inLanguage),
                    'eqf-level': [...new Set(levels.map((level) => EQF[level]))].sort((left, right) => left - right),
                    'isced-f-code': fields.flatMap(({ iscedF }) => iscedF ?? []),
                    'recommended-language-skill': languages.map(({ code, level }) => known({ language: code, level })),
                    'students-per-year': intake,
                    years,
                    scheme,
                    credits: credits && known({ ects: credits.ects, russian: credits.russian, chinese: credits.chinese }),
                    course: curriculum.map(({ title, party, language, ects }) => known({ title: inTags(title, inLanguage), 'hei-id': party, language, ects })),
                    'staff-exchange': staffExchange.flatMap((each) => inTags(each, inLanguage)),
                }),
            },
            'iia-hash': version.sha256,
            version: version.number,
        },
    };
}
//# sourceMappingURL=ewp.js.map