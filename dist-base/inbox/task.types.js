var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import { DayScalar } from '../platform/graphql/scalars.js';
export var TaskKind;
(function (TaskKind) {
    TaskKind["REVIEW_APPLICATION"] = "REVIEW_APPLICATION";
    TaskKind["OPEN_BALLOT"] = "OPEN_BALLOT";
    TaskKind["CLOSE_BALLOT"] = "CLOSE_BALLOT";
    TaskKind["DECIDE_APPLICATION"] = "DECIDE_APPLICATION";
    TaskKind["ANSWER_CHANGE_REQUEST"] = "ANSWER_CHANGE_REQUEST";
    TaskKind["PUBLISH_EVENT"] = "PUBLISH_EVENT";
    TaskKind["SETTLE_TERM"] = "SETTLE_TERM";
    TaskKind["FIND_LIAISON_OFFICER"] = "FIND_LIAISON_OFFICER";
    TaskKind["CONFIRM_PROFILE"] = "CONFIRM_PROFILE";
    TaskKind["CAST_VOTE"] = "CAST_VOTE";
})(TaskKind || (TaskKind = {}));
registerEnumType(TaskKind, {
    name: 'TaskKind',
    description: 'What somebody has to do: a secretariat, but for the last two, which are of the liaison officers of a university.',
    valuesMap: {
        REVIEW_APPLICATION: { description: 'Review an application for membership (`reviewApplication`).' },
        OPEN_BALLOT: { description: 'Open the ballot on an application on which both secretariats agree.' },
        CLOSE_BALLOT: {
            description: 'Close a ballot: the announced day is over, or every elector has voted (`closeBallot`).',
        },
        DECIDE_APPLICATION: { description: 'Decide on an application of the own side (`decideApplication`).' },
        ANSWER_CHANGE_REQUEST: { description: 'Accept or decline what a member wants changed of its profile.' },
        PUBLISH_EVENT: {
            description: 'Publish an event that a host of the side has submitted, or give it back.',
        },
        SETTLE_TERM: {
            description: 'Hand over, end or prolong a term that was to end before today: none ends by itself.',
        },
        FIND_LIAISON_OFFICER: { description: 'Appoint a liaison officer of a university that has none.' },
        CONFIRM_PROFILE: {
            description: 'Confirm that the profile of the university is right, which is overdue (`confirmProfile`).',
        },
        CAST_VOTE: {
            description: 'Cast the vote of the university in a ballot that is open (`castVote`).',
        },
    },
});
let Task = class Task {
};
__decorate([
    Field(() => TaskKind, { description: 'What is to be done.' }),
    __metadata("design:type", String)
], Task.prototype, "kind", void 0);
__decorate([
    Field(() => Side, {
        description: 'Of which side the secretariat is, or the university, whose task it is.',
    }),
    __metadata("design:type", String)
], Task.prototype, "side", void 0);
__decorate([
    Field(() => Date, { nullable: true, description: 'Since when it waits; null when no instant is known.' }),
    __metadata("design:type", Object)
], Task.prototype, "since", void 0);
__decorate([
    Field(() => DayScalar, {
        nullable: true,
        description: 'By when it was to be done; null without such a day. Nothing happens by itself when it is over.',
    }),
    __metadata("design:type", Object)
], Task.prototype, "dueOn", void 0);
__decorate([
    Field({ description: 'Whether that day is over.' }),
    __metadata("design:type", Boolean)
], Task.prototype, "isOverdue", void 0);
Task = __decorate([
    ObjectType({
        description: 'Something that a secretariat, or a liaison officer, has to do. It follows from the records, and goes when it is done.',
    })
], Task);
export { Task };
let TaskCount = class TaskCount {
};
__decorate([
    Field(() => TaskKind, { description: 'The kind.' }),
    __metadata("design:type", String)
], TaskCount.prototype, "kind", void 0);
__decorate([
    Field(() => Side, { description: 'The side.' }),
    __metadata("design:type", String)
], TaskCount.prototype, "side", void 0);
__decorate([
    Field(() => Int, { description: 'How many there are.' }),
    __metadata("design:type", Number)
], TaskCount.prototype, "count", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them are overdue.' }),
    __metadata("design:type", Number)
], TaskCount.prototype, "overdue", void 0);
TaskCount = __decorate([
    ObjectType({ description: 'How many tasks of a kind a side has.' })
], TaskCount);
export { TaskCount };
//# sourceMappingURL=task.types.js.map