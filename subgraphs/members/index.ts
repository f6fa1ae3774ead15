import { readKeySource } from '../../shared/personal/keys.settings.ts'
import { openKeyring } from '../../shared/personal/open-keyring.ts'
import { aloneSettings } from '../../shared/serve/alone.settings.ts'
import { startAlone } from '../../shared/serve/start-alone.ts'
import { read } from '../../shared/settings.ts'
import { openMembers } from './open.ts'

const dataFolder = read(aloneSettings('members').dataFolder, process.env)
const keySource = readKeySource(process.env, dataFolder)

await startAlone(
  {
    name: 'members',
    open: async (options) => openMembers({ ...options, keyring: await openKeyring(keySource) }),
    follows: ['organizations', 'activities'],
  },
  process.env,
)
