/** The review, names in the room, and the table on the board as a form. */
import { expect, test } from 'vitest'
import { Editor } from '../../host/document/editor.ts'
import { cellAt } from '../../host/document/table.ts'
import { madeOn } from './made.ts'
import { recordOn } from './play.ts'
import { table } from './table.ts'
import { ideas } from './voting.ts'

async function alone() {
  const seated = table(ideas())
  const ana = await seated.sit('Ana')
  await ana.wish({ type: 'agenda/names', names: [' Ana ', 'Ben', 'ana', '', '.,Ben', 'Cleo'] })
  await ana.wish({ type: 'session/run' })
  await seated.settle()
  const nowCard = () =>
    Array.from(ana.document.all())
      .map(({ props }) => props.characters)
      .filter((text) => typeof text === 'string')
      .join('\n')
  return { ...seated, ana, nowCard }
}

test('names typed in Prepare present in turn, are counted as the room, and go with the session', async () => {
  const { ana, settle, nowCard } = await alone()
  expect(ana.session()).toMatchObject({
    names: ['Ana', 'Ben', 'Cleo'],
    people: 3,
    presenter: { now: 'Ana', next: 'Ben' },
  })
  expect(nowCard()).toContain('Ana presents, then Ben')
  await ana.wish({ type: 'agenda/card', card: '1:3' })
  expect(ana.session().presenter).toEqual({ now: 'Cleo', next: 'Ana' })
  await ana.wish({ type: 'session/end' })
  await settle()
  expect(ana.session().names).toEqual([])
  expect(JSON.stringify(ana.document.get('0:1')?.pluginData)).not.toContain('Cleo')
})

test('the Now card is written anew in place: each of its lines stands there once', async () => {
  const { ana, nowCard } = await alone()
  for (const card of ['1:2', '1:3']) await ana.wish({ type: 'agenda/card', card })
  await ana.wish({ type: 'agenda/turn', to: 'effort' })
  expect(nowCard().match(/Next: /g)).toHaveLength(1)
  expect(nowCard().match(/minutes, since/g)).toHaveLength(1)
})

test('they are paired for skills, with one plugin alone', async () => {
  const { ana } = await alone()
  await ana.wish({ type: 'pairs/make' })
  expect(ana.session().pairs).toMatchObject([{ names: expect.arrayContaining(['Ana', 'Ben', 'Cleo']) as unknown }])
})

test('a number of people that somebody set is not changed by names', async () => {
  const { ana } = await alone()
  await ana.wish({ type: 'agenda/people', people: 7 })
  await ana.wish({ type: 'agenda/names', names: ['Ana', 'Ben'] })
  expect(ana.session().people).toBe(7)
})

test('a card that is parked in the review makes room for the next', async () => {
  const { ana } = await alone()
  await ana.wish({ type: 'milestone/park', cards: ['1:1'], isParked: true })
  expect([ana.session().card, recordOn(ana.document, '1:1')?.parked]).toEqual(['1:2', true])
  await ana.wish({ type: 'agenda/card', card: '1:3' })
  await ana.wish({ type: 'milestone/park', cards: ['1:3'], isParked: true })
  expect(ana.session().card).toBe('1:2')
})

test('a card that says the same as another no longer counts; the card stays', async () => {
  const { ana } = await alone()
  await ana.wish({ type: 'card/same', card: '1:1', of: '1:2' })
  expect(ana.plan().milestones.map(({ id }) => id)).toEqual(['1:2', '1:3'])
  expect([ana.session().card, ana.document.get('1:1')?.type]).toEqual(['1:2', 'STICKY'])
  expect(ana.said()).toBe('“Cache location” is the same as “Share links” and no longer counts. Its card stays.')
})

test('a split puts a new milestone beside the card, whose words are left as they are', async () => {
  const { ana } = await alone()
  await ana.wish({ type: 'card/split', card: '1:1' })
  expect(
    ana
      .plan()
      .milestones.map(({ name }) => name)
      .sort(),
  ).toEqual(['Cache location', 'Match badges', 'Share links', 'Split from “Cache location”'])
})

test('what is typed into the table on the board goes onto the cards in one step', async () => {
  const { ana, settle } = await alone()
  await ana.wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
  const [grid] = madeOn(ana.document, 'table')
  const type = (row: number, column: number, text: string) => {
    const cell = cellAt(ana.document, grid?.id ?? '', row, column)
    new Editor(ana.document, 'hand').set(cell?.id ?? '', { 'text.characters': text })
  }
  type(1, 4, 'Platform')
  type(1, 5, 'Design, Backend')
  type(2, 4, 'none')
  await settle()
  const offers = ana.plan().offers.map(({ id }) => id)
  expect(offers).toHaveLength(3)
  await ana.wish({ type: 'cells/take', offers })
  expect(ana.said()).toBe('3 cells of the table taken in.')
  expect(recordOn(ana.document, '1:1')).toMatchObject({
    dependencies: [{ text: 'Platform' }],
    skills: ['Design', 'Backend'],
  })
  expect(recordOn(ana.document, '1:2')).toMatchObject({ dependenciesReviewed: true })
  expect(ana.plan().offers).toEqual([])
})
