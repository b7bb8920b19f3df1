import { createApp } from './app.js';
import { failStart, say } from './cli.js';
import { ENTITIES } from './entities.js';
import { makeOperator } from './operators.js';
import { processConfig } from './platform/config.js';
import { openDatabase } from './platform/database/database.js';
import { emailKey } from './platform/email.js';
/** `npm run operator -- name@example.org` */
async function run(email) {
    if (!email || !emailKey(email)) {
        say('npm run operator -- <e-mail address>   makes whoever has the address an operator of the portal');
        process.exitCode = 1;
        return;
    }
    const config = Object.assign(processConfig(), { JOBS: 'off', LOG_LEVEL: 'warn' });
    const database = await openDatabase(config, ENTITIES);
    try {
        await database.migrator.refuseIfBehind();
        const app = await createApp(config, database.dataSource);
        await makeOperator(app, email);
        await app.close();
        say(`${email} is an operator. Sign in with a code: see "Signing in" in README.md.`);
    }
    finally {
        await database.close();
    }
}
run(process.argv[2]).catch(failStart);
//# sourceMappingURL=operator.js.map