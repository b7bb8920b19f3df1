import { PartyRole, ProgramLevel, EQF } from '../programs/program-content.js';
import { duration, inTags, known } from './exchanged.js';
const typed = (language, value) => ({ language, value });
/** What the Open Education API calls the level of a programme and what it leads to. */
const LEVELS = {
    [ProgramLevel.COLLEGE]: 'associate_degree',
    [ProgramLevel.BACHELOR]: 'bachelor',
    [ProgramLevel.SPECIALIST]: 'undivided',
    [ProgramLevel.MASTER]: 'master',
    [ProgramLevel.DOCTORATE]: 'doctoral',
};
const QUALIFICATIONS = {
    ...LEVELS,
    [ProgramLevel.SPECIALIST]: 'x-specialist',
};
/** The UUID of an id of the portal. */
function uuidOf(id) {
    return id.slice(id.indexOf('_') + 1);
}
/**
 * A program as a programme of the Open Education API, version 6. That knows one organisation: it is the first party
 * that leads. All parties, with what they do, stand in the extension `ext`.
 */
export function ooapi({ program, version, content, parties, bases, url }) {
    const { title, purposes, languages, credits, levels, years, fields, scheme, degreeType, intake } = content;
    const lead = parties.find(({ terms }) => terms.roles.includes(PartyRole.LEAD)) ?? parties[0];
    // One level, or it is not said: the standard has room for one.
    const level = levels.length === 1 ? levels[0] : undefined;
    const numbers = bases.flatMap(({ kind, number }) => number ? [{ codeType: `x-${dashed(kind)}`, code: number }] : []);
    const national = fields.flatMap(({ codeCn, codeRu }) => [
        ...(codeCn ? [{ codeType: 'x-field-cn', code: codeCn }] : []),
        ...(codeRu ? [{ codeType: 'x-field-ru', code: codeRu }] : []),
    ]);
    const load = [
        ['ects', credits?.ects],
        ['x-zachetnaya-edinitsa', credits?.russian],
        ['x-xuefen', credits?.chinese],
    ];
    return known({
        programmeId: uuidOf(program.id),
        primaryCode: { codeType: 'programme_code', code: program.slug },
        otherCodes: [{ codeType: 'identifier', code: program.id }, ...numbers, ...national],
        programmeType: 'programme',
        name: inTags(title, typed),
        description: purposes.flatMap((purpose) => inTags(purpose, typed)),
        teachingLanguages: languages.map(({ code }) => code),
        studyLoad: load.flatMap(([studyLoadUnit, value]) => (value ? [{ studyLoadUnit, value }] : [])),
        qualificationAwarded: level && QUALIFICATIONS[level],
        levelOfQualification: level && `eqf_${EQF[level]}`,
        level: level && LEVELS[level],
        duration: years && duration(years),
        fieldsOfStudy: fields.find(({ iscedF }) => iscedF)?.iscedF,
        link: url,
        organisation: organisation(lead),
        ext: {
            asrtu: known({
                sha256: version.sha256,
                levels: levels.map((each) => ({ level: LEVELS[each], levelOfQualification: `eqf_${EQF[each]}` })),
                degreeType,
                scheme,
                intake,
                parties: parties.map((party) => known({
                    organisation: organisation(party),
                    roles: party.terms.roles.map(dashed),
                    side: party.terms.side,
                    unit: party.terms.unit,
                    diploma: party.terms.diploma && inTags(party.terms.diploma, typed),
                })),
            }),
        },
    });
}
/** In the register a party has an id; an outsider has but its key, which no UUID can be made of. */
function organisation({ terms, name, abbreviation, website, ror }) {
    const isRegistered = terms.name === undefined;
    return known({
        organisationId: isRegistered ? uuidOf(terms.key) : undefined,
        primaryCode: { codeType: 'organisation_id', code: terms.key },
        otherCodes: ror ? [{ codeType: 'x-ror', code: ror }] : [],
        organisationType: 'root',
        name: inTags(name, typed),
        shortName: abbreviation,
        link: website,
        addresses: [{ addressType: 'postal', countryCode: terms.country }],
    });
}
function dashed(word) {
    return word.toLowerCase().replaceAll('_', '-');
}
//# sourceMappingURL=ooapi.js.map