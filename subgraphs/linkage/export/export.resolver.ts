import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql'
import { ForbiddenError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { checkWindow } from '../window/window.rules.ts'
import { WindowArgs } from '../window/window.ts'
import { ExportOutdatedError, RebuildingError } from './export.errors.ts'
import { checkStanding, readBeginning, readExportedOrganizations, readExportedTies } from './export.reads.ts'
import { decodePlace, type ExportPlace, encodePlace } from './export-place.ts'
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
    return after == null
      ? firstPart(context, writers[format], window)
      : nextPart(context, writers[format], window, decodePlace(after))
  }
}

/** What stands before the ties. @throws RebuildingError */
async function firstPart(context: Context, writer: TieWriter, window: WindowArgs): Promise<TieExportPart> {
  const { rebuilding, total, ...state } = await readBeginning(context, window)
  if (rebuilding) throw new RebuildingError()
  const organizations = writer.namesOrganizations
    ? await readExportedOrganizations(context, window, state)
    : []
  const next = encodePlace({ ...state, after: null, left: total })
  return { text: writer.start(organizations), next, total, asOf: state.asOf }
}

/** The next ties, as they were when the file was begun: a file has all that were announced, or none of its last part. @throws ExportOutdatedError */
async function nextPart(
  context: Context,
  writer: TieWriter,
  window: WindowArgs,
  place: ExportPlace,
): Promise<TieExportPart> {
  const ties = await readExportedTies(context, window, place, tiesPerPart)
  await checkStanding(context, place)
  const left = place.left - ties.length
  const isLast = ties.length < tiesPerPart
  if (isLast && left !== 0) throw new ExportOutdatedError()
  const text = ties.map((tie) => writer.tie(tie)).join('')
  return {
    text: isLast ? text + writer.end : text,
    next: isLast ? null : encodePlace({ ...place, after: ties.at(-1)!.key, left }),
    total: null,
    asOf: place.asOf,
  }
}
