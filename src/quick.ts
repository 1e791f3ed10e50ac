/** Menu commands that need no panel: they do one thing and end by themselves with a sentence. */
import { apply } from './apply/apply.ts'
import type { LiveBoard } from './board/live-board.ts'
import { snapshotOf } from './board/live.ts'
import { scan } from './board/scan.ts'
import { readSelection } from './board/selection.ts'
import { quote } from './core/base/index.ts'
import { closing, decide, fitted, type BoardChange } from './core/command/index.ts'
import { makePlan } from './core/edit/index.ts'
import { SCALE_ATTRIBUTES, SCALES, UNSURE, type Patch, type ScaleAttribute } from './core/record/index.ts'
import { ALONE, freshMemory, remember } from './core/session/index.ts'
import { understandScore } from './core/text/index.ts'
import { chance } from './doors/chance.ts'
import { readHere } from './doors/people.ts'
import { readSeat } from './doors/prefs.ts'
import { QUIETLY } from './doors/slices.ts'

/** Menu items that change the whole board, each as the command the panel would send. */
export const BOARD_COMMANDS: Readonly<Record<string, BoardChange>> = {
  'colour-effort': { type: 'paint/choose', n: 0, rule: 'effort' },
  'colour-business': { type: 'paint/choose', n: 0, rule: 'business' },
  'colour-ux': { type: 'paint/choose', n: 0, rule: 'ux' },
  'colour-value': { type: 'paint/choose', n: 0, rule: 'value' },
  'colour-dependencies': { type: 'paint/choose', n: 0, rule: 'dependencies' },
  'colour-original': { type: 'paint/choose', n: 0, rule: 'original' },
  'put-table': { type: 'table/put', n: 0, order: 'reading', further: [], evenIfLong: false },
  'tidy-badges': { type: 'badges/tidy', n: 0 },
}

export async function changeBoard(change: BoardChange): Promise<string> {
  const { board } = await scan(figma.currentPage, QUIETLY)
  const isEmpty = makePlan(snapshotOf(board)).milestones.length === 0
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
  const cards = readSelection(board, makePlan(snapshotOf(board))).map(({ id }) => id)
  if (cards.length === 0) return 'Select the milestone cards on the board first, then score them.'
  return carryOut(board, { type: 'milestone/change', n: 0, cards, patch: read.patch })
}

async function carryOut(board: LiveBoard, change: BoardChange): Promise<string> {
  const snapshot = snapshotOf(board)
  const memory = remember(freshMemory(await readSeat(readHere().me.id, chance)), snapshot.session)
  const before = makePlan(snapshot)
  const decision = decide(snapshot, before, change, { ...ALONE, memory })
  if (decision.kind === 'refused') return fitted(decision.why)
  const applied = await apply(board, before, decision.edits, QUIETLY)
  const outcome = { ...applied, left: [...decision.left, ...applied.left] }
  return closing(change, { before, after: makePlan(snapshotOf(board)) }, outcome)
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
