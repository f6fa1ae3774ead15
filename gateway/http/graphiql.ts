import type { ServerResponse } from 'node:http'
import { send } from './respond.ts'

let page: Promise<string> | undefined

/** GraphiQL, whole in one page that loads nothing from elsewhere. It is read when the first person asks for it. */
export async function sendGraphiql(response: ServerResponse): Promise<void> {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
    renderGraphiQL({ title: 'Redscape GraphiQL', subscriptionsProtocol: 'WS', defaultQuery }),
  )
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; connect-src 'self' data:",
  )
  send(response, 200, 'text/html; charset=utf-8', await page)
}

const defaultQuery = `# 党建联盟数据图 · the graph of Party-building alliances
#
# 令牌 · token:  npm run -s token -- committee
# 请在下方 Headers 中填写 · put it into Headers below:  { "authorization": "Bearer …" }
{
  __typename
}
`
