// npm test               types, lint, format and every test, side by side; exit code 0 when all is well
// npm test -- core …     the tests in test/core; otherwise what stands here is vitest's: a part of a path, an option
// npm run check          types, lint and format alone, and of the last two only what changed
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'

// A part of a path would find “core” in “score” as well.
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
const asked = process.argv.slice(2).map((word) => (isFolder(`test/${word}`) ? `test/${word}/` : word))

const TYPES = ['types', 'typescript-7/bin/tsc', '--build']
const FORMAT = ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--cache', '.']
const LINT = ['lint', 'eslint/bin/eslint.js', '.']
// What is said of a file also depends on the types in others, which this cache does not see: good for a quick look.
const QUICK_LINT = [
  ...LINT,
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/eslint/',
]

/** Runs a tool of node_modules. Silent tools speak when they are done, if they have anything to say. */
function run([name, script, ...args], isSilent) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      stdio: isSilent ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
    child.once('close', (code) => {
      if (said !== '') console.error(`${name}:\n${said.trimEnd()}`)
      resolve(code === 0 ? [] : [name])
    })
  })
}

async function runInTurn(tools) {
  const failed = []
  for (const tool of tools) failed.push(...(await run(tool, true)))
  return failed
}

const runs =
  asked[0] === '--check'
    ? [TYPES, FORMAT, QUICK_LINT].map((tool) => run(tool, true))
    : asked.length > 0
      ? [run(['tests', 'vitest/vitest.mjs', 'run', ...asked], false)]
      : [run(['tests', 'vitest/vitest.mjs', 'run'], false), runInTurn([TYPES, LINT, FORMAT])]
const failed = (await Promise.all(runs)).flat()
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`)
process.exitCode = failed.length > 0 ? 1 : 0
