import { connectionOf } from '../../../shared/graph/connection.ts'
import { Applicant } from './applicant.entity.ts'

export const ApplicantConnection = connectionOf(Applicant, 'Applicant', '入党申请人')
