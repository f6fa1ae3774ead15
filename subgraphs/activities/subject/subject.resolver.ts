import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import type { MeetingRow } from '../meeting/meeting.reads.ts'
import { Motion } from '../motion/motion.entity.ts'
import type { MotionRow } from '../motion/motion.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Candidate, DecisionSubject } from './subject.entity.ts'
import {
  type CandidateRow,
  candidatesFor,
  type SubjectRow,
  subjectById,
  subjectsBefore,
} from './subject.reads.ts'

@Resolver(() => DecisionSubject)
export class DecisionSubjectResolver {
  @FieldResolver(() => String, { description: 'What it is called, in the language of the request (名称).' })
  title(@Root() { titles }: SubjectRow, @Ctx() { locale }: Context): string {
    return titles[locale]
  }

  @FieldResolver(() => [Candidate], { description: 'Who stands; empty unless it is an election (候选人).' })
  async candidates(@Root() { subjectId }: SubjectRow, @Ctx() context: Context) {
    return (await candidatesFor(context, subjectId)) ?? []
  }
}

@Resolver(() => Candidate)
export class CandidateResolver {
  @FieldResolver(() => String, {
    description:
      'How the candidate is listed, in the language of the request; no person is named (名单称谓).',
  })
  title(@Root() { titles }: CandidateRow, @Ctx() { locale }: Context): string {
    return titles[locale]
  }

  @FieldResolver(() => Organization, { description: 'For which organization (所在党组织).' })
  organization(@Root() { organizationId }: CandidateRow): Organization {
    return { id: organizationId }
  }
}

@Resolver(() => Meeting)
export class MeetingSubjectsResolver {
  @FieldResolver(() => [DecisionSubject], {
    description:
      'What its body has been asked to decide and has not decided; empty when it is over (提请表决事项).',
  })
  async subjects(@Root() { id }: MeetingRow, @Ctx() context: Context) {
    return (await subjectsBefore(context, id)) ?? []
  }
}

@Resolver(() => Motion)
export class MotionSubjectResolver {
  @FieldResolver(() => DecisionSubject, {
    nullable: true,
    description: 'What was asked to be decided; null for a motion of the meeting itself (提请表决事项).',
  })
  subject(@Root() { subjectId }: MotionRow, @Ctx() context: Context) {
    return subjectId ? subjectById(context, subjectId) : null
  }

  @FieldResolver(() => [Candidate], { description: 'Who stands, where it is an election (候选人).' })
  async candidates(@Root() { subjectId }: MotionRow, @Ctx() context: Context) {
    return subjectId ? ((await candidatesFor(context, subjectId)) ?? []) : []
  }
}
