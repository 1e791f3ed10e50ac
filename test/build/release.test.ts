/** What is given to people: a zip that is all they need, with a manifest that Figma takes. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../build/ensure.mjs'
import { shippedFiles, zipOf } from '../../build/release.mjs'
import { parseManifest } from '../../host/manifest.ts'
import { wrongWithShipped } from '../../host/shipped.ts'
import { play, sample } from '../plugin/play.ts'

beforeAll(async () => {
  await ensureBuilt('release')
}, 600_000)

test('of the unpacked zip alone Figma has all it needs, and the plugin in it runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'okra-'))
  for (const [path, bytes] of Object.entries(unzipSync(zipOf(shippedFiles())))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const read = (path: string) => readFileSync(join(folder, 'okra-milestones', path), 'utf8')
  const manifest = parseManifest(JSON.parse(read('manifest.json')))
  const playing = await play(sample('example'), { code: read(manifest.main), html: read('dist/ui.html'), manifest })
  expect(playing.plan().milestones.length).toBe(12)
  expect(read('README.txt')).toContain('manifest.json')
})

test('the same files make the same zip', () => {
  expect(zipOf(shippedFiles())).toEqual(zipOf(shippedFiles()))
})

describe('the manifest is checked', () => {
  const FILES = ['manifest.json', 'dist/code.js', 'dist/ui.html']
  const good = () => JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>
  const without = (field: string) => Object.fromEntries(Object.entries(good()).filter(([name]) => name !== field))
  const says = (manifest: unknown, files = FILES) => wrongWithShipped(manifest, files)

  test('ours is as Figma documents it', () => {
    expect(says(good())).toEqual([])
  })

  test.each([
    ['main', 'manifest.json: main: is missing'],
    ['editorType', 'manifest.json: editorType: is missing'],
    ['id', 'manifest.json: id is missing: Figma knows a plugin and its storage by it.'],
    [
      'networkAccess',
      'manifest.json: networkAccess is missing: then Figma says that the plugin may reach any address.',
    ],
    [
      'documentAccess',
      'manifest.json: documentAccess is not there: the plugin runs as one from before 2024, with every page loaded. ' +
        'FigJam takes no new plugins without "dynamic-page".',
    ],
  ])('a missing %s gets a sentence', (field, sentence) => {
    expect(says(without(field))).toEqual([sentence])
  })

  test('an unknown field gets a sentence, wherever it stands', () => {
    const menu = [
      { name: 'Score', command: 'score', icon: 'x' },
      { name: 'More', menu: [{ separator: true, bold: 1 }] },
    ]
    const said = says({ ...good(), colour: 'red', menu, networkAccess: { allowedDomains: ['none'], since: 1 } })
    expect(said.sort()).toEqual(
      ['colour', 'menu.0.icon', 'menu.1.menu.0.bold', 'networkAccess.since'].map(
        (path) => `manifest.json: ${path}: is no field that Figma documents, and may be refused.`,
      ),
    )
  })

  test('a file that it names and that is not there gets a sentence', () => {
    expect(says(good(), ['manifest.json', 'dist/ui.html'])).toEqual([
      'manifest.json: names dist/code.js, which does not lie beside it.',
    ])
  })
})
