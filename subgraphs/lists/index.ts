import { startAlone } from '../../shared/serve/start-alone.ts'
import { openLists } from './open.ts'

await startAlone({ name: 'lists', open: openLists, follows: ['organizations', 'members'] }, process.env)
