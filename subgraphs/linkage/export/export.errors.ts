import { DomainError } from '../../../shared/errors.ts'

/** Linkage is being made again: what there is of it now is not whole. */
export class RebuildingError extends DomainError {
  readonly code = 'REBUILDING'

  constructor() {
    super({ zh: '联动数据正在重建,请稍后再导出。', en: 'Linkage is being rebuilt. Export when it is done.' })
  }
}

/** What a file has begun with is no longer so: the rest of it would not go with what has been written. */
export class ExportOutdatedError extends DomainError {
  readonly code = 'EXPORT_OUTDATED'

  constructor() {
    super({
      zh: '导出期间已有联动或组织归属变更,请重新导出。',
      en: 'Ties, or where organizations stand, have changed since the file was begun. Begin it again.',
    })
  }
}
