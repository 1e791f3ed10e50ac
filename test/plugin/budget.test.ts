/** What is shipped: the plugin after the second minifier, which the other tests leave out (`npm run test:release` does not). */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { FOLDERS } from '../../build/ensure.mjs'
import { at } from '../../build/root.mjs'
import { contents, play, sample } from './play.ts'

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [at('build.mjs'), '--release', '--quiet'])
}, 600_000)

const shipped = (name: string) => readFileSync(at(`${FOLDERS.release}/${name}`))
const sizeOf = (name: string) => gzipSync(shipped(name)).length

/** Where they stand: they grow only on purpose. What bytes cost is measured as time (npm run bench). */
test('ui.html does not grow beyond 136.5 kB, gzipped', () => {
  expect(sizeOf('ui.html')).toBeLessThanOrEqual(136_500)
})

test('code.js does not grow beyond 85.6 kB, gzipped', () => {
  expect(sizeOf('code.js')).toBeLessThanOrEqual(85_600)
})

test('code.js does with a board what it does before it is made small', async () => {
  const boards = await Promise.all(
    [{}, { code: shipped('code.js').toString() }].map(async (options) => {
      const playing = await play(sample('example'), options)
      const [card = ''] = playing.plan().milestones.map(({ id }) => id)
      await playing.wish({ type: 'milestone/change', cards: [card], patch: { effort: 'M', business: 2 } })
      await playing.wish({ type: 'paint/choose', rule: 'effort' })
      await playing.wish({ type: 'badges/show', isOn: true })
      return contents(playing.document)
    }),
  )
  expect(boards[1]).toEqual(boards[0])
  expect(boards[0]).not.toEqual(contents(sample('example')))
})
