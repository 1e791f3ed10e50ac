// Makes a fresh clone ready: checks Node, installs what the lockfile names if it is not there yet.
// Plain JavaScript on Node's own modules, because it runs before anything is installed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))

/** True when node_modules holds exactly the versions the lockfile pins (optional ones for other machines aside). */
function isInstalled() {
  const installedLock = join('node_modules', '.package-lock.json')
  if (!existsSync(join(root, installedLock))) return false
  const installed = read(installedLock).packages
  return Object.entries(read('package-lock.json').packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  )
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`OKRA Milestones needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`)
  process.exit(1)
}
if (!isInstalled()) {
  console.error('Installing what the project needs (once, inside this folder) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  try {
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
  } catch {
    console.error('The installation did not finish. Check the network connection, then run the same command again.')
    process.exit(1)
  }
}
