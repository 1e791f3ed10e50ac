import * as v from 'valibot'
import { listed } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import type { AgendaPatch } from '../record/index.ts'
import { agenda } from './lead.ts'
import { n, type Scene } from './shape.ts'

/** Who is in the room, as somebody typed it: they present in turn, and are paired. They go when the session ends. */
export const schema = v.object({ type: v.literal('agenda/names'), n, names: v.array(v.string()) })
type AgendaNames = v.InferOutput<typeof schema>

/** A room of more is no session. */
const MOST = 99

/** How many people there are is known by it, too, unless somebody said another number. */
export function decide({ snapshot }: Scene, { names: typed }: AgendaNames): Decision {
  const stored = snapshot.session.agenda
  const agendaNow: AgendaPatch = stored.kind === 'ok' ? stored.value : {}
  const { names: before, people } = agendaNow
  const names = kept(typed)
  const isCounted = people == null || people === (before ?? []).length
  const counted = names.length === 0 ? null : names.length
  return edits([agenda({ names: names.length === 0 ? null : names, ...(isCounted ? { people: counted } : {}) })])
}

/** Somebody is called by more than punctuation. */
const NAME = /[^\p{P}\s]/u
/** What stands between names, or is left before one. */
const BETWEEN = /[,;，；、\n]/
const BEFORE = /^[\s.:]+/

/** Each name once, without what stands around it. */
function kept(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names
    .flatMap((name) => name.split(BETWEEN))
    .map((name) => name.replace(BEFORE, '').replace(/\s+/g, ' ').trim())
    .filter((name) => {
      const key = name.toLowerCase()
      const isNew = NAME.test(name) && !seen.has(key)
      seen.add(key)
      return isNew
    })
    .slice(0, MOST)
}

export function say({ names }: AgendaNames): string {
  const all = kept(names)
  return all.length === 0 ? 'No names of people in the room.' : `In the room: ${listed(all)}.`
}
