import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Place } from '../../../shared/places/place.ts'
import { placesChangedEvents } from '../organization/organization.events.ts'

/** An alliance as other subgraphs keep their copies of it: all that is so now. */
export interface AllianceState {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly status: string
  readonly foundedOn: string
  readonly regionCode: string
  /** The field it works in, if it has one. */
  readonly sector: string | null
  readonly leadOrganizationId: string
  /** The alliance itself and what stands above its seat: whose grants stand over it. */
  readonly places: readonly string[]
  readonly memberships: readonly {
    id: string
    organizationId: string
    tier: string
    since: string
    until: string | null
  }[]
  readonly bodies: readonly { id: string; kind: string; name: string; organizationIds: readonly string[] }[]
}

type Read = AllianceState & { readonly inside: readonly string[] }

/** Tells the other subgraphs of alliances as they are now: as places, and with their members and bodies. */
export async function allianceEvents(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
): Promise<DomainEvent[]> {
  const { rows } = await sql<Read>`
    select a.id, a.name, a.kind, a.status, a.founded_on as "foundedOn", a.region_code as "regionCode", a.sector,
      a.lead_organization_id as "leadOrganizationId", array[a.id] || lead.path as places,
      ${membershipsJson} as memberships, ${bodiesJson} as bodies, ${insidePaths} as inside
    from organizations.alliance a join organizations.organization lead on lead.id = a.lead_organization_id
    where a.id = any(${allianceIds}::text[]) order by a.id`.execute(db)
  return [...placesChangedEvents(rows.map(placeOf)), ...rows.map(changedEvent)]
}

const membershipsJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'organizationId', m.organization_id,
    'tier', m.tier, 'since', m.since, 'until', m.until) order by m.since, m.id), '[]')
  from organizations.membership m where m.alliance_id = a.id)`

const bodiesJson = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'name', b.name,
    'organizationIds', (select coalesce(jsonb_agg(m.organization_id order by m.organization_id), '[]')
      from organizations.seat s join organizations.membership m on m.id = s.membership_id and m.until is null
      where s.body_id = b.id)) order by b.id), '[]')
  from organizations.body b where b.alliance_id = a.id and b.dissolved_on is null)`

/** Whose grants see what goes on inside: those over the alliance and over each of its members. */
const insidePaths = sql`array(select distinct unnest(array[a.id] || lead.path || o.path)
  from organizations.membership m join organizations.organization o on o.id = m.organization_id
  where m.alliance_id = a.id and m.until is null)`

function placeOf({ id, name, kind, leadOrganizationId, places, inside, regionCode, status }: Read): Place {
  return {
    id,
    name,
    kind,
    superiorId: leadOrganizationId,
    path: places,
    inside,
    regionCode,
    active: status === 'ACTIVE',
  }
}

function changedEvent({ inside: _, ...state }: Read): DomainEvent {
  const organization = state.memberships
    .filter(({ until }) => until === null)
    .map(({ organizationId }) => organizationId)
  return { kind: 'alliance.changed', about: { alliance: state.id, organization }, data: { ...state } }
}
