import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { configurationReference } from '../../gateway/config/reference.ts'
import { subgraphNames } from '../../gateway/config/settings.ts'
import { ToyServer } from '../../gateway/fixtures/toy-server.ts'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { Gauges } from '../../shared/telemetry/gauges.ts'
import { observeSubgraph } from '../../shared/telemetry/subgraph-figures.ts'

const folder = join(import.meta.dirname, '../../deploy')
const text = (file: string) => readFile(join(folder, file), 'utf8')
const parts = [...subgraphNames, 'gateway']
/** Read by Node, not by us. */
const ofOthers = ['NODE_COMPILE_CACHE']

let names: Set<string>
let server: ToyServer
beforeAll(async () => {
  server = await ToyServer.start()
  const registry = new Registry()
  const pool = () => ({ busy: 0, idle: 0, waiting: 0 })
  const subgraph = { name: 'lists', events: {}, followed: [], database: { pool } } as unknown as OpenSubgraph
  observeSubgraph(new Gauges(registry), subgraph, { waiting: async () => 0 } as never)
  const told = await (await fetch(server.url.replace('/graphql', '/metrics'))).text()
  names = new Set([...namesIn(told), ...namesIn(await registry.metrics())])
})
afterAll(() => server.close())

/** Of a histogram all its series. */
function namesIn(metrics: string): string[] {
  return [...metrics.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name, type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name!],
  )
}

test.each(['grafana/redscape.json', 'prometheus/alarms.yaml'])('every metric of %s is told', async (file) => {
  const asked = new Set((await text(file)).match(/\b(redscape|nodejs|process)_\w+/g))
  asked.delete('redscape_')
  expect(asked.size).toBeGreaterThan(4)
  expect([...asked].filter((name) => !names.has(name))).toEqual([])
})

test('the Compose file has every part, and tells them only what they read', async () => {
  const { services } = parse(await text('compose.yaml'), { merge: true })
  expect(Object.keys(services)).toEqual(expect.arrayContaining(parts))
  for (const part of parts) expectKnown(Object.keys(services[part].environment))
})

test('the manifests have every part, with readiness, a budget and an autoscaler, and tell them only what they read', async () => {
  const documents: any[] = []
  for await (const file of glob('*.yaml', { cwd: join(folder, 'kubernetes') }))
    documents.push(...parseAllDocuments(await text(`kubernetes/${file}`)).map((document) => document.toJS()))
  const namesOf = (kind: string) =>
    documents.filter((one) => one.kind === kind).map(({ metadata }) => metadata.name)
  for (const kind of ['Deployment', 'Service', 'PodDisruptionBudget', 'HorizontalPodAutoscaler'])
    expect(namesOf(kind).sort()).toEqual([...parts].sort())
  const { resources } = documents.find(({ kind }) => kind === 'Kustomization')
  expect(resources).toEqual(expect.arrayContaining(parts.map((part) => `${part}.yaml`)))
  for (const { spec } of documents.filter(({ kind }) => kind === 'Deployment')) {
    const [container] = spec.template.spec.containers
    expect(container).toMatchObject({ readinessProbe: { httpGet: { path: '/readyz' } } })
    expectKnown(container.env.map(({ name }: { name: string }) => name))
  }
  expectKnown(Object.keys(documents.find(({ kind }) => kind === 'ConfigMap').data))
})

function expectKnown(variables: readonly string[]): void {
  const reference = configurationReference()
  expect(variables.filter((name) => !reference.includes(`\`${name}\``) && !ofOthers.includes(name))).toEqual(
    [],
  )
}
