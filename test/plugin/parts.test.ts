/** Grouped and framed cards follow their parts: in every panel, and after undo. */
import { expect, test } from 'vitest'
import { board, frame, group, node, sticky, text } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { madeOn, textsIn } from './made.ts'
import { fillOf, play } from './play.ts'
import { table } from './table.ts'

const scored = (id: string, scores: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at: id, ...scores }) } })
const grouped = () =>
  group(
    [
      node('RECTANGLE', { id: '1:2', width: 300, height: 80, fill: '#FFC943' }),
      text('Epic: Grouped', { id: '1:3', x: 10, y: 10, fill: '#1E1E1E' }),
    ],
    { id: '1:1', shared: scored('1:1', { effort: 'S' }) },
  )
const other = () => sticky('Epic: other', { id: '1:9', x: 600, shared: scored('1:9', { effort: 'S' }) })
const framed = () =>
  frame([text('Epic: Title', { id: '2:2' }), text('second line', { id: '2:3', y: 40 })], {
    id: '2:1',
    width: 300,
    height: 100,
    fill: '#FFFFFF',
    shared: scored('2:1', { effort: 'M' }),
  })

test('a colleague’s plugin counts a grouped card in the legend as it is coloured', async () => {
  const t = table(board(grouped(), other()))
  const [ana, ben] = [await t.sit('Ana'), await t.sit('Ben')]
  await ana.wish({ type: 'paint/choose', rule: 'effort' })
  await ana.wish({ type: 'legend/show', isOn: true })
  await t.settle(3000)
  expect(ben.plan().milestones.map(({ isPainted }) => isPainted)).toEqual([true, true])
  await ben.wish({ type: 'milestone/change', cards: ['1:9'], patch: { effort: 'M' } })
  await t.settle(3000)
  expect(textsIn(ana.document, madeOn(ana.document, 'legend')[0]?.id ?? '').join(' | ')).not.toContain('own colour')
})

test('a background that a person recolours by hand is seen', async () => {
  const { document, plan, settle, wish } = await play(board(grouped(), other()))
  await wish({ type: 'paint/choose', rule: 'effort' })
  expect(plan().milestones[0]?.isPainted).toBe(true)
  new Editor(document, 'hand').set('1:2', { fills: [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }] })
  await settle()
  expect(plan().milestones[0]?.isPainted).toBe(false)
  document.undo()
  await settle()
  expect(plan().milestones[0]?.isPainted).toBe(true)
})

test('a text deleted from a framed card changes its name, and undo brings it back', async () => {
  const { document, plan, settle } = await play(board(framed(), other()))
  new Editor(document, 'hand').remove('2:3')
  await settle()
  expect(plan().milestones.map(({ name }) => name)).toContain('Epic: Title')
  document.undo()
  await settle()
  expect(plan().milestones.map(({ name }) => name)).toContain('Epic: Title second line')
})

test('a background that is deleted is missed: there is nothing left to colour', async () => {
  const { document, plan, settle, wish, said } = await play(board(grouped(), other()))
  expect(plan().milestones[0]?.fill).toBe('#FFC943')
  new Editor(document, 'hand').remove('1:2')
  await settle()
  expect(plan().milestones[0]?.fill).toBeNull()
  await wish({ type: 'paint/choose', rule: 'effort' })
  expect(said()).toContain('Not coloured, for there is no fill: “Epic: Grouped”.')
})

test('the colour that a painted group gets back is its own, after undo as well', async () => {
  const { document, wish, plan } = await play(board(grouped(), other()))
  await wish({ type: 'paint/choose', rule: 'effort' })
  await wish({ type: 'history/undo' })
  expect([fillOf(document, '1:2'), plan().milestones[0]?.isPainted]).toEqual(['#FFC943', false])
})
