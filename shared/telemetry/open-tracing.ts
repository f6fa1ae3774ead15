import { noTracing, type Tracing } from './tracing.ts'

/** Traces of a service (`gateway`, or a subgraph) to an OTLP endpoint; what it takes is loaded only where one is configured. */
export async function openTracing(endpoint: string | undefined, service: string): Promise<Tracing> {
  if (endpoint === undefined) return noTracing
  const { otlpTracing } = await import('./otlp-tracing.ts')
  return otlpTracing(endpoint, service)
}
