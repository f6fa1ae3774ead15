import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { MatchReason } from './match-reason.ts'
import { MatchStatus } from './match-status.ts'

const MatchTable = defineEntity({
  name: 'Match',
  schema: 'lists',
  tableName: 'match',
  properties: {
    id: p.string().primary(),
    needId: p.string(),
    resourceId: p.string(),
    needOrganizationId: p.string(),
    resourceOrganizationId: p.string(),
    allianceId: p.string().nullable(),
    score: p.decimal('number'),
    reasons: p.json<MatchReason[]>(),
    status: p.enum(() => MatchStatus),
    quantity: p.decimal('number').nullable(),
    offeredBy: p.string().nullable(),
    occurrences: p.array(),
    free: p.boolean().nullable(),
    cancelReason: p.string().nullable(),
    handedOverAt: p.string().nullable(),
    doneAt: p.string().nullable(),
    foundAt: p.string(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Match', {
  simpleResolvers: true,
  description:
    'A resource found for a need, for the two organizations and the need’s alliance to see (对接).',
})
export class Match extends MatchTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Float, { description: 'How well they fit, 0–1 (匹配度).' })
  declare score: number

  @Field(() => MatchStatus, { description: 'How far it has come (状态).' })
  declare status: MatchStatus

  @Field(() => [MatchReason], { description: 'Why they fit, the weightiest first (匹配理由).' })
  declare reasons: MatchReason[]

  @Field(() => Float, { nullable: true, description: 'How much is offered, in the resource’s unit (数量).' })
  declare quantity: number | null

  @Field(() => [DateScalar], {
    description: 'The days of a recurring resource that are offered, `quantity` on each (使用日期).',
  })
  declare occurrences: string[]

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is free of charge: fixed by the offer, null before it (是否无偿).',
  })
  declare free: boolean | null

  @Field(() => String, { nullable: true, description: 'Why it was called off (取消原因).' })
  declare cancelReason: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed over (交付时间).' })
  declare handedOverAt: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was received (完成时间).' })
  declare doneAt: string | null

  @Field(() => DateTimeScalar, { description: 'When it was first found (匹配时间).' })
  declare foundAt: string

  @Field(() => Int, { description: 'Counts its changes (版本号).' })
  declare version: number
}

MatchTable.setClass(Match)

/** A match as it is read. */
export type MatchRow = Pick<
  Match,
  | 'id'
  | 'needId'
  | 'resourceId'
  | 'needOrganizationId'
  | 'resourceOrganizationId'
  | 'allianceId'
  | 'score'
  | 'reasons'
  | 'status'
  | 'quantity'
  | 'offeredBy'
  | 'occurrences'
  | 'free'
  | 'cancelReason'
  | 'handedOverAt'
  | 'doneAt'
  | 'foundAt'
  | 'version'
>
