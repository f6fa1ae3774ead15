import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'

/** Subgraphs by name and URL, as JSON in `SUBGRAPHS`. */
const subgraphs = JSON.parse(process.env.SUBGRAPHS!) as { name: string; url: string }[]

async function serviceOf({ name, url }: { name: string; url: string }) {
  const body = JSON.stringify({ query: '{ _service { sdl } }' })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data } = (await response.json()) as { data: { _service: { sdl: string } } }
  return { name, url, typeDefs: parse(data._service.sdl) }
}

const { supergraphSdl, errors } = composeServices(await Promise.all(subgraphs.map(serviceOf)))
if (!supergraphSdl) throw new Error(`Not composed: ${errors?.map(({ message }) => message).join('; ')}`)

const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  unifiedGraphHandler,
  logging: 'error',
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => {
      const authorization = request.headers.get('authorization')
      return authorization ? { authorization } : undefined
    },
  },
})
createServer(gateway).listen(Number(process.env.PORT), '127.0.0.1')
