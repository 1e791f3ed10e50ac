/** What people do, and what the models are told of it. */
import { copy, duplicate, paste } from '../../host/document/clipboard.ts'
import { Editor } from '../../host/document/editor.ts'
import type { ScaleAttribute, Score } from '../../src/core/record/scale.ts'
import type { Person } from '../plugin/table.ts'
import { ask, sentBy, type Act, type Acts, type Game } from './game.ts'

const LEVELS: Readonly<Record<ScaleAttribute, readonly [Score, ...Score[]]>> = {
  effort: ['S', 'M', 'L', '?'],
  business: [1, 2, 3, '?'],
  ux: [1, 2, 3, '?'],
}
const SCALES = ['effort', 'business', 'ux'] as const
const SKILLS = ['Design', 'Backend', 'QA'] as const
const RULES = ['effort', 'business', 'value'] as const

export const ACTS: Acts = {
  answer: async (game, person, which) => {
    const { round } = person.session()
    if (round?.isOpen !== true) return
    const asked = round.questions[which % round.questions.length]
    if (asked === undefined) return
    const { key: card, attribute } = asked
    const score = levelFor(game, person, attribute, which)
    const done = await ask(person, { type: 'ballot/answer', round: round.id, key: card, score })
    if (done !== null) game.votes.answer(round.id, person.name, card, score)
  },
  score: async (game, person, which, seed) => {
    const [card, attribute] = [cardFor(game, which), pick(SCALES, seed)]
    const value = pick(LEVELS[attribute], Math.floor(which / 3))
    await scored(game, person, card, [attribute, String(value)], async () => {
      const done = await ask(person, { type: 'milestone/change', cards: [card], patch: { [attribute]: value } })
      return done?.recorded.includes(card) === true
    })
  },
  skill: async (game, person, which, seed) => {
    const [card, skill] = [cardFor(game, which), pick(SKILLS, seed)]
    await scored(game, person, card, [skill, 'yes'], async () => {
      const done = await ask(person, { type: 'milestone/change', cards: [card], patch: { addSkills: [skill] } })
      return done?.recorded.includes(card) === true
    })
  },
  settle: async (game, person, which) => {
    const { round } = person.session()
    const card = cardFor(game, which)
    const attribute = round?.scales[0] ?? 'effort'
    const score = pick(LEVELS[attribute], which)
    await scored(game, person, card, [attribute, String(score)], async () => {
      const done = await ask(person, { type: 'round/settle', picks: [{ card, attribute, score }] })
      return done?.recorded.includes(card) === true
    })
  },
  start: async (game, person, which) => {
    const cards = which < 6 ? game.cards : game.cards.slice(which % 3, (which % 3) + 1)
    const attribute = pick(SCALES, which)
    const scales = which < 6 || which % 2 === 0 ? [attribute] : [...SCALES]
    if ((await ask(person, { type: 'round/start', scales, cards: [...cards] })) === null) return
    const { round } = person.session()
    if (round?.isOpen !== true) return
    const keys = round.questions.map(({ key }) => key)
    game.votes.start(round.id, keys, scales.length === 1 ? attribute : null)
  },
  hands: async (game, person, which) => {
    const { round } = person.session()
    const asked = round?.isOpen === true ? round.questions[which % round.questions.length] : undefined
    if (round === null || asked === undefined) return
    const { key: card, attribute } = asked
    const counts = { [levelFor(game, person, attribute, which)]: 1 + (which % 3) }
    if ((await ask(person, { type: 'round/hands', key: card, counts })) !== null)
      game.votes.hands(round.id, person.name, card, counts)
  },
  guest: async (game, person, which) => {
    const { round } = person.session()
    if (round?.isOpen !== true) return
    const answers = Object.fromEntries(
      round.questions.map(({ key, attribute }) => [key, levelFor(game, person, attribute, which)]),
    )
    if ((await ask(person, { type: 'round/guest', answers })) !== null) game.votes.guest(round.id, person.name, answers)
  },
  reveal: async (game, person) => {
    const { round } = person.session()
    const isAllThere = game.table.mail.waiting === 0
    if ((await ask(person, { type: 'round/reveal' })) !== null && isAllThere && round !== null)
      game.complete.add(round.id)
  },
  drop: async (game, person) => {
    const { round } = person.session()
    if ((await ask(person, { type: 'round/drop' })) !== null && round !== null) game.votes.drop(round.id)
  },
  run: (_, person) => person.mumble({ type: 'session/run' }),
  take: (_, person) => person.mumble({ type: 'session/take' }),
  end: (_, person) => person.mumble({ type: 'session/end', proposals: 'take' }),
  role: (_, person, which) => person.mumble({ type: 'ballot/role', role: pick(SKILLS, which) }),
  propose: async (game, person, which) => {
    const card = cardFor(game, which)
    await person.mumble({ type: 'ballot/propose', card, skills: ['Content'], dependencies: [{ text: 'Legal' }] })
  },
  'take proposals': (_, person) => person.mumble({ type: 'proposals/take' }),
  turn: (_, person, which) =>
    person.mumble({
      type: 'agenda/turn',
      to: pick(['review', 'effort', 'dependencies', 'value', 'skills'], which) as 'review',
    }),
  paint: (_, person, which) => person.mumble({ type: 'paint/choose', rule: pick(RULES, which) }),
  restore: (_, person) => person.mumble({ type: 'paint/choose', rule: 'original' }),
  legend: (_, person, which) => person.mumble({ type: 'legend/show', isOn: which % 3 > 0 }),
  badges: (_, person, which) => person.mumble({ type: 'badges/show', isOn: which % 3 > 0 }),
  table: (_, person, which) =>
    person.mumble(
      which % 3 > 0 ? { type: 'table/put', order: 'reading', further: [], evenIfLong: true } : { type: 'table/take' },
    ),
  undo: async (game, person, which) => {
    for (let step = 0; step <= which % 4; step++) person.document.undo()
    game.scores.weaken()
    await person.settle()
  },
  'undo in the panel': async (game, person) => {
    await person.mumble({ type: 'history/undo' })
    game.scores.weaken()
  },
  move: byHand((game, hand, which, seed) => {
    hand.set(cardFor(game, which), { x: seed * 3, y: 400 + which * 50 })
  }),
  'delete card': byHand((game, hand, which) => {
    if (game.cards.length < 3) return
    const card = cardFor(game, which)
    hand.remove(card)
    forget(game, card)
    game.scores.remove(card)
  }),
  'duplicate card': byHand((game, hand, which) => {
    const card = cardFor(game, which)
    if (hand.document.get(card) !== undefined) duplicate(hand, [card])
  }),
  'cut and paste card': async (game, person, which) => {
    const card = cardFor(game, which)
    const hand = new Editor(person.document, 'hand')
    if (hand.document.get(card) === undefined) return
    const clip = copy(hand.document, [card])
    hand.remove(card)
    const [pasted = ''] = paste(hand, clip, '0:1', { x: 40, y: 600 })
    forget(game, card)
    game.cards.push(pasted)
    game.scores.rename(card, pasted, person.member)
    await person.settle()
  },
  'delete section': byHand((_, hand, which) => {
    const section = Array.from(hand.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    if (which < 6 && section !== undefined) hand.remove(section.id)
  }),
  'delete ballot': byHand((_, hand, which) => {
    const ballots = Array.from(hand.document.descendants('0:1')).filter(
      ({ pluginData }) => pluginData.shared.okra?.ballot,
    )
    const ballot = ballots[which % Math.max(1, ballots.length)]
    if (ballot !== undefined) hand.remove(ballot.id)
  }),
}

/** One of a list that is not empty. */
function pick<T>(list: readonly [T, ...T[]], which: number): T {
  return list[which % list.length] ?? list[0]
}

function cardFor({ cards }: Game, which: number): string {
  return cards[which % cards.length] ?? ''
}

/** The next level for whose answers are to be other ones: nobody else can be allowed to tell. */
function levelFor({ twisted }: Game, { name }: Person, attribute: ScaleAttribute, which: number): 'S' {
  const by = Math.floor(which / 3) + (name === twisted ? 1 : 0)
  return pick(LEVELS[attribute], by) as 'S'
}

/** Where the plugin wrote a score, the model knows of it: who wrote nothing said nothing new. */
async function scored(
  game: Game,
  person: Person,
  card: string,
  [attribute, value]: readonly [string, string],
  act: () => Promise<boolean>,
): Promise<void> {
  const before = sentBy(game, person)
  const isDone = await act()
  const sent = sentBy(game, person)
  if (isDone && sent > before && game.cards.includes(card)) game.scores.set(card, attribute, value, person.member, sent)
}

function byHand(act: (game: Game, hand: Editor, which: number, seed: number) => void): Act {
  return async (game, person, which, seed) => {
    act(game, new Editor(person.document, 'hand'), which, seed)
    await person.settle()
  }
}

function forget({ cards }: Game, card: string): void {
  const at = cards.indexOf(card)
  if (at >= 0) cards.splice(at, 1)
}
