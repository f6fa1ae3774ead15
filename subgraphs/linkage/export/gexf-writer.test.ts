import graphology from 'graphology'
import type { AbstractGraph as Graph } from 'graphology-types'
import { expect, test } from 'vitest'
import { gexfWriter, xml } from './gexf-writer.ts'
import type { ExportedTie } from './tie-writer.ts'

/** The packages' types describe their CommonJS form. */
const { MultiGraph } = graphology as unknown as { MultiGraph: new () => Graph }
const reader: string = 'graphology-gexf/node/index.js'
const { parse } = (await import(reader)).default as {
  parse(graph: unknown, text: string, options: { allowUndeclaredAttributes: boolean }): Graph
}

const tie = (id: string, more: Partial<ExportedTie> = {}): ExportedTie => ({
  ...{
    id,
    actId: `activity_${id}`,
    kind: 'ACTIVITY',
    on: '2026-02-01',
    until: null,
    weight: 0.5,
    given: false,
  },
  ...{ organizationId: 'org_a', organizationName: null, partnerId: 'org_b', partnerName: null },
  ...{ regionCode: '150402', allianceId: null },
  ...more,
})
const organizations = [
  { id: 'org_a', name: '甲 "支部" & <联>\u0007', regionCode: '150402' },
  { id: 'org_b', name: '乙支部', regionCode: '' },
]
const write = (ties: readonly ExportedTie[]) =>
  gexfWriter.start(organizations) + ties.map((each) => gexfWriter.tie(each)).join('') + gexfWriter.end

test('a reader of GEXF reads the network as it was written', () => {
  const ties = [
    tie('tie_1'),
    tie('tie_2', { kind: 'DEAL', given: true, weight: 1, organizationId: 'org_b', partnerId: 'org_a' }),
    tie('tie_3', { kind: 'PAIRING', allianceId: 'alliance_one' }),
  ]
  const graph = parse(MultiGraph, write(ties), { allowUndeclaredAttributes: false })
  expect(graph.nodes()).toEqual(['org_a', 'org_b'])
  expect(graph.getNodeAttributes('org_a')).toEqual({ label: '甲 "支部" & <联>', regionCode: '150402' })
  expect(graph.edges()).toEqual(['tie_1', 'tie_2', 'tie_3'])
  expect([graph.isDirected('tie_2'), graph.isDirected('tie_1')]).toEqual([true, false])
  expect([graph.source('tie_2'), graph.target('tie_2')]).toEqual(['org_b', 'org_a'])
  expect(graph.getEdgeAttributes('tie_2')).toMatchObject({ weight: 1, actId: 'activity_tie_2', kind: 'DEAL' })
  expect(graph.getEdgeAttributes('tie_3')).toMatchObject({ weight: 0.5, allianceId: 'alliance_one' })
})

test.each([
  ['what took a day ends on it', tie('t'), 'start="2026-02-01" end="2026-02-01"'],
  [
    'what lasted ends on its last day',
    tie('t', { kind: 'SECONDMENT', until: '2026-05-31' }),
    'end="2026-05-31"',
  ],
])('%s', (_what, each, text) => {
  expect(gexfWriter.tie(each)).toContain(text)
})

test('what lasts has no end yet', () => {
  expect(gexfWriter.tie(tie('t', { kind: 'PAIRING' }))).not.toContain('end=')
})

test('nothing in a text can end the attribute that it stands in', () => {
  expect(xml('a"><b>&\n\u0000c')).toBe('a&quot;&gt;&lt;b&gt;&amp;&#10;c')
})
