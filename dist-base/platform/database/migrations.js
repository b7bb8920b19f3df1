import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../package-file.js';
const FILE_NAME = /^(\d{13})-([a-z0-9-]+)\.sql$/;
/** The hand-written files of `migrations/` in the form in which TypeORM runs, records and undoes them. */
export function readMigrations(folder = packageFile('migrations')) {
    return readdirSync(folder)
        .sort()
        .map((file) => {
        const [, stamp, words] = FILE_NAME.exec(file) ?? [];
        if (!stamp)
            throw new Error(`migrations/${file} must be named <13 digits>-<words>.sql`);
        const [up, down, ...rest] = readFileSync(join(folder, file), 'utf8').split(/^-- down$/m);
        if (!down?.trim() || rest.length > 0) {
            throw new Error(`migrations/${file} needs one line "-- down" and the way back below it`);
        }
        return class {
            constructor() {
                // TypeORM orders by the 13 digits at the end.
                this.name = `${words}-${stamp}`;
            }
            async up(runner) {
                await runner.query(up);
            }
            async down(runner) {
                await runner.query(down);
            }
        };
    });
}
//# sourceMappingURL=migrations.js.map