import type { DomainEvent } from '../../../shared/events/event.ts'
import type { Post } from './post.entity.ts'

type Told = Pick<Post, 'id' | 'memberId' | 'organizationId' | 'kind'>

/** A member's post in the own organization has begun or ended on a day (ISO date). */
export function postChanged(post: Told, change: 'BEGUN' | 'ENDED', on: string): DomainEvent {
  return {
    kind: 'member.postChanged',
    about: { member: post.memberId, organization: post.organizationId, post: post.id },
    data: { postId: post.id, kind: post.kind, change, on },
  }
}
