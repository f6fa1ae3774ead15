import { createServer, type Server } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { composeServices } from '@theguild/federation-composition'
import { type ExecutionArgs, type execute, parse, type subscribe } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

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
const server = createServer(gateway)
serveWebSockets(server)
server.listen(Number(process.env.PORT), '127.0.0.1')

/** What `onSubscribe` has put beside the arguments. */
type Prepared = ExecutionArgs & { readonly execute: typeof execute; readonly subscribe: typeof subscribe }

/** Subscriptions over graphql-ws, as Yoga's documentation has it. */
function serveWebSockets(over: Server): void {
  const sockets = new WebSocketServer({ server: over, path: '/graphql', perMessageDeflate: false })
  useServer(
    {
      execute: (args) => (args as Prepared).execute(args),
      subscribe: (args) => (args as Prepared).subscribe(args),
      async onSubscribe(context, _id, params) {
        const { schema, execute, subscribe, contextFactory, parse, validate } = gateway.getEnveloped({
          ...context,
          req: context.extra.request,
          socket: context.extra.socket,
          params,
        })
        const args = {
          schema,
          operationName: params.operationName,
          document: parse(params.query),
          variableValues: params.variables,
          contextValue: await contextFactory(),
          execute,
          subscribe,
        }
        const errors = validate(args.schema, args.document)
        return errors.length > 0 ? errors : args
      },
    },
    sockets,
  )
}
