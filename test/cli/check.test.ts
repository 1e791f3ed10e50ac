import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkBoard } from '../../host/cli/check.ts'
import { ManualClock } from '../../host/clock.ts'
import { openBoard } from '../../host/rest/index.ts'
import { built } from '../built.ts'
import { okra } from '../okra.ts'
import { contents, manifest, play, sample } from '../plugin/play.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const plugin = { code: readFileSync(built('code.js'), 'utf8'), html: '<p>', manifest }

/** A node of a REST file, as far as damage is done to it. */
interface Node {
  id: string
  name: string
  children?: Node[]
  characters?: string
  fills?: object[]
  connectorStart?: { endpointNodeId?: string; magnet?: string }
  connectorEnd?: { endpointNodeId?: string; magnet?: string }
  sharedPluginData?: { okra?: Record<string, string> }
}

/** The sample board with everything on it that the plugin makes: scores, colours, legend, badges, table, a connector. */
let whole = ''
let cards: readonly { readonly id: string; readonly name: string }[] = []
beforeAll(async () => {
  const document = sample('example')
  const { wish, plan } = await play(document)
  cards = plan().milestones
  const [first = '', second = '', third = ''] = cards.map(({ id }) => id)
  await wish({
    type: 'milestone/change',
    cards: [first],
    patch: { effort: 'S', business: 3, ux: 2, dependenciesReviewed: true, addSkills: ['Frontend'] },
  })
  await wish({ type: 'milestone/change', cards: [second], patch: { effort: 'M', addDependencies: [{ card: first }] } })
  await wish({ type: 'milestone/change', cards: [third], patch: { effort: 'L', ux: '?' } })
  await wish({ type: 'paint/choose', rule: 'effort' })
  await wish({ type: 'legend/show', isOn: true })
  await wish({ type: 'badges/show', isOn: true })
  await wish({ type: 'table/put', order: 'reading', further: ['note'], evenIfLong: true })
  whole = JSON.stringify(contents(document))
})

type Board = ReturnType<typeof boardOf>

function boardOf(json: string) {
  const file = JSON.parse(json) as { document: { children: Node[] } }
  const [page] = file.document.children as [Node]
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)]
  const nodes = () => all(page)
  return {
    file,
    page,
    nodes,
    card: (nth: number) => nodes().find(({ id }) => id === cards[nth]?.id) ?? page,
    made: (what: string, nth = 0) =>
      nodes().filter(({ sharedPluginData: data }) => data?.okra?.made?.includes(`"what":"${what}"`))[nth] ?? page,
    parentOf: (node: Node) => nodes().find(({ children }) => children?.includes(node)) ?? page,
  }
}

function keep(node: Node, key: string, value: unknown): void {
  const okra = (node.sharedPluginData ??= {}).okra ?? {}
  node.sharedPluginData.okra = { ...okra, [key]: typeof value === 'string' ? value : JSON.stringify(value) }
}

function kept(node: Node, key: string): Record<string, unknown> {
  return JSON.parse(node.sharedPluginData?.okra?.[key] ?? '{}') as Record<string, unknown>
}

function rewrite(node: Node, key: string, fields: object): void {
  keep(node, key, { ...kept(node, key), ...fields })
}

function copy(board: Board, node: Node, id: string): Node {
  const copied = { ...(JSON.parse(JSON.stringify(node)) as Node), id }
  const inside = (child: Node, nth: number): Node => ({ ...child, id: `${id}${nth}` })
  if (copied.children !== undefined) copied.children = copied.children.map(inside)
  board.parentOf(node).children?.push(copied)
  return copied
}

function drawByHand(board: Board): void {
  const drawn = copy(board, board.made('connector'), '98:1')
  delete drawn.sharedPluginData
  drawn.connectorStart = { endpointNodeId: board.card(4).id, magnet: 'AUTO' }
  drawn.connectorEnd = { endpointNodeId: board.card(5).id, magnet: 'AUTO' }
}

async function check(damage: (board: Board) => void) {
  const board = boardOf(whole)
  damage(board)
  return checkBoard(openBoard(board.file), plugin, new ManualClock())
}

/** Long names are cut in sentences; these begin alike. */
const flaw = (words: string) => expect.stringContaining(words) as string
const called = (nth: number) => `“${(cards[nth]?.name ?? '').slice(0, 20)}`
const id = (nth: number) => `(${cards[nth]?.id ?? ''})`
const RED = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]

describe('okra check', () => {
  test('finds nothing on the sample board, and nothing on it with everything the plugin makes', async () => {
    const bare = await checkBoard(sample('example'), plugin, new ManualClock())
    expect(bare).toEqual({ flaws: [], summary: 'Everything on this board holds: 12 milestones, 0 scored.' })
    expect(await check(() => undefined)).toEqual({
      flaws: [],
      summary: 'Everything on this board holds: 12 milestones, 3 scored.',
    })
  })

  test.each<[string, (board: Board) => void, () => string[]]>([
    [
      'a record that cannot be read',
      ({ card }) => rewrite(card(3), 'milestone', { v: 1, at: card(3).id, effort: 'XL' }),
      () => [`${id(3)}: “milestone” cannot be read: effort:`],
    ],
    [
      'a record that is no JSON',
      ({ card }) => keep(card(3), 'milestone', 'M'),
      () => [`${id(3)}: “milestone” cannot be read: it is not JSON.`],
    ],
    [
      'a record of a newer version',
      ({ card }) => keep(card(3), 'milestone', { v: 2, at: card(3).id }),
      () => [`${id(3)}: “milestone” is of a newer version (2) and is left alone.`],
    ],
    [
      'a field that no version here knows',
      ({ card }) => keep(card(3), 'milestone', { v: 1, at: card(3).id, Effort: 'M' }),
      () => [`${id(3)}: “milestone” has “Effort”, which this version does not know.`],
    ],
    [
      'a key that is none of ours',
      ({ card }) => keep(card(3), 'score', '5'),
      () => [`${id(3)} keeps “score”, which this version does not know.`],
    ],
    [
      'a value of the page on a card',
      ({ card }) => keep(card(3), 'palette', { v: 1, at: card(3).id, contrast: 'high' }),
      () => [`${id(3)} keeps “palette”, which belongs on the page.`],
    ],
    [
      'a value of a card on the page',
      ({ page }) => keep(page, 'milestone', { v: 1, at: page.id, effort: 'M' }),
      () => [`The page (0:1) keeps “milestone”, which belongs on the card.`],
    ],
    [
      'scores that say they were written elsewhere',
      ({ card }) => rewrite(card(0), 'milestone', { at: '99:1' }),
      () => [`${id(0)}: its scores say they were written on 99:1, not on ${cards[0]?.id ?? ''}.`],
    ],
    [
      'scores on what counts as nothing',
      ({ made }) => keep(made('badge'), 'milestone', { v: 1, at: made('badge').id, effort: 'M' }),
      () => ['has scores and does not count as a milestone.'],
    ],
    [
      'a card that waits for one that is gone',
      ({ card }) => rewrite(card(1), 'milestone', { dependencies: [{ card: cards[0]?.id }, { card: '99:1' }] }),
      () => [`${id(1)} waits for a card that is not on this page (99:1).`, 'badge', 'table'],
    ],
    [
      'cards that wait for each other',
      ({ card }) => rewrite(card(0), 'milestone', { dependencies: [{ card: cards[1]?.id }] }),
      () => [`so none can begin: ${called(0)}`, 'badge', 'table', 'no connector shows it'],
    ],
    [
      'a card in another colour than its level’s',
      ({ card }) => {
        card(0).fills = RED
      },
      () => [`${id(0)}: coloured by effort, “S” is #`, 'legend'],
    ],
    [
      'a level under another colour',
      ({ card }) => rewrite(card(0), 'milestone', { effort: 'L' }),
      () => [`${id(0)}: coloured by effort, “L” is #`, 'legend', 'badge', 'table'],
    ],
    [
      'colours that nobody’s rule keeps on',
      ({ page }) => {
        delete page.sharedPluginData?.okra?.paint
      },
      () => [...cards.map((_, nth) => `${id(nth)} keeps the colours it had before it was painted`), 'legend'],
    ],
    [
      'a badge that says something else',
      ({ made }) => {
        const [words] = made('badge').children ?? []
        if (words !== undefined) words.characters = 'XXL'
      },
      () => ['is “S · $$$ · ♥♥”, and its badge'],
    ],
    [
      'a badge that is missing',
      (board) => {
        const badge = board.made('badge')
        const parent = board.parentOf(badge)
        parent.children = parent.children?.filter((child) => child !== badge) ?? []
      },
      () => ['has no badge, and others have one.'],
    ],
    [
      'a badge that is there twice',
      (board) => {
        const twin = copy(board, board.made('badge'), '98:1')
        rewrite(twin, 'made', { at: '98:1' })
      },
      () => ['The badge 98:1 is there twice.'],
    ],
    [
      'a badge of a card that is gone',
      (board) => {
        const twin = copy(board, board.made('badge'), '98:1')
        rewrite(twin, 'made', { at: '98:1', for: '99:1' })
      },
      () => ['The badge 98:1 is left: a card that is not on this page (99:1) is no milestone.'],
    ],
    [
      'a copy of a badge',
      (board) => {
        copy(board, board.made('badge'), '98:1')
      },
      () => ['is a copy of a badge'],
    ],
    [
      'a copy of a scored card',
      (board) => {
        copy(board, board.card(0), '98:1')
      },
      () => ['(98:1) is a copy of', '(98:1) keeps the colours'],
    ],
    [
      'a legend that counts wrongly',
      ({ made }) => {
        const counted = made('legend').children?.find(({ name }) => name === 'count 0')
        if (counted !== undefined) counted.characters = '7'
      },
      () => ['The legend ('],
    ],
    [
      'a cell that somebody changed',
      ({ nodes }) => {
        const cell = nodes().find((node) => node.characters === '$$$')
        if (cell !== undefined) cell.characters = '$'
      },
      () => ['says “$” for Business Value of'],
    ],
    [
      'a connector that leads elsewhere',
      ({ made }) => {
        const end = made('connector').connectorEnd
        if (end !== undefined) end.endpointNodeId = cards[5]?.id ?? ''
      },
      () => ['was drawn from'],
    ],
    [
      'a connector of what is over',
      ({ card }) => rewrite(card(1), 'milestone', { dependencies: [] }),
      () => ['badge', 'table', 'The connector'],
    ],
    [
      'a connector by hand between cards that wait for nothing',
      (board) => {
        drawByHand(board)
        for (const nth of [4, 5])
          keep(board.card(nth), 'milestone', { v: 1, at: board.card(nth).id, dependenciesReviewed: true })
      },
      () => ['table', 'table', 'A connector leads from'],
    ],
    ['nothing of a connector by hand between cards that nobody has reviewed', drawByHand, () => []],
    [
      'a Now card of a session that has ended',
      (board) => {
        const left = copy(board, board.made('badge'), '98:1')
        keep(left, 'made', { v: 1, at: '98:1', what: 'now' })
      },
      () => ['The now 98:1 is left of a session that has ended.'],
    ],
  ])('names %s', async (_, damage, expected) => {
    const { flaws } = await check(damage)
    expect(flaws).toEqual(expected().map(flaw))
  })
})

describe('the command', () => {
  test('says one sentence of a board that holds, of REST or of FigJam, and ends with 0', async () => {
    expect(await okra(['check', `${root}host/boards/okra-example.json`])).toEqual({
      code: 0,
      out: 'Everything on this board holds: 12 milestones, 0 scored.\n',
      err: '',
    })
    expect(await okra(['check', `${root}test/fixtures/jam/synthetic-table.jam`])).toMatchObject({ code: 0, err: '' })
  })

  test('says what does not hold, a line each, reads the standard input and ends with 1', async () => {
    const board = boardOf(whole)
    keep(board.card(3), 'milestone', 'M')
    const { code, out, err } = await okra(['check', '-'], JSON.stringify(board.file))
    const [says, all, ...rest] = out.split('\n')
    expect([code, err, all, rest]).toEqual([1, '', 'One thing on this board does not hold.', ['']])
    expect(says).toContain('“milestone” cannot be read: it is not JSON.')
  })

  test.each([
    [[], /^okra check needs one board: .*\.$/],
    [['nope.json'], /cannot be read/],
    [[`${root}test/fixtures/jam/synthetic-cut.jam`], /cut short/],
    [['-', '--wrong'], /--wrong/],
  ])('%j is answered with one sentence and exit code 1', async (args, sentence) => {
    const { code, out, err } = await okra(['check', ...args], '{}')
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
    expect(err.trim()).toMatch(sentence)
  })
})
