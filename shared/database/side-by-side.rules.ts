/** A statement that the version before could not live with. */
export interface Breach {
  readonly statement: string
  /** What the old version would meet. */
  readonly why: string
}

interface Rule {
  readonly breaks: RegExp
  readonly unless?: RegExp
  readonly why: string
}

/** Expand first, contract in a later version: while a new version starts, processes of the old one still read and write. */
const rules: readonly Rule[] = [
  {
    breaks: /\bdrop\s+(table|view|column|schema|type)\b/,
    why: 'the old version reads or writes what is dropped',
  },
  { breaks: /\brename\s+(to|column|constraint|\w+\s+to)\b/, why: 'the old version uses the old name' },
  {
    breaks: /\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?type\b/,
    why: 'the old version writes the old type',
  },
  { breaks: /\bset\s+not\s+null\b/, why: 'the old version leaves it out' },
  {
    breaks: /\badd\s+(column\s+)?(if\s+not\s+exists\s+)?\w+\s+[^,;]*\bnot\s+null\b/,
    unless: /\bdefault\b|\bgenerated\b|\badd\s+constraint\b/,
    why: 'the old version inserts rows without it: give it a default',
  },
  { breaks: /\bdrop\s+default\b/, why: 'the old version leaves the value out' },
  {
    breaks: /\badd\s+constraint\b[^;]*\b(check|foreign key|unique|exclude)\b/,
    unless: /\bnot\s+valid\b/,
    why: 'rows that the old version writes may be refused, and the table is locked while it is checked: add it not valid',
  },
  { breaks: /^\s*truncate\b|^\s*delete\s+from\b/, why: 'the old version still needs the rows' },
]

const tableMade = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w.]+)/

/** Which of a new version's statements keep the old one from running beside it. Tables that they make themselves are theirs. */
export function breachesIn(statements: readonly string[]): Breach[] {
  const own = new Set<string>()
  return statements.flatMap((statement) => {
    const text = plain(statement)
    const made = tableMade.exec(text)?.[1]
    if (made) own.add(made)
    if (made || [...own].some((table) => text.includes(` ${table} `))) return []
    return rules
      .filter(({ breaks, unless }) => breaks.test(text) && !unless?.test(text))
      .map(({ why }) => ({ statement, why }))
  })
}

/** Without comments and texts, in small letters, on one line. */
function plain(statement: string): string {
  return ` ${statement
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*.*?\*\//gs, ' ')
    .replace(/'(?:[^']|'')*'/g, "''")
    .toLowerCase()
    .replace(/\s+/g, ' ')} `
}
