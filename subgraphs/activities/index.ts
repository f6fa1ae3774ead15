import { startAlone } from '../../shared/serve/start-alone.ts'
import { openActivities } from './open.ts'

await startAlone({ name: 'activities', open: openActivities, follows: ['organizations'] }, process.env)
