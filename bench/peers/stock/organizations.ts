import 'reflect-metadata'
import { Organization } from './organization.entity.ts'
import { OrganizationResolver } from './organization.resolver.ts'
import { serveSubgraph } from './serve-subgraph.ts'

await serveSubgraph({
  entities: [Organization],
  organization: Organization,
  resolvers: [OrganizationResolver],
  resolveOrganization: ({ id }, { em }) => em.findOne(Organization, { id }),
})
