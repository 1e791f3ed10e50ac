/** The command line: `okra preview`, `okra export`, `okra import` and `okra check`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { FURTHER_NAMES } from '../../src/core/export/index.ts'
import { FIELD_NAMES } from '../../src/core/import/index.ts'
import { Complaint, dayInWords, exportBoard, exportBoards } from '../headless/index.ts'
import { saveBoard } from '../rest/index.ts'
import { ADVICE } from './advice.ts'
import { readBoardFile } from './board-file.ts'
import { checkBoard } from './check.ts'
import { importTable, sayReport } from './import.ts'
import { readPlugin } from './plugin.ts'
import { preview } from './preview.ts'
import { readBytes } from './read-bytes.ts'

const HELP = `OKRA Milestones: score milestone cards on a FigJam board.

  okra preview [BOARD.json] [--port N]
      Opens the board and the plugin in a browser page, without FigJam. It may be a board.jam, too.
      Without a board it opens the example.

  okra export BOARD.json… [--out DIR] [--page NAME] [--raw] [--include objective,type,…] [--json]
      Writes the method's four files and a one-page summary to DIR/okra/session-3/.
      BOARD.json is a board as GET /v1/files/KEY?plugin_data=shared gives it, or board.jam, a local copy that FigJam
      saved; - reads either from the standard input. Of several boards each has a folder of its own, and
      DIR/okra/portfolio.md and .csv say what they are together; one that cannot be read costs only itself.
      --out      where to write; the current folder when left out
      --page     the page to export, when several have milestones
      --raw      do not put a ' before cells that a spreadsheet would run as formulas
      --include  further columns of the table: ${FURTHER_NAMES.join(', ')}
      --json     writes milestones.json too, for other programs

  okra import BOARD.json TABLE [--map HEADER=FIELD]… [--page NAME] [--out NEW.json] [--json]
      Says what a table would change on a board: CSV, .xlsx, JSON, Markdown, a web page, six-line blocks, our own files.
      --map      what a column is; once for each. Fields: ${FIELD_NAMES.join(', ')}
      --page     the page to bring it into, when several have milestones
      --out      writes the board as it then is; rows that need an answer stay as they are.
                 Such a file cannot go back into Figma: to change the board itself, use Import in the plugin
      --json     says it as JSON, to docs/data/import.schema.json

  okra check BOARD.json
      Says what on a board does not hold, a sentence each: values that cannot be read, copies, scores that contradict
      colours, badges, table or connectors, cards that wait for each other, what is left over. Exit code 1 if anything.
`

type Command = (args: readonly string[]) => Promise<void>

const COMMANDS: Readonly<Record<string, Command>> = {
  preview: runPreview,
  export: runExport,
  import: runImport,
  check: runCheck,
}

async function runPreview(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args, { port: { type: 'string' } })
  if (positionals.length > 1) throw new Complaint('okra preview opens one board at a time.')
  const { port } = await preview({ folder: folderOf('host'), board: positionals[0], port: portFrom(values.port) })
  console.log(`OKRA Milestones is at http://localhost:${port} (Ctrl+C stops it)`)
}

async function runExport(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args, {
    out: { type: 'string', default: '.' },
    page: { type: 'string' },
    raw: { type: 'boolean', default: false },
    include: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  })
  const [path, ...more] = positionals
  if (path === undefined) {
    throw new Complaint('okra export needs a board: okra export BOARD.json, or - for the standard input.')
  }
  if (positionals.filter((each) => each === '-').length > 1)
    throw new Complaint('Only one board can come from the standard input.')
  const include = String(values.include)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const page = typeof values.page === 'string' ? values.page : undefined
  const plugin = await readPlugin(folderOf('.'))
  const options = {
    page,
    advice: ADVICE,
    isRaw: values.raw === true,
    include,
    withJson: values.json === true,
    date: dayInWords(new Date()),
    // Beside the names of the files, which others may read line by line.
    onLeftOut: (sentence: string) => console.error(sentence),
    onRefused: (why: string) => {
      console.error(why)
      process.exitCode = 1
    },
  }
  const files =
    more.length === 0
      ? await exportBoard(await readBoardFile(path), plugin, options)
      : await exportBoards(
          positionals.map((each) => ({ path: each, open: () => readBoardFile(each) })),
          plugin,
          options,
        )
  for (const { path: name, contents } of files) {
    const target = join(String(values.out), name)
    await writeTo(target, contents)
    console.log(target)
  }
}

async function runImport(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args, {
    map: { type: 'string', multiple: true, default: [] },
    page: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const [path, table] = positionals
  if (path === undefined || table === undefined || positionals.length > 2) {
    throw new Complaint('okra import needs one board and one table: okra import BOARD.json TABLE.')
  }
  if (path === '-' && table === '-') throw new Complaint('Only one of the two can come from the standard input.')
  const out = typeof values.out === 'string' ? values.out : undefined
  if (out !== undefined && resolve(out) === resolve(path)) {
    throw new Complaint('--out takes another file than the board: that one is never changed.')
  }
  if (out?.toLowerCase().endsWith('.jam')) {
    const named = basename(out).replace(/\.jam$/i, '.json')
    throw new Complaint(`--out writes JSON as Figma’s REST API gives it, which FigJam does not open: name it ${named}.`)
  }
  const board = await readBoardFile(path)
  const imported = await importTable(board, await readPlugin(folderOf('.')), await readBytes(table), {
    page: typeof values.page === 'string' ? values.page : undefined,
    map: Array.isArray(values.map) ? values.map.map(String) : [],
    isApplied: out !== undefined,
  })
  if (out !== undefined) await writeTo(out, `${JSON.stringify(saveBoard(board), null, 2)}\n`)
  console.log(values.json === true ? JSON.stringify(imported.report, null, 2) : sayReport(imported))
  // Beside the report, which others may parse.
  if (out !== undefined) console.error(`${out} holds the board as it then is.`)
}

async function runCheck(args: readonly string[]): Promise<void> {
  const { positionals } = parse(args, {})
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    throw new Complaint('okra check needs one board: okra check BOARD.json, or - for the standard input.')
  }
  const board = await readBoardFile(path)
  const { flaws, summary } = await checkBoard(board, await readPlugin(folderOf('.')))
  console.log([...flaws, summary].join('\n'))
  if (flaws.length > 0) process.exitCode = 1
}

async function writeTo(target: string, contents: string): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, contents)
  } catch (error) {
    throw new Complaint(`${target} cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** A folder beside this file, which is built into dist/. */
function folderOf(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), name)
}

function portFrom(value: unknown): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Complaint('--port takes a number from 1 to 65535.')
  return port
}

/** Node's own words for a wrong option are good; they only lack a full stop. */
function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : String(error)}. See okra --help.`)
  }
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === 'help' || [name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    console.log(HELP)
    return
  }
  const command = COMMANDS[name]
  if (!command)
    throw new Complaint(
      `okra knows no “${name}”: it is okra preview, okra export, okra import or okra check. See okra --help.`,
    )
  await command(args)
}

/** Who reads only the first lines (`| head -1`) gets all files nevertheless. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Complaint ? error.message : error)
  process.exitCode = 1
})
