/** A mutation that leaves a row and an event. */
export type DeedKind =
  | 'publishResource'
  | 'publishNeed'
  | 'foundOrganization'
  | 'callMeeting'
  | 'openMeeting'
  | 'checkIn'

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

const asked: Record<DeedKind, { readonly input: string; readonly object: string; readonly fields: string }> =
  {
    publishResource: { input: 'PublishResourceInput', object: 'resource', fields: 'id' },
    publishNeed: { input: 'PublishNeedInput', object: 'need', fields: 'id' },
    foundOrganization: { input: 'FoundOrganizationInput', object: 'organization', fields: 'id' },
    callMeeting: { input: 'CallMeetingInput', object: 'meeting', fields: 'id' },
    openMeeting: { input: 'MeetingStepInput', object: 'meeting', fields: 'id checkInCode' },
    checkIn: { input: 'CheckInInput', object: 'meeting', fields: 'id' },
  }

/** What a deed's answer says. */
export interface Done {
  readonly id: string
  readonly checkInCode?: string
}

export function operationOf({ kind, key, input }: Deed) {
  const { input: type, object, fields } = asked[kind]
  const query = `mutation ($input: ${type}!) {
    ${kind}(input: $input) { ${object} { ${fields} } userErrors { code message } } }`
  return { query, variables: { input: { ...input, idempotencyKey: key } } }
}

/** The object that an answer to the deed holds. Throws where it was refused. */
export function doneOf({ kind }: Deed, data: Record<string, any>): Done {
  const { userErrors, [asked[kind].object]: done } = data[kind]
  if (userErrors.length > 0) throw new Error(`${kind}: ${JSON.stringify(userErrors)}`)
  return done
}
