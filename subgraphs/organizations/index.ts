import { startAlone } from '../../shared/serve/start-alone.ts'
import { openOrganizations } from './open.ts'

await startAlone(
  { name: 'organizations', open: openOrganizations, follows: ['members', 'activities'] },
  process.env,
)
