/** Running a session with the built plugin: what the room had said is never lost by the next press. */
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { recordOn } from './play.ts'
import { table } from './table.ts'

const CARDS = ['1:1', '1:2', '1:3'] as const

/** Ana runs the session, Ben takes part; the room votes by hands. */
async function room() {
  const seated = table(board(...CARDS.map((id, index) => sticky(`Card ${index + 1}`, { id, x: index * 400 }))))
  const [ana, ben] = [await seated.sit('Ana'), await seated.sit('Ben')]
  await ana.wish({ type: 'session/run' })
  await ana.wish({ type: 'agenda/people', people: 8 })
  const vote = async (counts: Readonly<Record<string, Record<string, number>>>): Promise<void> => {
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: Object.keys(counts) })
    for (const [card, each] of Object.entries(counts)) await ana.wish({ type: 'round/hands', key: card, counts: each })
    await ana.wish({ type: 'round/reveal' })
  }
  return { ...seated, ana, ben, vote }
}

function sectionOn(document: Document) {
  const section = Array.from(document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  if (section === undefined) throw new Error('There is no section with a round')
  return section
}

const FIRST = { '1:1': { M: 8 }, '1:2': { S: 4, L: 4 }, '1:3': { M: 6, L: 2 } }

describe('a vote', () => {
  test('that is dropped leaves what was revealed before it in sight, for everyone', async () => {
    const { ana, ben, vote, settle } = await room()
    await vote(FIRST)
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:2'] })
    await ana.wish({ type: 'round/hands', key: '1:2', counts: { S: 1 } })
    await ana.wish({ type: 'round/drop' })
    await settle()
    for (const person of [ana, ben]) expect(person.session().round).toMatchObject({ isOpen: false, counts: FIRST })
    expect(ben.session().round?.isIn).toBe(8)
    expect(recordOn(ana.document, '1:2')).toMatchObject({ rounds: [{ counts: FIRST['1:2'] }] })
  })

  test('on another scale, dropped, leaves the last one in sight, too', async () => {
    const { ana, vote } = await room()
    await vote(FIRST)
    await ana.wish({ type: 'round/start', scales: ['business'], cards: [...CARDS] })
    await ana.wish({ type: 'round/drop' })
    expect(ana.session().round).toMatchObject({ scales: ['effort'], isOpen: false, counts: FIRST })
  })

  test('that was the first, dropped, leaves nothing behind', async () => {
    const { ana } = await room()
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
    await ana.wish({ type: 'round/hands', key: '1:1', counts: { S: 1 } })
    await ana.wish({ type: 'round/drop' })
    expect(ana.session().round).toMatchObject({ isOpen: false, counts: {} })
    expect(recordOn(ana.document, '1:1')).toBeNull()
  })

  test('again on one card hides no other, and is written on that card alone', async () => {
    const { ana, vote } = await room()
    await vote(FIRST)
    await vote({ '1:2': { S: 8 } })
    expect(ana.session().round).toMatchObject({ isOpen: false, counts: { ...FIRST, '1:2': { S: 8 } } })
    expect(recordOn(ana.document, '1:1')).toMatchObject({ rounds: { length: 1 } })
    expect(recordOn(ana.document, '1:2')).toMatchObject({ rounds: [{ counts: { S: 4, L: 4 } }, { counts: { S: 8 } }] })
  })

  test('nearly agreed and set keeps those who differed on its card', async () => {
    const { ana, vote } = await room()
    await vote(FIRST)
    await ana.wish({ type: 'round/settle', picks: [{ card: '1:3', attribute: 'effort', score: 'M' }] })
    expect(recordOn(ana.document, '1:3')).toMatchObject({ effort: 'M', rounds: [{ counts: { M: 6, L: 2 } }] })
  })

  test('stays open while the room goes on to another activity, and its reveal leads back to its own', async () => {
    const { ana, ben, settle } = await room()
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
    await ana.wish({ type: 'round/hands', key: '1:1', counts: { M: 8 } })
    await ana.wish({ type: 'agenda/turn', to: 'dependencies' })
    await settle()
    expect(ben.session()).toMatchObject({ now: 'dependencies', round: { isOpen: true } })
    const texts = () => Array.from(ben.document.all()).map(({ props }) => props.characters)
    expect(texts()).toContain('The vote on effort is still open: 0 of 8 in')
    await ana.wish({ type: 'round/reveal' })
    await settle()
    expect(ben.session()).toMatchObject({ now: 'effort', round: { isOpen: false, counts: { '1:1': { M: 8 } } } })
  })

  test('that is revealed stays so, also where whoever revealed it is gone and somebody writes that it is open', async () => {
    const { ana, ben, sit, settle } = await room()
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:1'] })
    await ana.wish({ type: 'round/hands', key: '1:1', counts: { M: 8 } })
    const section = () => sectionOn(ben.document)
    const open = section().pluginData
    await ana.wish({ type: 'round/reveal' })
    await settle()
    ana.closePlugin()
    new Editor(ana.document, 'hand').setData(section().id, open)
    await settle()
    const cleo = await sit('Cleo')
    for (const person of [ben, cleo])
      expect(person.session().round).toMatchObject({ isOpen: false, counts: { '1:1': { M: 8 } } })
  })

  test('that goes on without some expects as many as answered, also the next one, until the session ends', async () => {
    const { ana } = await room()
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:1'] })
    await ana.wish({ type: 'round/hands', key: '1:1', counts: { M: 6 } })
    expect(ana.session().round).toMatchObject({ isIn: 6, expected: 8 })
    await ana.wish({ type: 'agenda/people', people: 6 })
    await ana.wish({ type: 'round/reveal' })
    expect(ana.session().round).toMatchObject({ isIn: 6, expected: 6 })
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:2'] })
    expect(ana.session().round).toMatchObject({ isIn: 0, expected: 6 })
    await ana.wish({ type: 'session/end' })
    expect(ana.session().people).toBe(2)
  })
})

describe('the end of a session', () => {
  async function proposed() {
    const seated = await room()
    await seated.ben.wish({
      type: 'ballot/propose',
      card: '1:1',
      skills: ['Design'],
      dependencies: [{ text: 'Platform' }],
    })
    await seated.settle()
    return seated
  }

  test('does not come while something is proposed and on no card, unless it is said what becomes of it', async () => {
    const { ana } = await proposed()
    expect(ana.session().proposed).toEqual([
      { card: '1:1', patch: { addSkills: ['Design'], addDependencies: [{ text: 'Platform' }] } },
    ])
    await ana.wish({ type: 'session/end' })
    expect(ana.said()).toBe('What was proposed for 1 card is not on the cards yet. Take it in, or end without it.')
    expect(ana.session().runBy).not.toBeNull()
  })

  test('takes in what was proposed, in one step that one undo takes back', async () => {
    const { ana, settle } = await proposed()
    await ana.wish({ type: 'session/end', proposals: 'take' })
    expect(recordOn(ana.document, '1:1')).toMatchObject({ skills: ['Design'], dependencies: [{ text: 'Platform' }] })
    expect(ana.session().runBy).toBeNull()
    ana.document.undo()
    await settle(12_000)
    expect(ana.session()).toMatchObject({ runBy: { isMe: true }, proposed: [{ card: '1:1' }] })
    expect(recordOn(ana.document, '1:1')).toBeNull()
  })

  test('leaves it where the room says so, and only the facilitator is ever told of it', async () => {
    const { ana, ben } = await proposed()
    expect(ben.session().proposed).toEqual([])
    await ana.wish({ type: 'session/end', proposals: 'leave' })
    expect(recordOn(ana.document, '1:1')).toBeNull()
    expect(ana.session().runBy).toBeNull()
  })
})
