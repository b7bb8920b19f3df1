var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsLine, IsText } from '../validation.js';
let TextsInput = class TextsInput {
};
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'In English, up to 300 characters.' }),
    __metadata("design:type", Object)
], TextsInput.prototype, "en", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'In Russian, up to 300 characters.' }),
    __metadata("design:type", Object)
], TextsInput.prototype, "ru", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'In Chinese, up to 300 characters.' }),
    __metadata("design:type", Object)
], TextsInput.prototype, "zh", void 0);
TextsInput = __decorate([
    InputType({
        description: 'A text in up to three languages. Null empties a language, leaving it out keeps it.',
    })
], TextsInput);
export { TextsInput };
let ParagraphsInput = class ParagraphsInput {
};
__decorate([
    IsOptional(),
    IsText(20_000),
    Field(() => String, { nullable: true, description: 'In English, up to 20,000 characters.' }),
    __metadata("design:type", Object)
], ParagraphsInput.prototype, "en", void 0);
__decorate([
    IsOptional(),
    IsText(20_000),
    Field(() => String, { nullable: true, description: 'In Russian, up to 20,000 characters.' }),
    __metadata("design:type", Object)
], ParagraphsInput.prototype, "ru", void 0);
__decorate([
    IsOptional(),
    IsText(20_000),
    Field(() => String, { nullable: true, description: 'In Chinese, up to 20,000 characters.' }),
    __metadata("design:type", Object)
], ParagraphsInput.prototype, "zh", void 0);
ParagraphsInput = __decorate([
    InputType({
        description: 'A text in paragraphs, in up to three languages. Null empties a language, leaving it out keeps it.',
    })
], ParagraphsInput);
export { ParagraphsInput };
/** The columns of a text that the input speaks of: `titleEn` and its like. */
export function textColumns(name, texts) {
    const { en, ru, zh } = texts ?? {};
    const columns = { [`${name}En`]: en, [`${name}Ru`]: ru, [`${name}Zh`]: zh };
    return Object.fromEntries(Object.entries(columns).filter(([, text]) => text !== undefined));
}
//# sourceMappingURL=texts.input.js.map