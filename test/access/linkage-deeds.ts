import { takeEvents } from '../../subgraphs/linkage/take-events.ts'
import type { World } from './world.ts'

const told = { source: 'organizations', position: 1, at: '2024-05-01T01:00:00Z', actor: null }

/**
 * A pairing that is over: ties of another year than all that people do here, between members of two alliances. It is told
 * without being agreed on, and the alliance of the other county has no member in this one.
 */
export async function pair({ subgraphs }: World): Promise<void> {
  const since = '2024-01-01'
  const memberships = ['org_out', 'org_county'].map((organizationId) => ({
    id: `membership_${organizationId}`,
    organizationId,
    since,
    until: null,
  }))
  const about = {
    pairing: 'pairing_past',
    organization: ['org_a', 'org_b', 'org_county'],
    alliance: 'alliance_one',
  }
  const of = (kind: string, on: string) => ({
    ...{ ...told, id: `event_${kind}`, kind: `pairing.${kind}`, about },
    data: { on, regionCode: '150402' },
  })
  const joined = {
    ...told,
    id: 'event_joined',
    kind: 'alliance.changed',
    about: { alliance: 'alliance_two' },
  }
  await takeEvents(subgraphs.linkage.database.rows, [
    { ...joined, data: { id: 'alliance_two', sector: 'ENERGY', memberships } },
    of('agreed', '2024-05-01'),
    of('ended', '2024-11-30'),
  ])
}
