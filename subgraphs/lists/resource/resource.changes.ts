import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkDraft } from '../entry/entry.checks.ts'
import { changedEntry, newEntry } from '../entry/entry.drafts.ts'
import { entryEvent } from '../entry/entry.events.ts'
import { lockEntry } from '../entry/entry.lock.ts'
import { homeRegion } from '../entry/home-region.ts'
import { publishingOrganization } from '../entry/keeper.ts'
import { checkKept } from './kept.ts'
import { Resource } from './resource.entity.ts'
import {
  ChangeResourceInput,
  PublishResourceInput,
  ResourcePayload,
  WithdrawResourceInput,
} from './resource.inputs.ts'
import { resourceById } from './resource.reads.ts'
import { checkKeeperMayChange, checkOnList, presentStatus } from './resource.rules.ts'
import { ResourceStatus } from './resource-status.ts'

@Resolver()
export class ResourceChanges {
  @Mutation(() => ResourcePayload, { description: 'Put a resource on the list (发布资源).' })
  async publishResource(
    @Arg('input', () => PublishResourceInput, { description: 'What it is (内容).' })
    input: PublishResourceInput,
    @Ctx() context: MutationContext,
  ) {
    const organization = await publishingOrganization(context, input)
    const entry = newEntry('resource', input, organization, context.now())
    await checkDraft(context, entry)
    const resource = context.em.create(Resource, { ...entry, status: ResourceStatus.OPEN, talentId: null })
    record(context.em, entryEvent('resource', 'published', resource))
    return { resource }
  }

  @Mutation(() => ResourcePayload, { description: 'Change a resource (修改资源).' })
  async changeResource(
    @Arg('input', () => ChangeResourceInput, { description: 'What changes (内容).' })
    input: ChangeResourceInput,
    @Ctx() context: MutationContext,
  ) {
    const resource = await lockEntry(context, Resource, resourceById, input)
    checkKeeperMayChange(resource)
    checkOnList(resource.status)
    const changed = changedEntry(resource, input, await homeRegion(context, resource, input))
    await checkDraft(context, changed)
    const promised = await checkKept(context, resource, changed)
    Object.assign(resource, changed, { status: presentStatus(changed, promised) })
    record(context.em, entryEvent('resource', 'changed', resource))
    return { resource }
  }

  @Mutation(() => ResourcePayload, { description: 'Take a resource off the list (撤回资源).' })
  async withdrawResource(
    @Arg('input', () => WithdrawResourceInput, { description: 'Which (内容).' }) input: WithdrawResourceInput,
    @Ctx() context: MutationContext,
  ) {
    const resource = await lockEntry(context, Resource, resourceById, input)
    checkOnList(resource.status)
    resource.status = ResourceStatus.WITHDRAWN
    record(context.em, entryEvent('resource', 'withdrawn', resource))
    return { resource }
  }
}
