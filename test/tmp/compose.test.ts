import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { openGraph } from '../../gateway/graph/graph.ts'
import { openEmbedded } from '../../shared/database/embedded.ts'
import { openOrganizations } from '../../subgraphs/organizations/open.ts'
import { openMembers } from '../../subgraphs/members/open.ts'
import { openActivities } from '../../subgraphs/activities/open.ts'
import { openLists } from '../../subgraphs/lists/open.ts'
import { composeSupergraph } from '../../gateway/compose.ts'
import { inProcessCall } from '../../gateway/graph/in-process-call.ts'
test('compose', async () => {
  const pg = await openEmbedded()
  const o = { storage: { embedded: pg } }
  const all = [await openOrganizations(o), await openMembers(o), await openActivities(o), await openLists(o)]
  for (const s of all) writeFileSync(`/tmp/sdl-${s.name}.graphql`, s.sdl)
  const sg = composeSupergraph(all)
  writeFileSync('/tmp/supergraph.graphql', sg)
  const graph = await openGraph(sg, ({ name }) => inProcessCall(all.find((s) => s.name === name)!))
  for (const f of readdirSync('../shared/contract').filter((f) => f.endsWith('.graphql'))) {
    const doc = parse(readFileSync(`../shared/contract/${f}`, 'utf8'))
    for (const e of validate(graph.schema, doc)) console.log(f, e.message)
  }
})
