import { parseArgs } from 'node:util';
import sql from 'sql-template-tag';
import { failStart, say } from './cli.js';
import { ENTITIES } from './entities.js';
import { seedLarge } from './large.js';
import { ConfigError, processConfig } from './platform/config.js';
import { openDatabase } from './platform/database/database.js';
import { Db } from './platform/database/db.js';
const USAGE = `npm run seed:large -- [--universities 5000] [--events 200000] [--seed 1]
  makes up a large association, for benchmarks and trials: never in a portal that people use.`;
function readOptions() {
    const { values } = parseArgs({
        options: {
            universities: { type: 'string', default: '5000' },
            events: { type: 'string', default: '200000' },
            seed: { type: 'string', default: '1' },
        },
    });
    const read = (name, least) => {
        const number = Number(values[name]);
        if (!Number.isInteger(number) || number < least || number > 10_000_000) {
            throw new ConfigError(`--${name} must be a whole number from ${least} to 10,000,000.\n${USAGE}`);
        }
        return number;
    };
    return { universities: read('universities', 1), events: read('events', 0), seed: read('seed', 0) };
}
async function run() {
    const options = readOptions();
    const database = await openDatabase(processConfig(), ENTITIES);
    try {
        await database.migrator.refuseIfBehind();
        const db = new Db(database.dataSource);
        const [{ people }] = await db.rows(sql `select count(*)::integer as people from account`);
        // The embedded portal makes its operator by itself.
        if (people > 1) {
            throw new ConfigError('People use this portal: made-up universities have no place in it. Choose an empty database (DATABASE_URL or DATA_DIR).');
        }
        await seedLarge(db, options, say);
        say('Done.');
    }
    finally {
        await database.close();
    }
}
run().catch(failStart);
//# sourceMappingURL=seed-large.js.map