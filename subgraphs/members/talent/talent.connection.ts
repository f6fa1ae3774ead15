import { connectionOf } from '../../../shared/graph/connection.ts'
import { Talent } from './talent.entity.ts'

export const TalentConnection = connectionOf(Talent, 'Talent', '红色人才')
