import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Node } from '../node/node.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Place } from '../viewer/place.ts'
import { AllianceStep } from './step.entity.ts'
import { stepsOf } from './step.reads.ts'

const AllianceStepConnection = connectionOf(AllianceStep, 'AllianceStep', '办理记录')

@Resolver(() => AllianceStep)
export class AllianceStepResolver {
  @Needs<AllianceStep>('subjectId')
  @FieldResolver(() => Node, { description: 'What it was done with (对象).' })
  subject(@Root() { subjectId }: AllianceStep) {
    return { id: subjectId }
  }

  @Needs<AllianceStep>('placeId')
  @FieldResolver(() => Place, { nullable: true, description: 'For whom it was done (办理单位).' })
  place(@Root() { placeId }: AllianceStep, @Ctx() context: Context) {
    if (!placeId) return null
    return placeId.startsWith('alliance_')
      ? allianceById(context, placeId)
      : organizationById(context, placeId)
  }
}

@Resolver(() => Alliance)
export class AllianceStepsResolver {
  @FieldResolver(() => AllianceStepConnection, {
    description: 'Its life step by step, newest first, for those inside (办理记录).',
  })
  steps(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return stepsOf(context, id, page)
  }
}
