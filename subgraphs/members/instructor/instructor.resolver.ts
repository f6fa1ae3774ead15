import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { checkPersonal } from '../member/member.access.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Instruction } from './instruction.ts'
import { InstructorConnection } from './instructor.connection.ts'
import { Instructor } from './instructor.entity.ts'
import { assignmentsOf, instructionBelow, instructorsOf, lackOf } from './instructor.reads.ts'

@Resolver(() => Instructor)
export class InstructorResolver {
  @FieldResolver(() => Member, { description: 'Who (指导员).' })
  member(@Root() { memberId }: Instructor, @Ctx() context: Context) {
    return memberById(context, memberId)
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The company's branch; null for a unit without one (党组织).",
  })
  organization(@Root() { organizationId }: Instructor): Organization | null {
    return organizationId === null ? null : { id: organizationId }
  }
}

@Resolver(() => Member)
export class MemberInstructionResolver {
  @FieldResolver(() => InstructorConnection, {
    nullable: true,
    description: 'Where the member is and was an instructor, the latest first (派驻经历).',
  })
  instructs(@Root() member: MemberRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    checkPersonal(context, member)
    return assignmentsOf(context, member.id, page)
  }
}

@Resolver(() => Organization)
export class OrganizationInstructionResolver {
  @FieldResolver(() => InstructorConnection, {
    description: 'Its instructors of whom the viewer may know, the latest first (党建工作指导员).',
  })
  instructors(@Root() { id }: Organization, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context) {
    return instructorsOf(context, id, page)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it stands in a company and nobody instructs it; null where it stands in none (缺指导员).',
  })
  lacksInstructor(@Root() { id }: Organization, @Ctx() context: Context) {
    return lackOf(context, id)
  }

  @FieldResolver(() => Instruction, {
    nullable: true,
    description: 'How far the company branches at it and below have an instructor (指导员覆盖).',
  })
  instruction(@Root() { id }: Organization, @Ctx() context: Context) {
    return instructionBelow(context, id)
  }
}
