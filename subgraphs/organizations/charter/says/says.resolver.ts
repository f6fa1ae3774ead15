import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { InvalidInputError, NotFoundError } from '../../../../shared/errors.ts'
import type { Context } from '../../../../shared/graph/context.ts'
import { DateScalar } from '../../../../shared/graph/scalars.ts'
import { allianceById } from '../../alliance/alliance.reads.ts'
import { articleById, charterInForce, ruleById } from '../charter.reads.ts'
import { readDraft } from '../draft/draft.store.ts'
import { RuleKind } from '../rule-kind.ts'
import { CharterAnswer, type CharterPassage } from './says.entity.ts'
import {
  explainAnswer,
  explainPassage,
  type Passage,
  passagesOn,
  type Question,
  wordsIn,
} from './says.rules.ts'

const aboutOption = { nullable: true, description: 'A kind of rule (规则类型).' }
const wordsOption = {
  nullable: true,
  description: 'Words that must be in the article or its rule, with spaces between them (关键词).',
}
const asOfOption = { nullable: true, description: 'As it was on this day; today if left out (截至日期).' }

@Resolver()
export class CharterSaysResolver {
  @Query(() => CharterAnswer, {
    description:
      'What the charter of an alliance says about something, with article and text, or that it is silent (章程怎么说).',
  })
  async charterSays(
    @Arg('allianceId', () => ID, { description: 'Whose charter (联盟).' }) allianceId: string,
    @Arg('about', () => RuleKind, aboutOption) about: RuleKind | null,
    @Arg('words', () => String, wordsOption) words: string | null,
    @Arg('asOf', () => DateScalar, asOfOption) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<CharterAnswer> {
    const question = { about: about ?? null, words: wordsIn(words ?? '') }
    checkQuestion(question)
    if (!(await allianceById(context, allianceId))) throw new NotFoundError('allianceId', allianceId)
    const charter = await charterInForce(context, allianceId, { asOf: asOf ?? null })
    const found = charter ? passagesOn(await readDraft(context.db, charter.id), question) : []
    return {
      charter,
      silent: found.length === 0,
      explanation: explainAnswer(question, found)[context.locale],
      passages: await Promise.all(found.map((passage) => shown(context, passage))),
    }
  }
}

function checkQuestion({ about, words }: Question): void {
  if (about === null && words.length === 0)
    throw new InvalidInputError('words', {
      zh: '请指定规则类型或关键词。',
      en: 'Give a kind of rule, or words.',
    })
}

async function shown(context: Context, passage: Passage): Promise<CharterPassage> {
  const { article, stored } = passage
  const [text, rule] = await Promise.all([
    articleById(context, article.id),
    stored && ruleById(context, stored.id),
  ])
  return { article: text!, rule, explanation: explainPassage(passage)[context.locale] }
}
