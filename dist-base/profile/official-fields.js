import sql from 'sql-template-tag';
import { parseRor } from '../universities/ror.js';
/** What is official of a university, field by field, in the form in which a change of it is asked for. */
export async function officialValues(db, universityId) {
    const [{ values }] = await db.rows(sql `
    select jsonb_build_object(
      'side', u.side, 'country', u.country, 'foundedIn', u.founded_in,
      'foundedInSources', to_jsonb(u.founded_in_sources), 'ror', u.ror,
      'names.en', (select n.text from university_name n where n.university_id = u.id and n.kind = 'OFFICIAL' and n.lang = 'EN' and not n.is_former),
      'names.ru', (select n.text from university_name n where n.university_id = u.id and n.kind = 'OFFICIAL' and n.lang = 'RU' and not n.is_former),
      'names.zh', (select n.text from university_name n where n.university_id = u.id and n.kind = 'OFFICIAL' and n.lang = 'ZH' and not n.is_former),
      'formerNames', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'lang', n.lang, 'text', n.text, 'validFrom', n.valid_from, 'validTo', n.valid_to, 'note', n.note,
          'sources', to_jsonb(n.sources)
        ) order by n.lang, n.text, n.valid_from, n.id), '[]')
        from university_name n where n.university_id = u.id and n.kind = 'OFFICIAL' and n.is_former
      ),
      'identifiers', (
        select coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value), '[]')
        from university_identifier i where i.university_id = u.id
      )
    ) as values
    from university u where u.id = ${universityId}`);
    return values;
}
/** The fields that a request names, in the same form. */
export function changesOf(input) {
    const { side, country, foundedIn, foundedInSources, names } = input;
    const ror = input.ror && parseRor(input.ror);
    const formerNames = input.formerNames
        ?.map(({ lang, text, validFrom = null, validTo = null, note = null, sources }) => {
        return { lang, text, validFrom, validTo, note, sources };
    })
        .sort(by(({ lang, text, validFrom }) => [lang, text, validFrom ?? '']));
    const identifiers = input.identifiers
        ?.map(({ scheme, value }) => ({ scheme, value }))
        .sort(by(({ scheme, value }) => [scheme, value]));
    const named = { 'names.en': names?.en, 'names.ru': names?.ru, 'names.zh': names?.zh };
    const values = { side, country, foundedIn, foundedInSources, ror, ...named, formerNames, identifiers };
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
function by(keyOf) {
    return (left, right) => (keyOf(left).join('\0') < keyOf(right).join('\0') ? -1 : 1);
}
//# sourceMappingURL=official-fields.js.map