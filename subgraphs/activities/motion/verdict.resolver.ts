import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Article } from '../charter/article.entity.ts'
import type { Decision } from './decision.rules.ts'
import { explanation } from './explanation.ts'
import { Verdict } from './verdict.entity.ts'

/** A decision as the graph gives it. */
export type VerdictRow = Decision & Pick<Verdict, 'base' | 'required' | 'boundary' | 'recordedReason'>

@Resolver(() => Verdict)
export class VerdictResolver {
  @FieldResolver(() => Article, {
    nullable: true,
    description:
      "The article that decided: the quorum's where it was not reached, else the majority's, or the one that asks for consensus (依据条款).",
  })
  article(@Root() { outcome, quorum, majority, consensus = null }: VerdictRow): Article | null {
    const cited = outcome === 'INQUORATE' ? quorum : (majority ?? consensus)
    return cited && { id: cited.articleId }
  }

  @FieldResolver(() => String, {
    description: 'The count in sentences, with the articles, in the language of the request (说明).',
  })
  explanation(@Root() verdict: VerdictRow, @Ctx() { locale }: Context): string {
    return explanation(verdict)[locale]
  }
}
