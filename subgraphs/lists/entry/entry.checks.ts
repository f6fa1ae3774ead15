import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkCategory } from '../category/category.reads.ts'
import type { Draft } from './entry.drafts.ts'
import { checkEntry } from './entry.rules.ts'
import { checkDetails } from './entry-details.rules.ts'

/** Refuses an entry that cannot be on a list as it is told. */
export async function checkDraft({ db }: Pick<MutationContext, 'db'>, draft: Draft): Promise<void> {
  checkEntry(draft)
  checkDetails(draft)
  await checkCategory(db, draft)
}
