import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ManualClock } from '../../host/clock.ts'
import { board, section, sticky } from '../../host/document/build.ts'
import { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import type { NodeRecord } from '../../host/document/types.ts'
import { Mail, seeded } from '../../host/room/mail.ts'
import type { Member } from '../../host/room/member.ts'
import { runPlugin } from '../../host/sandbox/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import type { User } from '../../host/users.ts'
import { MANIFEST } from './play.ts'

const user = (name: string, sessionId: number): User => ({ id: `user-${sessionId}`, name, sessionId })
const hand = ({ document }: Member) => new Editor(document, 'hand')
const textOn = ({ document }: Member, id: string) => document.get(id)?.props['text.characters']
const xOf = ({ document }: Member, id: string) => document.get(id)?.props.x

function contents(document: Document): NodeRecord[] {
  return [...document.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Ana and Ben at one board; nothing travels until the mail delivers it. */
function two(document = board(sticky('One', { id: '1:1', x: 0 }), section('Goals', [], { id: '1:2' }))) {
  const clock = new ManualClock()
  const mail = new Mail(document, clock)
  const [ana, ben] = [mail.join(user('Ana', 11)), mail.join(user('Ben', 12))]
  mail.deliver()
  return { mail, clock, ana, ben }
}

test('fact 160: of two who write one property the later in the room wins, for both; others merge', () => {
  const { mail, ana, ben } = two()
  hand(ana).set('1:1', { 'text.characters': 'AB', x: 10 })
  hand(ben).set('1:1', { 'text.characters': 'BC', y: 20 })
  expect([textOn(ana, '1:1'), textOn(ben, '1:1')]).toEqual(['AB', 'BC'])
  mail.deliver()
  expect([ana, ben].map((member) => member.document.get('1:1')?.props)).toEqual([
    expect.objectContaining({ 'text.characters': 'BC', x: 10, y: 20 }),
    expect.objectContaining({ 'text.characters': 'BC', x: 10, y: 20 }),
  ])
})

test('fact 161: of two who write different keys of one node’s data at once, one loses theirs', () => {
  const { mail, ana, ben } = two()
  const data = (key: string) => ({ shared: { okra: { [key]: 'x' } }, own: {}, relaunch: {} })
  hand(ana).setData('1:1', data('a'))
  hand(ben).setData('1:1', data('b'))
  hand(ben).setData('1:2', data('elsewhere'))
  mail.deliver()
  for (const { document } of [ana, ben]) {
    expect(document.get('1:1')?.pluginData.shared).toEqual({ okra: { b: 'x' } })
    expect(document.get('1:2')?.pluginData.shared).toEqual({ okra: { elsewhere: 'x' } })
  }
})

test('fact 162: what one has just written does not flicker back to what came before it', () => {
  const { mail, ana, ben } = two()
  const seen: unknown[] = []
  ana.document.onChange(() => seen.push(xOf(ana, '1:1')))
  hand(ben).set('1:1', { x: 1 })
  mail.deliver(1)
  hand(ana).set('1:1', { x: 2 })
  mail.deliver()
  expect(seen).toEqual([2])
  expect(xOf(ben, '1:1')).toBe(2)
})

test('fact 163: undo takes back one’s own last step, whatever others did after it', () => {
  const { mail, ana, ben } = two()
  hand(ana).set('1:1', { x: 5 })
  mail.deliver()
  hand(ben).set('1:1', { y: 7 })
  mail.deliver()
  expect([ana.document.canUndo, ben.document.canUndo]).toEqual([true, true])
  ana.document.undo()
  mail.deliver()
  expect(ben.document.get('1:1')?.props).toMatchObject({ x: 0, y: 7 })
})

test('fact 164: an undo puts back what its step replaced, also over somebody else’s later value', () => {
  const { mail, ana, ben } = two()
  hand(ana).set('1:1', { x: 5 })
  mail.deliver()
  hand(ben).set('1:1', { x: 9 })
  mail.deliver()
  ana.document.undo()
  mail.deliver()
  expect([xOf(ana, '1:1'), xOf(ben, '1:1')]).toEqual([0, 0])
})

test('fact 165: who comes later gets the whole board, and what is still on its way afterwards', () => {
  const { mail, ana } = two()
  const id = hand(ana).create('STICKY', { x: 300 })
  mail.deliver()
  hand(ana).set(id, { x: 400 })
  const cleo = mail.join(user('Cleo', 13))
  expect(xOf(cleo, id)).toBe(300)
  mail.deliver()
  expect(contents(cleo.document)).toEqual(contents(ana.document))
})

test('fact 166: a plugin sees who else is here, without a login as Anonymous and without an id', async () => {
  const { mail, clock, ana } = two()
  mail.join({ id: null, name: 'Anonymous', sessionId: 13 })
  mail.deliver()
  const run = await runPlugin({
    document: ana.document,
    user: ana.user,
    others: () => ana.others,
    clock,
    manifest: { ...MANIFEST, permissions: ['activeusers'] },
    code: `figma.ui.onmessage = () => console.info(JSON.stringify(figma.activeUsers.map(({ name, id, sessionId }) => [name, id, sessionId])))`,
  })
  const seen = async () => {
    run.send('who')
    await run.idle()
    return JSON.parse(run.logs[run.logs.length - 1]?.text ?? '') as unknown
  }
  expect(await seen()).toEqual([
    ['Ana', 'user-11', 11],
    ['Ben', 'user-12', 12],
    ['Anonymous', null, 13],
  ])
  for (const member of mail.members.slice(1)) mail.leave(member)
  mail.deliver()
  expect(await seen()).toEqual([['Ana', 'user-11', 11]])
})

test('fact 167: the timer shows everyone the same, and says so to each', () => {
  const { mail, clock, ana, ben } = two()
  const heard: string[] = []
  ben.timer.onChange((event) => heard.push(event))
  ana.timer.start(60)
  clock.advance(10_000)
  mail.deliver()
  expect([ben.timer.state, ben.timer.remaining, ben.timer.total]).toEqual(['RUNNING', 50, 60])
  ben.timer.start(110)
  ben.timer.pause()
  mail.deliver()
  expect([ana.timer.state, ana.timer.remaining, ana.timer.total]).toEqual(['PAUSED', 110, 120])
  ana.timer.resume()
  mail.deliver()
  clock.advance(110_000)
  expect([ana.timer.state, ben.timer.state]).toEqual(['STOPPED', 'STOPPED'])
  expect(heard).toEqual(['timerstart', 'timeradjust', 'timerpause', 'timerresume', 'timerdone'])
})

test('fact 167: of two who act on the timer at once the later in the room wins, for both', () => {
  const { mail, ana, ben } = two()
  ana.timer.start(60)
  ben.timer.start(300)
  mail.deliver()
  expect([ana.timer.total, ben.timer.total]).toEqual([300, 300])
})

test('fact 168: everyone has a storage and a selection of their own', () => {
  const { mail, ana, ben } = two()
  ana.document.view.select(['1:1'])
  mail.deliver()
  expect(ben.document.view.selection()).toEqual([])
  const [hers, his] = [new ClientStorage(), new ClientStorage()]
  hers.set('seat', 'a')
  expect(his.get('seat')).toBeUndefined()
})

test('fact 169: what is put into a section that somebody has just removed goes with it', () => {
  const { mail, ana, ben } = two()
  hand(ben).remove('1:2')
  const id = hand(ana).create('STICKY', {}, '1:2')
  expect(ana.document.get(id)).toBeDefined()
  // Ben’s removal first: his message is the second way.
  mail.deliver(Infinity, () => 0.999)
  expect([ana.document.get(id), ben.document.get(id)]).toEqual([undefined, undefined])
  expect(contents(ana.document)).toEqual(contents(ben.document))
})

/** What one of three people does, or how much of the mail is delivered in between. */
const deed = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('create', 'nest', 'remove', 'move', 'write', 'data', 'undo', 'redo', 'deliver', 'join'),
  which: fc.nat(20),
  value: fc.nat(9),
})

test('whatever three people do in whatever order it arrives, all end with the same board', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), fc.integer(), (deeds, seed) => {
      const random = seeded(seed)
      const clock = new ManualClock()
      const mail = new Mail(board(sticky('One', { id: '1:1' }), section('Goals', [], { id: '1:2' })), clock)
      for (const name of ['Ana', 'Ben', 'Cleo']) mail.join(user(name, 11 + mail.members.length))
      for (const { who, what, which, value } of deeds) {
        const member = mail.members[who]
        if (member === undefined) continue
        const { document } = member
        const ids = [...document.descendants('0:1')].map(({ id }) => id)
        // Pages cannot be removed; where nothing is left there is nothing to do to it.
        const id = ids[which % Math.max(1, ids.length)] ?? 'nothing'
        const section = [...document.descendants('0:1')].find(({ type }) => type === 'SECTION')?.id ?? '0:1'
        if (what === 'create') hand(member).create(value > 6 ? 'SECTION' : 'STICKY', { x: value })
        if (what === 'nest') hand(member).insert(id, value > 3 ? section : '0:1')
        if (what === 'remove') hand(member).remove(id)
        if (what === 'move') hand(member).set(id, { x: value })
        if (what === 'write') hand(member).set(id, { 'text.characters': String(value) })
        if (what === 'data') hand(member).setData(id, { shared: { okra: { a: String(value) } }, own: {}, relaunch: {} })
        if (what === 'undo') document.undo()
        if (what === 'redo') document.redo()
        if (what === 'deliver') mail.deliver(value, random)
        if (what === 'join' && mail.members.length < 6) mail.join(user('Late', 11 + mail.members.length))
      }
      mail.deliver(Infinity, random)
      const truth = contents(new Document(mail.room.board.nodes))
      for (const { document } of mail.members) expect(contents(document)).toEqual(truth)
    }),
    { numRuns: 300 },
  )
})

test('a room that takes over goes on where the other ended: nothing is lost, nothing happens twice', () => {
  const { mail, ana, ben } = two()
  hand(ana).set('1:1', { x: 5 })
  mail.deliver()
  expect(ana.board).toEqual({ ...mail.room.board, people: ana.board.people })
  expect(ben.board.ordered).toEqual({ 11: 1 })
})
