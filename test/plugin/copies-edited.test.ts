/** What a copy waits for, changed by hand, and the names that stand for cards. */
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { madeOn } from './made.ts'
import { contents, play, recordOn, type Playing } from './play.ts'
import { needs, ours, pasted, STRANGER, theirs } from './copied.ts'

describe('editing what a copy waits for', () => {
  const start = async (): Promise<Playing & { share: string }> => {
    const document = ours()
    const [share = ''] = pasted(theirs(), ['1:1'], document)
    return { ...(await play(document)), share }
  }

  test('a new dependency is one of this page, beside what cannot be found', async () => {
    const { wish, document, share, plan } = await start()
    await wish({ type: 'milestone/change', cards: [share], patch: { addDependencies: [{ card: '1:2' }] } })
    expect(recordOn(document, share)).toMatchObject({
      at: share,
      was: '1:1',
      dependencies: [{ card: 'elsewhere:1:2' }, { card: '1:2' }],
      names: { 'elsewhere:1:2': 'Ranking API', '1:2': STRANGER },
    })
    expect(needs(plan(), 'Share links')).toEqual(['Ranking API', STRANGER])
    expect(madeOn(document, 'connector').length).toBe(1)
  })

  test('taking one out takes out that one, before the copy was written and after', async () => {
    const { wish, document, share, plan } = await start()
    const [lost] = plan().milestones.find(({ id }) => id === share)?.scores.dependencies ?? []
    if (lost === undefined) throw new Error('There is nothing to take out')
    await wish({ type: 'milestone/change', cards: [share], patch: { addDependencies: [{ card: '1:2' }] } })
    await wish({ type: 'milestone/change', cards: [share], patch: { removeDependencies: [lost] } })
    expect(recordOn(document, share)).toMatchObject({ dependencies: [{ card: '1:2' }], names: { '1:2': STRANGER } })
    const fresh = await start()
    await fresh.wish({ type: 'milestone/change', cards: [fresh.share], patch: { removeDependencies: [lost] } })
    expect(recordOn(fresh.document, fresh.share)).toEqual({ v: 1, at: fresh.share, effort: 'M', was: '1:1' })
  })

  test('the stranger cannot be taken out of a copy that never waited for it', async () => {
    const { wish, document, share } = await start()
    await wish({ type: 'milestone/change', cards: [share], patch: { removeDependencies: [{ card: '1:2' }] } })
    expect(recordOn(document, share)).toMatchObject({ names: { 'elsewhere:1:2': 'Ranking API' } })
  })

  test('is one undo step, back to the copy as it was', async () => {
    const { wish, document, share } = await start()
    const before = contents(document)
    await wish({ type: 'milestone/change', cards: [share], patch: { ux: 3 } })
    document.undo()
    expect(contents(document)).toEqual(before)
  })
})

describe('names of the cards that are waited for', () => {
  test('are written with the dependency, and brought up to date with the next write', async () => {
    const document = board(sticky('Share links', { id: '1:1' }), sticky('Ranking API', { id: '1:2', x: 400 }))
    const { wish, settle, plan, run } = await play(document)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
    expect(recordOn(document, '1:1')?.names).toEqual({ '1:2': 'Ranking API' })
    new Editor(document, 'hand').set('1:2', { 'text.characters': 'Ranking service' })
    await settle()
    expect([needs(plan(), 'Share links'), recordOn(document, '1:1')?.names]).toEqual([
      ['Ranking service'],
      { '1:2': 'Ranking API' },
    ])
    run.resetCounts()
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
    expect(run.counts.call.setSharedPluginData ?? 0).toBe(0)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    expect(recordOn(document, '1:1')?.names).toEqual({ '1:2': 'Ranking service' })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { dependenciesReviewed: true } })
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1', effort: 'M', dependenciesReviewed: true })
  })

  test('are those of new cards where an import makes them', async () => {
    const document = board(sticky('Share links', { id: '1:1' }))
    const { wish, plan } = await play(document)
    const rows = [
      { card: null, ref: 'new:1', name: 'Ranking API', patch: { effort: 'L' as const }, was: {} },
      { card: '1:1', name: 'Share links', patch: { addDependencies: [{ card: 'new:1' }] }, was: {} },
    ]
    await wish({ type: 'import/apply', rows })
    const made = plan().milestones.find(({ name }) => name === 'Ranking API')?.id ?? ''
    expect(recordOn(document, '1:1')?.names).toEqual({ [made]: 'Ranking API' })
  })

  test('outlive the card', async () => {
    const document = theirs()
    const { plan, settle } = await play(document)
    new Editor(document, 'hand').remove('1:2')
    await settle()
    expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
  })
})
