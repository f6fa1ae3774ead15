import { type Bilingual, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { TopicStatus } from './topic-status.ts'

const longestNote = 2000

const answeredWords: Readonly<Record<TopicStatus, Bilingual>> = {
  HANDED_IN: { zh: '待审', en: 'handed in' },
  TAKEN_ON: { zh: '已列入议程', en: 'on the agenda already' },
  PUT_OFF: { zh: '已暂缓', en: 'put off already' },
}

/** The office answers a topic once. */
export function checkUnanswered(status: TopicStatus): void {
  if (status === TopicStatus.HANDED_IN) return
  const { zh, en } = answeredWords[status]
  throw new WrongStateError({ zh: `该议题${zh}。`, en: `The topic is ${en}.` }, { status })
}

export function checkNote(note: string | null | undefined): void {
  if (!note || note.length <= longestNote) return
  throw new InvalidInputError('note', {
    zh: `说明最多 ${longestNote} 个字符。`,
    en: `A note has at most ${longestNote} characters.`,
  })
}
