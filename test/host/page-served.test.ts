import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { built } from '../built.ts'
import { okra } from '../okra.ts'

const OKRA = built('okra.js')
const EXAMPLE = fileURLToPath(new URL('../../host/boards/okra-example.json', import.meta.url))

let folder: string
let server: ChildProcess | undefined

/** Starts a preview and returns the line that says where it is. */
function preview(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    server = spawn(process.execPath, [OKRA, 'preview', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    server.stdout?.once('data', (line: Buffer) => resolve(line.toString()))
    server.stderr?.once('data', (line: Buffer) => reject(new Error(line.toString())))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okra-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => server?.kill())

describe('okra preview', () => {
  it('serves the page, and says where in one line', async () => {
    const port = await freePort()
    expect(await preview('--port', String(port))).toBe(
      `OKRA Milestones is at http://localhost:${port} (Ctrl+C stops it)\n`,
    )
    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toContain('<title>OKRA Milestones</title>')
    const board = await fetch(`http://127.0.0.1:${port}/boards/okra-example.json`)
    expect(await board.text()).toBe(await readFile(EXAMPLE, 'utf8'))
    expect((await fetch(`http://127.0.0.1:${port}/..%2fcode.js`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${port}/..%2f..%2fpackage.json`)).status).toBe(404)
  })

  it('offers a board that is named, and opens it first', async () => {
    const file = join(folder, 'our board.json')
    await writeFile(file, await readFile(EXAMPLE, 'utf8'))
    const port = await freePort()
    await preview(file, '--port', String(port))
    const first = await fetch(`http://127.0.0.1:${port}/?as=Ana`, { redirect: 'manual' })
    expect(first.headers.get('location')).toBe('/?as=Ana&board=our+board.json')
    expect((await fetch(`http://127.0.0.1:${port}/boards/our%20board.json`)).status).toBe(200)
  })

  it('offers a file that FigJam saved as it is', async () => {
    const file = fileURLToPath(new URL('../fixtures/jam/synthetic.jam', import.meta.url))
    const port = await freePort()
    await preview(file, '--port', String(port))
    const board = await fetch(`http://127.0.0.1:${port}/boards/synthetic.jam`)
    expect(Buffer.from(await board.arrayBuffer())).toEqual(await readFile(file))
  })

  it('complains when the port that is named is taken', async () => {
    const port = await freePort()
    await preview('--port', String(port))
    expect(await okra(['preview', '--port', String(port)])).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} is taken: name another with --port, or none.\n`,
    })
  })
})

describe('The command line complains in one sentence and exits with 1', () => {
  it.each<[args: string[], sentence: string]>([
    [['paint'], 'okra knows no “paint”: it is okra preview, okra export, okra import or okra check. See okra --help.'],
    [['preview', '--port', 'x'], '--port takes a number from 1 to 65535.'],
    [['preview', 'a.json', 'b.json'], 'okra preview opens one board at a time.'],
    [['preview', 'nowhere.json'], 'nowhere.json cannot be read: there is no such file.'],
    [['export'], 'okra export needs a board: okra export BOARD.json, or - for the standard input.'],
    [['export', 'nowhere.json'], 'nowhere.json cannot be read: there is no such file.'],
    [['export', '-'], 'This file is empty.'],
  ])('okra %j', async (args, sentence) => {
    expect(await okra([...args])).toEqual({ code: 1, out: '', err: `${sentence}\n` })
  })

  it('for a file that is no board', async () => {
    const file = join(folder, 'answer.json')
    await writeFile(file, '{"status":404,"err":"Not found"}')
    const { code, err } = await okra(['preview', file])
    expect({ code, err }).toEqual({
      code: 1,
      err: `${file}: This is not a board but an error answer of Figma: 404 “Not found”.\n`,
    })
  })

  it('but helps when asked', async () => {
    const { code, out } = await okra(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('okra export BOARD.json')
  })
})
