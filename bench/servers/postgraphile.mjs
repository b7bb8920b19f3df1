// PostGraphile as its guide sets it up for production: the Amber preset and nothing for development.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public'],
      poolConfig: { max: Number(process.env.DATABASE_POOL_SIZE) },
    }),
  ],
  grafast: { explain: false },
  grafserv: { port: Number(process.env.PORT), graphiql: false, watch: false },
});
if (process.argv[2] === 'schema') {
  const { printSchema } = await import('graphql');
  process.stdout.write(printSchema(await pgl.getSchema()));
  process.exit(0);
}
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
