import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into the processes under load: garbage is collected every few seconds, so that the least of what is in use is what stays.
const everyMs = 3000
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
setInterval(collect, everyMs).unref()
