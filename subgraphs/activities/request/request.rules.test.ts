import { expect, test } from 'vitest'
import { approvalRule, checkUnanswered } from './request.rules.ts'
import { MeetingRequestStatus } from './request-status.ts'

const decision = (rule: Record<string, unknown>) => ({
  id: 'rule_1',
  articleId: 'article_22',
  articleNumber: '22',
  rule: { kind: 'DECISION', matter: 'AD_HOC_JOINT_MEETING', ...rule },
})

test('the secretariat approves by the article that says so, or where the charter is silent', () => {
  const rule = decision({ body: 'SECRETARIAT', by: 'APPROVAL' })
  expect(approvalRule([decision({ body: 'COUNCIL', matter: 'ADMISSION' }), rule])).toBe(rule)
  expect(approvalRule([])).toBeNull()
})

test.each([
  { body: 'COUNCIL', by: 'APPROVAL' },
  { body: 'SECRETARIAT', by: 'VOTE' },
])('nobody by hand where the charter has %j', (rule) => {
  expect(() => approvalRule([decision(rule)])).toThrow(
    expect.objectContaining({ code: 'OTHER_BODY_DECIDES', field: 'requestId' }),
  )
})

test.each([
  [MeetingRequestStatus.ASKED, false],
  [MeetingRequestStatus.APPROVED, true],
  [MeetingRequestStatus.REFUSED, true],
])('%s is answered: %s', (status, answered) => {
  const check = () => checkUnanswered(status)
  if (answered) expect(check).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
  else expect(check).not.toThrow()
})
