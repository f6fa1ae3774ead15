import type { ExportedOrganization, ExportedTie, TieWriter } from './tie-writer.ts'

const lasting = new Set<ExportedTie['kind']>(['PAIRING', 'SECONDMENT'])
const edgeFields = ['actId', 'kind', 'regionCode', 'allianceId'] as const

/** GEXF 1.3 (gexf.net) with time: an edge a tie, directed where something was given, from its first day to its last. */
export const gexfWriter: TieWriter = {
  namesOrganizations: true,
  start: (organizations) => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">
<attributes class="node">
<attribute id="regionCode" title="regionCode" type="string"/>
</attributes>
<attributes class="edge">
${edgeFields.map((field) => `<attribute id="${field}" title="${field}" type="string"/>`).join('\n')}
</attributes>
<nodes>
${organizations.map(node).join('')}</nodes>
<edges>
`,
  tie: edge,
  end: '</edges>\n</graph>\n</gexf>\n',
}

function node({ id, name, regionCode }: ExportedOrganization): string {
  const values = `<attvalues><attvalue for="regionCode" value="${xml(regionCode)}"/></attvalues>`
  return `<node id="${xml(id)}" label="${xml(name)}">${values}</node>\n`
}

function edge(tie: ExportedTie): string {
  const values = edgeFields
    .filter((field) => tie[field] !== null)
    .map((field) => `<attvalue for="${field}" value="${xml(tie[field]!)}"/>`)
  const end = tie.until ?? (lasting.has(tie.kind) ? null : tie.on)
  const attributes = {
    id: tie.id,
    source: tie.organizationId,
    target: tie.partnerId,
    type: tie.given ? 'directed' : 'undirected',
    weight: String(tie.weight),
    start: tie.on,
    ...(end ? { end } : {}),
  }
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${xml(value)}"`)
  return `<edge ${text.join(' ')}><attvalues>${values.join('')}</attvalues></edge>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as it may stand in an attribute; what XML 1.0 has no way to write is left out. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => entities[sign]!)
      .replace(/[\t\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}
