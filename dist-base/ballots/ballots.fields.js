var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import { Ballot } from './ballot.entity.js';
import { BallotLoader } from './ballot.loader.js';
import { ballotPolicy } from './ballot.policy.js';
const DESCRIPTION = 'as far as the viewer may know of them, the first first.';
let ApplicationBallotsFields = class ApplicationBallotsFields {
    constructor(loader) {
        this.loader = loader;
    }
    async ballots({ id }, { viewer, perRequest }) {
        const found = await this.loader.of(perRequest, 'applicationId', id);
        return found.filter((ballot) => may(ballotPolicy, Action.READ, viewer, ballot));
    }
};
__decorate([
    ResolveField(() => [Ballot], { description: `The ballots on it, ${DESCRIPTION}` }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationBallotsFields.prototype, "ballots", null);
ApplicationBallotsFields = __decorate([
    Resolver(() => Application),
    __metadata("design:paramtypes", [BallotLoader])
], ApplicationBallotsFields);
export { ApplicationBallotsFields };
let MeetingBallotsFields = class MeetingBallotsFields {
    constructor(loader) {
        this.loader = loader;
    }
    async ballots({ id }, { viewer, perRequest }) {
        const found = await this.loader.of(perRequest, 'meetingId', id);
        return found.filter((ballot) => may(ballotPolicy, Action.READ, viewer, ballot));
    }
};
__decorate([
    ResolveField(() => [Ballot], { description: `The ballots held at it, ${DESCRIPTION}` }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, Object]),
    __metadata("design:returntype", Promise)
], MeetingBallotsFields.prototype, "ballots", null);
MeetingBallotsFields = __decorate([
    Resolver(() => Meeting),
    __metadata("design:paramtypes", [BallotLoader])
], MeetingBallotsFields);
export { MeetingBallotsFields };
//# sourceMappingURL=ballots.fields.js.map