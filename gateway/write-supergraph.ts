import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { currentSupergraph, supergraphFile } from './supergraph.ts'

await writeFile(supergraphFile, currentSupergraph())
