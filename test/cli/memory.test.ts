/**
 * What a board costs in memory is what is kept of it. V8 makes a hidden class (a “map”) for objects of a new shape, among
 * what lives long: made for every node or every call of the plugin, they were most of what an export took, and how much
 * of it was there at a time was a matter of luck. They are counted here.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseBoardFile } from '../../host/jam/index.ts'
import { bare, zipped } from '../host/jam-files.ts'
import { boardOfNodes } from '../host/jam-many.ts'
import { okra } from '../okra.ts'

const [FEW, MANY] = [100, 500]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okra-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each(['board.jam', 'board.json'])('exporting %s makes no hidden class for each node', async (name) => {
  const [few, many] = [await classesMade(name, FEW), await classesMade(name, MANY)]
  expect(few).toBeGreaterThan(0)
  expect(many - few).toBeLessThan((MANY - FEW) / 10)
})

/** How many hidden classes V8 makes while a board of so many nodes is exported. */
async function classesMade(name: string, nodes: number): Promise<number> {
  const jam = zipped(bare(boardOfNodes(nodes)))
  const [board, log] = [join(folder, name), join(folder, 'v8.log')]
  await writeFile(board, name.endsWith('.jam') ? jam : JSON.stringify(parseBoardFile(jam)))
  const flags = ['--log-maps', '--no-log-maps-details', '--no-logfile-per-isolate', `--logfile=${log}`]
  expect(await okra(['export', board, '--out', folder], '', flags)).toMatchObject({ code: 0 })
  return (await readFile(log, 'utf8')).match(/^map,/gm)?.length ?? 0
}
