/** Every tab in its states, in both themes, against the rules of axe-core: WCAG 2.2 A and AA, and its best practices. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { SessionView } from '../../src/core/session/session-view.ts'
import { empty, halfScored, twelve, worldly } from './plans.ts'
import { leading, openOnScales, openRound, revealedRound } from './sessions.ts'
import { useStage } from './stage.ts'
import { THEMES, type Theme } from './themes.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const stage = useStage()

const open = (plan: Plan) => stage.open({ plan })
const wear = (theme: Theme) =>
  stage.page().evaluate(
    ({ variables, name }) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: variables }))
      document.documentElement.className = name === 'dark' ? 'figma-dark' : 'figma-light'
      document.documentElement.dataset.brand = name === 'design' ? 'pale' : 'strong'
    },
    { variables: THEMES[theme], name: theme },
  )

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
const asGuest = { runBy: { name: 'Ana', isMe: false, isHere: true } }

const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
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
  ['the review', () => inSession({ now: 'review', card: cards()[0] ?? null, presenter: { now: 'Ana', next: 'Ben' } })],
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
      await tab('Session')
    },
  ],
  [
    'a design file, where no session is run',
    async () => {
      await open({ ...halfScored(), editor: 'figma' })
      await tab('Session')
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

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

async function findings(how: object): Promise<string[]> {
  await stage.page().evaluate(AXE)
  const violations = await stage.page().evaluate(async (asked) => {
    const axe = (
      window as unknown as { axe: { run: (of: Document, how: object) => Promise<{ violations: Finding[] }> } }
    ).axe
    return (await axe.run(document, { ...asked, resultTypes: ['violations'] })).violations
  }, how)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test.each(STATES)('%s', async (_, arrive) => {
  await arrive()
  expect(await findings({ runOnly: TAGS })).toEqual([])
  // Of the other themes only the colours differ.
  for (const theme of ['dark', 'design'] as const) {
    await wear(theme)
    expect(await findings({ runOnly: { type: 'rule', values: ['color-contrast'] } })).toEqual([])
  }
})
