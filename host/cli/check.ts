/** The check: the real plugin finds the milestones, and `core` says what on the board is not as the plugin would have it. */
import { auditPage, type HeldNode, type HeldPage } from '../../src/core/audit/index.ts'
import { count } from '../../src/core/base/index.ts'
import type { Plan, Texts } from '../../src/core/plan/index.ts'
import { isScored } from '../../src/core/weigh/index.ts'
import { realClock } from '../clock.ts'
import { textOf, valueOf } from '../document/defaults.ts'
import type { Document } from '../document/document.ts'
import { sizesOf } from '../document/table.ts'
import type { NodeRecord } from '../document/types.ts'
import { planOfPage, type BuiltPlugin } from '../headless/index.ts'

/** As `src/doors/plugin-data.ts` has it, which is the plugin’s and stays there. */
const NAMESPACE = 'okra'

export interface Checked {
  /** What does not hold, a sentence each; none where everything does. */
  readonly flaws: readonly string[]
  /** All of it in one sentence. */
  readonly summary: string
}

/** Looks at every page of a board, and changes nothing. */
export async function checkBoard(board: Document, plugin: BuiltPlugin, clock = realClock): Promise<Checked> {
  const flaws: string[] = []
  const plans: Plan[] = []
  const { pages } = board
  for (const page of pages) {
    const plan = await planOfPage(board, plugin, page.id, clock)
    plans.push(plan)
    const where = pages.length > 1 ? `On the page “${plan.page.name}”: ` : ''
    for (const { says } of auditPage(plan, holdPage(board, page))) flaws.push(`${where}${says}`)
  }
  return { flaws, summary: flaws.length === 0 ? sayAll(plans) : sayFlaws(flaws.length) }
}

function sayFlaws(flaws: number): string {
  return flaws === 1 ? 'One thing on this board does not hold.' : `${flaws} things on this board do not hold.`
}

function sayAll(plans: readonly Plan[]): string {
  const milestones = plans.flatMap((plan) => plan.milestones)
  const scored = milestones.filter(({ scores }) => isScored(scores)).length
  return `Everything on this board holds: ${count(milestones.length, 'milestone')}, ${scored} scored.`
}

function holdPage(board: Document, page: NodeRecord): HeldPage {
  return { page: hold(board, page), nodes: Array.from(board.descendants(page.id), (node) => hold(board, node)) }
}

function hold(board: Document, node: NodeRecord): HeldNode {
  const { id, type, parent, props, pluginData } = node
  return {
    id,
    type,
    parent,
    name: typeof props.name === 'string' ? props.name : '',
    text: textOf(node) ?? '',
    fills: valueOf(node, 'fills'),
    values: pluginData.shared[NAMESPACE] ?? {},
    ...(type === 'TABLE' ? { cells: cellsOf(board, node) } : {}),
  }
}

function cellsOf(board: Document, table: NodeRecord): Texts {
  const texts = sizesOf(table, 'row').map(() => sizesOf(table, 'column').map(() => ''))
  for (const cell of board.children(table.id)) {
    const [row, column] = [Number(valueOf(cell, 'rowIndex')), Number(valueOf(cell, 'columnIndex'))]
    if (texts[row]?.[column] !== undefined) texts[row][column] = textOf(cell) ?? ''
  }
  return texts
}
