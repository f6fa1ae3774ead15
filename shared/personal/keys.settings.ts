import { identitySettings } from '../identity.settings.ts'
import { ConfigurationError, type Environment, read, readOptional, type Setting } from '../settings.ts'
import type { Key } from './keyring.ts'

export type Keys = readonly [Key, ...Key[]]

/** Where the keys for personal data come from: the configuration, or a data folder that has a demo's own. */
export type KeySource = { readonly keys: Keys } | { readonly demo: string }

const keyText = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/

export const personalKeysSetting: Setting<Keys> = {
  name: 'PERSONAL_KEYS',
  secret: true,
  form: 'ID:KEY,… with 32 bytes in base64 as each KEY and no ID twice',
  parse: parseKeys,
  means: {
    zh: '个人信息的密钥,格式 ID:KEY,KEY 为 32 字节的 base64,多个用逗号分隔:写入用第一个,其余只用于读取旧数据。不设置时使用数据文件夹中的演示密钥,生产环境拒绝这样启动。',
    en: 'The keys for personal data, `ID:KEY` with 32 bytes in base64, separated by commas: the first one seals, the others still open what is old. Without it the data folder’s demo key is used, which is refused in production.',
  },
}

function parseKeys(text: string): Keys | undefined {
  const parts = text.split(',').map((part) => keyText.exec(part.trim()))
  const keys = parts.flatMap((part) =>
    part ? [{ id: part[1]!, secret: Buffer.from(part[2]!, 'base64') }] : [],
  )
  const [first, ...rest] = keys
  const isWhole = keys.length === parts.length && new Set(keys.map(({ id }) => id)).size === keys.length
  return first && isWhole ? [first, ...rest] : undefined
}

/** The keys that the environment names, else those of the data folder's demo. Throws ConfigurationError. */
export function readKeySource(environment: Environment, dataFolder: string): KeySource {
  const keys = readOptional(personalKeysSetting, environment)
  if (keys) return { keys }
  if (read(identitySettings.mode, environment) !== 'production') return { demo: dataFolder }
  throw new ConfigurationError(
    personalKeysSetting.name,
    'is required when NODE_ENV is production: the demo key is not for it / 生产环境必须设置',
  )
}
