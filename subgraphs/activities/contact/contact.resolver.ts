import { LockMode } from '@mikro-orm/core'
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceInside, checkOffice, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { checkMember } from '../membership/membership.reads.ts'
import { fulfilByDeed } from '../obligation/work-deeds.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkReason } from '../text/text.rules.ts'
import { Contact } from './contact.entity.ts'
import { ContactPayload, LogContactInput, RecordOutcomeInput } from './contact.inputs.ts'
import { contactsOfAlliance } from './contact.reads.ts'

const ContactConnection = connectionOf(Contact, 'Contact', '联系服务记录')
const today = ({ now }: Context) => dayOf(now()).toString()

@Resolver()
export class ContactChangesResolver {
  @Mutation(() => ContactPayload, {
    description:
      'Log a contact with a member, by the office; it fulfils what is due of that month (登记联系服务).',
  })
  async logContact(
    @Arg('input', () => LogContactInput, { description: 'With whom, when, and what was asked (联系情况).' })
    { allianceId, organizationId, way, on, asked }: LogContactInput,
    @Ctx() context: MutationContext,
  ): Promise<ContactPayload> {
    checkOffice(context, await allianceInside(context, allianceId))
    checkReason(asked, 'asked')
    if (on > today(context))
      throw new InvalidInputError('on', { zh: '联系日期不能晚于今天。', en: 'It was today at the latest.' })
    await checkMember(context.db, allianceId, organizationId, on)
    const contact = context.em.create(Contact, {
      ...{ id: newId('contact'), allianceId, organizationId, way, contactedOn: on, asked: asked.trim() },
      ...{ outcome: null, outcomeOn: null, version: 1 },
    })
    tell(context, contact, 'contact.logged')
    const deed = { id: contact.id, placeId: organizationId, allianceId, subject: 'CONTACT' }
    await fulfilByDeed(context, { ...deed, countsOn: on, doneOn: on })
    return { contact }
  }

  @Mutation(() => ContactPayload, {
    description:
      'Write down what came of a contact, by the office; again, it replaces what was there (登记办理结果).',
  })
  async recordOutcome(
    @Arg('input', () => RecordOutcomeInput, { description: 'Of which, and what (办理结果).' })
    { contactId: id, outcome, version }: RecordOutcomeInput,
    @Ctx() context: MutationContext,
  ): Promise<ContactPayload> {
    checkSignedIn(context)
    const contact = await context.em.findOne(Contact, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!contact) throw new NotFoundError('contactId', id)
    checkOffice(context, await allianceInside(context, contact.allianceId, { field: 'contactId', id }))
    checkVersion(contact.version, version)
    checkReason(outcome, 'outcome')
    contact.outcome = outcome.trim()
    contact.outcomeOn = today(context)
    tell(context, contact, 'contact.settled')
    return { contact }
  }
}

function tell({ em }: MutationContext, { id, allianceId, organizationId }: Contact, kind: string): void {
  record(em, { kind, about: { contact: id, alliance: allianceId, organization: organizationId } })
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => Organization, { description: 'With which member (成员单位).' })
  organization(@Root() { organizationId }: Contact): Organization {
    return { id: organizationId }
  }

  @FieldResolver(() => Alliance, { description: 'Of which alliance (联盟).' })
  alliance(@Root() { allianceId }: Contact): Alliance {
    return { id: allianceId }
  }
}

@Resolver(() => Alliance)
export class AllianceContactsResolver {
  @FieldResolver(() => ContactConnection, {
    description:
      'Contacts with its members, the last first; a member sees its own, the office and those above all (联系服务记录).',
  })
  contacts(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return contactsOfAlliance(context, id, page)
  }
}
