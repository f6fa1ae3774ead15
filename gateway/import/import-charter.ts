import type { Environment } from '../../shared/settings.ts'
import { type CharterImport, importCharter } from '../../subgraphs/organizations/charter/charter-import.ts'
import type { CommandLine } from './command-line.ts'
import { readTextFile } from './read-text-file.ts'
import { say, shown, type Terminal, warn } from './terminal.ts'
import { unplacedReasons } from './unplaced-reasons.ts'
import { UsageError } from './usage.ts'
import { withOrganizations } from './with-organizations.ts'

/** Imports a charter's text and says what was placed, what was not, and what looks odd. Answers the exit code. */
export async function importCharterFile(
  { file, options }: CommandLine<'charter'>,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const dryRun = options['dry-run'] === true
  if (typeof options.alliance !== 'string')
    throw new UsageError({
      zh: '请用 --alliance 给出联盟标识。',
      en: 'Say which alliance with --alliance ID.',
    })
  const allianceId = options.alliance
  const text = await readTextFile(file)
  const imported = await withOrganizations(environment, (organizations) =>
    importCharter(organizations, text, { allianceId, dryRun }),
  )
  tellPlaced(terminal, imported)
  tellOddities(terminal, imported)
  say(terminal, outcome(imported, dryRun))
  return 0
}

function tellPlaced(terminal: Terminal, { charter, articles }: CharterImport): void {
  const { title, chapters, preamble } = charter
  say(terminal, { zh: `标题：${title || '（无）'}`, en: `Title: ${title || '(none)'}` })
  if (preamble !== '') say(terminal, { zh: `序言：${shown(preamble)}`, en: `Preamble: ${shown(preamble)}` })
  for (const { label, heading, line } of chapters)
    say(terminal, { zh: `第 ${line} 行：${label} ${heading}`, en: `line ${line}: ${label} ${heading}` })
  for (const { label, number, heading, text, items, line } of charter.articles) {
    const words = `${label || number} ${shown(heading || text)}`
    const parts =
      items.length > 0 ? { zh: `（${items.length} 项）`, en: ` (${items.length} items)` } : { zh: '', en: '' }
    say(terminal, { zh: `第 ${line} 行：${words}${parts.zh}`, en: `line ${line}: ${words}${parts.en}` })
  }
  say(terminal, {
    zh: `共 ${chapters.length} 章、${charter.articles.length} 条，存为 ${articles.length} 段。`,
    en: `${chapters.length} chapters and ${charter.articles.length} articles, stored as ${articles.length} passages.`,
  })
}

function tellOddities(terminal: Terminal, { charter }: CharterImport): void {
  for (const { line, reason, text } of charter.unplaced) {
    const { zh, en } = unplacedReasons[reason]
    warn(terminal, {
      zh: `第 ${line} 行未放入条款（${zh}）：${shown(text)}`,
      en: `line ${line} is in no article (${en}): ${shown(text)}`,
    })
  }
  for (const { line, text } of charter.findings)
    warn(terminal, { zh: `第 ${line} 行请核对：${text.zh}`, en: `line ${line}, please check: ${text.en}` })
  const [unplaced, findings] = [charter.unplaced.length, charter.findings.length]
  warn(terminal, {
    zh: `未放入条款 ${unplaced} 处，待核对 ${findings} 处。`,
    en: `${unplaced} pieces in no article, ${findings} to be checked.`,
  })
}

function outcome({ version, known }: CharterImport, dryRun: boolean) {
  if (known)
    return {
      zh: `与第 ${version} 版完全相同，未重复写入。`,
      en: `The same as version ${version}; nothing was added.`,
    }
  if (dryRun)
    return { zh: `试运行：将成为第 ${version} 版。`, en: `Dry run: it would be version ${version}.` }
  return {
    zh: `已存为第 ${version} 版（待通过，未生效）。`,
    en: `Stored as version ${version} (proposed, not in force).`,
  }
}
