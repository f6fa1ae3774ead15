import { choice, url } from '../settings.ts'

/** What is told of a process; the same variables for the gateway and for a subgraph that runs alone. */
export const telemetrySettings = {
  otlpEndpoint: url({
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    schemes: ['http:', 'https:'],
    means: {
      zh: 'OpenTelemetry 追踪的 OTLP/HTTP 地址;不设置则不追踪。',
      en: 'Where OpenTelemetry traces go (OTLP over HTTP); no traces without it.',
    },
  }),
  logLevel: choice({
    name: 'LOG_LEVEL',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    standard: 'info',
    means: { zh: '日志级别。', en: 'What is logged: this level and those above it.' },
  }),
} as const
