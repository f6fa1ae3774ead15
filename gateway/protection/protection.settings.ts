import { count, type Environment, read, text } from '../../shared/settings.ts'
import type { ProtectionLimits } from './protection.ts'

/** How much one caller, and all together, may ask of one gateway process. */
export const protectionSettings = {
  ratePerIdentity: count({
    name: 'RATE_PER_IDENTITY',
    standard: '0',
    means: {
      zh: '每个身份每秒操作数(每个网关进程);0 为不限。',
      en: 'Operations a second of one identity, in each gateway process; 0 is without limit.',
    },
  }),
  ratePerAddress: count({
    name: 'RATE_PER_ADDRESS',
    standard: '0',
    means: {
      zh: '每个地址每秒请求数(每个网关进程);0 为不限。',
      en: 'Requests a second of one address, in each gateway process; 0 is without limit.',
    },
  }),
  connectionsPerIdentity: count({
    name: 'CONNECTIONS_PER_IDENTITY',
    standard: '1000',
    least: 1,
    means: { zh: '每个身份同时打开的 WebSocket 连接数。', en: 'WebSockets that one identity may have open.' },
  }),
  streamsPerIdentity: count({
    name: 'STREAMS_PER_IDENTITY',
    standard: '1000',
    least: 1,
    means: { zh: '每个身份同时的订阅数。', en: 'Subscriptions that one identity may have at a time.' },
  }),
  concurrent: count({
    name: 'SHED_CONCURRENT',
    standard: '2000',
    least: 1,
    means: {
      zh: '同时处理的请求数上限,超过则返回 503 与 Retry-After。',
      en: 'Requests under way at most; those beyond are answered 503 with Retry-After.',
    },
  }),
  delay: count({
    name: 'SHED_DELAY',
    standard: '500',
    least: 1,
    means: {
      zh: '事件循环连续三次采样滞后超过此毫秒数时返回 503。',
      en: 'Milliseconds that the event loop may be behind in three samples running before requests are answered 503.',
    },
  }),
  trustedProxies: count({
    name: 'TRUSTED_PROXIES',
    standard: '0',
    means: {
      zh: '网关之前可信代理的层数(X-Forwarded-For)。',
      en: 'How many trusted proxies stand before the gateway (X-Forwarded-For).',
    },
  }),
  safelist: text({
    name: 'SAFELIST',
    means: {
      zh: '允许的操作清单文件(GraphQL 文档或 JSON);设置后只回答清单中的操作。',
      en: 'The file of the only operations that are answered (GraphQL documents, or JSON by id).',
    },
  }),
} as const

export function readProtection(environment: Environment): ProtectionLimits {
  const { safelist: _, ...limits } = protectionSettings
  return Object.fromEntries(
    Object.entries(limits).map(([name, setting]) => [name, read(setting, environment)]),
  ) as unknown as ProtectionLimits
}
