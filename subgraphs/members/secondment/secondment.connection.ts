import { connectionOf } from '../../../shared/graph/connection.ts'
import { Secondment } from './secondment.entity.ts'

export const SecondmentConnection = connectionOf(Secondment, 'Secondment', '挂职')
