import type { IncomingHttpHeaders } from 'node:http'
import type { Identify } from '../../shared/identity.ts'
import { localeOf } from '../../shared/locale.ts'
import type { GatewayCaller } from '../caller.ts'

/** Who sends a request; throws UnauthenticatedError where the token is not good. */
export async function callerOf(
  { authorization, 'accept-language': language }: IncomingHttpHeaders,
  requestId: string,
  identify: Identify,
): Promise<GatewayCaller> {
  return { viewer: await identify(authorization), locale: localeOf(language), requestId, authorization }
}
