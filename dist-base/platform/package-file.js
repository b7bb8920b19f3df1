import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
/** A file of the project, found from the sources as well as from `dist`. */
export function packageFile(...path) {
    let folder = import.meta.dirname;
    while (!existsSync(join(folder, 'package.json')))
        folder = dirname(folder);
    return join(folder, ...path);
}
//# sourceMappingURL=package-file.js.map