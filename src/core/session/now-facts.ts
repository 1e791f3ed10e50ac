import { listed, quote } from '../base/index.ts'
import type { Edit } from '../edit/index.ts'
import { meaningsOn, withoutParked, type Plan, type Snapshot } from '../plan/index.ts'
import { activityOf, minutesIn } from '../record/index.ts'
import { textSizeFor } from '../sketch/index.ts'
import { clockTime } from './clock-time.ts'
import { presenterOf, roomNames } from './presenter.ts'
import { runsNow, type Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { nowSketch } from './now-sketch.ts'
import { nowWords } from './now.ts'
import { keysLeft } from './session-view.ts'
import { roomNow, standingOf } from './standing.ts'

/** So many characters of a card’s name, where a pair’s cards are named. */
const CARD = 28

/** The Now card as the session stands; nothing while none runs. */
export function nowEdits(memory: Memory, snapshot: Snapshot, plan: Plan, here: Here, now: number): Edit[] {
  const board = snapshot.session
  const facilitator = runsNow(memory, board)
  const agenda = board.agenda.kind === 'ok' ? board.agenda.value : null
  if (facilitator === null || board.sections.length === 0) return []
  const { round } = memory
  const standing = round === null ? null : standingOf(round, keysLeft(round, plan), memory, roomNow(board, here, now))
  const cards = new Map(plan.milestones.map(({ id, name }) => [id, quote(name, CARD)]))
  const { milestones } = withoutParked(plan)
  const names = roomNames(agenda?.names ?? [], here)
  const words = nowWords({
    activity: activityOf(agenda?.now ?? 'review'),
    milestones,
    card: agenda?.card ?? null,
    round: round === null ? null : { ...round, expected: standing?.expected ?? round.expected },
    isIn: standing?.isIn ?? 0,
    meanings: meaningsOn(board),
    facilitator: facilitator.name,
    minutes: minutesIn(board.agenda),
    since: agenda?.since === undefined ? null : clockTime(agenda.since),
    presenter: presenterOf(names, plan, agenda?.card ?? null),
    pairs: (agenda?.pairs ?? []).map(
      ({ names, cards: theirs }) => `${listed(names)}: ${theirs.flatMap((id) => cards.get(id) ?? []).join(', ')}`,
    ),
  })
  return [{ kind: 'now', sketch: nowSketch(words, textSizeFor(snapshot, plan)) }]
}
