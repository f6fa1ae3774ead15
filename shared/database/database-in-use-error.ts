import { DomainError } from '../errors.ts'

/** Another process has the embedded database open. */
export class DatabaseInUseError extends DomainError {
  readonly code = 'DATABASE_IN_USE'

  constructor(folder: string) {
    super(
      {
        zh: `数据文件夹 ${folder} 正被另一个进程使用（例如正在运行的平台），请先停止它。`,
        en: `The data folder ${folder} is in use by another process (a running platform, for example); stop that first.`,
      },
      { folder },
    )
  }
}
