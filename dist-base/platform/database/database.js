import { createDataSource } from './data-source.js';
import { Migrator } from './migrator.js';
/** Connects to the PostgreSQL server of the settings, or opens the embedded one and brings it up to date. */
export async function openDatabase(config, entities, { migrate = config.embedded, patient = false } = {}) {
    let embedded;
    if (config.embedded) {
        // A whole PostgreSQL, which a portal on a server has no use for.
        const { openEmbedded } = await import('./embedded.js');
        embedded = await openEmbedded({ dataDir: config.dataDir });
    }
    const address = embedded?.address ?? { url: config.DATABASE_URL };
    const dataSource = createDataSource(config, address, entities, { patient });
    const database = {
        dataSource,
        migrator: new Migrator(dataSource),
        close: async () => {
            if (dataSource.isInitialized)
                await dataSource.destroy();
            await embedded?.close();
        },
    };
    try {
        await dataSource.initialize();
        if (migrate)
            await database.migrator.up();
        return database;
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
//# sourceMappingURL=database.js.map