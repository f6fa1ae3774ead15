import { fileURLToPath } from 'node:url'
import { connected } from '../database/databases.ts'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'

const script = fileURLToPath(new URL('postgraphile/serve.js', import.meta.url))

/** The contract's `OrganizationTree` in PostGraphile's names; the aliases make the answer the same. */
export const postgraphileQuery = `
  query OrganizationTree($id: String!, $first: Int = 20, $children: Int = 50) {
    organization: organizationByRowId(rowId: $id) {
      id: rowId name kind
      children(first: $first, orderBy: CODE_ASC) {
        totalCount
        nodes {
          id: rowId name kind memberCount
          children(first: $children, orderBy: CODE_ASC) { totalCount nodes { id: rowId name kind memberCount } }
        }
      }
    }
  }`

/** Serves the same database by PostGraphile, with an index that its users would add for the order that it asks for. */
export async function startPostgraphile(databaseUrl: string): Promise<GraphqlServer> {
  await connected(databaseUrl, async (db) => {
    await db.query('create index organization_children on organizations.organization (superior_id, code, id)')
  })
  const environment = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  return startServer({ script, environment, path: '/graphql' })
}
