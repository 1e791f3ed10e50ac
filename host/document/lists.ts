/** Texts as lines: which of them are points of a list, and how far in they stand. */
import { textOf, textPrefix, valueOf } from './defaults.ts'
import { sameJson } from './equal.ts'
import type { Json, NodeRecord } from './types.ts'

export interface Line {
  readonly text: string
  /** `NONE`, `ORDERED` or `UNORDERED`. */
  readonly type: string
  readonly indentation: number
}

/** The lines of a node's text; each is what its first letter is, as the whole of a line is one point of a list. */
export function linesOf(node: NodeRecord): Line[] {
  const runs = valueOf(node, `${textPrefix(node.type)}runs`)
  let start = 0
  return (textOf(node) ?? '').split('\n').map((text) => {
    const run = Array.isArray(runs) ? runs.find((each) => holds(each, start)) : undefined
    start += text.length + 1
    const { listOptions, indentation } = isObject(run) ? run : {}
    const type = isObject(listOptions) && typeof listOptions.type === 'string' ? listOptions.type : 'NONE'
    return { text, type, indentation: isDepth(indentation) ? indentation : 0 }
  })
}

/** The stretches of a text whose lines are more than plain ones; a line has its own break in it, and an empty last none. */
export function runsOf(lines: readonly Line[]): Json[] {
  const runs: { start: number; end: number; style: Record<string, Json> }[] = []
  let start = 0
  lines.forEach(({ text, type, indentation }, index) => {
    const end = start + text.length + (index < lines.length - 1 ? 1 : 0)
    const style = { ...(type !== 'NONE' && { listOptions: { type } }), ...(indentation !== 0 && { indentation }) }
    const last = runs.at(-1)
    if (last?.end === start && sameJson(last.style, style)) last.end = end
    else if (end > start && Object.keys(style).length > 0) runs.push({ start, end, style })
    start = end
  })
  return runs.map((run) => ({ ...run.style, start: run.start, end: run.end }))
}

function holds(run: Json, at: number): boolean {
  return isObject(run) && Number(run.start) <= at && at < Number(run.end)
}

function isDepth(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
