import { InvalidInputError } from '../../../shared/errors.ts'
import type { Headings } from './line.ts'
import type { Existing } from './planned.ts'
import type { Resolved } from './resolved.ts'

/** Finds the entry on the list that a line is about: by its id, else by organization, title and unit. */
export class KnownEntries {
  readonly #byId: ReadonlyMap<string, Existing>
  readonly #byKey: ReadonlyMap<string, readonly Existing[]>
  readonly #hasUnits: boolean

  constructor(existing: readonly Existing[], headings: Headings) {
    this.#hasUnits = headings.unit !== undefined
    this.#byId = new Map(existing.map((entry) => [entry.id, entry]))
    const onList = existing.filter(({ status }) => status !== 'WITHDRAWN')
    this.#byKey = Map.groupBy(onList, (entry) => this.#key(entry.organizationId, entry.title, entry.unit))
  }

  /** @throws InvalidInputError where several could be meant, or the id is that of another organization's entry */
  find({ line, organization }: Resolved): Existing | undefined {
    const { id, title, unit } = line.values
    const named = id ? this.#byId.get(id) : undefined
    if (named) return ofSame(named, organization.id)
    const [entry, ...more] = this.#byKey.get(this.#key(organization.id, title.trim(), unit)) ?? []
    if (more.length === 0) return entry
    throw new InvalidInputError('title', {
      zh: `该单位有 ${more.length + 1} 条同名同计量单位的条目,请填写标识列。`,
      en: `This organization has ${more.length + 1} entries of this title and unit; give the id.`,
    })
  }

  /** What must not stand in a file twice. */
  identity(resolved: Resolved, existing: Existing | undefined): string {
    const { title, unit } = resolved.line.values
    return existing?.id ?? this.#key(resolved.organization.id, title.trim(), unit)
  }

  #key(organizationId: string, title: string, unit: string | null): string {
    return JSON.stringify([organizationId, title, this.#hasUnits ? (unit?.trim() ?? null) : null])
  }
}

function ofSame(entry: Existing, organizationId: string): Existing {
  if (entry.organizationId === organizationId) return entry
  throw new InvalidInputError('id', {
    zh: '此标识的条目属于其他党组织。',
    en: 'The entry of this id is another organization’s.',
  })
}
