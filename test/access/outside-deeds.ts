import { act, EnumValue } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, committee } = people

/** What is personal of those whom a takes care of off its roll, in words that are nobody else's. */
export const outsiders = {
  floating: {
    name: '慕容流动',
    phone: '10033334444',
    officialId: '999999199105010125',
    home: '演示外省支部',
    certificate: '演示证一号',
  },
  applicant: { name: '上官申请', phone: '10077778888', birthOn: '1994-05-04' },
}

/** The ids of what came of it. */
export interface OutsideDeeds {
  readonly floatingMembers: readonly string[]
  readonly applicants: readonly string[]
}

/** Of those off the roll of a some are on the way and some have come to an end; who keeps a looks at them. */
export async function careForOutsiders(world: World): Promise<OutsideDeeds> {
  const floatingMembers = [await takeIn(world), await seeOff(world)]
  const applicants = [await apply(world), await admit(world), await withdraw(world)]
  const look =
    '{ floatingMembers { nodes { name(purpose: CONTACT) } } applicants { nodes { name(purpose: CONTACT) } } }'
  const { errors } = await world.ask(secretary, look)
  if (errors) throw errors[0]
  return { floatingMembers, applicants }
}

async function takeIn(world: World): Promise<string> {
  const { certificate, ...found } = outsiders.floating
  const report = { ...found, organizationId: 'org_a', foundOn: '2026-01-10' }
  const { id: floatingMemberId } = await act(world, secretary, 'reportFloatingMember', report)
  const step = { floatingMemberId, on: '2026-02-01' }
  await act(world, secretary, 'registerFloatingMember', { ...step, version: 1, certificate })
  await act(world, committee, 'assignFloatingMember', { ...step, version: 2, organizationId: 'org_a' })
  return floatingMemberId!
}

async function seeOff(world: World): Promise<string> {
  const report = { organizationId: 'org_a', name: '慕容流动', foundOn: '2026-01-10' }
  const { id: floatingMemberId } = await act(world, secretary, 'reportFloatingMember', report)
  await act(world, secretary, 'endFloating', { floatingMemberId, version: 1, on: '2026-02-01' })
  return floatingMemberId!
}

async function apply(world: World, appliedOn = '2026-03-01'): Promise<string> {
  const application = { ...outsiders.applicant, organizationId: 'org_a', appliedOn }
  return (await act(world, secretary, 'registerApplicant', application)).id!
}

/** As `member_self`, who joined on the day of admission. */
async function admit(world: World): Promise<string> {
  const applicantId = await apply(world, '2013-01-10')
  const contacts = { applicantId, version: 1, memberIds: ['member_peer'] }
  await act(world, secretary, 'setApplicantContacts', contacts)
  const days = {
    TALKED: '2013-02-01',
    ACTIVIST: '2013-07-01',
    CANDIDATE: '2014-07-01',
    ADMITTED: '2015-07-01',
  }
  let version = 2
  for (const [stage, on] of Object.entries(days)) {
    const step = { applicantId, version: version++, to: new EnumValue(stage), on }
    await act(
      world,
      secretary,
      'advanceApplicant',
      stage === 'ADMITTED' ? { ...step, memberId: 'member_self' } : step,
    )
  }
  return applicantId
}

async function withdraw(world: World): Promise<string> {
  const applicantId = await apply(world)
  await act(world, secretary, 'endApplication', { applicantId, version: 1, on: '2026-04-01' })
  return applicantId
}
