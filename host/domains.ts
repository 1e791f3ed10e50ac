/** Which network domains a manifest may name (page making-network-requests). */

const SCHEMES = ['http', 'https', 'ws', 'wss']
/** `example.com`, `*.example.com`, `localhost`, `127.0.0.1`; a star stands for the first part only. */
const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/i
const PORT = /^(\d{1,5}|\*)$/
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/i

interface Parts {
  readonly scheme: string | null
  readonly host: string
  readonly port: string | null
  readonly path: string
}

function partsOf(domain: string): Parts {
  const [, scheme = null, rest = ''] = /^(?:([^/]*?):\/\/)?(.*)$/s.exec(domain) ?? []
  const [, authority = '', path = ''] = /^([^/]*)(.*)$/s.exec(rest) ?? []
  const [, host = authority, port = null] = /^([^:]*):(.*)$/s.exec(authority) ?? []
  return { scheme, host, port, path }
}

/** What is wrong with a domain; null where nothing is. */
export function wrongWith(domain: string): string | null {
  const { scheme, host, port, path } = partsOf(domain)
  if (scheme !== null && !SCHEMES.includes(scheme))
    return `must begin with http, https, ws or wss, and not with “${scheme}”`
  if (/\s/.test(domain)) return 'must not have spaces in it'
  if (!HOST.test(host)) return 'is no domain: write one like https://api.example.com or https://*.example.com'
  if (port !== null && !PORT.test(port)) return `has no port that there is: “${port}”`
  return /[?#*]/.test(path) ? 'may end in a path, and in nothing after it' : null
}

/** A server on the computer of whoever develops. */
export function isLocal(domain: string): boolean {
  return LOCAL.test(partsOf(domain).host)
}

/** Figma's page shows domains without a scheme, and its desktop app has refused some (fact 204). */
export function lacksScheme(domain: string): boolean {
  return domain !== '*' && domain !== 'none' && partsOf(domain).scheme === null
}
