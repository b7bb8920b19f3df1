var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
export var Lang;
(function (Lang) {
    Lang["EN"] = "EN";
    Lang["RU"] = "RU";
    Lang["ZH"] = "ZH";
})(Lang || (Lang = {}));
registerEnumType(Lang, {
    name: 'Lang',
    description: 'The languages of the portal.',
    valuesMap: {
        EN: { description: 'English' },
        RU: { description: 'Russian (русский)' },
        ZH: { description: 'Chinese in simplified characters (中文)' },
    },
});
/** The argument of every field that gives a localised text. */
export const LANG_ARGUMENT = {
    type: () => Lang,
    defaultValue: Lang.EN,
    description: 'The language asked for.',
};
/** Where a missing translation is taken from, in this order. */
export const FALLBACKS = {
    [Lang.EN]: [Lang.EN, Lang.RU, Lang.ZH],
    [Lang.RU]: [Lang.RU, Lang.EN, Lang.ZH],
    [Lang.ZH]: [Lang.ZH, Lang.EN, Lang.RU],
};
let LocalizedText = class LocalizedText {
};
__decorate([
    Field({ description: 'The text itself.' }),
    __metadata("design:type", String)
], LocalizedText.prototype, "text", void 0);
__decorate([
    Field(() => Lang, { description: 'The language of the text.' }),
    __metadata("design:type", String)
], LocalizedText.prototype, "lang", void 0);
__decorate([
    Field({ description: 'True when `lang` is not the language asked for.' }),
    __metadata("design:type", Boolean)
], LocalizedText.prototype, "isFallback", void 0);
LocalizedText = __decorate([
    ObjectType({
        description: 'A text that tells its language. Where the language asked for is missing, another one stands in: for EN ' +
            'first RU, then ZH; for RU first EN, then ZH; for ZH first EN, then RU. Never empty.',
    })
], LocalizedText);
export { LocalizedText };
/** What a row says in its columns `titleEn` and the like. */
export function localizedOf(row, name, wanted) {
    return localized({ [Lang.EN]: row[`${name}En`], [Lang.RU]: row[`${name}Ru`], [Lang.ZH]: row[`${name}Zh`] }, wanted);
}
/** The text in the language asked for or in the next one that has it. */
export function localized(texts, wanted) {
    for (const lang of FALLBACKS[wanted]) {
        const text = texts[lang];
        if (text)
            return { text, lang, isFallback: lang !== wanted };
    }
    return null;
}
//# sourceMappingURL=text.js.map