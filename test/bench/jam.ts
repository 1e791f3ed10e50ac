/** A board as FigJam saves it beside the same one as REST gives it: reading it, and the whole of `okra export`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseBoardFile } from '../../host/jam/index.ts'
import { openBoard } from '../../host/rest/index.ts'
import { bare, change, guid, page, part, parts, unpacked, zipped, type Loose } from '../host/jam-files.ts'
import { cpu, median } from './cpu.ts'
import { ms, printTable, ratio, whole } from './print.ts'

const NODES = 10_000
const TURNS = 7
const RUNS = 5

const BODY = '40000000:0'
const TEXT = '40000000:1'

export function printJam(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'okra-bench-'))
  try {
    const canvas = bare(makeNodes(), { message: { blobs: outlines() } })
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
    const above = run.memory - runRest.memory
    printTable(
      `${whole(NODES)} nodes from a .jam beside the same from REST (data of ${whole(size / 1000)} kB unpacked)`,
      ['', '.jam', 'REST', '×', 'at most'],
      [
        ['file to document, CPU in ms', ms(read), ms(readRest), ratio(read, readRest), '6'],
        ['okra export, CPU in ms', ms(run.cpu), ms(runRest.cpu), ratio(run.cpu, runRest.cpu), '2'],
        [
          'peak memory, MB; above REST in × the data',
          whole(run.memory / 1e6),
          whole(runRest.memory / 1e6),
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

interface Run {
  /** CPU in ms. */
  readonly cpu: number
  /** The most it took at a time, in bytes. */
  readonly memory: number
}

/** Each run is a process of its own, as it is for who exports a board. */
function timeToExport(path: string, out: string): Run {
  const script = `
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
      console.error(JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS * 1024]))
    })
    import(${JSON.stringify(resolve('dist/release/okra.js'))})`
  const runs = Array.from({ length: RUNS }, (): Run => {
    const args = ['--single-threaded', '-e', `${script}.catch(console.error)`, 'okra', 'export', path, '--out', out]
    const said = execFileSync('/bin/sh', ['-c', '"$0" "$@" 2>&1 >/dev/null', process.execPath, ...args], {
      encoding: 'utf8',
    })
    const [took, memory] = JSON.parse(said.trim().split('\n').at(-1) ?? '[]') as [number, number]
    return { cpu: took, memory }
  })
  return { cpu: median(runs.map((run) => run.cpu)), memory: median(runs.map((run) => run.memory)) }
}

function makeNodes(): Loose[] {
  return page(...Array.from({ length: NODES }, (_, nth) => makeNode(nth)))
}

function makeNode(nth: number): Loose {
  const id = `5:${nth}`
  const place = { m00: 1, m01: 0, m02: (nth % 100) * 300, m10: 0, m11: 1, m12: Math.floor(nth / 100) * 300 }
  const look = {
    transform: place,
    parentIndex: { guid: guid('0:1'), position: positionOf(nth) },
    editCount: BigInt(nth),
  }
  const fill = { fillPaints: [paint(nth % 3 === 0 ? 0.4 : 1, 0.8, 0.3)] }
  if (nth % 10 === 9) {
    const end = (to: number) => ({ endpointNodeID: guid(`5:${to}`), magnet: 'AUTO' })
    const line = { strokePaints: [paint(0.4, 0.4, 0.4)], strokeWeight: 4, connectorLineStyle: 'ELBOWED' }
    return change(id, 'CONNECTOR', '0:1', {
      ...look,
      ...line,
      connectorStart: end(nth - 1),
      connectorEnd: end(nth - 2),
    })
  }
  const isCard = nth % 10 === 0
  const record = { v: 1, at: id, effort: 'SML'[nth % 3], business: 2, dependenciesReviewed: true, skills: ['Frontend'] }
  const text = isCard
    ? `Milestone ${nth} lets players find a match near them, faster than last year`
    : `Pain ${nth}: players do not know who else is coming, and so they do not come`
  const words = {
    textData: { characters: text, lines: [{ lineType: 'PLAIN', indentationLevel: 0 }] },
    fontName: { family: 'Inter', style: 'Medium', postscript: 'Inter-Medium' },
    fontSize: 16,
    fillPaints: [paint(0.1, 0.1, 0.1)],
  }
  const drawn = {
    ...parts(part(BODY, fill), part(TEXT, words)),
    derivedImmutableFrameData: { overrides: [part(BODY, { size: { x: 240, y: 240 } }), part(TEXT, words)] },
  }
  if (!isCard) return change(id, 'STICKY', '0:1', { ...look, ...drawn, size: { x: 240, y: 240 } })
  const pluginData = [{ pluginID: '', key: 'okra-milestone', value: JSON.stringify(record) }]
  return change(id, 'SHAPE_WITH_TEXT', '0:1', {
    ...look,
    ...drawn,
    shapeWithTextType: 'SQUARE',
    size: { x: 1034, y: 79 },
    ...(nth % 20 === 0 && { pluginData }),
  })
}

function paint(r: number, g: number, b: number): Loose {
  return { type: 'SOLID', color: { r, g, b, a: 1 }, opacity: 1, visible: true, blendMode: 'NORMAL' }
}

/** Positions among siblings, as text that sorts. */
function positionOf(nth: number): string {
  return String.fromCharCode(33 + Math.floor(nth / 8100), 33 + (Math.floor(nth / 90) % 90), 33 + (nth % 90))
}

/** Letters as outlines, which every file has and nobody here reads. */
function outlines(): Loose[] {
  return Array.from({ length: NODES }, (_, nth) => ({
    bytes: Uint8Array.from({ length: 300 }, (__, at) => (nth * at) % 251),
  }))
}
