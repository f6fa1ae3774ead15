import { connectionOf } from '../../../shared/graph/connection.ts'
import { Instructor } from './instructor.entity.ts'

export const InstructorConnection = connectionOf(Instructor, 'Instructor', '党建工作指导员')
