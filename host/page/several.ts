/** Several boards at once, as `okra export A B …` takes them: each board’s files, and what the boards are together. */
import { count } from '../../src/core/base/index.ts'
import { toZip } from '../../src/core/export/index.ts'
import { Complaint, dayInWords, exportBoards, type BuiltPlugin } from '../headless/index.ts'
import { BoardError } from '../rest/index.ts'
import { readBoard } from './boards.ts'
import { askToTake } from './chrome/taking.ts'
import { download } from './files.ts'

const ADVICE = {
  toTick: 'Open it alone and tick the cards that are.',
  toChoose: 'Open it alone and export the page that is meant.',
}

/** Reads the files one after the other, and offers what came of them. One that cannot be read costs only itself. */
export function showSeveral(root: HTMLElement, files: readonly File[], plugin: BuiltPlugin): void {
  const taking = askToTake(root, count(files.length, 'file'))
  const says: string[] = []
  let refused = 0
  const boards = files.map((file, at) => ({
    path: file.name,
    open: () => {
      taking.say(`Reading file ${at + 1} of ${files.length}: ${file.name}`)
      return openFile(file)
    },
  }))
  const now = new Date()
  const options = {
    page: undefined,
    advice: ADVICE,
    isRaw: false,
    include: [],
    withJson: false,
    date: dayInWords(now),
    onLeftOut: (sentence: string) => says.push(sentence),
    onRefused: (why: string) => {
      refused += 1
      says.push(why)
    },
  }
  exportBoards(boards, plugin, options).then(
    (exported) => {
      const zip = toZip(
        exported.map(({ path, contents }) => ({ name: path, text: contents })),
        now.getTime(),
        '',
      )
      taking.say(saySum(files.length - refused, refused), says)
      taking.offer(() => download('okra-portfolio.zip', zip, 'application/zip'))
    },
    (error: unknown) => taking.say(error instanceof Complaint ? error.message : String(error), says),
  )
}

async function openFile(file: File) {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Complaint('It cannot be read as a file. Drop the files themselves, not their folder.')
  })
  try {
    return readBoard(file.name, new Uint8Array(bytes)).document
  } catch (error) {
    throw error instanceof BoardError ? new Complaint(error.message) : error
  }
}

function saySum(read: number, refused: number): string {
  const sum =
    refused === 0
      ? `${count(read, 'board')} read.`
      : `${count(read, 'board')} read, ${count(refused, 'file')} left out.`
  return `${sum} The zip holds the files of each board in a folder of its own, and in portfolio.md and portfolio.csv what they are together. To open a board here, drop it alone.`
}
