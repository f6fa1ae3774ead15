import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { maskName } from '../../../shared/personal/masks.ts'
import { Member } from '../member/member.entity.ts'
import type { MemberRow } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { memberRecord } from '../personal/records.ts'
import { checkLooksReadable } from './look.access.ts'
import { LookConnection } from './look.connection.ts'
import { Look, LookChain } from './look.entity.ts'
import { lookChainOf, looksAt, sealedMember } from './look.reads.ts'

@Resolver(() => Look)
export class LookResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'For which organization the role was held; null for an export at the command line (党组织).',
  })
  organization(@Root() { placeId }: Look): Organization | null {
    return placeId === null ? null : { id: placeId }
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of who looked, masked; null where that is no member (查看人).',
  })
  async viewerName(@Root() { viewerMemberId }: Look, @Ctx() context: Context): Promise<string | null> {
    const viewer = viewerMemberId === null ? null : await sealedMember(context, viewerMemberId)
    const name = viewer && memberRecord.open(keyringOf(context), viewer).name
    return name ? maskName(name) : null
  }
}

@Resolver(() => Member)
export class MemberLooksResolver {
  @FieldResolver(() => LookConnection, {
    nullable: true,
    description:
      'Who saw what is personal in full and for what, the latest first; for the person and the committees above (查看记录).',
  })
  looks(@Root() member: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    checkLooksReadable(context, member)
    return looksAt(context, member.id, page)
  }

  @FieldResolver(() => LookChain, {
    nullable: true,
    description:
      'Whether the looks are as they were written, checked from the first on; for the person and the committees above (查看记录核验).',
  })
  lookChain(@Root() member: MemberRow, @Ctx() context: Context) {
    checkLooksReadable(context, member)
    return lookChainOf(context, member.id)
  }
}
