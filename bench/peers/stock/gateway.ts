import { ApolloGateway, IntrospectAndCompose } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { quiet } from './apollo-plugins.ts'

/** Subgraphs by name and URL, as JSON in `SUBGRAPHS`. */
const subgraphs = JSON.parse(process.env.SUBGRAPHS!) as { name: string; url: string }[]

const gateway = new ApolloGateway({ supergraphSdl: new IntrospectAndCompose({ subgraphs }) })
const server = new ApolloServer({ gateway, plugins: quiet })
await startStandaloneServer(server, { listen: { port: Number(process.env.PORT) } })
