import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { writeFileSync } from 'node:fs';
import { createApp } from './app.js';
import { failStart, say } from './cli.js';
import { ENTITIES } from './entities.js';
import { readConfig } from './platform/config.js';
import { createDataSource } from './platform/database/data-source.js';
import { packageFile } from './platform/package-file.js';
/** Writes `schema.graphql`, the contract with all who query the portal. No database is needed for it. */
async function run() {
    const config = readConfig({ LOG_LEVEL: 'silent' });
    const app = await createApp(config, createDataSource(config, { url: 'postgres://localhost/none' }, ENTITIES));
    const { schema } = app.get(GraphQLSchemaHost);
    writeFileSync(packageFile('schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
    await app.close();
    say('schema.graphql is written.');
}
run().catch(failStart);
//# sourceMappingURL=schema.js.map