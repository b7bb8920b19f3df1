import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { AlertsService } from './alerts.service.js';
import { BasisAlertsFields } from './basis.fields.js';

/** Warnings before what programs rest on ends. */
@Module({ imports: [PortalGraphqlModule], providers: [AlertsService, BasisAlertsFields] })
export class AlertsModule {}
