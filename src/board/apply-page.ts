import type { Edit } from '../core/edit.ts'
import { VERSION } from '../core/stored.ts'
import { readPageData, removeData, writeData } from './data.ts'
import type { LiveBoard } from './live.ts'
import type { Result } from './paint.ts'

type PageEdit = Extract<Edit, { kind: 'page/looks' | 'page/paint' }>

/** Writes what a page keeps, merged into what it holds at this moment; a newer plugin’s value stays. */
export function applyToPage({ page }: LiveBoard, edit: PageEdit): Result {
  const { looks, paint } = readPageData(page)
  const at = page.id
  if (edit.kind === 'page/looks') {
    if (looks.kind === 'newer') return 'page newer'
    const ticked = tick(looks.kind === 'ok' ? looks.value : { in: [], out: [] }, edit)
    return writeData(page, 'looks', { v: VERSION, at, ...ticked }) ? 'done' : 'too long'
  }
  if (paint.kind === 'newer') return 'page newer'
  if (edit.rule === null) {
    if (paint.kind === 'absent') return 'unchanged'
    removeData(page, 'paint')
    return 'done'
  }
  const { rule, palettes } = edit
  if (paint.kind === 'ok' && paint.value.rule === rule && paint.value.palettes === palettes) return 'unchanged'
  writeData(page, 'paint', { v: VERSION, at, rule, palettes })
  return 'done'
}

interface Lists {
  readonly in: readonly string[]
  readonly out: readonly string[]
}

/** One kind ticked or unticked; earlier ticks stay, also of kinds that are not on the page just now. */
function tick(
  before: Lists,
  { look, in: isIn, pinned }: Extract<Edit, { kind: 'page/looks' }>,
): { in: string[]; out: string[] } {
  const said = new Set([...before.in, ...before.out, look])
  const others = (list: readonly string[], added: readonly string[]) => [
    ...list.filter((other) => other !== look),
    ...added.filter((other) => !said.has(other)),
  ]
  const ticked = { in: others(before.in, pinned.in), out: others(before.out, pinned.out) }
  ticked[isIn ? 'in' : 'out'].push(look)
  return ticked
}
