import { count, type Environment, read, readOptional, type Setting, text } from '../../settings.ts'

/** Which broker carries the events between processes; the same variables for every process. */
export const busSettings = {
  url: {
    ...text({
      name: 'NATS_URL',
      means: {
        zh: 'NATS JetStream(2.9+)的地址,逗号分隔多个;各进程经它传递事件。不设置时单进程直接读发件箱,多进程经 HTTP。',
        en: 'NATS JetStream (2.9 or newer), several separated by commas: events go between processes through it. Without it one process reads its outboxes, several ask each other over HTTP.',
      },
    }),
    form: 'nats:// or tls:// URLs, separated by commas',
    parse: (value: string) => (value.split(',').every(isNatsUrl) ? value : undefined),
  } satisfies Setting<string>,
  prefix: {
    ...text({
      name: 'NATS_PREFIX',
      standard: 'redscape',
      means: {
        zh: '流名称的前缀;共用一个 NATS 的各套系统必须不同。',
        en: 'What the names of the streams begin with; different for each platform on one NATS.',
      },
    }),
    form: 'letters, digits, - and _',
    parse: (value: string) => (/^[\w-]{1,64}$/.test(value) ? value : undefined),
  } satisfies Setting<string>,
  replicas: count({
    name: 'NATS_REPLICAS',
    standard: '1',
    least: 1,
    means: {
      zh: '每条流在 NATS 集群中的副本数(新建流时使用)。',
      en: 'On how many servers of a NATS cluster each stream is kept, when it is made.',
    },
  }),
} as const

export interface BusConfig {
  readonly url: string
  readonly prefix: string
  readonly replicas: number
}

/** Undefined where there is no bus. Throws ConfigurationError. */
export function readBus(environment: Environment): BusConfig | undefined {
  const url = readOptional(busSettings.url, environment)
  if (url === undefined) return undefined
  return {
    url,
    prefix: read(busSettings.prefix, environment),
    replicas: read(busSettings.replicas, environment),
  }
}

function isNatsUrl(text: string): boolean {
  return ['nats:', 'tls:'].includes(URL.parse(text)?.protocol ?? '')
}
