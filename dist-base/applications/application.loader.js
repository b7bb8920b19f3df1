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
import sql from 'sql-template-tag';
import { Action, may } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { University } from '../universities/university.entity.js';
import { Application, ApplicationStep } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';
/** What belongs to applications, for as many of them as an answer shows: one statement each. */
let ApplicationLoader = class ApplicationLoader {
    constructor(db) {
        this.db = db;
    }
    /** As far as the viewer may know of them, the newest first. */
    async ofUniversity({ viewer, perRequest }, universityId) {
        const applications = await perRequest.many('applications of a university', universityId, (application) => application.universityId, (ids) => this.db.many(Application, sql `select * from application where university_id = any(${ids}) order by id desc`));
        return applications.filter((application) => may(applicationPolicy, Action.READ, viewer, application));
    }
    steps(request, applicationId) {
        return request.many('steps of an application', applicationId, (step) => step.applicationId, (ids) => this.db.many(ApplicationStep, sql `select * from application_step where application_id = any(${ids}) order by position`));
    }
    supporters(request, applicationId) {
        return request.many('supporters of an application', applicationId, (supporter) => supporter.applicationId, async (ids) => (await this.db.many(University, sql `select u.*, s.application_id as "applicationId"
              from application_supporter s join university u on u.id = s.university_id
              where s.application_id = any(${ids}) order by s.position`)));
    }
};
ApplicationLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], ApplicationLoader);
export { ApplicationLoader };
//# sourceMappingURL=application.loader.js.map