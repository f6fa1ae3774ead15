import type { ExecutionResult } from 'graphql'
import type { Viewer } from '../../shared/viewer.ts'
import type { World } from './world.ts'

export type Input = Readonly<Record<string, unknown>>

/** What came of a change: the id of its object, or why it was refused. */
export interface Outcome {
  readonly id?: string
  readonly checkInCode?: string | null
  readonly refused?: string
}

/** The objects that payloads carry, by the mutation; the rest have the noun at the end of their name. */
const nouns: Readonly<Record<string, string>> = {
  checkIn: 'meeting',
  castBallot: 'motion',
  openBallot: 'motion',
  closeBallot: 'motion',
  putSubject: 'motion',
  recuse: 'motion',
  excludeFromCount: 'meeting',
  askLeave: 'meeting',
  requestMeeting: 'meetingRequest',
  correctAttendance: 'activity',
  changeActivityPhotos: 'activity',
  handOverActivityTurn: 'activityTurn',
  recordOutcome: 'contact',
  giveProxy: 'meeting',
  withdrawProxy: 'meeting',
  handInTopic: 'topic',
  offerForYear: 'planItem',
  takeOnTopic: 'topic',
  putOffTopic: 'topic',
  castElectionBallot: 'motion',
  recordDecision: 'motion',
  reportIn: 'reportIn',
  enterPoints: 'pointsEntry',
  correctPoints: 'pointsEntry',
  endReportIn: 'reportIn',
  endFloating: 'floatingMember',
  showRole: 'member',
  hideRole: 'member',
  joinTeam: 'teamMember',
  leaveTeam: 'teamMember',
  appealPoints: 'pointsAppeal',
  setPointsRanking: 'organization',
  joinTalentPool: 'talent',
  leaveTalentPool: 'member',
  beginSecondment: 'secondment',
  endSecondment: 'secondment',
  setApplicantContacts: 'applicant',
  endApplication: 'applicant',
  coverUnits: 'organization',
  carryOpinionUpward: 'opinion',
  receiveDemand: 'opinion',
  answerDemand: 'opinion',
  setMilestone: 'project',
  completeMilestone: 'project',
  enterBudget: 'project',
  handOverMatch: 'match',
  seatMember: 'body',
  unseatMember: 'body',
  appointOfficer: 'office',
  relieveOfficer: 'office',
  draftCharter: 'charter',
  applyToJoin: 'application',
  settleDecision: 'decision',
  leaveAlliance: 'membership',
  warnMember: 'membership',
  deemMembershipLeft: 'membership',
  restoreMembership: 'membership',
  changeTier: 'membership',
  applyToFound: 'founding',
  foundAlliance: 'founding',
  adjustAlliance: 'adjustment',
  bookVenue: 'booking',
  dissolveAlliance: 'adjustment',
  recordPairingDeed: 'pairing',
  nameSpeakers: 'membership',
  addToRoute: 'route',
  removeFromRoute: 'route',
  addToDistrict: 'district',
  removeFromDistrict: 'district',
}

/** Its payload has no object. */
const answersNothing = 'rebuildLinkage'

function nounOf(mutation: string): string {
  return nouns[mutation] ?? mutation.replace(/^[a-z]+/, '').replace(/^./, (letter) => letter.toLowerCase())
}

/** Tries a change as somebody. */
export async function attempt(
  world: World,
  viewer: Viewer | undefined,
  mutation: string,
  input: Input,
): Promise<Outcome> {
  const noun = nounOf(mutation)
  const selection =
    noun === 'meeting' && viewer?.grants[0]?.role === 'ALLIANCE_OFFICE' ? 'id checkInCode' : 'id'
  const result = await world.ask(
    viewer,
    `mutation { ${mutation}(input: ${literal(input)}) { ${mutation === answersNothing ? '' : `${noun} { ${selection} }`} userErrors { code field message } } }`,
  )
  return outcomeOf(result, mutation, noun)
}

function outcomeOf({ data, errors }: ExecutionResult, mutation: string, noun: string): Outcome {
  if (errors?.[0]) return { refused: String(errors[0].extensions?.code ?? errors[0].message) }
  const payload = (data as any)[mutation]
  if (payload.userErrors.length > 0) return { refused: payload.userErrors[0].code }
  return payload[noun] ?? {}
}

/** Makes a change that must be allowed; answers its object. */
export async function act(
  world: World,
  viewer: Viewer,
  mutation: string,
  input: Input,
): Promise<{ id: string; checkInCode?: string | null }> {
  const outcome = await attempt(world, viewer, mutation, input)
  if (outcome.id === undefined) throw new Error(`${mutation} ${JSON.stringify(input)}: ${outcome.refused}`)
  return { ...outcome, id: outcome.id }
}

/** An enum value within an input, which is not quoted. */
export class EnumValue {
  constructor(readonly name: string) {}
}

/** An input as GraphQL writes it. */
function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${literal(each)}`)
    .join(', ')} }`
}
