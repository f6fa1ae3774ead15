import { Field, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Registry } from './registry.ts'

@ObjectType('Filing', { simpleResolvers: true, description: 'That something was filed (备案).' })
export class Filing {
  @Field(() => Registry, { description: 'With whom (备案机关).' })
  declare registry: `${Registry}`

  @Field(() => DateScalar, { description: 'When (备案日期).' })
  declare filedOn: string

  @Field(() => String, { nullable: true, description: 'Under which number, if it has one (备案号).' })
  declare number: string | null

  declare subjectId: string
}
