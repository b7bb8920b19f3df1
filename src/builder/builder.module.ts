import { Module } from '@nestjs/common';
import { WebModule } from '../web/web.module.js';
import { BuilderController } from './builder.controller.js';

/** The page on which the line to paste into another site is made. */
@Module({ imports: [WebModule], controllers: [BuilderController] })
export class BuilderModule {}
