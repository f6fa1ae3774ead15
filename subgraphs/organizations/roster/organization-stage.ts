import { newId } from '../../../shared/ids.ts'
import type { OrganizationRow } from './organization-columns.ts'
import type { Stage } from './stage-roster.ts'

/** The rows of an organizations roster, each with the ids it would get if it and its units were new. */
export const organizationStage: Stage<OrganizationRow> = {
  table: 'roster_row',
  columns: {
    line: 'line integer',
    newId: 'new_id text',
    code: 'code text',
    name: 'name text',
    kind: 'kind text',
    superiorCode: 'superior_code text',
    superior: 'superior text',
    regionCode: 'region_code text',
    foundedOn: 'founded_on date',
    units: 'units text[]',
    unitIds: 'unit_ids text[]',
    unitKinds: 'unit_kinds text[]',
    unitSectors: 'unit_sectors text[]',
    unitRegions: 'unit_regions text[]',
  },
  factOf: ({ line, values }) => ({
    ...values,
    line,
    newId: newId('org'),
    units: filled(values.units),
    unitIds: filled(values.units)?.map(() => newId('unit')),
    unitKinds: filled(values.unitKinds),
    unitSectors: filled(values.unitSectors),
    unitRegions: filled(values.unitRegions),
  }),
}

function filled<Value>(list: readonly Value[] | null): readonly Value[] | null {
  return list && list.length > 0 ? list : null
}
