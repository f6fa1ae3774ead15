import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import type { Viewer } from '../../../shared/viewer.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById, alliancesOf } from '../alliance/alliance.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Place } from './place.ts'
import { GrantType, ViewerType } from './viewer.types.ts'

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who asks; null if nobody has signed in (当前用户).',
  })
  viewer(@Ctx() { viewer }: Context) {
    return viewer ?? null
  }

  @FieldResolver(() => [GrantType], { description: 'What they may do and where (授权).' })
  grants(@Root() { grants }: Viewer) {
    return grants.map(({ role, place, from, to }) => ({ role, placeId: place, from, to: to ?? null }))
  }

  @FieldResolver(() => [Organization], {
    description: 'The organizations they have a grant for now (我的党组织).',
  })
  async organizations(@Ctx() context: Context) {
    const found = await Promise.all(placesNow(context, 'org').map((id) => organizationById(context, id)))
    return found.filter((organization) => organization !== null)
  }

  @FieldResolver(() => [Alliance], {
    description: 'The alliances they run, and those of their organizations (我的联盟).',
  })
  alliances(@Ctx() context: Context) {
    return alliancesOf(context, [...placesNow(context, 'alliance'), ...placesNow(context, 'org')])
  }
}

@Resolver(() => GrantType)
export class GrantResolver {
  @FieldResolver(() => Place, {
    nullable: true,
    description: 'Where it holds, and below; null if there is no such place (范围).',
  })
  place(@Root() { placeId }: GrantType, @Ctx() context: Context) {
    return placeId.startsWith('alliance_')
      ? allianceById(context, placeId)
      : organizationById(context, placeId)
  }
}

/** The places of the viewer's grants of today, by the prefix of their ids. */
function placesNow({ access }: Context, prefix: string): string[] {
  const places = access.placesOf('BELONGING').filter((place) => place.startsWith(`${prefix}_`))
  return [...new Set(places)]
}
