/** Every command with real work to do: the board it finds, and what is asked. */
import type { Plan } from '../../src/core/plan/plan.ts'
import type { SessionView } from '../../src/core/session/session-view.ts'
import {
  ANSWERED,
  BARE,
  BY_VALUE,
  CARDS,
  NO_LEGEND,
  COPIED,
  DAMAGED,
  EVERYTHING,
  FULL,
  HANDED_OVER,
  LED_BY_BEN,
  LOOSE,
  REVEALED,
  RUNNING,
  SCORED,
  STALE_TABLE,
  TYPED_CELL,
  UNTIDY,
  VOTING,
  type Step,
} from './boards.ts'
import type { Person, Wish } from './open.ts'

export interface Scenario {
  readonly name: string
  readonly on: Step
  readonly by?: Person
  /** With somebody else on the board, and time for what a session puts back by itself. */
  readonly isShared?: boolean
  readonly does:
    | { readonly wish: (seen: Seen) => Wish }
    | { readonly menu: string; readonly parameters?: Readonly<Record<string, unknown>> }
  readonly selection?: readonly string[]
}

/** What a panel knows when it asks. */
export interface Seen {
  readonly plan: Plan
  readonly session: () => SessionView
}

type Asks = Wish | ((seen: Seen) => Wish)

const asks = (name: string, on: Step, wish: Asks, more: Partial<Scenario> = {}): Scenario => ({
  name,
  on,
  does: { wish: typeof wish === 'function' ? wish : () => wish },
  ...more,
})

const inSession = (name: string, on: Step, wish: Asks, by: Person = 'Ana'): Scenario =>
  asks(name, on, wish, { isShared: true, by })

const menu = (command: string, on: Step, more: Partial<Scenario> = {}): Scenario => ({
  name: `menu ${command}`,
  on,
  does: { menu: command },
  ...more,
})

const TABLE: Wish = { type: 'table/put', order: 'reading', further: [], evenIfLong: false }

/** Takes the first offer of a kind. */
const offer =
  (kind: string, as: 'yes' | 'other' | 'leave') =>
  ({ plan }: Seen): Wish => ({
    type: 'offer/answer',
    offer: plan.offers.find((each) => each.kind === kind)?.id ?? '',
    as,
  })

const stickies =
  (isIn: boolean) =>
  ({ plan }: Seen): Wish => ({
    type: 'kind/tick',
    look: plan.kinds.find(({ words }) => words.startsWith('Sticky'))?.look ?? '',
    in: isIn,
  })

const roundOf = ({ session }: Seen): string => session().round?.id ?? ''

/** Columns come in, and rows move. */
const ANOTHER_TABLE: Wish = { type: 'table/put', order: 'value', further: ['missing', 'note'], evenIfLong: false }

export const SCENARIOS: readonly Scenario[] = [
  asks('milestone/change: a first score', BARE, {
    type: 'milestone/change',
    cards: ['1:1', '1:2'],
    patch: { effort: 'M' },
  }),
  asks('milestone/change: everything follows', FULL, {
    type: 'milestone/change',
    cards: ['1:1', '1:2', '1:6'],
    patch: { effort: 'S', addDependencies: [{ card: '1:10' }] },
  }),
  asks('milestone/change: none', FULL, {
    type: 'milestone/change',
    cards: ['1:1'],
    patch: { dependenciesReviewed: true },
  }),
  asks('milestone/mark: in', BARE, { type: 'milestone/mark', cards: [CARDS.group, CARDS.frame], in: true }),
  asks('milestone/park', FULL, { type: 'milestone/park', cards: ['1:2', '1:3'], isParked: true }),
  asks('milestone/mark: out', FULL, { type: 'milestone/mark', cards: ['1:2', '1:3'], in: false }),
  asks('milestone/repair', DAMAGED, { type: 'milestone/repair', card: '1:1' }),
  asks('copy/answer: same', COPIED, { type: 'copy/answer', card: '9:1', as: 'same' }),
  asks('copy/answer: new', COPIED, { type: 'copy/answer', card: '9:1', as: 'new' }),
  asks('copy/answer: own', COPIED, { type: 'copy/answer', card: '9:1', as: 'own' }),
  asks('kind/tick: out', FULL, stickies(false)),
  asks('kind/tick: in', BARE, stickies(true)),
  asks('paint/choose: first', SCORED, { type: 'paint/choose', rule: 'effort' }),
  asks('paint/choose: another', FULL, { type: 'paint/choose', rule: 'missing' }),
  asks('paint/choose: original', FULL, { type: 'paint/choose', rule: 'original' }),
  asks('palette/choose', FULL, { type: 'palette/choose', contrast: 'high' }),
  asks('words/change', BY_VALUE, { type: 'words/change', effort: 'M', value: 3, words: 'Not now' }),
  asks('legend/show', NO_LEGEND, { type: 'legend/show', isOn: true }),
  asks('legend/show: off', FULL, { type: 'legend/show', isOn: false }),
  asks('badges/show', SCORED, { type: 'badges/show', isOn: true }),
  asks('badges/show: off', FULL, { type: 'badges/show', isOn: false }),
  asks('badges/tidy', UNTIDY, { type: 'badges/tidy' }),
  asks('chart/put', SCORED, { type: 'chart/put', day: '22 November 2026' }),
  asks('table/put: new', SCORED, TABLE),
  asks('table/put: again', STALE_TABLE, TABLE),
  asks('table/put: another order', FULL, ANOTHER_TABLE),
  asks('table/take', FULL, { type: 'table/take' }),
  asks('offer/answer: cell', TYPED_CELL, offer('cell', 'yes')),
  asks('offer/answer: connected', FULL, offer('connected', 'yes')),
  asks('offer/answer: loose put back', LOOSE, offer('loose', 'other')),
  asks('offer/answer: loose', LOOSE, offer('loose', 'yes')),
  asks('offer/answer: undrawn', LOOSE, offer('undrawn', 'yes')),
  asks('offer/answer: leave', LOOSE, offer('undrawn', 'leave')),
  asks('cells/take', TYPED_CELL, ({ plan }) => ({
    type: 'cells/take',
    offers: plan.offers.flatMap(({ id, kind }) => (kind === 'cell' ? [id] : [])),
  })),
  asks('scores/clear', FULL, { type: 'scores/clear' }),
  asks('quarter/begin', FULL, { type: 'quarter/begin', examples: [{ rank: 2, name: 'Cache location' }] }),
  asks('board/check', FULL, { type: 'board/check' }),
  asks('import/apply', FULL, {
    type: 'import/apply',
    rows: [
      { card: '1:1', name: 'Cache location', patch: { effort: 'L' }, was: { effort: 'M' } },
      {
        card: null,
        ref: 'one',
        name: 'Deep links',
        patch: { effort: 'S', addDependencies: [{ card: 'two' }] },
        was: {},
      },
      { card: null, ref: 'two', name: 'Push alerts', patch: { ux: 2 }, was: {} },
    ],
  }),
  asks('handover/place', FULL, { type: 'handover/place' }),
  asks('handover/place: again', HANDED_OVER, { type: 'handover/place' }),
  asks('okra/remove', EVERYTHING, { type: 'okra/remove' }, { isShared: true }),
  asks('okra/remove: no session', FULL, { type: 'okra/remove' }),
  inSession('session/run', SCORED, { type: 'session/run' }),
  inSession('session/take', LED_BY_BEN, { type: 'session/take' }),
  inSession('session/end', REVEALED, { type: 'session/end', proposals: 'leave' }),
  inSession('session/end: take', REVEALED, { type: 'session/end', proposals: 'take' }),
  inSession('agenda/turn', RUNNING, { type: 'agenda/turn', to: 'value' }),
  inSession('agenda/minutes', RUNNING, { type: 'agenda/minutes', activity: 'effort', minutes: 12 }),
  inSession('agenda/people', VOTING, { type: 'agenda/people', people: 5 }),
  inSession('agenda/card', RUNNING, { type: 'agenda/card', card: '1:2' }),
  inSession('agenda/names', RUNNING, { type: 'agenda/names', names: ['Ana', 'Dan'] }),
  inSession('milestone/park: the card in front', RUNNING, { type: 'milestone/park', cards: ['1:1'], isParked: true }),
  inSession('card/same', RUNNING, { type: 'card/same', card: '1:1', of: '1:2' }),
  inSession('card/split', RUNNING, { type: 'card/split', card: '1:1' }),
  inSession('round/start: on three scales', RUNNING, {
    type: 'round/start',
    scales: ['effort', 'business', 'ux'],
    cards: ['1:1', '1:2'],
  }),
  asks('meanings/write', SCORED, { type: 'meanings/write', meanings: { ux: { 1: { means: 'Few notice' } } } }),
  asks(
    'meanings/write: again',
    EVERYTHING,
    { type: 'meanings/write', meanings: { ux: { 1: { means: 'Few notice' } } } },
    { isShared: true },
  ),
  inSession('round/start', RUNNING, { type: 'round/start', scales: ['effort'], cards: ['1:1', '1:2'] }),
  inSession('round/start: again', REVEALED, { type: 'round/start', scales: ['ux'], cards: ['1:1', '1:2'] }),
  inSession('round/hands', VOTING, { type: 'round/hands', key: '1:1', counts: { M: 3, L: 1 } }),
  inSession('round/guest', VOTING, { type: 'round/guest', answers: { '1:1': 'M' } }),
  inSession('round/chat', VOTING, (seen) => ({
    type: 'round/chat',
    round: roundOf(seen),
    keys: ['1:1', '1:2'],
    people: [{ seat: 'a1', answers: { '1:1': 'M' }, isSure: false }],
  })),
  inSession('round/reveal', ANSWERED, { type: 'round/reveal' }),
  inSession('round/drop', ANSWERED, { type: 'round/drop' }),
  inSession('round/settle', REVEALED, {
    type: 'round/settle',
    picks: [
      { card: '1:1', attribute: 'effort', score: 'L' },
      { card: '1:2', attribute: 'effort', score: 'S' },
    ],
  }),
  inSession('spike/make', REVEALED, { type: 'spike/make', card: '1:1', attribute: 'effort' }),
  inSession('ballot/answer: first', VOTING, (seen) => ({
    type: 'ballot/answer',
    round: roundOf(seen),
    key: '1:1',
    score: 'M',
  })),
  inSession(
    'ballot/answer: ready',
    VOTING,
    (seen) => ({ type: 'ballot/answer', round: roundOf(seen), key: '1:1', score: 'M' }),
    'Ben',
  ),
  inSession('ballot/answer: another', ANSWERED, (seen) => ({
    type: 'ballot/answer',
    round: roundOf(seen),
    key: '1:1',
    score: 'S',
  })),
  inSession('ballot/role', VOTING, { type: 'ballot/role', role: 'Design' }),
  inSession('ballot/propose', ANSWERED, {
    type: 'ballot/propose',
    card: '1:2',
    skills: ['QA'],
    dependencies: [{ text: 'Legal' }],
  }),
  inSession('pairs/make', RUNNING, { type: 'pairs/make' }),
  inSession('proposals/take', ANSWERED, { type: 'proposals/take' }),
  menu('colour-effort', SCORED),
  menu('colour-business', FULL),
  menu('colour-ux', SCORED),
  menu('colour-value', FULL),
  menu('colour-dependencies', SCORED),
  menu('colour-original', FULL),
  menu('score-selection', FULL, {
    does: { menu: 'score-selection', parameters: { effort: 'S', ux: '♥' } },
    selection: ['1:1', '1:2'],
  }),
  menu('put-table', SCORED),
  { ...menu('put-table', STALE_TABLE), name: 'menu put-table: again' },
  menu('tidy-badges', UNTIDY),
]
