import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { demandsIn } from './demand.rules.ts'
import { Demand } from './demand.ts'
import { handingIn } from './handing-in.ts'
import { register } from './ledger.ts'
import { Opinion } from './opinion.entity.ts'
import { OpinionPayload, RegisterOpinionInput } from './opinion.inputs.ts'
import { opinionById } from './opinion.reads.ts'
import { isOverdue } from './opinion.rules.ts'
import { stepsOfOpinion } from './opinion-step.reads.ts'
import { OpinionStep } from './opinion-step.ts'

export const OpinionConnection = connectionOf(Opinion, 'Opinion', '意见')

@Resolver(() => Opinion)
export class OpinionResolver {
  @Query(() => Opinion, { nullable: true, description: 'One opinion (意见).' })
  opinion(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return opinionById(context, id)
  }

  @FieldResolver(() => Organization, { description: 'Where it comes from (提出单位).' })
  organization(@Root() { organizationId }: Opinion) {
    return { id: organizationId }
  }

  @FieldResolver(() => Alliance, { description: 'On whose ledger it is (联盟).' })
  alliance(@Root() { allianceId }: Opinion) {
    return { id: allianceId }
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Who deals with it; null until it is assigned (承办部门).',
  })
  department(@Root() { departmentId }: Opinion) {
    return departmentId && { id: departmentId }
  }

  @FieldResolver(() => [Organization], { description: 'Who helps (协办单位).' })
  helpers(@Root() { helperIds }: Opinion) {
    return helperIds.map((id) => ({ id }))
  }

  @FieldResolver(() => Boolean, {
    description: 'A reply is owed and its deadline is over, by the clock (是否逾期).',
  })
  overdue(@Root() { status, dueOn }: Opinion, @Ctx() { now }: Context) {
    return isOverdue(status, dueOn, dayOf(now()).toString())
  }

  @FieldResolver(() => [OpinionStep], { description: 'All that was done about it, in order (办理记录).' })
  async steps(@Root() { id }: Opinion, @Ctx() context: Context) {
    return (await stepsOfOpinion(context, id)) ?? []
  }

  @FieldResolver(() => [Demand], { description: 'What it was carried upward as (上报诉求).' })
  async demands(@Root() { id }: Opinion, @Ctx() context: Context) {
    return demandsIn((await stepsOfOpinion(context, id)) ?? [])
  }

  @Mutation(() => OpinionPayload, { description: 'Put an opinion on the ledger of an alliance (登记意见).' })
  async registerOpinion(
    @Arg('input', () => RegisterOpinionInput, { description: 'What it says (内容).' })
    input: RegisterOpinionInput,
    @Ctx() context: MutationContext,
  ) {
    const { organizationId, allianceId, title, content } = input
    const by = await handingIn(context, input)
    checkText('title', title, 100)
    checkText('content', content, 5000)
    const handed = { organizationId, allianceId, title: title.trim(), content: content.trim(), by }
    const id = await register(context.db, handed, context.now())
    record(context.em, {
      kind: 'opinion.registered',
      about: { opinion: id, alliance: allianceId, organization: [organizationId] },
    })
    return { opinion: { id } }
  }
}
