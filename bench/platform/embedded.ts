import { glob } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The folder of the embedded database within a data folder. */
export async function embeddedFolder(dataFolder: string): Promise<string> {
  for await (const file of glob('**/global/pg_control', { cwd: dataFolder }))
    return dirname(dirname(join(dataFolder, file)))
  throw new Error('The data folder holds no embedded database.')
}
