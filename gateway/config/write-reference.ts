import { writeFile } from 'node:fs/promises'
import { configurationReference } from './reference.ts'

await writeFile('docs/configuration.md', configurationReference())
