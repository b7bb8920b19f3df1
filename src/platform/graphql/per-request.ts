import DataLoader from 'dataloader';

/**
 * Loaders of one request: what a list asks for row by row is fetched for all rows at once. A key names the
 * kind of load; one key always goes with one batch function.
 */
export class PerRequest {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** One value per id, `undefined` where there is none. */
  one<T>(
    key: string,
    id: string,
    batch: (ids: readonly string[]) => Promise<Map<string, T>>,
  ): Promise<T | undefined> {
    let loader = this.loaders.get(key) as DataLoader<string, T | undefined> | undefined;
    if (!loader) {
      // Batching without a cache: what a mutation changes, the next one of the same request sees.
      loader = new DataLoader(
        async (ids) => {
          const found = await batch([...new Set(ids)]);
          return ids.map((each) => found.get(each));
        },
        { cache: false },
      );
      this.loaders.set(key, loader);
    }
    return loader.load(id);
  }

  /** All rows of a parent, in the order in which the batch gives them. */
  async many<T>(
    key: string,
    parentId: string,
    parentOf: (row: T) => string,
    batch: (parentIds: readonly string[]) => Promise<T[]>,
  ): Promise<T[]> {
    const rows = await this.one<T[]>(key, parentId, async (ids) => Map.groupBy(await batch(ids), parentOf));
    return rows ?? [];
  }
}
