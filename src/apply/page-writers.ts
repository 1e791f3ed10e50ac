/** Carries out edits of what the page itself remembers; a value that is already so is not written again. */
import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint-card.ts'
import { sameJson } from '../core/base/index.ts'
import type { EditOf, PageEdit } from '../core/edit/index.ts'
import { stamp, type Stored, type Team } from '../core/record/index.ts'
import { readPageData, removeData, writeData, type PageData } from '../doors/plugin-data.ts'

type Writers = { readonly [Kind in PageEdit['kind']]: (board: LiveBoard, edit: EditOf<Kind>) => Result }

/** Each merges into what the page holds at this moment; a newer plugin’s value stays. */
export const PAGE_WRITERS: Writers = {
  'page/looks': ({ page }, edit) => {
    const { looks } = readPageData(page)
    return keep(page, 'looks', tick(looks.kind === 'ok' ? looks.value : { in: [], out: [] }, edit))
  },
  'page/paint': ({ page }, { rule, palettes }) => keep(page, 'paint', rule === null ? null : { rule, palettes }),
  'page/palette': ({ page }, { contrast }) => keep(page, 'palette', contrast === 'usual' ? null : { contrast }),
  'page/words': ({ page }, { words }) => keep(page, 'words', words === null ? null : { words }),
  'page/team': ({ page }, { team }) => keep(page, 'team', team === null ? null : told(team)),
  'page/declined': ({ page }, { offers }) => keep(page, 'left', { offers: [...offers] }),
}

/** What is empty is not kept. */
function told({ name, link }: Team): KeptValue<'team'> {
  return { ...(name === '' ? {} : { name }), ...(link === '' ? {} : { link }) }
}

/** What is kept under a key, without its stamp. */
type KeptValue<K extends keyof PageData> = PageData[K] extends Stored<infer Value> ? Omit<Value, 'v' | 'at'> : never

/** Null takes the value away. */
function keep<K extends keyof PageData>(page: PageNode, key: K, value: KeptValue<K> | null): Result {
  const now: Stored<unknown> = readPageData(page)[key]
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
function tick(before: Lists, { look, in: isIn, pinned }: EditOf<'page/looks'>): { in: string[]; out: string[] } {
  const said = new Set([...before.in, ...before.out, look])
  const others = (list: readonly string[], added: readonly string[]) => [
    ...list.filter((other) => other !== look),
    ...added.filter((other) => !said.has(other)),
  ]
  const ticked = { in: others(before.in, pinned.in), out: others(before.out, pinned.out) }
  ticked[isIn ? 'in' : 'out'].push(look)
  return ticked
}
