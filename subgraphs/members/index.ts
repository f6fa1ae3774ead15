import { startAlone } from '../../shared/serve/start-alone.ts'
import { openMembers } from './open.ts'

await startAlone({ name: 'members', open: openMembers, follows: ['organizations'] }, process.env)
