/** The event that tells of the plugin's own write is an echo only where it tells of nothing else. */
import { expect, test } from 'vitest'
import { board, shape } from '../../host/document/build.ts'
import { solid } from '../../host/document/defaults.ts'
import { Editor } from '../../host/document/editor.ts'
import { codeBySeed, fillOf, play, recordOn, type Playing } from './play.ts'

const CARD = '1:1'
const two = () => {
  const look = { width: 1034, height: 79, fill: '#FFC943' }
  return board(
    shape('A milestone with some words', { id: CARD, ...look }),
    shape('Another with some words', { id: '1:2', y: 200, ...look }),
  )
}

/** Sends a command, and does something as soon as it is written: FigJam tells of both in one event. */
async function withHand(
  { send, settle }: Playing,
  command: Parameters<Playing['send']>[0],
  isWritten: () => boolean,
  act: () => void,
) {
  send(command)
  for (let turn = 0; turn < 1000 && !isWritten(); turn++) await Promise.resolve()
  expect(isWritten()).toBe(true)
  act()
  await settle()
}

const scored = async (options: Parameters<typeof play>[1] = {}) => {
  const playing = await play(two(), options)
  await playing.wish({ type: 'milestone/change', cards: [CARD], patch: { effort: 'S' } })
  return playing
}
const milestoneIn = ({ plan }: Playing) => plan().milestones.find(({ id }) => id === CARD)

test('a hand that recolours a card just painted is seen', async () => {
  const playing = await scored()
  const { document } = playing
  await withHand(
    playing,
    { type: 'paint/choose', n: 90, rule: 'effort' },
    () => fillOf(document, CARD) !== '#FFC943',
    () => new Editor(document, 'hand').set(CARD, { fills: solid('#123456') }),
  )
  expect([milestoneIn(playing)?.isPainted, fillOf(document, CARD)]).toEqual([false, '#123456'])
})

test('words that are changed on a card just scored are seen', async () => {
  const playing = await scored()
  const { document } = playing
  await withHand(
    playing,
    { type: 'milestone/change', n: 90, cards: [CARD], patch: { effort: 'L' } },
    () => recordOn(document, CARD)?.effort === 'L',
    () => new Editor(document, 'hand').set(CARD, { 'text.characters': 'A milestone of other words' }),
  )
  expect([milestoneIn(playing)?.name, milestoneIn(playing)?.scores.effort]).toEqual(['A milestone of other words', 'L'])
})

/** FigJam's documentation does not say that plugin data raises events: here the first of one's own does not. */
const FIRST_UNTOLD = `{
  const page = Object.getPrototypeOf(figma.currentPage)
  const { on } = page
  let isTold = false
  const value = function (type, hear) {
    return on.call(this, type, type !== 'nodechange' ? hear : (event) => (isTold ? hear(event) : void (isTold = true)))
  }
  Object.defineProperty(page, 'on', { value })
}
`

test('what is changed under another key, long after a write of which no event told, is seen', async () => {
  const playing = await scored({ code: FIRST_UNTOLD + codeBySeed(1) })
  expect(milestoneIn(playing)?.scores.effort).toBe('S')
  playing.clock.advance(60_000)
  await playing.settle()
  const data = playing.document.get(CARD)?.pluginData
  if (data === undefined) throw new Error('The card is there')
  const okra = { ...data.shared.okra, mark: JSON.stringify({ v: 1, at: CARD, in: false }) }
  new Editor(playing.document, 'hand').setData(CARD, { ...data, shared: { ...data.shared, okra } })
  await playing.settle()
  expect(milestoneIn(playing)).toBeUndefined()
})
