import { failStart, say } from './cli.js';
import { ENTITIES } from './entities.js';
import { Audit } from './platform/audit/audit.js';
import { Changes } from './platform/changes/changes.js';
import { Clock } from './platform/clock.js';
import { processConfig } from './platform/config.js';
import { openDatabase } from './platform/database/database.js';
import { Db } from './platform/database/db.js';
const USAGE = `npm run audit:verify [-- <seq> <hash>]
  checks every entry of the audit; with the place and hash of an earlier head, also that the chain leads to it`;
async function run(seq, hash) {
    if (seq !== undefined && (!/^\d{1,15}$/.test(seq) || !/^[0-9a-f]{64}$/.test(hash ?? ''))) {
        say(USAGE);
        process.exitCode = 1;
        return;
    }
    const config = processConfig();
    const database = await openDatabase(config, ENTITIES, { patient: true });
    try {
        await database.migrator.refuseIfBehind();
        const db = new Db(database.dataSource);
        const audit = new Audit(db, new Clock(), new Changes(config, db));
        let told = 0;
        const found = await audit.verify((done) => {
            if (done - told < 50_000)
                return;
            told = done;
            say(`… ${done} entries`);
        });
        if (found.fault) {
            say(`The audit is broken at entry ${found.fault.seq}: ${found.fault.message}`);
            process.exitCode = 1;
        }
        else if (seq !== undefined && !(await audit.has(Number(seq), hash))) {
            say(`The chain is whole in itself, but does not lead to ${seq} ${hash}: it was written anew.`);
            process.exitCode = 1;
        }
        else {
            say(`The audit is intact: ${found.entries} entries, ${found.erased} of them with erased values.`);
            say(`Head: ${found.headSeq} ${found.headHash ?? '-'}  (keep it elsewhere, to check against it later)`);
        }
    }
    finally {
        await database.close();
    }
}
run(process.argv[2], process.argv[3]).catch(failStart);
//# sourceMappingURL=audit-verify.js.map