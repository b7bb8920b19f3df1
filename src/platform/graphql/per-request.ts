import DataLoader from 'dataloader';

interface Load {
  loader: DataLoader<string, unknown>;
  /** What is asked for in the batch to come: several fields of a row ask for the same. */
  asked: Map<string, Promise<unknown>>;
}

function loadOf<T>(batch: (ids: readonly string[]) => Promise<Map<string, T>>, cache: boolean): Load {
  const asked = new Map<string, Promise<unknown>>();
  const loader = new DataLoader<string, unknown>(
    async (ids) => {
      asked.clear();
      const found = await batch(ids);
      return ids.map((id) => found.get(id));
    },
    { cache },
  );
  return { loader, asked };
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
  one<T>(
    key: string,
    id: string,
    batch: (ids: readonly string[]) => Promise<Map<string, T>>,
  ): Promise<T | undefined> {
    let load = this.loads.get(key);
    if (!load) {
      // What a mutation changes, the next one of the same request sees.
      load = loadOf(batch, this.remembers);
      this.loads.set(key, load);
    }
    let value = load.asked.get(id);
    if (!value) {
      value = load.loader.load(id);
      load.asked.set(id, value);
    }
    return value as Promise<T | undefined>;
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
