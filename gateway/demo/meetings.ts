import { addDays, addMonths, earliest, moment, workday } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { AttendanceFact, MeetingFact } from './facts/activity.ts'
import type { AllianceFact, BodyFact, MembershipFact } from './facts/alliance.ts'
import type { IsoDate } from './facts/date.ts'
import { type Cadence, cadences, themes, topicsOf } from './meeting-plans.ts'
import { withAmendment, withMotions } from './motions.ts'

const missed = 0.06
const calledOff = 0.04
const attending = 0.88
const noticeDays = 10

interface Setting {
  alliance: AllianceFact
  bodies: readonly BodyFact[]
  memberships: readonly MembershipFact[]
}

/** The meetings of the last twelve months by each body's cadence, the assembly's always, of the others a few missed or called off, and those called for the next. */
export function makeMeetings(
  ground: Ground,
  alliances: readonly AllianceFact[],
  bodies: readonly BodyFact[],
  memberships: readonly MembershipFact[],
): MeetingFact[] {
  const chance = new Chance(ground, 'meetings')
  return alliances.flatMap((alliance) => {
    const isFirst = alliance === alliances.find(({ kind }) => kind === alliance.kind)
    const own = bodies.filter(({ allianceId }) => allianceId === alliance.id)
    const setting = { alliance, bodies: own, memberships }
    const past = cadences[alliance.kind].flatMap((cadence) => pastMeetings(chance, ground, setting, cadence))
    const all = [...past, ...comingMeetings(chance, ground, setting)]
    const voted = withMotions(
      ground,
      alliance,
      all.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    )
    return isFirst ? withAmendment(ground, alliance, voted) : voted
  })
}

function pastMeetings(chance: Chance, ground: Ground, setting: Setting, cadence: Cadence): MeetingFact[] {
  const body = setting.bodies.find(({ kind }) => kind === cadence.body)!
  const offset = chance.int(5, 25)
  const isSure = cadence.body === 'ASSEMBLY'
  const slots = Array.from({ length: 12 / cadence.months }, (_, slot) =>
    addMonths(addDays(ground.today, -offset), -slot * cadence.months),
  )
  return slots
    .filter(() => isSure || !chance.happens(missed))
    .map((slot) => {
      const title = `${setting.alliance.name}${periodOf(slot, cadence)}${body.name}`
      const meeting = call(chance, ground, body, workday(slot), title)
      return !isSure && chance.happens(calledOff)
        ? { ...meeting, status: 'CANCELLED' }
        : hold(chance, setting, body, meeting)
    })
}

/** 2026年第二季度, 2026年上半年 or 2026年度. */
function periodOf(date: IsoDate, { months }: Cadence): string {
  const year = date.slice(0, 4)
  const part = Math.ceil(Number(date.slice(5, 7)) / months) - 1
  if (months === 12) return `${year}年度`
  return months === 6 ? `${year}年${'上下'[part]}半年` : `${year}年第${'一二三四'[part]}季度`
}

function comingMeetings(chance: Chance, ground: Ground, { alliance, bodies }: Setting): MeetingFact[] {
  const demo = alliance.kind === 'INDUSTRY_CHAIN'
  const kinds = demo ? (['COUNCIL', 'JOINT_MEETING'] as const) : (['JOINT_MEETING'] as const)
  return kinds
    .filter(() => demo || chance.happens(0.6))
    .map((kind) => {
      const body = bodies.find((each) => each.kind === kind)!
      const title = `${alliance.name}${chance.pick(themes)}专题${body.name}`
      return call(chance, ground, body, workday(addDays(ground.today, chance.int(3, 27))), title)
    })
}

function call(chance: Chance, { today }: Ground, body: BodyFact, date: IsoDate, title: string): MeetingFact {
  return {
    id: chance.id('meeting'),
    allianceId: body.allianceId,
    bodyId: body.id,
    body: body.kind,
    title,
    calledAt: moment(earliest(addDays(date, -noticeDays), addDays(today, -1)), 16 * 60),
    startsAt: moment(date, chance.pick([9 * 60, 9 * 60 + 30, 14 * 60 + 30, 15 * 60])),
    endedAt: null,
    status: 'CALLED',
    agenda: chance.sample(topicsOf(body.kind), 3),
    attendances: [],
    motions: [],
  }
}

function hold(chance: Chance, { memberships }: Setting, body: BodyFact, meeting: MeetingFact): MeetingFact {
  const start = Date.parse(meeting.startsAt)
  const date = meeting.startsAt.slice(0, 10)
  const entitled = memberships.filter(
    ({ id, since, until }) =>
      body.membershipIds.includes(id) && since <= date && (until === null || until > date),
  )
  const attendances: AttendanceFact[] = entitled
    .filter(() => chance.happens(attending))
    .map(({ organizationId }) => ({ organizationId, checkedInAt: later(start, chance.int(-25, 6)) }))
  return { ...meeting, endedAt: later(start, chance.int(60, 150)), status: 'CLOSED', attendances }
}

function later(epochMilliseconds: number, minutes: number): string {
  return new Date(epochMilliseconds + minutes * 60_000).toISOString()
}
