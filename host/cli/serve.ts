/** A small static server for the page. May import Node's own modules only. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/** What a path gives instead of the file of that name: a text, or a way to get it or bytes when it is asked for. */
export type Instead = Readonly<Record<string, string | (() => Promise<string | Buffer>)>>

export interface ServeOptions {
  readonly folder: string
  readonly instead?: Instead
  /** A board to open when the address names none, by the name it has under `/boards`. */
  readonly board?: string
  /** 0 for any free port. */
  readonly port: number
}

export interface Served {
  readonly port: number
  close(): Promise<void>
}

/** Serves a folder to this machine only. Rejects with Node's error when the port is taken (`EADDRINUSE`). */
export async function serve({ folder, instead = {}, board, port }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/' && board !== undefined && !url.searchParams.has('board')) {
      url.searchParams.set('board', board)
      response.writeHead(302, { location: `/${url.search}` }).end()
      return
    }
    const path = pathOf(url.pathname)
    contentsOf(folder, path, instead).then(
      (contents) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(contents)
      },
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.'),
    )
  })
  await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A path that stays within the folder, whatever was asked for. */
function pathOf(asked: string): string {
  try {
    const path = normalize(decodeURIComponent(asked)).replaceAll('\\', '/')
    return path === '/' ? '/index.html' : path
  } catch {
    return asked
  }
}

async function contentsOf(folder: string, path: string, instead: Instead): Promise<string | Buffer> {
  const other = instead[path]
  if (other === undefined) return readFile(join(folder, path))
  return typeof other === 'string' ? other : other()
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
