import { Lang } from '../platform/graphql/text.js';
/** The mail with a sign-in code, in the language of its reader. */
export function codeMail(code, lang, host) {
    const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
    switch (lang) {
        case Lang.EN:
            return {
                subject: `${shown} is your code for the ASRTU portal`,
                text: `Your code for signing in to the ASRTU member portal (${host}):\n\n    ${shown}\n\n` +
                    'It holds for 10 minutes and for one time. Never pass it on: nobody of the portal will ask you for it.\n' +
                    'If you have not asked for it, ignore this mail; without the code nobody can sign in.\n',
            };
        case Lang.RU:
            return {
                subject: `${shown} — ваш код для портала АТУРК`,
                text: `Ваш код для входа на портал членов АТУРК (${host}):\n\n    ${shown}\n\n` +
                    'Он действует 10 минут и один раз. Никому его не передавайте: сотрудники портала его не спрашивают.\n' +
                    'Если вы его не запрашивали, не отвечайте на это письмо: без кода никто не войдёт.\n',
            };
        case Lang.ZH:
            return {
                subject: `${shown} 是您登录阿斯图门户的验证码`,
                text: `您登录中俄工科大学联盟（阿斯图）成员门户（${host}）的验证码：\n\n    ${shown}\n\n` +
                    '验证码 10 分钟内有效，仅可使用一次。请勿转告他人：门户工作人员不会向您索取。\n' +
                    '如非您本人操作，请忽略此邮件；没有验证码，任何人都无法登录。\n',
            };
    }
}
//# sourceMappingURL=code.mail.js.map