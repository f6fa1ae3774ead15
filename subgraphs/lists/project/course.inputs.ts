import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { BudgetKind } from './budget.ts'

/** A change of a project. */
@InputType()
abstract class ProjectChangeInput extends MutationInput {
  @Field(() => ID, { description: 'Which project (项目).' })
  projectId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'A claim on an open project (认领项目).' })
export class ClaimProjectInput extends ProjectChangeInput {
  @Field(() => ID, { description: 'Who is to own it, a member of the alliance (认领单位).' })
  organizationId!: string
}

@InputType({ description: 'A project to be approved (核准项目).' })
export class ApproveProjectInput extends ProjectChangeInput {}

@InputType({ description: 'A project on which work begins (启动实施).' })
export class StartProjectInput extends ProjectChangeInput {}

@InputType({ description: 'What shows that a project is done (佐证材料).' })
export class EvidenceInput {
  @Field(() => String, { description: 'What it is, 1–100 characters (名称).' })
  title!: string

  @Field(() => String, { description: 'Where it is: an http(s) address (网址).' })
  url!: string
}

@InputType({ description: 'A project that is done (验收项目).' })
export class AcceptProjectInput extends ProjectChangeInput {
  @Field(() => [EvidenceInput], { description: 'What shows it, 1–20 references (佐证材料).' })
  evidence!: EvidenceInput[]
}

@InputType({ description: 'A project to be stopped (终止项目).' })
export class StopProjectInput extends ProjectChangeInput {
  @Field(() => String, { description: 'Why, 1–1,000 characters (原因).' })
  reason!: string
}

@InputType({ description: 'A project to go on again (重启项目).' })
export class ReopenProjectInput extends ProjectChangeInput {
  @Field(() => String, { description: 'Why, 1–1,000 characters (原因).' })
  reason!: string
}

@InputType({ description: 'Who supervises a project (监督单位).' })
export class SuperviseProjectInput extends ProjectChangeInput {
  @Field(() => [ID], { description: 'All of them from now on, at most 10 (监督单位).' })
  organizationIds!: string[]
}

@InputType({ description: 'A milestone of a project (设置节点).' })
export class SetMilestoneInput extends ProjectChangeInput {
  @Field(() => String, { description: 'What is to be reached, 1–100 characters (节点名称).' })
  title!: string

  @Field(() => DateScalar, { description: 'By when (计划日期).' })
  dueOn!: string
}

@InputType({ description: 'A milestone that was reached (完成节点).' })
export class CompleteMilestoneInput extends ProjectChangeInput {
  @Field(() => ID, { description: 'Which (节点).' })
  milestoneId!: string

  @Field(() => DateScalar, { description: 'When, not after today (完成日期).' })
  doneOn!: string
}

@InputType({ description: 'An amount of a project’s budget (登记经费).' })
export class EnterBudgetInput extends ProjectChangeInput {
  @Field(() => BudgetKind, { description: 'Planned, received or spent (类型).' })
  kind!: BudgetKind

  @Field(() => Float, { description: 'In yuan, above 0, to the fen (金额).' })
  amount!: number

  @Field(() => String, { description: 'Where it comes from or goes to, 1–100 characters (来源或用途).' })
  source!: string

  @Field(() => DateScalar, { description: 'Of which day (日期).' })
  on!: string
}
