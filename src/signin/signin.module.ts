import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { CodesService } from './codes.service.js';
import { InstitutionController } from './institution.controller.js';
import { InstitutionsService } from './institutions.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInInstitutionResolver, SignInResolver, ViewerSessionFields } from './signin.resolver.js';

@Module({
  imports: [PortalGraphqlModule],
  controllers: [InstitutionController],
  providers: [
    SessionsService,
    CodesService,
    InstitutionsService,
    SignInResolver,
    SignInInstitutionResolver,
    ViewerSessionFields,
  ],
})
export class SignInModule {}
