/** A mutation that leaves a row and an event. */
export type DeedKind =
  | 'publishResource'
  | 'publishNeed'
  | 'foundOrganization'
  | 'callMeeting'
  | 'openMeeting'
  | 'checkIn'
  | 'putMotion'
  | 'openBallot'
  | 'castBallot'
  | 'closeBallot'

/** Something that somebody asks for once, however often it is sent. */
export interface Deed {
  readonly kind: DeedKind
  /** Whose token it is sent with. */
  readonly as: string
  /** Its idempotency key. */
  readonly key: string
  /** How its row is found again: the row's own text of `traces`. */
  readonly mark: string
  readonly input: Readonly<Record<string, unknown>>
}

export function deed(kind: DeedKind, as: string, mark: string, input: Deed['input']): Deed {
  return { kind, as, key: `${kind} ${mark}`, mark, input }
}

/** Nothing is kept of a ballot under a key; that it is refused when it is sent again acknowledges it. */
export function isKept(kind: DeedKind): boolean {
  return kind !== 'castBallot'
}

const asked: Record<DeedKind, { readonly input: string; readonly object: string; readonly fields: string }> =
  {
    publishResource: { input: 'PublishResourceInput', object: 'resource', fields: 'id' },
    publishNeed: { input: 'PublishNeedInput', object: 'need', fields: 'id' },
    foundOrganization: { input: 'FoundOrganizationInput', object: 'organization', fields: 'id' },
    callMeeting: { input: 'CallMeetingInput', object: 'meeting', fields: 'id' },
    openMeeting: { input: 'MeetingStepInput', object: 'meeting', fields: 'id checkInCode' },
    checkIn: { input: 'CheckInInput', object: 'meeting', fields: 'id' },
    putMotion: { input: 'PutMotionInput', object: 'motion', fields: 'id' },
    openBallot: { input: 'MotionStepInput', object: 'motion', fields: 'id' },
    castBallot: { input: 'CastBallotInput', object: 'motion', fields: 'id' },
    closeBallot: {
      input: 'MotionStepInput',
      object: 'motion',
      fields: 'id verdict { outcome for against abstain }',
    },
  }

/** What came of a ballot. */
export interface Verdict {
  readonly outcome: string | null
  readonly for: number
  readonly against: number
  readonly abstain: number
}

/** What a deed's answer says. */
export interface Done {
  readonly id: string
  readonly checkInCode?: string
  readonly verdict?: Verdict
}

export function operationOf({ kind, key, input }: Deed) {
  const { input: type, object, fields } = asked[kind]
  const query = `mutation ($input: ${type}!) {
    ${kind}(input: $input) { ${object} { ${fields} } userErrors { code message } } }`
  return { query, variables: { input: { ...input, ...(isKept(kind) ? { idempotencyKey: key } : {}) } } }
}

/** The object that an answer to the deed holds. Throws where it was refused. */
export function doneOf({ kind, input }: Deed, data: Record<string, any>): Done {
  const { userErrors, [asked[kind].object]: done } = data[kind]
  if (!isKept(kind) && userErrors[0]?.code === 'ALREADY_VOTED') return { id: String(input.motionId) }
  if (userErrors.length > 0) throw new Error(`${kind}: ${JSON.stringify(userErrors)}`)
  return done
}
