/** Plays a program to its end, lets everything come to rest, and says what fell short of what people meant. */
import { seeded } from '../../host/room/mail.ts'
import { votersIn } from '../../src/core/weigh/result.ts'
import { recordOn } from '../plugin/play.ts'
import type { Person } from '../plugin/table.ts'
import { visibleOn } from '../plugin/visible.ts'
import { ACTS } from './acts.ts'
import { coloursLost, differences, othersAnswersIn, votesWrong, writesWhenIdle } from './checks.ts'
import { noteClosing, openPanels, seatAll, sitDown, type Acts, type Game } from './game.ts'
import type { Deed, Program, What } from './program.ts'

export const KINDS = [
  'vote lost or doubled',
  'write after settling',
  'replicas differ',
  'vote visible before the reveal',
  'score lost',
  'colours not restorable',
  'session not one',
  'crashed',
] as const
export type Kind = (typeof KINDS)[number]

export interface Shortfall {
  readonly kind: Kind
  readonly what: string
}

/** Long enough (ms) for everything that is put back again and again, each time a little later. */
const LONG = 40_000

/** What a program gave to check, so that nobody takes silence for proof. */
export interface Played {
  readonly shortfalls: readonly Shortfall[]
  /** Answers that had to be counted, scores that had to stay, cards that had been painted. */
  readonly checked: { readonly answers: number; readonly scores: number; readonly painted: number }
}

export async function playOut(program: Program): Promise<Played> {
  const found: Shortfall[] = []
  let checked: Played['checked'] = { answers: 0, scores: 0, painted: 0 }
  const note = (kind: Kind, whats: readonly string[]): void => {
    for (const what of whats) found.push({ kind, what })
  }
  try {
    const game = await seatAll(program, null)
    for (const deed of program.deeds) await carryOut(game, deed)
    checked = await check(game, note)
    for (const { run } of game.table.people) run.close()
    note('vote visible before the reveal', await toldApart(program))
  } catch (error) {
    note('crashed', [String(error instanceof Error ? error.stack : error)])
  }
  return { shortfalls: found, checked }
}

async function carryOut(game: Game, { who, what, which, seed }: Deed): Promise<void> {
  const { table } = game
  const seat = game.seats[who]
  const person = seat?.person ?? null
  if (isAct(what)) {
    if (person?.isOpen() === true) await ACTS[what](game, person, which, seed)
    return
  }
  switch (what) {
    case 'deliver':
      table.mail.deliver(1 + which, seeded(seed))
      for (const { run } of table.people) await run.idle()
      return
    case 'wait':
      return table.settle(which * 200, seed)
    case 'return':
      if (seat !== undefined && person === null) await sitDown(game, seat)
      return
    case 'open':
      if (seat === undefined || person === null || person.isOpen()) return
      seat.person = await person.reopen()
      game.panels.push(seat.person)
      return
    case 'close':
      if (person?.isOpen() !== true) return
      noteClosing(game, person)
      person.closePlugin()
      return
    case 'leave':
      if (seat === undefined || person === null || which > 5) return
      noteClosing(game, person)
      seat.person = null
      return person.leave()
  }
}

function isAct(what: What): what is keyof Acts {
  return what in ACTS
}

type Note = (kind: Kind, whats: readonly string[]) => void

async function check(game: Game, note: Note): Promise<Played['checked']> {
  const { table, seats } = game
  await table.settle(LONG)
  await openAgain(game)
  const leader = await findLeader(game, note)
  if (leader?.session().round?.isOpen === true) {
    await leader.wish({ type: 'round/reveal' })
    await table.settle(LONG)
  }
  note('session not one', game.panels.flatMap(reopened))
  if (leader !== null) note('vote lost or doubled', votesWrong(game, leader))
  const members = seats.flatMap(({ person }) => (person === null ? [] : [person.member]))
  note('write after settling', await writesWhenIdle(game, members))
  note('replicas differ', differences(game, members))
  note(
    'vote visible before the reveal',
    game.panels.flatMap((panel) => othersAnswersIn(game, panel)),
  )
  const { document } = members[0] ?? fail('Nobody is left on the board')
  note(
    'score lost',
    game.scores.lost((card, what) => readScore(recordOn(document, card), what)),
  )
  const checked = {
    answers: countedAnswers(leader),
    scores: game.scores.howMany,
    painted: Array.from(document.all()).filter(({ pluginData }) => pluginData.shared.okra?.original).length,
  }
  const painter = leader ?? openPanels(game)[0]
  await painter?.wish({ type: 'paint/choose', rule: 'original' })
  await table.settle(5000)
  if (game.areColoursSure) note('colours not restorable', coloursLost(document))
  note('replicas differ', differences(game, members))
  note('crashed', game.panels.flatMap(trouble))
  return checked
}

function countedAnswers(leader: Person | null): number {
  const round = leader?.session().round ?? null
  return round === null || round.isOpen ? 0 : Object.values(round.counts).reduce((sum, each) => sum + votersIn(each), 0)
}

function fail(message: string): never {
  throw new Error(message)
}

/** Somebody has to be there to be asked what they see. */
async function openAgain(game: Game): Promise<void> {
  if (openPanels(game).length > 0) return
  const [seat] = game.seats
  if (seat === undefined) return
  if (seat.person === null) await sitDown(game, seat)
  else {
    seat.person = await seat.person.reopen()
    game.panels.push(seat.person)
  }
  await game.table.settle(LONG)
}

/** Whoever runs the session, on every panel alike; somebody takes over where they are not there. */
async function findLeader(game: Game, note: Note): Promise<Person | null> {
  const leaders = () => openPanels(game).filter((person) => person.session().runBy?.isMe === true)
  const [someone] = openPanels(game)
  if (someone === undefined) return null
  if (someone.session().runBy !== null && leaders().length === 0) {
    await someone.wish({ type: 'session/take' })
    await game.table.settle(LONG)
  }
  const [leader = null] = leaders()
  const names = new Set(leaders().map(({ name }) => name))
  if (names.size > 1) note('session not one', [`run by ${Array.from(names).join(' and ')}`])
  for (const person of openPanels(game)) {
    const { runBy, round } = person.session()
    if (runBy?.name !== leader?.name)
      note('session not one', [`${person.name} is told that ${runBy?.name ?? 'nobody'} runs it`])
    const [mine, theirs] = [round, leader?.session().round ?? null].map(
      (each) => each && `${each.id} ${String(each.isOpen)}`,
    )
    if (mine !== theirs) note('session not one', [`${person.name} is told of another round`])
  }
  return leader
}

/** Once a person's panel was told that a round is revealed, it is never told that it is open. */
function reopened(person: Person): string[] {
  const revealed = new Set<string>()
  return person.news().flatMap((news) => {
    if (news.type !== 'session/changed' || news.session.round === null) return []
    const { id, isOpen } = news.session.round
    if (!isOpen) revealed.add(id)
    return isOpen && revealed.has(id) ? [`${person.name} saw round ${id} open again`] : []
  })
}

function readScore(record: Record<string, unknown> | null, what: string): string | undefined {
  const says = record?.[what]
  if (typeof says === 'string' || typeof says === 'number') return String(says)
  return Array.isArray(record?.skills) && record.skills.includes(what) ? 'yes' : undefined
}

function trouble(person: Person): string[] {
  const failed = person.news().filter(({ type }) => type === 'command/failed').length
  const errors = person.run.logs.filter(({ level }) => level === 'error').map(({ text }) => text)
  return failed > 0 || errors.length > 0 ? [`${person.name}: ${errors.join(' ')}`] : []
}

/**
 * The program up to its first reveal, played twice with other answers of one person: whoever can tell the two apart has
 * learnt something.
 */
async function toldApart(program: Program): Promise<string[]> {
  const names = Array.from(new Set(program.panels))
  const voter = names[program.seed % names.length] ?? ''
  const [one, other] = [await untilReveal(program, null, voter), await untilReveal(program, voter, voter)]
  return one
    .filter((seen, index) => seen.what !== other[index]?.what)
    .map(({ by }) => `${by} can tell what ${voter} answered`)
}

async function untilReveal(
  program: Program,
  twisted: string | null,
  voter: string,
): Promise<{ by: string; what: string }[]> {
  const game = await seatAll(program, twisted)
  for (const deed of program.deeds) {
    const session = game.seats[deed.who]?.person?.session()
    if (deed.what === 'reveal' && session?.runBy?.isMe === true && session.round?.isOpen === true) break
    await carryOut(game, deed)
  }
  await game.table.settle()
  const seen = game.panels
    .filter(({ name }) => name !== voter)
    .map((panel) => ({ by: panel.name, what: JSON.stringify([panel.news(), visibleOn(panel.document)]) }))
  for (const { run } of game.table.people) run.close()
  return seen
}
