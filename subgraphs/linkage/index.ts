import { startAlone } from '../../shared/serve/start-alone.ts'
import { openLinkage } from './open.ts'

const follows = ['organizations', 'members', 'activities', 'lists']
await startAlone({ name: 'linkage', open: openLinkage, follows }, process.env)
