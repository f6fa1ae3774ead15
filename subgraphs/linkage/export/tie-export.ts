import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AsOf } from '../progress/as-of.ts'

export enum TieExportFormat {
  CSV = 'CSV',
  JSONL = 'JSONL',
  GEXF = 'GEXF',
}

registerEnumType(TieExportFormat, {
  name: 'TieExportFormat',
  description: 'In what form ties are exported (导出格式).',
  valuesConfig: {
    CSV: { description: 'A table for spreadsheets, a tie a line (表格).' },
    JSONL: { description: 'A JSON object a line (JSON 行).' },
    GEXF: { description: 'A network with time, for programs that draw networks (网络图).' },
  },
})

@ObjectType('TieExportPart', {
  simpleResolvers: true,
  description: 'A part of a file of ties; the parts one after the other are the file (联动导出分段).',
})
export class TieExportPart {
  @Field(() => String, { description: 'What stands in it (内容).' })
  declare text: string

  @Field(() => String, {
    nullable: true,
    description: 'After what the next part begins; null in the last one (下一段).',
  })
  declare next: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many ties the whole file has; told in its first part (联动总数).',
  })
  declare total: number | null

  @Field(() => [AsOf], { description: 'The events after which it was read (截至事件).' })
  declare asOf: readonly AsOf[]
}
