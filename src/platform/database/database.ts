import type { DataSource, DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { createDataSource } from './data-source.js';
import { openEmbedded, type Embedded } from './embedded.js';
import { Migrator } from './migrator.js';

export interface Database {
  dataSource: DataSource;
  migrator: Migrator;
  close(): Promise<void>;
}

/** Connects to the PostgreSQL server of the settings, or opens the embedded one and brings it up to date. */
export async function openDatabase(
  config: Config,
  entities: DataSourceOptions['entities'],
  { migrate = config.embedded, patient = false } = {},
): Promise<Database> {
  let embedded: Embedded | undefined;
  if (config.embedded) {
    embedded = await openEmbedded({ dataDir: config.dataDir });
  }
  const address = embedded?.address ?? { url: config.DATABASE_URL! };
  const dataSource = createDataSource(config, address, entities, { patient });
  const database = {
    dataSource,
    migrator: new Migrator(dataSource),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await embedded?.close();
    },
  };
  try {
    await dataSource.initialize();
    if (migrate) await database.migrator.up();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
