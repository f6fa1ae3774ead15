import type { Target } from '../measure/verdict.ts'
import type { Outcome } from '../scenarios/scenario.ts'
import type { Report } from './report.ts'

/** A report for people. */
export function markdown({ command, at, commit, machine, outcomes }: Report): string {
  const { processor, cores, memoryGiB, system, versions } = machine
  return `# Results

\`${command}\`, ${at}, commit ${commit}

${processor}, ${cores} cores, ${memoryGiB} GiB, ${system};
${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.

${outcomes.map(section).join('\n')}`
}

function section({ scenario, setting, figures, verdicts }: Outcome): string {
  const verdictRows = verdicts.map(({ label, unit, target, median, values, met }) =>
    row([
      label,
      `${number(median)} ${unit}`,
      `${bound(target)} ${unit}`,
      met ? 'met' : 'missed',
      values.map(number).join(' '),
    ]),
  )
  return `## ${scenario}

${setting}

${table(['compared', 'median', 'target', '', 'each round'], verdictRows)}
${table(
  ['contender', 'median'],
  figures.map(({ label, value, unit }) => row([label, `${number(value)} ${unit}`])),
)}`
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return [row(heads), row(heads.map(() => '---')), ...rows, ''].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function bound(target: Target): string {
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`
}

/** Three digits that count. */
function number(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
