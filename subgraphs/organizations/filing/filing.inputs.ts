import { Field, InputType, Int } from 'type-graphql'
import { MutationInput } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Registry } from './registry.ts'

@InputType()
export abstract class FilingInput extends MutationInput {
  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => Registry, { description: 'With whom it was filed (备案机关).' })
  registry!: Registry

  @Field(() => DateScalar, { description: 'When, today at the latest (备案日期).' })
  on!: string

  @Field(() => String, { nullable: true, description: 'Under which number, if it has one (备案号).' })
  number?: string | null
}
