/** A board as FigJam saves it beside the same one as REST gives it: reading it, and the whole of `okra export`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseBoardFile } from '../../host/jam/index.ts'
import { openBoard } from '../../host/rest/index.ts'
import { bare, unpacked, zipped, type Loose } from '../host/jam-files.ts'
import { boardOfNodes } from '../host/jam-many.ts'
import { cpu, median } from './cpu.ts'
import { ms, printTable, ratio, whole } from './print.ts'

const NODES = 10_000
const TURNS = 7
const RUNS = 5

export function printJam(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'okra-bench-'))
  try {
    const canvas = bare(boardOfNodes(NODES), { message: { blobs: outlines() } })
    const json = JSON.stringify(parseBoardFile(canvas, 'bench.jam'))
    const files = {
      jam: { path: join(folder, 'bench.jam'), bytes: zipped(canvas) },
      rest: { path: join(folder, 'bench.json'), bytes: new TextEncoder().encode(json) },
    }
    for (const { path, bytes } of Object.values(files)) writeFileSync(path, bytes)
    const [, data] = unpacked(canvas)
    const size = data?.length ?? NaN
    const [read, readRest] = [timeToRead(files.jam.bytes), timeToRead(files.rest.bytes)]
    const [run, runRest] = [timeToExport(files.jam.path, folder), timeToExport(files.rest.path, folder)]
    const above = run.memory.most - runRest.memory.least
    printTable(
      `${whole(NODES)} nodes from a .jam beside the same from REST (data of ${whole(size / 1000)} kB unpacked)`,
      ['', '.jam', 'REST', '×', 'at most'],
      [
        ['file to document, CPU in ms', ms(read), ms(readRest), ratio(read, readRest), '6'],
        ['okra export, CPU in ms', ms(run.cpu), ms(runRest.cpu), ratio(run.cpu, runRest.cpu), '2'],
        [
          'peak memory, MB; most above least of REST in × the data',
          span(run.memory),
          span(runRest.memory),
          ratio(above, size),
          '3',
        ],
      ],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
  return Promise.resolve()
}

function timeToRead(bytes: Uint8Array): number {
  const took: number[] = []
  for (let turn = 0; turn <= TURNS; turn++) {
    globalThis.gc?.()
    const began = cpu()
    openBoard(parseBoardFile(bytes, 'bench'))
    if (turn > 0) took.push(cpu() - began)
  }
  return median(took)
}

interface Runs {
  /** CPU in ms, of the one in the middle. */
  readonly cpu: number
  /** What each took at its most, in bytes. A median would hide that some take more, by when V8 tidies up. */
  readonly memory: { readonly least: number; readonly most: number }
}

function span({ least, most }: Runs['memory']): string {
  return `${whole(least / 1e6)}–${whole(most / 1e6)}`
}

/** Each run is a process of its own, as it is for who exports a board. */
function timeToExport(path: string, out: string): Runs {
  const script = `
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
      console.error(JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS * 1024]))
    })
    import(${JSON.stringify(resolve('dist/release/okra.js'))})`
  const runs = Array.from({ length: RUNS }, () => {
    const args = ['--single-threaded', '-e', `${script}.catch(console.error)`, 'okra', 'export', path, '--out', out]
    const said = execFileSync('/bin/sh', ['-c', '"$0" "$@" 2>&1 >/dev/null', process.execPath, ...args], {
      encoding: 'utf8',
    })
    const [took, memory] = JSON.parse(said.trim().split('\n').at(-1) ?? '[]') as [number, number]
    return { cpu: took, memory }
  })
  const memory = runs.map((run) => run.memory)
  return {
    cpu: median(runs.map((run) => run.cpu)),
    memory: { least: Math.min(...memory), most: Math.max(...memory) },
  }
}

/** Letters as outlines, which every file has and nobody here reads. */
function outlines(): Loose[] {
  return Array.from({ length: NODES }, (_, nth) => ({
    bytes: Uint8Array.from({ length: 300 }, (__, at) => (nth * at) % 251),
  }))
}
