/**
 * What `apply` does to a board, on a snapshot: enough of it to say what follows from a command without a host. Fonts,
 * undo, tables and sessions are left out; what nodes hold and wear is written as the plugin writes it.
 */
import { sameJson } from '../../src/core/base/same-json.ts'
import type { Edit } from '../../src/core/edit/edit.ts'
import { HANDOVER } from '../../src/core/edit/handover-cards.ts'
import type { Outcome, Skipped, SkipReason } from '../../src/core/edit/outcome.ts'
import { fellowsAmong } from '../../src/core/find/fellows.ts'
import { firstFill, wearsOurPaint } from '../../src/core/find/look.ts'
import type { Card } from '../../src/core/plan/card.ts'
import type { MadeNode } from '../../src/core/plan/made-nodes.ts'
import type { Snapshot } from '../../src/core/plan/snapshot.ts'
import { patchRecord, recordOf } from '../../src/core/record/record.ts'
import { ABSENT, stamp, type Stored } from '../../src/core/record/stored.ts'
import { asRead, asWritten } from '../../src/core/record/waits.ts'
import type { CardStyle } from '../../src/core/sketch/new-card.ts'
import { nameOf } from '../../src/core/text/card-name.ts'
import { readText } from '../../src/core/text/from-text.ts'
import { card } from '../core/cards.ts'
import { NOTHING } from '../core/outcomes.ts'
import { PAGE } from './boards.ts'

type Result = 'done' | 'unchanged' | SkipReason

/** Which list of an outcome counts a kind of edit. */
const COUNTED: Partial<Record<Edit['kind'], 'recorded' | 'painted' | 'restored'>> = {
  'record/patch': 'recorded',
  'record/replace': 'recorded',
  mark: 'recorded',
  forget: 'recorded',
  'handover/put': 'recorded',
  paint: 'painted',
  restore: 'restored',
}

export function carryOut(board: Snapshot, edits: readonly Edit[]): { board: Snapshot; outcome: Outcome } {
  let now = board
  const refs = new Map<string, string>()
  const lists = { recorded: new Set<string>(), painted: new Set<string>(), restored: new Set<string>() }
  const [created, left]: [string[], Skipped[]] = [[], []]
  let made = 0
  for (const asked of edits) {
    const edit = withIds(asked, refs)
    const { board: next, result, isNew = null } = carryOutOne(now, edit)
    if (isNew !== null) created.push(isNew)
    if (isNew !== null && edit.kind === 'card/create') refs.set(edit.ref, isNew)
    const counted = COUNTED[edit.kind]
    const about = edit.kind === 'forget' ? edit.node : 'card' in edit ? edit.card : ''
    if (result !== 'done' && result !== 'unchanged') {
      const of = board.cards.find(({ id }) => id === about)
      left.push({ card: about, name: of === undefined ? '' : nameOf(of.text, of.fromText), why: result })
    } else if (counted !== undefined) lists[counted].add(about)
    else if (result === 'done' && !edit.kind.startsWith('page/') && edit.kind !== 'card/create') made += 1
    now = next
  }
  const { recorded, painted, restored } = lists
  const outcome = {
    ...NOTHING,
    recorded: Array.from(recorded),
    painted: Array.from(painted),
    restored: Array.from(restored),
    created,
    made,
    left,
  }
  return { board: now, outcome }
}

function withIds(edit: Edit, refs: ReadonlyMap<string, string>): Edit {
  if (edit.kind !== 'record/patch') return edit
  const idOf = (id: string) => refs.get(id) ?? id
  const addDependencies = edit.patch.addDependencies?.map((item) => ('card' in item ? { card: idOf(item.card) } : item))
  const patch = addDependencies === undefined ? edit.patch : { ...edit.patch, addDependencies }
  return { ...edit, card: idOf(edit.card), patch }
}

interface Done {
  readonly board: Snapshot
  readonly result: Result
  readonly isNew?: string
}

function carryOutOne(board: Snapshot, edit: Edit): Done {
  switch (edit.kind) {
    case 'record/patch':
      return onCard(board, edit.card, (one) => {
        if (one.record.kind === 'newer' || one.record.kind === 'damaged') return one.record.kind
        const fellows = fellowsAmong(board.cards)
        const before =
          one.record.kind === 'ok' ? asRead(one.record.value, one.id, fellows) : recordOf(one.id, edit.base)
        const after = patchRecord(before, edit.patch)
        if (one.record.kind === 'ok' && after === before && before.at === one.id) return 'unchanged'
        const apart = one.record.kind === 'absent' ? fellows.carrying(one.id) : []
        const record = asWritten(after, one.id, fellows)
        return { record: ok(apart.length === 0 ? record : { ...record, apart: Array.from(apart) }) }
      })
    case 'record/replace':
      return onCard(board, edit.card, (one) => {
        const { was = formerId(one) } = edit
        const record = { ...recordOf(one.id, edit.scores), ...(was === null ? {} : { was }) }
        return { record: ok(asWritten(record, one.id, fellowsAmong(board.cards))) }
      })
    case 'mark':
      return onCard(board, edit.card, ({ id, mark }) => {
        if (mark.kind === 'newer') return 'newer'
        return { mark: ok(stamp(id, { in: edit.in, ...(edit.same === null ? {} : { same: edit.same }) })) }
      })
    case 'paint':
      return onCard(board, edit.card, (one) => paint(one, edit.colour, edit.evenIfRecoloured))
    case 'restore':
      return onCard(board, edit.card, restore)
    case 'original/keep':
      return onCard(board, edit.card, ({ id }) => ({ original: ok(stamp(id, edit.original)) }))
    case 'forget':
      if (edit.node === PAGE)
        return {
          board: {
            ...board,
            looks: ABSENT,
            paint: ABSENT,
            palette: ABSENT,
            words: ABSENT,
            team: ABSENT,
            declined: ABSENT,
          },
          result: 'done',
        }
      return onCard(board, edit.node, () => ({ record: ABSENT, mark: ABSENT, original: ABSENT }))
    case 'card/create':
      return newCard(board, edit.text, edit.as)
    case 'handover/put': {
      const { board: next, isNew = '' } = newCard(board, edit.text, edit.as)
      const node: MadeNode = { id: isNew, what: HANDOVER, for: edit.card, to: null }
      return { board: { ...next, cards: board.cards, made: [...board.made, node] }, result: 'done', isNew }
    }
    case 'page/looks': {
      const { looks } = board
      const said = looks.kind === 'ok' ? looks.value : { in: [], out: [] }
      const known = new Set([...said.in, ...said.out, edit.look])
      const others = (list: readonly string[], more: readonly string[]) => [
        ...list.filter((look) => look !== edit.look),
        ...more.filter((look) => !known.has(look)),
      ]
      const ticked = { in: others(said.in, edit.pinned.in), out: others(said.out, edit.pinned.out) }
      ticked[edit.in ? 'in' : 'out'].push(edit.look)
      return onPage(board, 'looks', ticked)
    }
    case 'page/paint':
      return onPage(board, 'paint', edit.rule === null ? null : { rule: edit.rule, palettes: edit.palettes })
    case 'page/palette':
      return onPage(board, 'palette', edit.contrast === 'usual' ? null : { contrast: edit.contrast })
    case 'page/words':
      return onPage(board, 'words', edit.words === null ? null : { words: edit.words })
    case 'page/team': {
      const { name = '', link = '' } = edit.team ?? {}
      const said = { ...(name === '' ? {} : { name }), ...(link === '' ? {} : { link }) }
      return onPage(board, 'team', edit.team === null ? null : said)
    }
    case 'page/declined':
      return onPage(board, 'declined', { offers: edit.offers })
    case 'badge':
      return putMade(board, { what: 'badge', for: edit.card, to: null }, edit.words !== null)
    case 'chart':
      return putMade(board, { what: 'chart', for: null, to: null }, true)
    case 'legend':
      return putMade(board, { what: 'legend', for: null, to: null }, edit.sketch !== null)
    case 'connector':
      return connect(board, edit)
    case 'take':
      return {
        board: {
          ...board,
          made: board.made.filter(({ id }) => id !== edit.node),
          links: board.links.filter(({ id }) => id !== edit.node),
        },
        result: 'done',
      }
    // Of tables and sessions only the host knows what becomes of them.
    case 'table':
    case 'cell':
    case 'check':
    case 'page/facilitator':
    case 'page/agenda':
    case 'round':
    case 'ballot':
    case 'ballot/take':
    case 'ballot/clear':
    case 'ballots/ready':
    case 'now':
    case 'meanings':
    case 'meanings/clear':
    case 'session/clear':
      return { board, result: 'unchanged' }
  }
}

function onCard(board: Snapshot, id: string, change: (one: Card) => Partial<Card> | Result): Done {
  const one = board.cards.find((each) => each.id === id)
  if (one === undefined) return { board, result: 'gone' }
  const changed = change(one)
  if (typeof changed === 'string') return { board, result: changed }
  const next = { ...one, ...changed }
  if (sameJson(next, one)) return { board, result: 'unchanged' }
  const carries = [next.record, next.mark, next.original].some(({ kind }) => kind !== 'absent')
  const carriers = [...board.carriers.filter((each) => each !== id), ...(carries ? [id] : [])]
  return {
    board: { ...board, cards: board.cards.map((each) => (each === one ? next : each)), carriers },
    result: 'done',
  }
}

function formerId({ id, record }: Card): string | null {
  if (record.kind !== 'ok') return null
  return record.value.at === id ? (record.value.was ?? null) : record.value.at
}

function paint(one: Card, colour: string, evenIfRecoloured: boolean): Partial<Card> | Result {
  const { id, original, fill } = one
  if (one.type === 'TEXT') return 'free text'
  if (original.kind === 'newer') return 'saved colours newer'
  if (original.kind === 'damaged') return 'saved colours damaged'
  if (fill.kind === 'other') return 'pattern'
  const isOurs = wearsOurPaint(one)
  if (original.kind === 'ok' && !isOurs && !evenIfRecoloured) return 'recoloured'
  const fills = original.kind === 'ok' && isOurs ? original.value.fills : fillsOf(fill)
  return { fill: { kind: 'solid', hex: colour }, original: ok(stamp(id, { fills, painted: colour })) }
}

function restore(one: Card): Partial<Card> | Result {
  const { original } = one
  if (original.kind === 'absent') return 'unchanged'
  if (original.kind === 'newer') return 'saved colours newer'
  if (original.kind === 'damaged') return 'saved colours damaged'
  const fill = wearsOurPaint(one) ? firstFill(original.value.fills) : one.fill
  return { fill, original: ABSENT }
}

function fillsOf(fill: Card['fill']): { type: string; color?: unknown }[] {
  if (fill.kind !== 'solid') return []
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(fill.hex.slice(at, at + 2), 16) / 255)
  return [{ type: 'SOLID', color: { r, g, b } }]
}

function newCard(board: Snapshot, text: string, as: CardStyle): Done {
  const id = `10:${board.cards.length + board.made.length + 1}`
  const shape = as.type === 'STICKY' ? null : as.shape
  const box = { x: 9000, y: board.cards.length * 200, width: as.width, height: as.height }
  const fresh = card(id, text, {
    type: as.type,
    shape,
    box,
    fill: { kind: 'solid', hex: as.fill },
    fromText: readText(text),
  })
  return { board: { ...board, cards: [...board.cards, fresh] }, result: 'done', isNew: id }
}

type Kept = 'looks' | 'paint' | 'palette' | 'words' | 'team' | 'declined'

function onPage(board: Snapshot, key: Kept, value: object | null): Done {
  const now: Stored<unknown> = board[key]
  if (now.kind === 'newer') return { board, result: 'page newer' }
  const next: Stored<unknown> = value === null ? ABSENT : ok(stamp(PAGE, value))
  return sameJson(now, next) ? { board, result: 'unchanged' } : { board: { ...board, [key]: next }, result: 'done' }
}

function putMade(board: Snapshot, node: Omit<MadeNode, 'id'>, isWanted: boolean): Done {
  const isIt = (each: MadeNode) => each.what === node.what && each.for === node.for && each.to === node.to
  const isThere = board.made.some(isIt)
  if (isThere === isWanted) return { board, result: 'unchanged' }
  const made = isWanted
    ? [...board.made, { id: `11:${board.made.length + 1}`, ...node }]
    : board.made.filter((each) => !isIt(each))
  return { board: { ...board, made }, result: 'done' }
}

function connect(board: Snapshot, { from, to, isDrawn }: Extract<Edit, { kind: 'connector' }>): Done {
  const isBetween = [from, to].every((end) => board.cards.some(({ id }) => id === end))
  const isOurs = (link: Snapshot['links'][number]) => link.ours?.from === from && link.ours.to === to
  const others = board.links.filter((link) => !isOurs(link))
  if (!isDrawn)
    return { board: { ...board, links: others }, result: others.length < board.links.length ? 'done' : 'unchanged' }
  if (!isBetween) return { board, result: 'unchanged' }
  const link = { id: `12:${board.links.length + 1}`, from, to, says: '', ours: { from, to } }
  return { board: { ...board, links: [...others, link] }, result: 'done' }
}

function ok<T>(value: T): Stored<T> {
  return { kind: 'ok', value }
}
