import DataLoader from 'dataloader';

type BatchOf<T> = (ids: readonly string[]) => Promise<Map<string, T>>;

interface Load {
  loader: DataLoader<string, unknown>;
  /** What was asked for so far, or for the batch to come: several fields of a row ask for the same. */
  asked: Map<string, Promise<unknown>>;
}

/**
 * Loaders of one request: what a list asks for row by row is fetched for all rows at once. A key names the
 * kind of load; one key always goes with one batch function.
 */
export class PerRequest {
  private readonly loads = new Map<string, Load>();
  private remembers = false;

  /** Of a request that changes nothing: what was loaded once is so to its end. */
  remember(): void {
    this.remembers = true;
  }

  /** One value per id, `undefined` where there is none. */
  one<T>(key: string, id: string, batch: BatchOf<T>): Promise<T | undefined> {
    const { loader, asked } = this.loadOf(key, batch);
    let value = asked.get(id);
    if (!value) asked.set(id, (value = loader.load(id)));
    return value as Promise<T | undefined>;
  }

  private loadOf<T>(key: string, batch: BatchOf<T>): Load {
    const known = this.loads.get(key);
    if (known) return known;
    const asked = new Map<string, Promise<unknown>>();
    const loader = new DataLoader<string, unknown>(
      async (ids) => {
        // What a mutation changes, the next one of the same request sees.
        if (!this.remembers) asked.clear();
        const found = await batch(ids);
        return ids.map((id) => found.get(id));
      },
      { cache: false },
    );
    const load = { loader, asked };
    this.loads.set(key, load);
    return load;
  }

  /** All rows of a parent, in the order in which the batch gives them. */
  many<T>(
    key: string,
    parentId: string,
    parentOf: (row: T) => string,
    batch: (parentIds: readonly string[]) => Promise<T[]>,
  ): Promise<T[]> {
    return this.one<T[]>(key, parentId, async (ids) => {
      const rows = new Map<string, T[]>(ids.map((id) => [id, []]));
      for (const row of await batch(ids)) rows.get(parentOf(row))?.push(row);
      return rows;
    }) as Promise<T[]>;
  }
}
