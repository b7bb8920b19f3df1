import DataLoader from 'dataloader';
/**
 * Loaders of one request: what a list asks for row by row is fetched for all rows at once. A key names the
 * kind of load; one key always goes with one batch function.
 */
export class PerRequest {
    constructor() {
        this.loaders = new Map();
        this.remembers = false;
    }
    /** Of a request that changes nothing: what was loaded once is so to its end. */
    remember() {
        this.remembers = true;
    }
    /** One value per id, `undefined` where there is none. */
    one(key, id, batch) {
        let loader = this.loaders.get(key);
        if (!loader) {
            loader = new DataLoader(async (ids) => {
                const found = await batch(this.remembers ? ids : [...new Set(ids)]);
                return ids.map((each) => found.get(each));
            }, 
            // What a mutation changes, the next one of the same request sees.
            { cache: this.remembers });
            this.loaders.set(key, loader);
        }
        return loader.load(id);
    }
    /** All rows of a parent, in the order in which the batch gives them. */
    many(key, parentId, parentOf, batch) {
        return this.one(key, parentId, async (ids) => {
            const rows = new Map(ids.map((id) => [id, []]));
            for (const row of await batch(ids))
                rows.get(parentOf(row))?.push(row);
            return rows;
        });
    }
}
//# sourceMappingURL=per-request.js.map