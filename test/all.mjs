// npm test               types, lint, format and every test, side by side; exit code 0 when all is well
// npm test -- core …     the tests in test/core; otherwise what stands here is vitest's: a part of a path, an option
// npm run check          types, lint and format alone
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'

// A part of a path would find “core” in “score” as well.
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
const asked = process.argv.slice(2).map((word) => (isFolder(`test/${word}`) ? `test/${word}/` : word))

const TYPES = ['types', 'typescript-7/bin/tsc', '--build']
const FORMAT = ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--cache', '.']
const LINT = ['lint', 'oxlint/bin/oxlint']
const FIGMA_LINT = ['lint by Figma’s rules', 'eslint/bin/eslint.js', '--max-warnings', '0', 'src']
const CHECKS = [TYPES, LINT, FIGMA_LINT, FORMAT]

/** Runs a tool of node_modules. What a silent tool says is shown when it is done, if it found anything. */
function run([name, script, ...args], isSilent) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      stdio: isSilent ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
    child.once('close', (code) => {
      if (code !== 0) console.error(`${name}:\n${said.trimEnd()}`)
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
    ? CHECKS.map((tool) => run(tool, true))
    : asked.length > 0
      ? [run(['tests', 'vitest/vitest.mjs', 'run', ...asked], false)]
      : [run(['tests', 'vitest/vitest.mjs', 'run'], false), runInTurn(CHECKS)]
const failed = (await Promise.all(runs)).flat()
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`)
process.exitCode = failed.length > 0 ? 1 : 0
