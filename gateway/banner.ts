/** What a person sees who has started it. */
export function banner(port: number, hasDemo: boolean): string {
  const address = `http://localhost:${port}`
  const token = hasDemo ? ['  令牌 token      npm run -s token -- committee'] : []
  return [
    '',
    '  Redscape 红色风景 · 党建联盟数据平台已启动 / the platform is up',
    '',
    `  GraphiQL        ${address}/graphql`,
    `  WebSocket       ws://localhost:${port}/graphql`,
    `  健康 health     ${address}/readyz`,
    `  指标 metrics    ${address}/metrics`,
    ...token,
    '',
    '',
  ].join('\n')
}
