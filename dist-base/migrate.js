import { failStart, say } from './cli.js';
import { ENTITIES } from './entities.js';
import { processConfig } from './platform/config.js';
import { openDatabase } from './platform/database/database.js';
const USAGE = `npm run migrate <command>
  up      applies the migrations that are missing
  down    undoes the last one
  status  lists them`;
async function run(command) {
    if (!command || !['up', 'down', 'status'].includes(command)) {
        say(USAGE);
        process.exitCode = command ? 1 : 0;
        return;
    }
    const database = await openDatabase(processConfig(), ENTITIES, { migrate: false, patient: true });
    const { migrator } = database;
    try {
        if (command === 'up') {
            const applied = await migrator.up();
            for (const name of applied)
                say(`applied ${name}`);
            say(applied.length > 0 ? 'The schema is up to date.' : 'Nothing to do: the schema is up to date.');
        }
        else if (command === 'down') {
            const undone = await migrator.down();
            say(undone ? `undone ${undone}` : 'Nothing to do: no migration is applied.');
        }
        else {
            for (const { name, applied } of await migrator.status())
                say(`${applied ? 'applied' : 'missing'} ${name}`);
        }
    }
    finally {
        await database.close();
    }
}
run(process.argv[2]).catch(failStart);
//# sourceMappingURL=migrate.js.map