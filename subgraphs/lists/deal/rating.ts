import { sql } from 'kysely'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { AlreadyRatedError } from './deal.errors.ts'
import type { Side } from './deal-step.rules.ts'

export enum DealSide {
  GIVER = 'GIVER',
  TAKER = 'TAKER',
}

registerEnumType(DealSide, {
  name: 'DealSide',
  description: 'A side of a match (对接一方).',
  valuesConfig: {
    GIVER: { description: 'The side of the resource (资源方).' },
    TAKER: { description: 'The side of the need (需求方).' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'What one side of a match that is done says of it (评价).',
})
export class Rating {
  @Field(() => DealSide, { description: 'Who says it (评价方).' })
  declare side: DealSide

  @Field(() => Int, { description: 'From 1, bad, to 5, good (星级).' })
  declare stars: number

  @Field(() => String, { description: 'In words; may be empty (评语).' })
  declare text: string

  @Field(() => DateTimeScalar, { description: 'When (评价时间).' })
  declare ratedAt: string
}

/** The ratings of matches, that of the giver first. */
export const ratingsOf = batched<Rating[]>(async ({ db }, ids) => {
  const { rows } = await sql<Rating & { matchId: string }>`
    select match_id as "matchId", side, stars, text, rated_at as "ratedAt" from lists.rating
    where match_id = any(${unseen(ids)}) order by side`.execute(db)
  return Map.groupBy(rows, ({ matchId }) => matchId)
})

/** Keeps a rating of the first of these sides that has not rated yet; refused where each has. */
export async function keepRating(
  { db, now }: MutationContext,
  matchId: string,
  sides: readonly Side[],
  { stars, text }: { readonly stars: number; readonly text: string },
): Promise<void> {
  for (const side of sides) {
    const { numAffectedRows } = await sql`
      insert into lists.rating (match_id, side, stars, text, rated_at)
      values (${matchId}, ${side}, ${stars}, ${text}, ${now().toString()}::timestamptz)
      on conflict (match_id, side) do nothing`.execute(db)
    if (numAffectedRows === 1n) return
  }
  throw new AlreadyRatedError()
}
