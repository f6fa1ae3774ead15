import { databaseSettings } from '../database/database.settings.ts'
import { count, text, url } from '../settings.ts'

const databaseSchemes = ['postgres:', 'postgresql:']

/** What a subgraph that runs alone reads of the environment, besides the identity settings. */
export function aloneSettings(name: string) {
  const upper = name.toUpperCase()
  return {
    port: count({
      name: 'PORT',
      standard: '0',
      means: {
        zh: '子图监听的端口;0 为任意空闲端口。',
        en: 'The port of the subgraph; 0 takes any free one.',
      },
    }),
    host: text({
      name: 'HOST',
      means: { zh: '监听地址;默认监听所有地址。', en: 'The address to listen on; all without it.' },
    }),
    ...databaseSettings,
    dataFolder: text({
      name: 'DATA_DIR',
      standard: '.data',
      means: { zh: '数据文件夹。', en: 'The data folder.' },
    }),
    databaseUrl: url({
      name: `${upper}_DATABASE_URL`,
      schemes: databaseSchemes,
      means: { zh: `子图 ${name} 自己的数据库。`, en: `A database of its own for ${name}.` },
    }),
    sharedDatabaseUrl: url({
      name: 'DATABASE_URL',
      schemes: databaseSchemes,
      means: { zh: 'PostgreSQL 15+ 的地址。', en: 'PostgreSQL 15 or newer.' },
    }),
    url: url({
      name: `${upper}_URL`,
      schemes: ['http:', 'https:'],
      means: { zh: `子图 ${name} 的地址。`, en: `Where ${name} is served.` },
    }),
  }
}
