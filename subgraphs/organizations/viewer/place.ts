import { Field, ID, InterfaceType } from 'type-graphql'
import { idPrefix } from '../../../shared/ids.ts'

@InterfaceType('Place', {
  description: 'Where a grant holds: an organization or an alliance (授权范围).',
  resolveType: (row: { id: string }) => (idPrefix(row.id) === 'alliance' ? 'Alliance' : 'Organization'),
})
export abstract class Place {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string
}
