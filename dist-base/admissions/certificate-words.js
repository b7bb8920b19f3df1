import { MemberKind } from '../membership/membership-period.entity.js';
import { Lang } from '../platform/graphql/text.js';
/** What a certificate says. */
export const WORDS = {
    [Lang.EN]: {
        abbreviation: 'ASRTU',
        association: 'Association of Sino-Russian Technical Universities',
        titles: {
            [MemberKind.FULL]: 'Certificate of Membership',
            [MemberKind.OBSERVER]: 'Certificate of Observer Status',
        },
        number: (number) => `No. ${number}`,
        certifies: 'This is to certify that',
        kinds: {
            [MemberKind.FULL]: 'is a full member of the association',
            [MemberKind.OBSERVER]: 'is an observer of the association',
        },
        since: (date) => `since ${date}`,
        decision: 'Decision',
        issued: 'Issued on',
    },
    [Lang.RU]: {
        abbreviation: 'АТУРК',
        association: 'Ассоциация технических университетов России и Китая',
        titles: {
            [MemberKind.FULL]: 'Свидетельство о членстве',
            [MemberKind.OBSERVER]: 'Свидетельство о статусе наблюдателя',
        },
        number: (number) => `№ ${number}`,
        certifies: 'Настоящим удостоверяется, что',
        kinds: {
            [MemberKind.FULL]: 'является полноправным членом ассоциации',
            [MemberKind.OBSERVER]: 'является наблюдателем ассоциации',
        },
        since: (date) => `с ${date}`,
        decision: 'Решение',
        issued: 'Дата выдачи',
    },
    [Lang.ZH]: {
        abbreviation: '阿斯图',
        association: '中俄工科大学联盟',
        titles: { [MemberKind.FULL]: '会员证书', [MemberKind.OBSERVER]: '观察员证书' },
        number: (number) => `第 ${number} 号`,
        certifies: '兹证明',
        kinds: { [MemberKind.FULL]: '为本联盟正式成员', [MemberKind.OBSERVER]: '为本联盟观察员' },
        since: (date) => `自${date}起`,
        decision: '决议',
        issued: '颁发日期',
    },
};
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');
/** As they stand in a date, and after "с". */
const MONTHS_RU = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
/**
 * A date as far as it is known, written out. Not by the formats of the platform: those change with its versions, and a
 * certificate stays as it is.
 */
export function writtenDate(lang, date) {
    const [year, month, day] = date.split('-').map(Number);
    if (lang === Lang.ZH)
        return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
    const months = lang === Lang.RU ? MONTHS_RU : MONTHS_EN;
    const parts = [day, month && months[month - 1], lang === Lang.RU ? `${year} года` : year];
    return parts.filter(Boolean).join(' ');
}
//# sourceMappingURL=certificate-words.js.map