import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from 'nestjs-pino';
import { createApp } from './app.js';
import { failStart } from './cli.js';
import { ENTITIES } from './entities.js';
import { processConfig } from './platform/config.js';
import { openDatabase } from './platform/database/database.js';
import { Drain } from './platform/health/drain.js';
import { FIRST_OPERATOR, makeFirstOperator } from './operators.js';
import { seedIfEmpty } from './seeding.js';
/** A request that takes longer than this after the drain has begun is given up. */
const PATIENCE_MS = 30_000;
async function start() {
    const config = processConfig();
    const database = await openDatabase(config, ENTITIES);
    await database.migrator.refuseIfBehind();
    if (config.embedded)
        await seedIfEmpty(config, database.dataSource);
    const app = await createApp(config, database.dataSource);
    const logger = app.get(Logger);
    const isFirstStart = config.embedded && (await makeFirstOperator(app));
    await app.listen(config.PORT, config.HOST);
    const url = (await app.getUrl()).replace('[::1]', 'localhost');
    logger.log(config.embedded ? `Embedded database in ${config.dataDir}` : 'PostgreSQL of DATABASE_URL');
    if (isFirstStart) {
        logger.log(`To sign in as the operator, ask at ${url}/graphql for a code:  ` +
            `mutation { requestSignInCode(input: { email: "${FIRST_OPERATOR}" }) { challenge } }  ` +
            `It comes as a file into ${join(config.dataDir, 'outbox')}. Then, with the challenge and the code:  ` +
            'mutation { signIn(input: { challenge: "…", code: "…" }) { session { id } } }');
    }
    // The last line of the start: whoever waits for it has seen all the others.
    logger.log(`The portal answers at ${url}/graphql (in a browser: GraphiQL). Ctrl+C stops it.`);
    let stopping = false;
    const stop = async (signal) => {
        if (stopping)
            return;
        stopping = true;
        logger.log(`${signal}: no new connections in ${config.DRAIN_SECONDS} s, then the end of what is in flight`);
        setTimeout(() => {
            logger.error('Some requests did not end in time: stopped without them');
            process.exit(1);
        }, config.DRAIN_SECONDS * 1000 + PATIENCE_MS).unref();
        // Connections that are kept alive learn with their next answer that they end.
        app.get(Drain).draining = true;
        await wait(config.DRAIN_SECONDS * 1000);
        await app.close();
        await database.close();
        logger.log('Stopped');
        process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'])
        process.on(signal, () => void stop(signal).catch(failStart));
}
await start().catch(failStart);
//# sourceMappingURL=portal.js.map