import { PGlite } from '@electric-sql/pglite'

/** The least that an answer from the data folder takes: opens the embedded database named by the argument and asks it once. */
const database = await PGlite.create(process.argv[2]!)
const { rows } = await database.query('select count(*)::int as organizations from organizations.organization')
console.log(JSON.stringify(rows[0]))
// Stays until it is told to end, so that its memory can be read.
setInterval(() => undefined, 60_000)
