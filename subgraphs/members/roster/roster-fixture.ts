import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { testKeyring } from '../../../shared/personal/keyring-fixture.ts'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import type { RosterFault } from '../../../shared/roster/roster-fault.ts'
import { useFolder } from '../../../shared/roster/roster-fixture.ts'
import { checkDigitOf } from '../member/official-id.rules.ts'
import { type Fixture, now } from '../members-fixture.ts'
import { importMembers, type MemberImportReport } from './import-members.ts'

export const header = '姓名,性别,出生日期,身份证号,联系电话,组织编码,所在党组织,入党日期,转正日期'

/** An official id that no real person has, with its check digit. */
export function officialId(birth: string, order: string): string {
  const digits = `990101${birth}${order}`
  return digits + checkDigitOf(digits)
}

/** The organizations of the fixture under codes; two are called the same. */
export const organizations = [
  { id: 'org_a', code: 'A', name: '甲支部' },
  { id: 'org_b', code: 'B', name: '乙支部' },
  { id: 'org_c', code: 'C', name: '乙支部' },
  { id: 'org_gone', code: 'G', name: '旧支部' },
]

export type Outcome = MemberImportReport & { readonly found: readonly RosterFault[] }

/** Imports rosters into a fixture's members. */
export function useRosters(fixture: () => Fixture) {
  const { path } = useFolder()
  let files = 0

  async function take(content: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<Outcome> {
    const file = path(`roster-${++files}`)
    await writeFile(file, content)
    return takeFile(file, options)
  }

  async function takeFile(file: string, options: Partial<ImportOptions> = {}): Promise<Outcome> {
    const found: RosterFault[] = []
    const takeFaults = async (faults: AsyncIterable<RosterFault>) =>
      void found.push(...(await Array.fromAsync(faults)))
    const report = await importMembers(
      fixture().members,
      file,
      {
        ...options,
        takeFaults,
        keyring: testKeyring,
        findOrganizations: async (names, codes) =>
          organizations.filter(({ name, code }) => names.includes(name) || codes.includes(code)),
      },
      () => now,
    )
    return { ...report, found }
  }

  return {
    path,
    take,
    takeFile,
    takeRows: (rows: readonly string[], options?: Partial<ImportOptions>) =>
      take([header, ...rows].join('\n'), options),
  }
}

/** The rows of a table of the members, as JSON. */
export async function rowsOf<Row>({ members }: Fixture, query: string): Promise<Row[]> {
  return (await sql<Row>`${sql.raw(query)}`.execute(members.database.rows)).rows
}
