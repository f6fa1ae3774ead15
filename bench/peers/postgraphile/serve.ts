import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { jsonPgSmartTags } from 'postgraphile/utils'

/** Names the list of subordinates as the platform does; `memberCount` is a column of the same table. */
const names = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      'organizations.organization': {
        constraint: { organization_superior_id_fkey: { tags: { foreignFieldName: 'children' } } },
      },
    },
  },
})

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [names],
  disablePlugins: ['NodePlugin'],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL!, schemas: ['organizations'] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
}

const server = createServer()
await postgraphile(preset).createServ(grafserv).addTo(server)
server.listen(Number(process.env.PORT))
