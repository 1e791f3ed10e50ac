import { batch } from '@preact/signals'
import { count, inSentence, quote, sameJson } from '../../src/core/base/index.ts'
import {
  BROKE_OFF,
  report,
  sayRefusal,
  type ClockRefusal,
  type News,
  type Selected,
} from '../../src/core/command/index.ts'
import type { Copy, Milestone, Plan, PlanChange } from '../../src/core/plan/index.ts'
import { glyphOf, SCALES, type ScaleAttribute } from '../../src/core/record/index.ts'
import { scaleNames, type SessionView } from '../../src/core/session/index.ts'
import { neighbour } from './neighbour.ts'
import type { Panel } from './panel.ts'

type Handlers = { readonly [Type in News['type']]: (panel: Panel, news: Extract<News, { type: Type }>) => void }

/** What each kind of news does to the panel. A new kind does not compile until it is here. A result ends the work. */
const HANDLERS: Handlers = {
  'plan/whole': (panel, { plan, selection }) => {
    panel.status.endWork()
    panel.plan.hearWhole(plan)
    panel.undoing.forget()
    panel.checking.forget()
    panel.selection.hearBoard(selection)
    keepPlace(panel, [])
    announceCopy(panel, null)
  },
  'plan/changed': (panel, { answers, ...change }) => {
    const before = panel.filter.ids.value
    const asked = panel.counting.copy.value
    const old = panel.plan.plan.value
    panel.status.endWork()
    panel.plan.hearChange(change, answers)
    keepPlace(panel, before)
    announceCopy(panel, asked)
    if (answers === null && old !== null) sayChanged(panel, old, change)
  },
  'panel/opened': (panel, { on, isFolded }) => {
    panel.frame.hearFolded(isFolded)
    if (on === 'remove') panel.frame.askToRemove(true)
    else if (on === 'clear') panel.clearing.ask(true)
    else panel.frame.open(on)
  },
  'hints/seen': ({ hints }, { hints: seen }) => hints.hearSeen(seen),
  'selection/changed': (panel, { selection }) => {
    if (panel.selection.hearBoard(selection)) saySelected(panel, selection)
  },
  'work/progress': (panel, { what, done, of }) => panel.status.showWork({ what, done, of }),
  'work/ended': (panel) => panel.status.endWork(),
  'scan/stopped': ({ status }) => {
    status.endWork()
    status.warn('Stopped. The list holds what was read so far.')
  },
  'command/done': (panel, { n, outcome }) => {
    panel.status.endWork()
    const answered = panel.plan.hearDone(n)
    if (answered === null) return
    const { change, before, after } = answered
    const answer = report(change, { before, after, outcome, voted: panel.session.view.value?.round?.scales[0] ?? null })
    panel.undoing.hearDone(answered, answer.said)
    panel.checking.hearDone(change, outcome.check)
    if (answer.isTrouble) panel.status.warn(answer.said, outcome.put)
    else panel.status.say(answer.said, outcome.put)
    if (change.type === 'paint/choose' && outcome.painted.length > 0) panel.hints.offerBadges()
  },
  'command/refused': ({ plan, chat, checking, status }, { n, why }) => {
    status.endWork()
    const change = plan.hearDone(n)?.change ?? null
    checking.hearDone(change)
    status.warn(sayRefusal(change, why))
    chat.hearRefused(change, why.code === 'differs' ? (why.name ?? null) : null)
  },
  'command/failed': ({ plan, chat, checking, status }, { n }) => {
    status.endWork()
    const change = plan.hearDone(n)?.change ?? null
    checking.hearDone(change)
    chat.hearRefused(change, null)
    status.warn(BROKE_OFF)
  },
  'history/undone': ({ status, undoing }, { isOurs }) => {
    status.endWork()
    undoing.hearUndone(isOurs)
  },
  'score/overruled': ({ plan, status }, { card, attributes }) => {
    const milestone = plan.plan.value?.milestones.find(({ id }) => id === card)
    if (milestone !== undefined) status.warn(overruled(milestone, attributes))
  },
  'clock/refused': ({ status }, { why }) => status.warn(CLOCK_REFUSED[why]),
  'access/changed': (panel, { canWrite }) => panel.plan.hearAccess(canWrite),
  'session/changed': (panel, { session }) => {
    const before = panel.session.view.value
    panel.session.hear(session)
    landOnVote(panel, before, session)
    announceVote(panel, before, session)
  },
  'timer/changed': (panel, { timer }) => panel.session.hearTimer(timer),
}

const CLOCK_REFUSED: Readonly<Record<ClockRefusal, string>> = {
  'not yours': 'Whoever runs the session runs its clock.',
  'somebody else’s': 'Somebody else’s timer is on. It was left alone.',
}

/** Of two scores at the same moment the later stands. */
function overruled({ name, scores }: Milestone, attributes: readonly ScaleAttribute[]): string {
  const stands = attributes.map((attribute) => {
    const glyph = glyphOf(attribute, scores[attribute])
    return glyph === '' ? `${SCALES[attribute].name} not scored` : `${SCALES[attribute].name} ${glyph}`
  })
  return `Somebody else scored ${quote(name)} at the same moment. What they said stands: ${stands.join(', ')}.`
}

export function hearNews(panel: Panel, news: News): void {
  const handle = HANDLERS[news.type] as (panel: Panel, news: News) => void
  batch(() => handle(panel, news))
}

/** Whoever takes part is brought to a vote when it opens, and to the session when the panel opens during one. */
function landOnVote({ frame }: Panel, before: SessionView | null, { runBy, round }: SessionView): void {
  if (runBy === null || runBy.isMe) return
  const wasRunning = before?.runBy != null
  const isNewVote = round?.isOpen === true && before?.round?.id !== round.id
  if (!wasRunning || isNewVote) frame.open('session')
}

/** How many are in, as it stands in sight; and to who takes part, that a vote opened or is revealed, which the leader’s status says. */
function announceVote({ status }: Panel, before: SessionView | null, { runBy, round }: SessionView): void {
  if (round === null || runBy === null || before === null) return
  const was = before.round?.id === round.id ? before.round : null
  if (round.isOpen && was === null && !runBy.isMe)
    status.announce(`${runBy.name} opened a vote: ${inSentence(scaleNames(round.scales))}.`)
  else if (round.isOpen && was !== null && was.isIn !== round.isIn)
    status.announce(`${round.isIn} of ${round.expected} in`)
  else if (!round.isOpen && was?.isOpen === true && !runBy.isMe) status.announce('The vote is revealed.')
}

/** The keyboard is always at a milestone of the plan; where its own is gone, at the one that followed it in `before`. */
function keepPlace({ plan, selection }: Panel, before: readonly string[]): void {
  const ids = new Set(plan.plan.value?.milestones.map(({ id }) => id))
  const at = selection.cursor.value
  if (at !== null && ids.has(at)) return
  selection.rest(neighbour(before, at, (id) => ids.has(id)) ?? Array.from(ids)[0] ?? null)
}

/** A question about another copy than before. */
function announceCopy({ counting, status }: Panel, before: Copy | null): void {
  const copy = counting.copy.value
  if (copy !== null && copy.id !== before?.id)
    status.announce(`Copied card: ${quote(copy.name)}. Same milestone, or a new one?`)
}

/** What was said last may be true no more when somebody, or an undo on the board, changed scores or colours. */
function sayChanged({ clearing, status }: Panel, before: Plan, change: PlanChange): void {
  const { milestones } = before
  const { put, removed, paint } = change
  // Scores that are gone come first, whatever else came with them.
  if (clearing.hearLost(before, change)) return
  const old = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const isNew = ({ id, scores }: Milestone) => !sameJson(old.get(id)?.scores, scores)
  const names = [...put.filter(isNew), ...milestones.filter(({ id }) => removed.includes(id))].map(({ name }) => name)
  const [first] = names
  if (first !== undefined)
    status.say(`Changed on the board: ${names.length === 1 ? quote(first) : count(names.length, 'milestone')}.`)
  else if (paint !== undefined || put.some(({ id, isPainted }) => old.get(id)?.isPainted !== isPainted))
    status.say('The colours changed on the board.')
}

/** What somebody just selected on the board, for those who do not see it. Nothing selected is nothing to talk of. */
function saySelected({ counting, status }: Panel, selection: readonly Selected[]): void {
  const milestones = selection.filter(({ isMilestone }) => isMilestone)
  const [only] = milestones
  const [other] = counting.countable.value
  if (other !== undefined) status.say(`Selected on the board: ${quote(other.name)}, which is not a milestone.`)
  else if (milestones.length > 1)
    status.say(`${count(milestones.length, 'milestone')} selected. One change goes to all of them.`)
  else if (only !== undefined) status.say(`Selected: ${quote(only.name)}.`)
}
