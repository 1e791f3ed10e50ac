/** Cards cut, pasted and copied on the same board. */
import { describe, expect, test } from 'vitest'
import { file, sticky } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { Editor } from '../../host/document/editor.ts'
import { play, recordOn } from './play.ts'
import { needs, ours, pasted, record, theirs, waits } from './copied.ts'

describe('on the same page', () => {
  test('a card that was cut and pasted is found by those who wait for it', async () => {
    const document = theirs()
    const { plan, settle, wish } = await play(document)
    const clip = copy(document, ['1:2'])
    const hand = new Editor(document, 'hand')
    hand.remove('1:2')
    const [ranking = ''] = paste(hand, clip, '0:1')
    await settle()
    expect(plan().milestones[0]?.scores.dependencies).toEqual([{ card: ranking }])
    await wish({ type: 'milestone/change', cards: [ranking], patch: { ux: 1 } })
    expect(plan().milestones[0]?.scores.dependencies).toEqual([{ card: ranking }])
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { ux: 1 } })
    expect(recordOn(document, '1:1')).toMatchObject({
      dependencies: [{ card: ranking }],
      names: { [ranking]: 'Ranking API' },
    })
  })

  test('one that was cut and pasted alone keeps the name, and asks whether it is still that card', async () => {
    const document = theirs()
    const { plan, settle, wish } = await play(document)
    const clip = copy(document, ['1:1'])
    const hand = new Editor(document, 'hand')
    hand.remove('1:1')
    const [share = ''] = paste(hand, clip, '0:1')
    await settle()
    expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
    expect(plan().offers).toMatchObject([{ kind: 'named', from: share, to: '1:2' }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect(plan().milestones.find(({ id }) => id === share)?.scores.dependencies).toEqual([{ card: '1:2' }])
  })

  test('a copy that is said to be a new milestone is not the one that others wait for', async () => {
    const document = theirs()
    const { plan, settle, wish } = await play(document)
    const [twin = ''] = pasted(document, ['1:2'], document)
    await settle()
    await wish({ type: 'copy/answer', card: twin, as: 'new' })
    new Editor(document, 'hand').remove('1:2')
    await settle()
    expect(plan().milestones.find(({ id }) => id === '1:1')?.scores.dependencies).toEqual([
      { text: 'Ranking API', lost: '1:2' },
    ])
  })

  test('clearing the scores of a copy leaves it known by those who wait for it', async () => {
    const document = ours()
    const both = pasted(theirs(), ['1:1', '1:2'], document)
    const { wish } = await play(document)
    await wish({ type: 'scores/clear' })
    expect(recordOn(document, both[1] ?? '')).toEqual({ v: 1, at: both[1], was: '1:2' })
  })
})

test('a duplicated page waits for its own cards, and neither page knows of the other', async () => {
  const document = file({
    'Page 1': [
      sticky('Share links', { id: '1:1', shared: record('1:1', waits('1:2')) }),
      sticky('Ranking API', { id: '1:2', x: 400, shared: record('1:2', { effort: 'L' }) }),
    ],
    'Page 2': [],
  })
  const [share = '', ranking = ''] = pasted(document, ['1:1', '1:2'], document, '0:2')
  const one = await play(document)
  expect(one.plan().milestones[0]?.scores.dependencies).toEqual([{ card: '1:2' }])
  document.view.currentPage = '0:2'
  const { plan } = await play(document)
  expect(plan().milestones.map(({ id }) => id)).toEqual([share, ranking])
  expect(plan().milestones[0]?.scores.dependencies).toEqual([{ card: ranking }])
})
