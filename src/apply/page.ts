/** Carries out edits of what the page itself remembers; a value that is already so is not written again. */
import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint.ts'
import { sameJson } from '../core/base/index.ts'
import type { PageEdit } from '../core/edit/index.ts'
import { stamp, type Stored } from '../core/record/index.ts'
import { readPageData, removeData, writeData, type PageData } from '../doors/plugin-data.ts'

/** Writes what a page keeps, merged into what it holds at this moment; a newer plugin’s value stays. */
export function applyToPage({ page }: LiveBoard, edit: PageEdit): Result {
  const data = readPageData(page)
  switch (edit.kind) {
    case 'page/looks': {
      const before = data.looks.kind === 'ok' ? data.looks.value : { in: [], out: [] }
      return keep(page, data, 'looks', tick(before, edit))
    }
    case 'page/paint':
      return keep(page, data, 'paint', edit.rule === null ? null : { rule: edit.rule, palettes: edit.palettes })
    case 'page/palette':
      return keep(page, data, 'palette', edit.contrast === 'usual' ? null : { contrast: edit.contrast })
    case 'page/words':
      return keep(page, data, 'words', edit.words === null ? null : { words: edit.words })
    case 'page/left':
      return keep(page, data, 'left', { offers: [...edit.offers] })
  }
}

/** What is kept under a key, without its stamp. */
type Told<K extends keyof PageData> = PageData[K] extends Stored<infer Value> ? Omit<Value, 'v' | 'at'> : never

/** Null takes the value away. */
function keep<K extends keyof PageData>(page: PageNode, data: PageData, key: K, value: Told<K> | null): Result {
  const now: Stored<unknown> = data[key]
  if (now.kind === 'newer') return 'page newer'
  if (value === null) {
    if (now.kind === 'absent') return 'unchanged'
    removeData(page, key)
    return 'done'
  }
  const wanted = stamp(page.id, value)
  if (now.kind === 'ok' && sameJson(now.value, wanted)) return 'unchanged'
  return writeData(page, key, wanted as never) ? 'done' : 'too long'
}

interface Lists {
  readonly in: readonly string[]
  readonly out: readonly string[]
}

/** One kind ticked or unticked; earlier ticks stay, also of kinds that are not on the page just now. */
function tick(
  before: Lists,
  { look, in: isIn, pinned }: Extract<PageEdit, { kind: 'page/looks' }>,
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
