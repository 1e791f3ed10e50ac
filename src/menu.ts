/** Menu commands that need no panel: they do one thing and end by themselves with a sentence. */
import { apply } from './apply/apply.ts'
import type { LiveBoard } from './board/live-board.ts'
import { readNamedIn } from './board/bystanders.ts'
import { scan } from './board/scan.ts'
import { see } from './board/see.ts'
import { takeStrays } from './board/whole.ts'
import { readSelection } from './board/selection.ts'
import { quote } from './core/base/index.ts'
import { closing, closingRefusal, decide, type MenuChange } from './core/command/index.ts'
import { SCALE_ATTRIBUTES, SCALES, UNSURE, type Patch, type ScaleAttribute } from './core/record/index.ts'
import { ALONE, freshMemory, remember } from './core/session/index.ts'
import { understandScore } from './core/text/index.ts'
import { chance } from './doors/chance.ts'
import { readSeat } from './doors/prefs.ts'
import { QUIETLY } from './doors/slices.ts'
import { readHere } from './doors/who-is-here.ts'

/** Menu items that change the whole board, each as the command the panel would send. */
export const BOARD_COMMANDS: Readonly<Record<string, MenuChange>> = {
  'colour-effort': { type: 'paint/choose', n: 0, rule: 'effort' },
  'colour-business': { type: 'paint/choose', n: 0, rule: 'business' },
  'colour-ux': { type: 'paint/choose', n: 0, rule: 'ux' },
  'colour-value': { type: 'paint/choose', n: 0, rule: 'value' },
  'colour-dependencies': { type: 'paint/choose', n: 0, rule: 'dependencies' },
  'colour-original': { type: 'paint/choose', n: 0, rule: 'original' },
  'put-table': { type: 'table/put', n: 0, order: 'reading', further: [], evenIfLong: false },
  'tidy-badges': { type: 'badges/tidy', n: 0 },
}

export async function changeBoard(change: MenuChange): Promise<string> {
  const { board } = await scan(figma.currentPage, QUIETLY)
  const { plan } = await see(board)
  const isEmpty = plan.milestones.length === 0
  const isForAny = change.type === 'paint/choose' && change.rule === 'original'
  if (isEmpty && !isForAny)
    return 'No milestones found on this page. Open “Score milestones” and tick the cards that are.'
  return carryOut(board, change)
}

/** Quick actions: `Score selection…` with a level for one or more scales. */
export async function scoreSelection(parameters: ParameterValues | undefined): Promise<string> {
  const read = readParameters(parameters ?? {})
  if ('why' in read) return read.why
  const { board } = await scan(figma.currentPage, QUIETLY)
  const { plan } = await see(board)
  const cards = readSelection(board, plan).map(({ id }) => id)
  if (cards.length === 0) return 'Select the milestone cards on the board first, then score them.'
  return carryOut(board, { type: 'milestone/change', n: 0, cards, patch: read.patch })
}

async function carryOut(board: LiveBoard, change: MenuChange): Promise<string> {
  takeStrays(board)
  await readNamedIn(board, change, QUIETLY)
  const { snapshot, plan: before } = await see(board)
  const memory = remember(freshMemory(await readSeat(readHere().me.id, chance)), snapshot.session)
  const decision = decide(snapshot, before, change, { ...ALONE, memory })
  if (decision.kind === 'refused') return closingRefusal(decision.why)
  const applied = await apply(board, before, decision.edits, QUIETLY)
  const outcome = { ...applied.outcome, skipped: [...decision.skipped, ...applied.outcome.skipped] }
  return closing(change, { before, after: applied.plan, outcome, voted: null })
}

function readParameters(parameters: ParameterValues): { patch: Patch } | { why: string } {
  const patch: Record<string, unknown> = {}
  for (const attribute of SCALE_ATTRIBUTES) {
    const said: unknown = parameters[attribute]
    if (typeof said !== 'string' || said === '') continue
    const score = understandScore(attribute, said)
    if (score === null) return { why: `${SCALES[attribute].name} ${quote(said)} is not one of ${levels(attribute)}.` }
    patch[attribute] = score
  }
  return Object.keys(patch).length === 0 ? { why: 'Say at least one score, for example Effort M.' } : { patch }
}

function levels(attribute: ScaleAttribute): string {
  return [...SCALES[attribute].levels, UNSURE].map((level) => level.glyph).join(', ')
}

/** Suggests the levels of the scale being typed. */
export function suggestLevels(): void {
  figma.parameters.on('input', ({ key, query, result }: ParameterInputEvent) => {
    const attribute = SCALE_ATTRIBUTES.find((known) => known === key)
    if (attribute === undefined) return
    const wanted = query.trim().toLowerCase()
    const levels = [...SCALES[attribute].levels, UNSURE].filter(
      ({ glyph, word }) => glyph.toLowerCase().startsWith(wanted) || word.toLowerCase().startsWith(wanted),
    )
    result.setSuggestions(levels.map(({ glyph, word }) => ({ name: `${glyph} · ${word}`, data: glyph })))
  })
}
