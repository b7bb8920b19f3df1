import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { ChangeRequestResolver } from './change-request.resolver.js';
import { ChangeRequestsService } from './change-requests.service.js';
import {
  AssociationProfileFields,
  ConfirmationResolver,
  UniversityConfirmationFields,
} from './confirmation.resolver.js';
import { ConfirmationsService } from './confirmations.service.js';

/** What members say of their own profiles: that they are right, and what is to be changed. */
@Module({
  imports: [PortalGraphqlModule, UniversitiesModule],
  providers: [
    ConfirmationsService,
    ConfirmationResolver,
    AssociationProfileFields,
    UniversityConfirmationFields,
    ChangeRequestsService,
    ChangeRequestResolver,
  ],
  exports: [ConfirmationsService, ChangeRequestsService],
})
export class ProfileModule {}
