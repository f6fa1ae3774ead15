import { Field, InputType, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'A picture of an activity, kept elsewhere (活动照片).' })
export class Photo {
  @Field(() => String, { description: 'What it shows (说明).' })
  declare caption: string

  @Field(() => String, { description: 'Where it is, by https (链接).' })
  declare url: string
}

@InputType({ description: 'A picture of an activity, kept elsewhere (活动照片).' })
export class PhotoInput {
  @Field(() => String, { description: 'What it shows, without names: 1–200 characters (说明).' })
  caption!: string

  @Field(() => String, { description: 'Where it is: an https address of at most 500 characters (链接).' })
  url!: string
}
