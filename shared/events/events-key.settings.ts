import { ConfigurationError, type Setting, text } from '../settings.ts'

/** The secret by which the platform's processes know each other where they ask for events over HTTP. */
export const eventsKeySetting: Setting<string> = {
  ...text({
    name: 'EVENTS_KEY',
    means: {
      zh: '各进程经 HTTP 互取事件时共用的密钥(未设置 NATS_URL 时必须设置);不设置时子图不提供事件。',
      en: 'The secret that the platform’s processes share where they ask each other for events over HTTP; required for that, so without NATS_URL. A subgraph without it serves its events to nobody.',
    },
  }),
  form: '16 letters, digits or signs at least, without spaces',
  parse: (value) => (/^[\x21-\x7e]{16,}$/.test(value) ? value : undefined),
  secret: true,
}

/** Throws ConfigurationError where there is none. */
export function requiredKey(key: string | undefined): string {
  if (key !== undefined) return key
  const problem = 'is required where NATS_URL is not set / 未设置 NATS_URL 时必须设置'
  throw new ConfigurationError(eventsKeySetting.name, problem)
}
