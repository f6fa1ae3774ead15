import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql'
import { ForbiddenError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readAsOf } from '../progress/as-of.reads.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowArgs } from '../window/window.ts'
import {
  countExported,
  decodeKey,
  encodeKey,
  readExportedOrganizations,
  readExportedTies,
} from './export.reads.ts'
import { gexfWriter } from './gexf-writer.ts'
import { csvWriter, jsonLinesWriter } from './text-writers.ts'
import { TieExportFormat, TieExportPart } from './tie-export.ts'
import type { TieWriter } from './tie-writer.ts'

const tiesPerPart = 2000

const writers: Readonly<Record<TieExportFormat, TieWriter>> = {
  CSV: csvWriter,
  JSONL: jsonLinesWriter,
  GEXF: gexfWriter,
}

@ArgsType()
class TieExportArgs extends WindowArgs {
  @Field(() => TieExportFormat, { description: 'In what form (格式).' })
  format!: TieExportFormat

  @Field(() => String, {
    nullable: true,
    description: 'The `next` of the part before; left out for the first part (上一段的 next).',
  })
  after?: string | null
}

@Resolver()
export class ExportResolver {
  @Query(() => TieExportPart, {
    description:
      'The ties of a window that you may see, as a file in parts; `GET /export/ties.csv` gives it whole (导出联动).',
  })
  async tieExport(
    @Args(() => TieExportArgs) { format, after, ...window }: TieExportArgs,
    @Ctx() context: Context,
  ): Promise<TieExportPart> {
    if (!context.viewer) throw new UnauthenticatedError()
    if (context.access.placesOf('INSIDE').length === 0) throw new ForbiddenError()
    checkWindow(window)
    const asOf = await readAsOf(context)
    const writer = writers[format]
    if (after != null) return { ...(await nextPart(context, writer, window, after)), asOf }
    const organizations = writer.namesOrganizations ? await readExportedOrganizations(context, window) : []
    const total = await countExported(context, window)
    return { text: writer.start(organizations), next: encodeKey(null), total, asOf }
  }
}

async function nextPart(context: Context, writer: TieWriter, window: WindowArgs, after: string) {
  const ties = await readExportedTies(context, window, decodeKey(after), tiesPerPart)
  const text = ties.map((tie) => writer.tie(tie)).join('')
  const isLast = ties.length < tiesPerPart
  return {
    text: isLast ? text + writer.end : text,
    next: isLast ? null : encodeKey(ties.at(-1)!.key),
    total: null,
  }
}
