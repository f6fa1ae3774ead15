import { type Bilingual, WrongStateError } from '../../../shared/errors.ts'
import { checkLongText } from '../text/text.rules.ts'
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

/** What is added to a topic or a request may be left out. */
export function checkNote(note: string | null | undefined): void {
  if (note?.trim()) checkLongText(note, 'note', longestNote)
}
