import { connectionOf } from '../../../shared/graph/connection.ts'
import { Post } from './post.entity.ts'

export const PostConnection = connectionOf(Post, 'Post', '党内职务')
