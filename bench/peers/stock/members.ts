import 'reflect-metadata'
import { CountedOrganization, Member } from './member.entity.ts'
import { MemberCountResolver } from './member-count.resolver.ts'
import { serveSubgraph } from './serve-subgraph.ts'

await serveSubgraph({
  entities: [Member],
  organization: CountedOrganization,
  resolvers: [MemberCountResolver],
  resolveOrganization: ({ id }) => ({ id }),
})
