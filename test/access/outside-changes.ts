import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary } = people
const today = '2026-11-23'

const found = { organizationId: 'org_a', name: '流动者', foundOn: today }
const application = {
  organizationId: 'org_a',
  name: '申请者',
  birthOn: '1999-01-01',
  appliedOn: '2026-11-01',
}

const floating = async (world: World) => ({
  floatingMemberId: (await act(world, secretary, 'reportFloatingMember', found)).id,
  version: 1,
  on: today,
})

const applicant = async (world: World) => ({
  applicantId: (await act(world, secretary, 'registerApplicant', application)).id,
  version: 1,
})

/** For every change around those who are off the rolls a plausible input. */
export const outsideChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  reportFloatingMember: async () => found,
  registerFloatingMember: async (world) => ({ ...(await floating(world)), certificate: '证' }),
  assignFloatingMember: async (world) => {
    const step = await floating(world)
    await act(world, secretary, 'registerFloatingMember', { ...step, certificate: '证' })
    return { ...step, version: 2, organizationId: 'org_b' }
  },
  endFloating: floating,
  registerApplicant: async () => application,
  advanceApplicant: async (world) => ({
    ...(await applicant(world)),
    to: new EnumValue('TALKED'),
    on: today,
  }),
  setApplicantContacts: async (world) => ({ ...(await applicant(world)), memberIds: ['member_peer'] }),
  attachApplicant: async (world) => ({ ...(await applicant(world)), organizationId: 'org_b' }),
  endApplication: async (world) => ({ ...(await applicant(world)), on: today }),
}
