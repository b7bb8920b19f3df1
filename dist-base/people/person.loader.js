var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Action, may } from '../platform/auth/policy.js';
import { PeopleService } from './people.service.js';
import { personPolicy } from './person.policy.js';
/** People to whom other records link. */
let PersonLoader = class PersonLoader {
    constructor(people) {
        this.people = people;
    }
    /** Whoever asks: for records that nobody sees who may not see the person. */
    one(request, id) {
        return request.one('person', id, async (ids) => {
            return new Map((await this.people.byIds(ids)).map((person) => [person.id, person]));
        });
    }
    /** As far as the viewer may know of the person. */
    async visible({ viewer, perRequest }, id) {
        const person = id ? await this.one(perRequest, id) : undefined;
        return person && may(personPolicy, Action.READ, viewer, person) ? person : undefined;
    }
};
PersonLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PeopleService])
], PersonLoader);
export { PersonLoader };
//# sourceMappingURL=person.loader.js.map