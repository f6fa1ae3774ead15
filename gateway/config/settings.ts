import { databaseSettings } from '../../shared/database/database.settings.ts'
import { count, text, url } from '../../shared/settings.ts'
import { telemetrySettings } from '../../shared/telemetry/telemetry.settings.ts'

import { cacheSettings } from '../cache/cache.settings.ts'
import { protectionSettings } from '../protection/protection.settings.ts'

const databaseSchemes = ['postgres:', 'postgresql:']
const webSchemes = ['http:', 'https:']

export const subgraphNames = ['organizations', 'members', 'activities', 'lists', 'linkage'] as const
export type SubgraphName = (typeof subgraphNames)[number]

/** Everything that the gateway and the one-process start read of the environment, besides the identity settings. */
export const settings = {
  port: count({
    name: 'PORT',
    standard: '4000',
    means: { zh: '监听端口;0 为任意空闲端口。', en: 'The port to listen on; 0 takes any free one.' },
  }),
  host: text({
    name: 'HOST',
    means: { zh: '监听地址;默认监听所有地址。', en: 'The address to listen on; all without it.' },
  }),
  dataFolder: text({
    name: 'DATA_DIR',
    standard: '.data',
    means: {
      zh: '数据文件夹:内嵌数据库与演示签发者。',
      en: 'The data folder: the embedded database and the demo issuer.',
    },
  }),
  databaseUrl: url({
    name: 'DATABASE_URL',
    schemes: databaseSchemes,
    means: {
      zh: 'PostgreSQL 15+ 的地址;不设置时使用内嵌数据库。',
      en: 'PostgreSQL 15 or newer; without it the embedded database.',
    },
  }),
  ...databaseSettings,
  ...telemetrySettings,
  ...protectionSettings,
  ...cacheSettings,
  corsOrigin: text({
    name: 'CORS_ORIGIN',
    standard: '*',
    means: { zh: '允许哪个来源的网页访问;* 为任意。', en: 'The origin whose pages may ask; `*` for all.' },
  }),
  subgraphTimeout: count({
    name: 'SUBGRAPH_TIMEOUT',
    standard: '15000',
    least: 1,
    means: {
      zh: '调用子图的时限(毫秒)。',
      en: 'How long a subgraph may take to answer, in milliseconds.',
    },
  }),
  bodyLimit: count({
    name: 'LIMIT_BODY',
    standard: '1000000',
    least: 1,
    means: { zh: '请求正文的字节上限。', en: 'The bytes of a request at most.' },
  }),
  tokens: count({
    name: 'LIMIT_TOKENS',
    standard: '4000',
    least: 1,
    means: { zh: '查询文本的词法单元上限。', en: "The tokens of an operation's text at most." },
  }),
  depth: count({
    name: 'LIMIT_DEPTH',
    standard: '12',
    least: 1,
    means: { zh: '嵌套层数上限。', en: 'How many fields may be nested.' },
  }),
  aliases: count({
    name: 'LIMIT_ALIASES',
    standard: '50',
    means: { zh: '别名数上限。', en: 'How many aliases an operation may have.' },
  }),
  directives: count({
    name: 'LIMIT_DIRECTIVES',
    standard: '50',
    means: { zh: '指令数上限。', en: 'How many directives an operation may have.' },
  }),
  selections: count({
    name: 'LIMIT_SELECTIONS',
    standard: '2000',
    least: 1,
    means: {
      zh: '展开片段后的字段数上限。',
      en: 'How many fields an operation may select, with fragments written out.',
    },
  }),
  cost: count({
    name: 'LIMIT_COST',
    standard: '20000',
    least: 1,
    means: {
      zh: '查询代价上限,即 extensions.cost 的 limit。',
      en: 'The cost of an operation at most: `limit` in `extensions.cost`.',
    },
  }),
} as const

/** A database of its own for one subgraph. */
export function databaseSetting(name: SubgraphName) {
  return url({
    name: `${name.toUpperCase()}_DATABASE_URL`,
    schemes: databaseSchemes,
    means: {
      zh: `子图 ${name} 自己的数据库;默认同 DATABASE_URL。`,
      en: `A database of its own for ${name}; by default that of DATABASE_URL.`,
    },
  })
}

/** Where the gateway finds a subgraph that runs alone. */
export function subgraphUrlSetting(name: SubgraphName) {
  return url({
    name: `${name.toUpperCase()}_URL`,
    schemes: webSchemes,
    means: {
      zh: `npm run gateway 时子图 ${name} 的地址。`,
      en: `Where ${name} is served, for \`npm run gateway\`.`,
    },
  })
}
