/** What `npm run bench` starts in a process of its own. */
import { printBeside, type Row, type Size } from './beside.ts'
import { printCrossings } from './crossings.ts'
import { printGrowth } from './growth.ts'
import { printJam } from './jam.ts'
import { printParsing } from './parsing.ts'
import { printSize } from './size.ts'

const SIZES = ['100:12', '1000:120', '8000:2000']
const ROWS: readonly Row[] = ['open', 'score', 'remote', 'other', 'selection', 'paint', 'restore', 'memory']
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  parsing: printParsing,
  crossings: printCrossings,
  size: printSize,
  growth: printGrowth,
  jam: printJam,
}

const asked = process.argv.slice(2)
const isSize = (word: string) => /^\d+:\d+$/.test(word)
const names = asked.filter((word) => !isSize(word))
const unknown = names.filter((name) => !(ROWS as readonly string[]).includes(name) && !(name in PARTS))
if (unknown.length > 0) {
  console.error(`npm run bench knows ${[...ROWS, ...Object.keys(PARTS)].join(', ')} and sizes like ${SIZES[1]}`)
  process.exit(1)
}

const rows = ROWS.filter((row) => names.length === 0 || names.includes(row))
const sizes = asked.some(isSize) ? asked.filter(isSize) : SIZES
if (rows.length > 0) for (const size of sizes) await printBeside(sizeFrom(size), (row) => rows.includes(row))
for (const [name, print] of Object.entries(PARTS)) if (asked.length === 0 || names.includes(name)) await print()

function sizeFrom(words: string): Size {
  const [nodes = 0, milestones = 0] = words.split(':').map(Number)
  return { nodes, milestones }
}
