import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { ForbiddenError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { lookerOf, writeLooks } from '../look/look.record.ts'
import type { Purpose } from '../look/purpose.ts'
import type { Person } from '../member/member.access.ts'
import { memberById } from '../member/member.reads.ts'
import { recordsOfMembers } from '../personal/records.ts'
import { HeldInput } from './held.input.ts'
import { readHeld } from './held.reads.ts'

@Resolver()
export class HeldResolver {
  @Query(() => String, {
    nullable: true,
    description:
      'All that the register of members holds about a person, as a JSON document by table: for the person, and for a stated purpose for who keeps the roll or stands above it (个人信息导出).',
  })
  async heldAbout(
    @Arg('of', () => HeldInput, { description: 'Of whom, and what for (党员与目的).' })
    { memberId, purpose }: HeldInput,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const person = await memberById(context, memberId)
    if (!person) return null
    if (context.viewer?.memberId !== memberId) await lookAtAll(context, person, purpose ?? null)
    return JSON.stringify(await readHeld(context, memberId), null, 2)
  }
}

/** Recorded as a look at every field before anything is read. */
async function lookAtAll(context: Context, person: Person, purpose: Purpose | null): Promise<void> {
  if (purpose === null || !context.access.isIn('PERSONAL', person)) throw new ForbiddenError()
  const fields = recordsOfMembers.flatMap((record) => [...record.fields.keys()]).sort()
  const seen = { ...lookerOf(context, person), personId: person.id, fields }
  await writeLooks(context.db, [seen], { purpose, at: context.now() })
}
