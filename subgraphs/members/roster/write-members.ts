import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { newId } from '../../../shared/ids.ts'
import { memberChanged, membersLoaded } from '../member/member.events.ts'
import { headcountChanged } from '../organization/headcount.events.ts'
import type { MemberPlan, PlannedMember } from './member-plan.ts'

/** Others have changed the register between the reading of a roster and its writing. */
export class RegisterChangedError extends DomainError {
  readonly code = 'REGISTER_CHANGED'

  constructor() {
    super({
      zh: '导入期间党员库已被他人更改，未写入任何内容，请重新导入。',
      en: 'Others changed the register meanwhile, so nothing was written; import again.',
    })
  }
}

const rowsAtOnce = 1000

const memberColumns = {
  id: 'id text',
  sealed: 'sealed text',
  nameMark: 'name_mark text',
  phoneMark: 'phone_mark text',
  officialIdMark: 'official_id_mark text',
  joinedOn: 'joined_on date',
  fullOn: 'full_on date',
  status: 'status text',
  organizationId: 'organization_id text',
  since: 'since date',
  regionCode: 'region_code text',
  demo: 'demo boolean',
}

const belongingColumns = {
  belongingId: 'id text',
  id: 'member_id text',
  organizationId: 'organization_id text',
  since: 'since date',
}

/**
 * Writes a plan with its events; within the caller's transaction. `onWritten` is told how many members are written.
 * @throws RegisterChangedError where a member was changed or entered since the plan was made
 */
export async function writeMembers(
  db: Kysely<unknown>,
  { registered, changed }: MemberPlan,
  at: Temporal.Instant,
  onWritten: (count: number) => void,
): Promise<void> {
  const tell = (events: readonly DomainEvent[]) => appendEvents(db, 'members', events, { actor: null, at })
  await sql`lock table members.member in share row exclusive mode`.execute(db)
  for (const batch of batches(registered)) {
    await checkStillNew(db, batch)
    const rows = batch.map((row) => ({ ...row, status: 'ACTIVE', belongingId: newId('belonging') }))
    await insertMany(db, 'members.member', memberColumns, rows)
    await insertMany(db, 'members.belonging', belongingColumns, rows)
    const rolls = [...new Set(batch.map(({ organizationId }) => organizationId))]
    await tell([membersLoaded(batch), await headcountChanged(db, rolls)])
    onWritten(batch.length)
  }
  for (const batch of batches(changed)) {
    await correct(db, batch)
    await tell(batch.map(memberChanged))
    onWritten(batch.length)
  }
}

async function checkStillNew(db: Kysely<unknown>, batch: readonly PlannedMember[]): Promise<void> {
  const marks = batch.flatMap(({ officialIdMark }) => officialIdMark ?? [])
  const { rows } = await sql`
    select 1 from members.member where official_id_mark = any(${marks}::text[]) limit 1`.execute(db)
  if (rows.length > 0) throw new RegisterChangedError()
}

async function correct(db: Kysely<unknown>, batch: readonly PlannedMember[]): Promise<void> {
  const { numAffectedRows } = await sql`
    update members.member m set sealed = f.sealed, name_mark = f."nameMark", phone_mark = f."phoneMark",
      official_id_mark = f."officialIdMark", joined_on = f."joinedOn", full_on = f."fullOn", version = m.version + 1
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as f(id text, sealed text, "nameMark" text, "phoneMark" text,
      "officialIdMark" text, "joinedOn" date, "fullOn" date, version int)
    where m.id = f.id and m.version = f.version`.execute(db)
  if (Number(numAffectedRows) !== batch.length) throw new RegisterChangedError()
}

function batches(rows: readonly PlannedMember[]): PlannedMember[][] {
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, place) => rows.slice(place * rowsAtOnce, (place + 1) * rowsAtOnce))
}
