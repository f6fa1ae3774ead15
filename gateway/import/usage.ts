import { type Bilingual, DomainError } from '../../shared/errors.ts'

export const importUsage: Bilingual = {
  zh: `用法：
  npm run -s import -- organizations 文件.csv|.xlsx [选项]     导入党组织名册
  npm run -s import -- members 文件.csv|.xlsx [选项]           导入党员名册
  npm run -s import -- regions 文件.csv|.xlsx [选项]           导入行政区划
  npm run -s import -- resources 文件.csv|.xlsx [选项]         导入资源清单
  npm run -s import -- needs 文件.csv|.xlsx [选项]             导入需求清单
  npm run -s import -- charter 文件.txt --alliance 联盟标识    导入章程文本，作为该联盟的下一版（待通过）

选项：
  --dry-run          只检查并说明结果，不写入
  --sheet 名称       工作簿中的工作表，默认第一个
  --faults 文件.csv  把全部错误写入文件（屏幕上只显示前 50 条）
  --language zh|en   提示语言，默认取自系统
  --help             显示本说明

整个文件要么全部导入，要么完全不导入。数据库由 DATA_DIR 或 DATABASE_URL 指定。
返回码：0 成功；1 文件有错误或无法导入；2 参数或配置错误。
`,
  en: `Usage:
  npm run -s import -- organizations FILE.csv|.xlsx [options]   import a roster of organizations
  npm run -s import -- members FILE.csv|.xlsx [options]         import a roster of members
  npm run -s import -- regions FILE.csv|.xlsx [options]         import administrative divisions
  npm run -s import -- resources FILE.csv|.xlsx [options]       import a list of resources
  npm run -s import -- needs FILE.csv|.xlsx [options]           import a list of needs
  npm run -s import -- charter FILE.txt --alliance ID           import a charter's text as the alliance's next version (proposed)

Options:
  --dry-run          check everything, say what would happen, write nothing
  --sheet NAME       the sheet of a workbook; the first by default
  --faults FILE.csv  write all faults into a file (the first 50 are shown)
  --language zh|en   language of the messages; the system's by default
  --help             show this text

All of a file is imported or none of it. DATA_DIR or DATABASE_URL says which database.
Exit codes: 0 done; 1 the file has faults or cannot be imported; 2 wrong arguments or configuration.
`,
}

export const exportUsage: Bilingual = {
  zh: `用法：
  npm run -s export -- organizations|resources|needs 文件.csv|.xlsx [--language zh|en]
  npm run -s export -- members 文件.csv|.xlsx --purpose 目的 [--language zh|en]

把现有党组织写成名册，或把资源、需求写成清单（含联系方式），可以原样导入。
党员名册含完整个人信息：目的（如 ROLL_KEEPING）记入每个人的查看记录。返回码：0 成功；1 无法写出；2 参数或配置错误。
`,
  en: `Usage:
  npm run -s export -- organizations|resources|needs FILE.csv|.xlsx [--language zh|en]
  npm run -s export -- members FILE.csv|.xlsx --purpose PURPOSE [--language zh|en]

Writes the present organizations, resources or needs (with contact details) as a file that can be imported again.
A roster of members has everything personal in full: each one’s record of looks says so, with the purpose (such as ROLL_KEEPING).
Exit codes: 0 done; 1 it cannot be written; 2 wrong arguments or configuration.
`,
}

/** The command line does not say what to do. */
export class UsageError extends DomainError {
  readonly code = 'USAGE'
}
