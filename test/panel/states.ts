/** The states of every tab that are looked over as a whole: by the rules of axe, for reasons, and in forced colours. */
import type { Selected } from '../../src/core/command/news.ts'
import type { Milestone } from '../../src/core/plan/milestone.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { SessionView } from '../../src/core/session/session-view.ts'
import { empty, halfScored, twelve, worldly } from './plans.ts'
import { leading, openOnScales, openRound, revealedRound } from './sessions.ts'
import type { Stage } from './stage.ts'

/** A name, and the way there from a fresh panel. */
export type State = readonly [string, () => Promise<unknown>]

const asGuest = { runBy: { name: 'Ana', isMe: false, isHere: true } }

const chosen = (...milestones: readonly (Milestone | undefined)[]): Selected[] =>
  milestones.flatMap((each) => (each === undefined ? [] : [{ id: each.id, name: each.name, isMilestone: true }]))

function waysOn(stage: Stage) {
  const open = (plan: Plan) => stage.open({ plan })
  const tab = (name: string) => stage.page().getByRole('tab', { name }).click()
  const session = async (differs: Partial<SessionView>) => {
    await stage.say({ type: 'session/changed', session: leading(differs) })
    await tab('Session')
  }
  const cards = () => halfScored().milestones.map(({ id }) => id)
  const inSession = async (differs: Partial<SessionView>) => {
    await open(halfScored())
    await session(differs)
  }
  return { open, tab, session, cards, inSession }
}

/** What everybody meets. */
export function statesOn(stage: Stage): readonly State[] {
  const { open, tab, session, cards, inSession } = waysOn(stage)
  return [
    ['the list, half scored', () => open(halfScored())],
    ['the list, nothing scored', () => open(twelve())],
    [
      'hints',
      async () => {
        await stage.open({ plan: halfScored(), seenHints: [] })
        await stage.say({ type: 'session/changed', session: leading({ runBy: null }) })
        await stage.page().getByRole('region', { name: 'First steps' }).waitFor()
      },
    ],
    [
      'badges offered, and something to show',
      async () => {
        await stage.open({ plan: { ...halfScored(), offers: [] }, seenHints: [] })
        await stage.option('Colour by', 'Effort').click()
        await stage.button('Add badges').waitFor()
        await stage.page().getByRole('checkbox', { name: 'Legend on the board' }).check()
        await stage.button('Show').waitFor()
      },
    ],
    ['a ballot on three scales', () => inSession({ ...asGuest, round: openOnScales(cards(), 3) })],
    [
      'the review',
      () => inSession({ now: 'review', card: cards()[0] ?? null, presenter: { now: 'Ana', next: 'Ben' } }),
    ],
    ['the table as a form', () => inSession({ now: 'dependencies', card: cards()[0] ?? null })],
    [
      'the end of a session',
      async () => {
        await inSession({})
        await stage.say({ type: 'session/changed', session: leading({ runBy: null, now: null }) })
        await stage.page().getByRole('region', { name: 'What came of the session' }).waitFor()
      },
    ],
    ['names of many scripts', () => open(worldly())],
    ['an empty board', () => open(empty())],
    [
      'a filter that nothing fits',
      async () => {
        await open(twelve())
        await stage.page().getByRole('searchbox').fill('zzz')
      },
    ],
    [
      'suggestions',
      async () => {
        await open(halfScored())
        await stage.field('Add dependency').press('ArrowDown')
      },
    ],
    [
      'the kinds of cards',
      async () => {
        await open(twelve())
        await stage.button('Not right?').click()
      },
    ],
    [
      'a board that was checked',
      async () => {
        const check = { write: 'works', text: 'no font', missingFonts: [], timer: 'works', connector: 'works' } as const
        await stage.open({ plan: twelve(), check: { ...check, table: 'works', who: null, left: 0 } })
        await session({ runBy: null })
        await stage.button('Check this board').click()
        await stage.page().getByRole('region', { name: 'What the check found' }).waitFor()
      },
    ],
    [
      'a new quarter',
      async () => {
        await open(halfScored())
        await session({ runBy: null })
        await stage.button('New quarter').click()
        await stage.page().getByRole('dialog', { name: 'New quarter' }).waitFor()
      },
    ],
    [
      'help',
      async () => {
        await open(twelve())
        await stage.button('Help').click()
      },
    ],
    [
      'folded',
      async () => {
        await open(halfScored())
        await stage.button('Fold').click()
      },
    ],
    [
      'before the session',
      async () => {
        await open(halfScored())
        await session({ runBy: null })
      },
    ],
    [
      'a design file, where no session is run',
      async () => {
        await open({ ...halfScored(), editor: 'figma' })
        await session({ runBy: null })
      },
    ],
    [
      'a session that runs',
      async () => {
        await open(halfScored())
        await session({})
      },
    ],
    [
      'an open vote, for who runs it',
      async () => {
        await open(halfScored())
        await session({ round: openRound(cards(), 2) })
      },
    ],
    [
      'a ballot',
      async () => {
        await open(halfScored())
        await session({ ...asGuest, round: openRound(cards(), 2) })
      },
    ],
    [
      'results',
      async () => {
        await open(halfScored())
        const counts = [{ S: 4 }, { S: 3, M: 1 }, { S: 1, L: 3 }, { '?': 4 }]
        await session({
          now: 'effort',
          round: revealedRound(Object.fromEntries(counts.map((each, at) => [cards()[at] ?? '', each]))),
        })
      },
    ],
    [
      'value vs effort',
      async () => {
        await open(halfScored())
        await tab('Value vs effort')
      },
    ],
    [
      'export',
      async () => {
        await open(halfScored())
        await tab('Export')
      },
    ],
    [
      'import',
      async () => {
        await open(halfScored())
        await tab('Export')
        await stage.button('Import').click()
      },
    ],
  ]
}

/** What fewer meet: where more stands still than usual. */
export function furtherStatesOn(stage: Stage): readonly State[] {
  const { open, tab, session, cards, inSession } = waysOn(stage)
  return [
    [
      'a file that is read-only',
      () => stage.open({ plan: halfScored(), selection: chosen(halfScored().milestones[0]), canWrite: false }),
    ],
    ['one milestone chosen', () => stage.open({ plan: halfScored(), selection: chosen(halfScored().milestones[1]) })],
    [
      'several milestones chosen, with notes that differ',
      () => {
        const plan = halfScored()
        const milestones = plan.milestones.map((each, at) => ({
          ...each,
          scores: { ...each.scores, note: `${at} weeks` },
        }))
        return stage.open({ plan: { ...plan, milestones }, selection: chosen(...milestones.slice(0, 3)) })
      },
    ],
    [
      'scores while somebody else runs the session',
      async () => {
        await stage.open({ plan: halfScored(), selection: chosen(halfScored().milestones[0]) })
        await stage.say({ type: 'session/changed', session: leading(asGuest) })
        await tab('Milestones')
      },
    ],
    [
      'the kinds of cards, read-only',
      async () => {
        await stage.open({ plan: twelve(), canWrite: false })
        await stage.button('Not right?').click()
      },
    ],
    [
      'before the session, read-only',
      async () => {
        await stage.open({ plan: halfScored(), canWrite: false })
        await session({ runBy: null })
      },
    ],
    [
      'before the session, on an empty board',
      async () => {
        await open(empty())
        await session({ runBy: null })
      },
    ],
    [
      'a vote, read-only',
      async () => {
        await stage.open({ plan: halfScored(), canWrite: false })
        await session({ ...asGuest, round: openRound(cards(), 2) })
      },
    ],
    ['a guest without a vote', () => inSession({ ...asGuest })],
    ['a session without whoever ran it', () => inSession({ runBy: { name: 'Ana', isMe: false, isHere: false } })],
    [
      'hands up',
      async () => {
        await inSession({ round: openRound(cards(), 2) })
        await stage.button('Hands up').click()
      },
    ],
    [
      'answers from the chat',
      async () => {
        await inSession({ round: openRound(cards(), 2) })
        await stage.button('Paste answers').click()
      },
    ],
    [
      'an answer that is not shown',
      async () => {
        await inSession({ round: openRound(cards(), 2) })
        await stage.button('Answer unseen').click()
      },
    ],
    ['nobody in yet', () => inSession({ round: openRound(cards(), 0) })],
    ['a choice of votes', () => inSession({ now: 'value' })],
    [
      'skills, in pairs',
      () => inSession({ now: 'skills', pairs: [{ names: ['Ana', 'Ben'], cards: cards().slice(0, 6), isMine: true }] }),
    ],
    [
      'the meanings',
      async () => {
        await open(halfScored())
        await session({ runBy: null })
        await stage.button('Write').click()
      },
    ],
    [
      'value vs effort, read-only',
      async () => {
        await stage.open({ plan: halfScored(), canWrite: false })
        await tab('Value vs effort')
      },
    ],
    [
      'value vs effort, nothing scored',
      async () => {
        await open(twelve())
        await tab('Value vs effort')
      },
    ],
    [
      'export, read-only',
      async () => {
        await stage.open({ plan: halfScored(), canWrite: false })
        await tab('Export')
      },
    ],
    [
      'export, of an empty board',
      async () => {
        await open(empty())
        await tab('Export')
      },
    ],
    [
      'clearing all scores',
      async () => {
        await open(halfScored())
        await stage.say({ type: 'panel/opened', on: 'clear', isFolded: false })
      },
    ],
    [
      'an import, previewed',
      async () => {
        await open(halfScored())
        await tab('Export')
        await stage.button('Import').click()
        await stage
          .page()
          .getByRole('textbox', { name: 'Table, blocks or JSON' })
          .fill('Milestone,Effort\nSearch as you type,M\nA new one,S')
      },
    ],
  ]
}
