import { Lang, localized } from '../platform/graphql/text.js';
import { BasisKind } from '../approvals/basis.entity.js';
const KINDS = {
    [BasisKind.MINISTRY_APPROVAL]: {
        [Lang.EN]: 'The approval of the Chinese ministry',
        [Lang.RU]: 'Разрешение Министерства образования Китая',
        [Lang.ZH]: '中外合作办学批准书',
    },
    [BasisKind.LICENCE]: { [Lang.EN]: 'The licence', [Lang.RU]: 'Лицензия', [Lang.ZH]: '办学许可（俄方）' },
    [BasisKind.ACCREDITATION]: {
        [Lang.EN]: 'The state accreditation',
        [Lang.RU]: 'Государственная аккредитация',
        [Lang.ZH]: '国家认证（俄方）',
    },
    [BasisKind.AGREEMENT]: {
        [Lang.EN]: 'The agreement of the parties',
        [Lang.RU]: 'Соглашение участников',
        [Lang.ZH]: '合作协议',
    },
    [BasisKind.NETWORK_AGREEMENT]: {
        [Lang.EN]: 'The agreement on the network form',
        [Lang.RU]: 'Договор о сетевой форме',
        [Lang.ZH]: '网络形式协议（俄方）',
    },
};
/** Tells that something ends on which a program rests, in the language of the reader. */
export function expiryMail({ kind, number, validTo, title: { en, ru, zh }, slug }, lang, host) {
    const title = localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang).text;
    const what = KINDS[kind][lang] + (number ? ` (${number})` : '');
    switch (lang) {
        case Lang.EN:
            return {
                subject: `${validTo}: end of what the joint program "${title}" rests on`,
                text: `${what} ends on ${validTo}.\n\nJoint program: ${title} (${slug})\n\n` +
                    `If it is being renewed, record the new one in the ASRTU member portal (${host}); if it ended before its\n` +
                    'time, record that. Whoever keeps the data of the program gets this mail 12, 6 and 3 months before the end.\n',
            };
        case Lang.RU:
            return {
                subject: `${validTo}: истекает основание совместной программы «${title}»`,
                text: `${what}: срок действия истекает ${validTo}.\n\nСовместная программа: ${title} (${slug})\n\n` +
                    `Если документ продлевается, внесите новый на портал членов АТУРК (${host}); если его действие прекращено\n` +
                    'досрочно, отметьте это. Это письмо получают за 12, 6 и 3 месяца до срока те, кто ведёт данные программы.\n',
            };
        case Lang.ZH:
            return {
                subject: `${validTo}：合作项目“${title}”的依据即将到期`,
                text: `${what}将于 ${validTo} 到期。\n\n合作项目：${title}（${slug}）\n\n` +
                    `如正在续办，请在阿斯图成员门户（${host}）登记新文件；如已提前终止，请予登记。\n` +
                    '到期前 12、6、3 个月，项目数据的维护人员会收到此邮件。\n',
            };
    }
}
//# sourceMappingURL=expiry.mail.js.map