/** `npm run dev`, in a copy of the project that may be changed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { INPUTS } from '../../build/fresh.mjs'
import { at } from '../../build/root.mjs'
import { launchBrowser, type Browser } from '../browser.ts'

const SOURCES = INPUTS.filter((path) => !path.startsWith('node_modules'))
/** A copy is as fresh as what it was copied from. */
const BUILT = ['dist/built.json', 'dist/code.js', 'dist/ui.html', 'dist/okra.js', 'dist/host']

let root = ''
let dev: ChildProcess
let address = ''
let said = ''
let browser: Browser

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'okra-dev-'))
  for (const path of [...SOURCES, ...BUILT]) cpSync(at(path), join(root, path), { recursive: true })
  symlinkSync(at('node_modules'), join(root, 'node_modules'), 'junction')
  dev = spawn(process.execPath, [join(root, 'build/dev.mjs')], { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()))
  address = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(said)?.[0], { timeout: 50_000 })
  browser = await launchBrowser()
})
afterAll(async () => {
  dev.kill()
  await browser.close()
  rmSync(root, { recursive: true, maxRetries: 5 })
})

const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 50_000 })

function change(path: string, from: string, to: string): void {
  const file = join(root, path)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

test('an open page follows what is saved, and a mistake is said and leaves the page as it was', async () => {
  const tab = await browser.newPage()
  await tab.goto(address)
  const language = () => tab.locator('html').getAttribute('lang')
  await tab.frameLocator('iframe').getByRole('tab', { name: 'Export', exact: true }).waitFor()
  change('host/page/index.html', 'lang="en"', 'lang="pt"')
  await eventually(language).toBe('pt')
  change('src/main.ts', 'import', 'import from nowhere; import')
  await eventually(() => said).toMatch(/src\/main\.ts:\d+:\d+/)
  expect(await language()).toBe('pt')
}, 180_000)
