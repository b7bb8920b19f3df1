import { failStart, say } from './cli.js';
import { ENTITIES } from './entities.js';
import { processConfig } from './platform/config.js';
import { openDatabase } from './platform/database/database.js';
import { seed } from './seeding.js';
/** `npm run seed` loads the real association; `npm run seed -- <file>` another roster of the same form. */
async function run(roster) {
    const config = processConfig();
    const database = await openDatabase(config, ENTITIES);
    try {
        await database.migrator.refuseIfBehind();
        const { added, present } = await seed(config, database.dataSource, { roster });
        say(`Universities: ${added} added, ${present} there already and left as they are.`);
    }
    finally {
        await database.close();
    }
}
run(process.argv[2]).catch(failStart);
//# sourceMappingURL=seed.js.map