import { type Kysely, sql } from 'kysely'

export const forgottenKinds = ['talent.offered']

const forgotten = { skills: [], description: '', windows: [] }

/**
 * Takes the words of an offer out of the events that told of it. The log keeps that something was offered, in its place and
 * shape: whoever reads it anew finds an offer without a skill, and then that it was withdrawn.
 */
export async function forgetOffers(db: Kysely<unknown>, talentId: string): Promise<void> {
  await sql`
    update members.event set data = data || ${JSON.stringify(forgotten)}::jsonb
    where kind = any(${forgottenKinds}) and about ->> 'talent' = ${talentId}`.execute(db)
}
