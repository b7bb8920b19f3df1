import { PartyRole } from '../programs/program-content.js';
import { duration, inTags, known } from './exchanged.js';
const literal = (tag, text) => ({ '@language': tag, '@value': text });
/** A program as an EducationalOccupationalProgram of schema.org, in JSON-LD. All parties are its providers. */
export function schemaOrg({ program, version, content, parties, url }) {
    const { title, purposes, years, credits, intake, fields, curriculum, kind } = content;
    const idOf = (key) => `${url}#${encodeURIComponent(key)}`;
    const about = fields.map(({ name, iscedF }) => known({
        '@type': 'DefinedTerm',
        name: inTags(name, literal),
        termCode: iscedF,
        inDefinedTermSet: iscedF && 'ISCED-F 2013',
    }));
    return known({
        '@context': 'https://schema.org',
        '@type': 'EducationalOccupationalProgram',
        '@id': url,
        url,
        identifier: [
            { '@type': 'PropertyValue', propertyID: 'ASRTU', value: program.id },
            { '@type': 'PropertyValue', propertyID: 'sha256', value: version.sha256 },
        ],
        name: inTags(title, literal),
        description: purposes.flatMap((purpose) => inTags(purpose, literal)),
        programType: kind,
        timeToComplete: years && duration(years),
        numberOfCredits: [
            ['ECTS', credits?.ects],
            ['зачётные единицы', credits?.russian],
            ['学分', credits?.chinese],
        ].flatMap(([unitText, value]) => (value ? [{ '@type': 'QuantitativeValue', value, unitText }] : [])),
        maximumEnrollment: intake,
        provider: parties.map((party) => ({
            '@type': 'OrganizationRole',
            roleName: party.terms.roles.map((role) => role.toLowerCase()),
            provider: organisation(party, idOf(party.terms.key)),
        })),
        educationalCredentialAwarded: parties
            .filter(({ terms }) => terms.diploma || terms.roles.includes(PartyRole.AWARDING))
            .map(({ terms }) => known({
            '@type': 'EducationalOccupationalCredential',
            credentialCategory: 'diploma',
            name: terms.diploma && inTags(terms.diploma, literal),
            recognizedBy: { '@id': idOf(terms.key) },
            about,
        })),
        hasCourse: curriculum.map(({ title: name, party, language, ects }) => known({
            '@type': 'Course',
            name: inTags(name, literal),
            provider: { '@id': idOf(party) },
            inLanguage: language,
            numberOfCredits: ects && { '@type': 'QuantitativeValue', value: ects, unitText: 'ECTS' },
        })),
        subjectOf: program.sources
            .filter((source) => /^https?:/.test(source))
            .map((source) => ({ '@type': 'CreativeWork', url: source })),
    });
}
function organisation({ terms, name, abbreviation, website, ror }, id) {
    return known({
        '@type': 'CollegeOrUniversity',
        '@id': id,
        name: inTags(name, literal),
        alternateName: abbreviation,
        url: website,
        sameAs: ror,
        address: { '@type': 'PostalAddress', addressCountry: terms.country },
        department: terms.unit && { '@type': 'Organization', name: terms.unit },
    });
}
//# sourceMappingURL=schema-org.js.map