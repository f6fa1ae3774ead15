import 'reflect-metadata'
import { Member } from './member.entity.ts'
import { MemberCountResolver } from './member-count.resolver.ts'
import { serveSubgraph } from './serve-subgraph.ts'

await serveSubgraph({
  entities: [Member],
  resolvers: [MemberCountResolver],
  resolveOrganization: ({ id }) => ({ id }),
})
