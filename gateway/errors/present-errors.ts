import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type Bilingual, DomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/locale.ts'
import { UnavailableError } from '../../shared/unavailable-error.ts'

/** Codes of failures that nobody outside should see the text of. */
const masked = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR'])
const internal: Bilingual = { zh: '服务器内部错误。', en: 'Internal server error' }

export interface Presentation {
  readonly locale: Locale
  /** Told of every error that was masked. */
  readonly onMasked: (error: unknown) => void
}

/**
 * Errors as clients see them: those with a code pass, in the caller's language where we have the words; every other is a
 * defect, of which the client learns nothing but that it happened and where.
 */
export function presentErrors(
  errors: readonly unknown[],
  presentation: Presentation,
): GraphQLFormattedError[] {
  return errors.map((error) => presentError(error, presentation))
}

export function presentError(error: unknown, { locale, onMasked }: Presentation): GraphQLFormattedError {
  const place = placeOf(error)
  const reason = reasonOf(error)
  if (reason instanceof DomainError) {
    const { code, field, text, details } = reason
    return {
      message: text[locale],
      ...place,
      extensions: { ...details, code, ...(field === undefined ? {} : { field }) },
    }
  }
  const code = codeOf(reason) ?? codeOf(error)
  if (code === 'UNAVAILABLE')
    return { message: new UnavailableError().text[locale], ...place, extensions: { code } }
  if (error instanceof Error && code !== undefined && !masked.has(code)) {
    const { stacktrace: _, exception: __, serviceName: ___, ...extensions } = extensionsOf(error)
    return { message: error.message, ...place, extensions: { ...extensions, code } }
  }
  onMasked(reason)
  return { message: internal[locale], ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/** What was thrown first. */
function reasonOf(error: unknown): unknown {
  let reason = error
  while (reason instanceof GraphQLError && reason.originalError) reason = reason.originalError
  return reason
}

/** Where it happened: in the result, or in the text. A path comes from a subgraph, whose texts the client has not seen. */
function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (!(error instanceof GraphQLError)) return {}
  const { path, locations } = error
  if (path) return { path }
  return locations ? { locations } : {}
}

function extensionsOf(error: unknown): Record<string, unknown> {
  const extensions = (error as { extensions?: unknown } | undefined)?.extensions
  return extensions && typeof extensions === 'object' ? (extensions as Record<string, unknown>) : {}
}

function codeOf(error: unknown): string | undefined {
  const { code } = extensionsOf(error)
  return typeof code === 'string' ? code : undefined
}
