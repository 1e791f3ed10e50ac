/** What leaves the board: tables, documents, files, and the words they share. */
export type { Beginning } from './beginning.ts'
export { hasUnder, type Block, type Document, type Item, type Text } from './document.ts'
export { fileNameFrom } from './file-name.ts'
export { FILE_NAMES, FOLDER, sessionFiles, type FileOptions } from './files.ts'
export { formatOf, FORMATS, MILESTONE_TABLE, type Format, type FormatId, type Preview } from './formats.ts'
export { unguard, type Separator } from './guard.ts'
export {
  columnsWith,
  dependencyName,
  FURTHER_NAMES,
  FURTHER_WORDS,
  isFurtherColumn,
  milestoneTable,
  titlesOf,
  type FurtherColumn,
  type Names,
  type Table,
} from './milestone-table.ts'
export { omittedLines, sayAsks } from './omitted.ts'
export { levelsOf } from './say-milestones.ts'
export { isAsExported } from './as-exported.ts'
export { boardFolders, portfolioFiles } from './portfolio.ts'
export { requestTo } from './request.ts'
export { takeHome, whereOf, type TakeHome } from './take-home.ts'
export { toZip } from './zip.ts'
