import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, may } from '../platform/auth/policy.js';
import type { Reading } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { University } from '../universities/university.entity.js';
import { Application, ApplicationStep } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';

/** What belongs to applications, for as many of them as an answer shows: one statement each. */
@Injectable()
export class ApplicationLoader {
  constructor(private readonly db: Db) {}

  /** As far as the viewer may know of them, the newest first. */
  async ofUniversity({ viewer, perRequest }: Reading, universityId: string): Promise<Application[]> {
    const applications = await perRequest.many<Application>(
      'applications of a university',
      universityId,
      (application) => application.universityId!,
      (ids) =>
        this.db.many(
          Application,
          sql`select * from application where university_id = any(${ids}) order by id desc`,
        ),
    );
    return applications.filter((application) => may(applicationPolicy, Action.READ, viewer, application));
  }

  steps(request: PerRequest, applicationId: string): Promise<ApplicationStep[]> {
    return request.many<ApplicationStep>(
      'steps of an application',
      applicationId,
      (step) => step.applicationId,
      (ids) =>
        this.db.many(
          ApplicationStep,
          sql`select * from application_step where application_id = any(${ids}) order by position`,
        ),
    );
  }

  supporters(request: PerRequest, applicationId: string): Promise<University[]> {
    return request.many<University & { applicationId: string }>(
      'supporters of an application',
      applicationId,
      (supporter) => supporter.applicationId,
      async (ids) =>
        (await this.db.many(
          University,
          sql`select u.*, s.application_id as "applicationId"
              from application_supporter s join university u on u.id = s.university_id
              where s.application_id = any(${ids}) order by s.position`,
        )) as (University & { applicationId: string })[],
    );
  }
}
