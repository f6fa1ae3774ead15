import { settleApplication } from '../application/application.settle.ts'
import { settleCharter } from '../charter/draft/charter.settle.ts'
import type { Settlers } from './settle.ts'

/** What becomes of each kind of subject when it is decided. */
export const settlers: Settlers = { charter: settleCharter, application: settleApplication }
