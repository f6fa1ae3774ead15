import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Cluster } from './cluster.ts'

/**
 * Starts the whole set on this machine until it is told to stop: `npm run cluster -- --gateways 2 --subgraphs 2`. The
 * environment says where the database and the bus are; `npm start` on the same database makes the demo.
 */
const { values } = parseArgs({
  options: {
    gateways: { type: 'string', default: '2' },
    subgraphs: { type: 'string', default: '2' },
    port: { type: 'string', default: process.env.PORT ?? '4000' },
  },
})
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name, value]) => value !== undefined && name !== 'PORT'),
) as Record<string, string>
const subgraphs = Number(values.subgraphs)
const cluster = await Cluster.start({
  folder: join(import.meta.dirname, '../..'),
  environment,
  port: Number(values.port),
  processes: {
    gateway: Number(values.gateways),
    organizations: subgraphs,
    members: subgraphs,
    activities: subgraphs,
    lists: subgraphs,
    linkage: subgraphs,
  },
})
for (const part of cluster.parts)
  process.stdout.write(
    `${part}: ${cluster
      .ports(part)
      .map((port) => `http://localhost:${port}`)
      .join(' ')}\n`,
  )
process.stdout.write(`http://localhost:${cluster.port}/graphql\n`)
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    const codes = await cluster.stop()
    process.exit(codes.every((code) => code === 0) ? 0 : 1)
  })
