/** Whether what was said is true of the board. */
import type { Document } from '../../host/document/document.ts'
import { colourOf, type NodeRecord } from './nodes.ts'
import type { Said, Wish } from './open.ts'
import { differences, pictureOf, purposeOf, rounded, type Picture } from './picture.ts'

/** What a sentence is held against. */
export interface Scene {
  readonly said: Said
  /** What was asked; null for a menu item. */
  readonly wish: Wish | null
  /** The board before the command, without what somebody else deleted meanwhile. */
  readonly base: Document
  readonly after: Document
  /** Somebody else deleted something meanwhile. */
  readonly deleted: boolean
  /** What was on the board before the plugin. */
  readonly own: ReadonlySet<string>
  /** The board as the command leaves it where nothing fails; null where that is no measure. */
  readonly whole: Picture | null
}

/** Every sentence that is not true, with why. */
export function untrue(scene: Scene): string[] {
  const { said, base, after, own, whole } = scene
  const words = said.sentences.join(' ')
  const found: string[] = []
  if (words === '') found.push('nothing was said')
  const changed = differences(pictureOf(base, own), pictureOf(after, own))
  if (/nothing (more )?was changed/i.test(words) && changed.length > 0)
    found.push(`“${words}”, and ${listed(changed)} differs`)
  if (/“the (card|page)”/.test(words)) found.push(`“${words}” does not say what it is about`)
  if (words.includes('nothing was overwritten') && changed.length > 0)
    found.push(`“${words}”, and ${listed(changed)} differs`)
  for (const why of asBefore(words, scene, changed)) found.push(`“${words}”: ${why}`)
  for (const [pattern, holds] of CLAIMS) {
    const match = pattern.exec(words)
    const why = match === null ? null : holds(scene, match)
    if (why !== null) found.push(`“${words}”: ${why}`)
  }
  if (!said.isTrouble && !SAYS_TROUBLE.test(words) && whole !== null) {
    const lacking = differences(whole, pictureOf(after, own))
    if (lacking.length > 0 && words !== '') found.push(`“${words}” says nothing of ${listed(lacking)}`)
  }
  return found
}

const listed = (names: readonly string[]) => names.slice(0, 3).join(', ')

/** Menu items say in one sentence what was done and what went wrong. */
const SAYS_TROUBLE =
  /not done|refused|could not|read-only|no longer on the board|left alone|unwritten|without (its|their|a) font|half|not all|try again/i

/** Things called “as before” are as before. */
function asBefore(words: string, { base }: Scene, changed: readonly string[]): string[] {
  const match = /([^.;]*); (?:it is|they are) as before/.exec(words)
  if (match === null) return []
  const named = Array.from((match[1] ?? '').matchAll(/“([^”]*)”/g), ([, name]) => name ?? '')
  const ids = named.flatMap((name) => idsOf(base, name))
  const within = ids.flatMap((id) => [id, ...Array.from(base.descendants(id), (node) => node.id)])
  const isOurs = THINGS.filter(([name]) => (match[1] ?? '').includes(name)).map(([, what]) => what)
  const wrong = changed.filter((key) => within.includes(key) || isOurs.some((what) => key.startsWith(what)))
  return wrong.length === 0 ? [] : [`${listed(wrong)} differs`]
}

const THINGS = [
  ['table', 'table'],
  ['legend', 'legend'],
  ['badge', 'badge'],
  ['chart', 'chart'],
  ['connector', 'connector'],
  ['session', 'session'],
] as const

/** The outermost node that says a name, for a group the group. */
function idsOf(document: Document, name: string): string[] {
  return Array.from(document.all()).flatMap((node) => {
    if (textOf(node) !== name || purposeOf(node) !== undefined) return []
    const parent = node.parent === null ? undefined : document.get(node.parent)
    return parent !== undefined && /^(GROUP|FRAME)$/.test(parent.type) ? [parent.id] : [node.id]
  })
}

export function textOf({ type, props }: NodeRecord): string {
  const value = type === 'TEXT' ? props.characters : props['text.characters']
  return typeof value === 'string' ? value : ''
}

type Claim = readonly [RegExp, (scene: Scene, match: RegExpExecArray) => string | null]

/** Null where the number is right. */
const number = (said: string | undefined, there: number, what: string): string | null =>
  Number(said) === there ? null : `there are ${there} ${what}`

const none = (there: number, what: string): string | null => (there === 0 ? null : `there are ${there} ${what}`)
const some = (there: number, what: string): string | null => (there > 0 ? null : `there is no ${what}`)

/** Things of ours that say what they are. */
export function thingsOn(document: Document, what: string): NodeRecord[] {
  return Array.from(document.all()).filter((node) => purposeOf(node)?.what === what)
}

/** Badges that have their words. */
const badgesOn = (document: Document) =>
  thingsOn(document, 'badge').filter(({ id }) =>
    Array.from(document.descendants(id)).some((node) => textOf(node) !== ''),
  )

const originalOn = ({ pluginData }: NodeRecord) => {
  const raw = pluginData.shared.okra?.original
  return raw === undefined ? null : (JSON.parse(raw) as { painted: string })
}

/** Cards that wear what they were painted. */
const paintedOn = (document: Document) =>
  Array.from(document.all()).filter((node) => node.type !== 'TEXT' && originalOn(node)?.painted === colourOf(node))

/** Those that wear what the command means to paint. */
const colouredOn = ({ after, whole }: Scene) =>
  paintedOn(after).filter(
    ({ id, props }) => whole?.get(id)?.includes(JSON.stringify(rounded(props.fills ?? []))) ?? true,
  )

const recordsOn = (document: Document) =>
  Array.from(document.all()).filter(({ pluginData }) => pluginData.shared.okra?.milestone !== undefined)

/** Rows of the table below its titles that have a name. */
function rowsOn(document: Document): number {
  const [table] = thingsOn(document, 'table')
  if (table === undefined) return 0
  return document.children(table.id).filter((cell) => {
    const { rowIndex, columnIndex } = cell.props
    return rowIndex !== 0 && columnIndex === 0 && textOf(cell) !== ''
  }).length
}

const pageData = (document: Document, key: string): Record<string, unknown> | null => {
  const raw = document.pages[0]?.pluginData.shared.okra?.[key]
  return raw === undefined ? null : (JSON.parse(raw) as Record<string, unknown>)
}

const roundOn = (document: Document): { state: string; cards: string[] } | null => {
  const raw = thingsOn(document, 'session')[0]?.pluginData.shared.okra?.round
  return raw === undefined ? null : (JSON.parse(raw) as { state: string; cards: string[] })
}

const sessionThings = (document: Document) =>
  ['session', 'now', 'ballot'].flatMap((what) => thingsOn(document, what)).length

const ballotOf = (document: Document, seat: string): Record<string, unknown> | null => {
  for (const { pluginData } of thingsOn(document, 'ballot')) {
    const value = JSON.parse(pluginData.shared.okra?.ballot ?? '{}') as Record<string, unknown>
    if (value.seat === seat) return value
  }
  return null
}

const anyBallotSays = (document: Document, part: string): boolean =>
  thingsOn(document, 'ballot').some(({ pluginData }) => (pluginData.shared.okra?.ballot ?? '').includes(part))

/** The whole of it, where nothing failed. */
const isWhole = ({ after, own, whole }: Scene, prefix: string): string | null => {
  if (whole === null) return null
  const wrong = differences(whole, pictureOf(after, own)).filter((key) => key.startsWith(prefix))
  return wrong.length === 0 ? null : `${listed(wrong)} is not as it should be`
}

const CLAIMS: readonly Claim[] = [
  [/(\d+) badges? on the board/, ({ after }, [, n]) => number(n, badgesOn(after).length, 'badges')],
  [/The badges are gone/, ({ after }) => none(thingsOn(after, 'badge').length, 'badges')],
  [/Every badge is in its place/, (scene) => isWhole(scene, 'badge')],
  [
    /^The legend is on the board/,
    (scene) => some(thingsOn(scene.after, 'legend').length, 'legend') ?? isWhole(scene, 'legend'),
  ],
  [/^The chart is on the board/, ({ after }) => some(thingsOn(after, 'chart').length, 'chart')],
  [/The legend is gone/, ({ after }) => none(thingsOn(after, 'legend').length, 'legends')],
  [
    /table put on the board: (\d+) rows?/,
    ({ after }, [, n]) => number(n, rowsOn(after), `rows (${thingsOn(after, 'table').length} tables)`),
  ],
  [
    /the table is up to date/,
    (scene) => some(thingsOn(scene.after, 'table').length, 'table') ?? isWhole(scene, 'table'),
  ],
  [/The table is gone/, ({ after }) => none(thingsOn(after, 'table').length, 'tables')],
  [/cards for Session #4 are up to date/, (scene) => isWhole(scene, 'handover')],
  [
    /(\d+) cards? for Session #4 put/,
    ({ base, after }, [, n]) =>
      number(n, thingsOn(after, 'handover').length - thingsOn(base, 'handover').length, 'more of them'),
  ],
  [/(\d+) milestones? coloured by/, (scene, [, n]) => number(n, colouredOn(scene).length, 'painted cards')],
  [/^(?:.*\. )?(\d+) coloured\./, (scene, [, n]) => number(n, colouredOn(scene).length, 'painted cards')],
  [
    /Original colours are back on (\d+) card/,
    ({ base, after }, [, n]) => number(n, givenBack(base, after), 'given back'),
  ],
  [/(\d+) cards? in original colours/, ({ base, after }, [, n]) => number(n, givenBack(base, after), 'given back')],
  [/already wear their own colours/, ({ after }) => none(paintedOn(after).length, 'painted cards')],
  [/No card went back/, ({ base, after }) => none(givenBack(base, after), 'given back')],
  [
    /Everything OKRA left on this page is gone|OKRA left nothing/,
    ({ after, own }) => {
      const left = Array.from(after.all()).filter(
        (node) =>
          Object.keys(node.pluginData.shared.okra ?? {}).length > 0 || (!own.has(node.id) && textOf(node) === ''),
      )
      return none(left.length, `nodes with something of ours (${left[0]?.type ?? ''})`)
    },
  ],
  [
    /· (\d+) cards?\.|Scored (\d+) cards?/,
    ({ after, wish }, [, n, m]) => number(n ?? m, cardsWith(after, wish).length, 'cards that say so'),
  ],
  [
    /· “([^”]*)”\./,
    ({ after, wish }, [, name]) =>
      cardsWith(after, wish).some((id) => idsOf(after, name ?? '').includes(id))
        ? null
        : `${name ?? ''} does not say so`,
  ],
  [/(\d+) new cards?/, ({ after, own }, [, n]) => number(n, cardsMade(after, own).length, 'new cards')],
  [/(\d+) cards? updated/, ({ base, after }, [, n]) => number(n, changedRecords(base, after), 'changed records')],
  [/The board says all of this already/, ({ whole, ...scene }) => isWhole({ whole, ...scene }, '1:')],
  [
    /^Cleared .* on (\d+) cards?\./,
    ({ base, after }, [, n]) => number(n, clearedBetween(base, after), 'cleared cards'),
  ],
  [
    /nothing was made for (.*?)\./,
    ({ after, own }, [, names = '']) =>
      none(cardsMade(after, own).filter((node) => names.includes(textOf(node))).length, 'such cards'),
  ],
  [/A Spike card lies beside/, ({ after, own }) => some(cardsMade(after, own).length, 'Spike card')],
  [/(\d+) cards? (is|are) no longer on the board/, ({ deleted }) => (deleted ? null : 'no card is gone')],
  [
    /saved colours are kept/,
    ({ after }) => some(Array.from(after.all()).filter((node) => originalOn(node) !== null).length, 'saved colour'),
  ],
  [
    /The session runs, and you run it/,
    ({ after }) =>
      (pageData(after, 'facilitator') === null ? 'nobody runs it' : null) ??
      some(thingsOn(after, 'now').length, 'Now card'),
  ],
  [
    /You run the session now/,
    ({ after }) => (pageData(after, 'facilitator')?.name === 'Ana' ? null : 'Ana does not run it'),
  ],
  [
    /The session is over/,
    ({ after }) =>
      none(sessionThings(after), 'things of the session') ??
      (pageData(after, 'facilitator') === null ? null : 'somebody runs it'),
  ],
  [
    /^Now: /,
    ({ after, wish }) => {
      const agenda = pageData(after, 'agenda')
      const wanted = wish?.type === 'agenda/turn' ? wish.to : wish?.type === 'agenda/card' ? wish.card : null
      return wanted === null || agenda?.now === wanted || agenda?.card === wanted
        ? null
        : `the agenda says ${JSON.stringify(agenda)}`
    },
  ],
  [
    /takes (\d+) minutes?\./,
    ({ after }, [, n]) =>
      JSON.stringify(pageData(after, 'agenda')?.minutes ?? {}).includes(`:${n ?? ''}`)
        ? null
        : 'the agenda does not say so',
  ],
  [
    /(\d+) (people|person) in the room/,
    ({ after }, [, n]) => number(n, Number(pageData(after, 'agenda')?.people), 'people'),
  ],
  [
    /The vote on .* is open for (\d+) cards?/,
    ({ after }, [, n]) => {
      const round = roundOn(after)
      return round?.state === 'open' ? number(n, round.cards.length, 'cards voted on') : 'no vote is open'
    },
  ],
  [/^Revealed\./, ({ after }) => (roundOn(after)?.state === 'revealed' ? null : 'it is not revealed')],
  [/The vote is closed without a result/, ({ after }) => (roundOn(after)?.state === 'open' ? 'it is open' : null)],
  [
    /hands? counted for/,
    ({ after }) => (JSON.stringify(roundOn(after)).includes('"hands":{"1:1"') ? null : 'no hands are counted'),
  ],
  [/One more answer is in/, ({ after }) => (JSON.stringify(roundOn(after)).includes('guest') ? null : 'it is not in')],
  [/Your answer for .* is in/, ({ after }) => (anyBallotSays(after, '"answers":{') ? null : 'no ballot says it')],
  [
    /You are here as (.*)\./,
    ({ after }, [, role = '']) => (anyBallotSays(after, `"role":"${role}"`) ? null : 'no ballot says it'),
  ],
  [
    /^Proposed for/,
    ({ after }) => (ballotOf(after, 'seatofana123')?.proposals === undefined ? 'no ballot says it' : null),
  ],
  [
    /Pairs are proposed/,
    ({ after }) => (pageData(after, 'agenda')?.pairs === undefined ? 'the agenda has none' : null),
  ],
  [/What was proposed is on the cards/, (scene) => isWhole(scene, '1:')],
  [
    /^Written down/,
    ({ after }) =>
      thingsOn(after, 'meanings').some(({ pluginData }) => pluginData.shared.okra?.rubric !== undefined)
        ? null
        : 'there is no card with them',
  ],
  [/^Done: the plan and the board say the same/, (scene) => isWhole(scene, '')],
]

/** Cards that were painted and are as they were before. */
function givenBack(base: Document, after: Document): number {
  return Array.from(base.all()).filter((node) => {
    if (node.type === 'TEXT' || originalOn(node) === null) return false
    const now = after.get(node.id)
    return now !== undefined && originalOn(now) === null
  }).length
}

function clearedBetween(base: Document, after: Document): number {
  const isScored = ({ pluginData }: NodeRecord) =>
    /"(effort|ux|business)"/.test(pluginData.shared.okra?.milestone ?? '')
  return recordsOn(after).filter((node) => {
    const before = base.get(node.id)
    return before !== undefined && isScored(before) && !isScored(node)
  }).length
}

function cardsMade(document: Document, own: ReadonlySet<string>): NodeRecord[] {
  return Array.from(document.all()).filter(
    (node) => /^(STICKY|SHAPE_WITH_TEXT)$/.test(node.type) && !own.has(node.id) && purposeOf(node) === undefined,
  )
}

function changedRecords(base: Document, after: Document): number {
  return recordsOn(after).filter(({ id, pluginData }) => {
    const before = base.get(id)?.pluginData.shared.okra?.milestone
    return before !== undefined && before !== pluginData.shared.okra?.milestone
  }).length
}

/** Cards that say what a score or a settled vote asked for. */
function cardsWith(document: Document, wish: Wish | null): string[] {
  const wanted: Record<string, unknown> =
    wish === null ? { effort: 'S', ux: 1 } : wish.type === 'milestone/change' ? { ...wish.patch } : {}
  const cards = wish?.type === 'milestone/change' ? wish.cards : null
  return recordsOn(document).flatMap(({ id, pluginData }) => {
    const record = JSON.parse(pluginData.shared.okra?.milestone ?? '{}') as Record<string, unknown>
    const pick = wish?.type === 'round/settle' ? wish.picks.find(({ card }) => card === id) : undefined
    if (wish?.type === 'round/settle') return pick !== undefined && record[pick.attribute] === pick.score ? [id] : []
    if (cards !== null && !cards.includes(id)) return []
    const says = (['effort', 'ux', 'business'] as const).every((key) => !(key in wanted) || record[key] === wanted[key])
    return says ? [id] : []
  })
}
