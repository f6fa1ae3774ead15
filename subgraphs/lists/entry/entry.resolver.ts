import { FieldResolver, Resolver, Root } from 'type-graphql'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { type EntryRow, ListEntry } from './entry.entity.ts'

@Resolver(() => ListEntry)
export class EntryResolver {
  @FieldResolver(() => Organization, { description: 'Whose it is (党组织).' })
  organization(@Root() { organizationId }: EntryRow) {
    return { id: organizationId }
  }

  @FieldResolver(() => Alliance, { nullable: true, description: 'On whose list it is (联盟).' })
  alliance(@Root() { allianceId }: EntryRow) {
    return allianceId && { id: allianceId }
  }
}
