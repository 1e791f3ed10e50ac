/** Cards pasted into another file: what they wait for is found among what was copied along, and is never a stranger of the same id. */
import { describe, expect, test } from 'vitest'
import { board, file, sticky } from '../../host/document/build.ts'
import { openBoard } from '../../host/rest/index.ts'
import { documentToMarkdown } from '../../src/core/export/markdown.ts'
import { summary } from '../../src/core/export/summary.ts'
import { takeHome } from '../../src/core/export/take-home.ts'
import { badgeWordsOf, madeOn, tableOn } from './made.ts'
import { play, recordOn } from './play.ts'
import { exported, fixture, needs, ours, pasted, record, STRANGER, theirs, UNNAMED, waits } from './copied.ts'

describe('a card pasted into another file, scored before names were kept', () => {
  const open = () => play(openBoard(fixture('pasted-into-another-file')))

  test('waits for a card of the board it was copied from, wherever that is said', async () => {
    const { plan, wish, document } = await open()
    expect(needs(plan(), 'Share links')).toEqual([UNNAMED])
    expect(exported(plan(), 'Share links')).toEqual([UNNAMED, `[{"text":"${UNNAMED}"}]`])
    expect([plan().offers, plan().otherNames]).toEqual([[], {}])
    await wish({ type: 'badges/show', isOn: true })
    await wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
    expect(badgeWordsOf(document, '77:1')).toBe('M · needs 1')
    expect(tableOn(document).find(([name]) => name === 'Share links')?.[4]).toBe(UNNAMED)
    expect(madeOn(document, 'connector')).toEqual([])
  })

  test('names no stranger after it was scored, now or the next time', async () => {
    const { wish, document } = await open()
    await wish({ type: 'milestone/change', cards: ['77:1'], patch: { ux: 2 } })
    expect(recordOn(document, '77:1')).toEqual({
      v: 1,
      at: '77:1',
      effort: 'M',
      ux: 2,
      dependencies: [{ card: 'elsewhere:1:2' }],
      dependenciesReviewed: true,
      was: '1:1',
    })
    expect(needs((await play(document)).plan(), 'Share links')).toEqual([UNNAMED])
  })

  test('finds what it waits for once that is a milestone known by its old id', async () => {
    const { wish, document, plan } = await open()
    await wish({ type: 'milestone/change', cards: ['77:1'], patch: { ux: 2 } })
    const next = pasted(theirs(), ['1:2'], document)
    const again = await play(document)
    expect(needs(again.plan(), 'Share links')).toEqual(['Ranking API'])
    expect([next.length, needs(plan(), 'Share links')]).toEqual([1, ['Ranking API']])
  })
})

describe('cards pasted into another file', () => {
  test('find each other, and connectors join the copies', async () => {
    const document = ours()
    const [share = '', ranking = ''] = pasted(theirs(), ['1:1', '1:2'], document)
    const { plan, wish } = await play(document)
    expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
    expect(plan().offers).toMatchObject([{ kind: 'undrawn', from: share, to: ranking }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    const ends = madeOn(document, 'connector').map(({ props }) => [props.connectorStart, props.connectorEnd])
    expect(ends).toMatchObject([[{ endpointNodeId: share }, { endpointNodeId: ranking }]])
  })

  test('still do when one of them, or the other, was scored first', async () => {
    for (const first of [0, 1]) {
      const document = ours()
      const both = pasted(theirs(), ['1:1', '1:2'], document)
      const { plan, wish } = await play(document)
      await wish({ type: 'milestone/change', cards: [both[first] ?? ''], patch: { ux: 3 } })
      expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
      await wish({ type: 'milestone/change', cards: [...both], patch: { business: 3 } })
      expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
      expect(recordOn(document, both[0] ?? '')).toMatchObject({
        at: both[0],
        was: '1:1',
        dependencies: [{ card: both[1] }],
        names: { [both[1] ?? '']: 'Ranking API' },
      })
    }
  })

  test('where only some were, what is missing stands as its name', async () => {
    const document = ours()
    const [share = ''] = pasted(theirs(), ['1:1'], document)
    const { plan, wish } = await play(document)
    expect([needs(plan(), 'Share links'), plan().offers]).toEqual([['Ranking API'], []])
    await wish({ type: 'milestone/change', cards: [share], patch: { ux: 3 } })
    expect(recordOn(document, share)).toMatchObject({
      dependencies: [{ card: 'elsewhere:1:2' }],
      names: { 'elsewhere:1:2': 'Ranking API' },
    })
    expect(needs((await play(document)).plan(), 'Share links')).toEqual(['Ranking API'])
    const summed = documentToMarkdown(summary(takeHome(plan(), 'today')))
    expect(summed).toContain('**Not found on this page for certain**: Ranking API.')
    expect(summed).not.toContain('Nothing from outside the team')
  })

  test('a name is no card: whether it is the one of that name is asked, and said by a person', async () => {
    const document = ours(sticky('Ranking API', { id: '5:1', x: 800 }))
    const [share = ''] = pasted(theirs(), ['1:1'], document)
    const { plan, wish } = await play(document)
    expect(plan().milestones.find(({ id }) => id === share)?.scores.dependencies).toEqual([
      { text: 'Ranking API', lost: 'elsewhere:1:2' },
    ])
    expect(plan().offers).toMatchObject([{ kind: 'named', from: share, to: '5:1' }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect(recordOn(document, share)).toMatchObject({
      at: share,
      was: '1:1',
      dependencies: [{ card: '5:1' }],
      names: { '5:1': 'Ranking API' },
    })
    expect(plan().offers).toEqual([])
  })

  test('pasted twice, nobody can say which one is meant', async () => {
    const document = ours()
    const [share = '', ranking = ''] = pasted(theirs(), ['1:1', '1:2'], document)
    const [, again = ''] = pasted(theirs(), ['1:1', '1:2'], document)
    const { plan, wish } = await play(document)
    expect(plan().copies.map(({ of }) => of)).toEqual([share, ranking])
    expect(plan().milestones.find(({ id }) => id === share)?.scores.dependencies).toEqual([
      { text: 'Ranking API', lost: 'elsewhere:1:2' },
    ])
    // Scored meanwhile, it has lost nothing; and once somebody has said what the second is, the first is meant.
    await wish({ type: 'milestone/change', cards: [share], patch: { ux: 3 } })
    await wish({ type: 'copy/answer', card: again, as: 'same' })
    expect(plan().milestones.find(({ id }) => id === share)?.scores.dependencies).toEqual([{ card: ranking }])
  })

  test('and again after the first were scored, they are asked about and not counted twice', async () => {
    const document = ours()
    const first = pasted(theirs(), ['1:1', '1:2'], document)
    const { plan, wish, settle } = await play(document)
    await wish({ type: 'milestone/change', cards: [...first], patch: { ux: 3 } })
    pasted(theirs(), ['1:1', '1:2'], document)
    await settle()
    expect([plan().milestones.length, plan().copies.map(({ of }) => of)]).toEqual([4, [...first]])
  })

  test('a copy of a copy finds the copies it was copied with', async () => {
    const second = ours()
    const both = pasted(theirs(), ['1:1', '1:2'], second)
    const there = await play(second)
    await there.wish({ type: 'milestone/change', cards: [both[1] ?? ''], patch: { ux: 3 } })
    const mixed = file({ 'Page 1': [sticky(STRANGER, { id: '1:2' }), sticky('Other', { id: '77:4', x: 300 })] })
    pasted(second, both, mixed)
    expect(needs((await play(mixed)).plan(), 'Share links')).toEqual(['Ranking API'])
    await there.wish({ type: 'milestone/change', cards: [both[0] ?? ''], patch: { ux: 3 } })
    const whole = file({ 'Page 1': [sticky(STRANGER, { id: '1:2' }), sticky('Other', { id: both[1] ?? '', x: 300 })] })
    pasted(second, both, whole)
    expect(needs((await play(whole)).plan(), 'Share links')).toEqual(['Ranking API'])
  })

  test('a circle stays one among the copies, and none with strangers', async () => {
    const circle = board(
      sticky('Share links', { id: '1:1', shared: record('1:1', waits('1:2')) }),
      sticky('Ranking API', { id: '1:2', x: 400, shared: record('1:2', waits('1:1')) }),
    )
    const document = ours()
    pasted(circle, ['1:1', '1:2'], document)
    const both = await play(document)
    expect([needs(both.plan(), 'Share links'), needs(both.plan(), 'Ranking API')]).toEqual([
      ['Ranking API'],
      ['Share links'],
    ])
    const alone = ours()
    pasted(circle, ['1:1'], alone)
    expect(needs((await play(alone)).plan(), 'Share links')).toEqual([UNNAMED])
  })
})

test('a stranger that is scored afterwards is not the original of what was pasted', async () => {
  const document = ours()
  const both = pasted(theirs(), ['1:1', '1:2'], document)
  const { plan, wish } = await play(document)
  await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'S' } })
  expect([
    plan().copies,
    plan()
      .milestones.map(({ scores }) => scores.effort)
      .sort(),
  ]).toEqual([[], ['L', 'M', 'S', 'S']])
  expect(recordOn(document, '1:2')).toEqual({ v: 1, at: '1:2', effort: 'S', apart: [both[1]] })
  // Pasted once more, each is a copy of the first that was pasted.
  const again = pasted(theirs(), ['1:1', '1:2'], document)
  expect((await play(document)).plan().copies.map(({ id, of }) => [id, of])).toEqual([
    [again[0], both[0]],
    [again[1], both[1]],
  ])
})

describe('where the strangers of the same ids are scored', () => {
  const scored = () =>
    file(
      {
        'Page 1': [
          sticky('Plan the launch', { id: '1:1', x: 3000, shared: record('1:1', { effort: 'S' }) }),
          sticky(STRANGER, { id: '1:2', x: 2000, shared: record('1:2', { ux: 1 }) }),
        ],
      },
      { session: 77 },
    )

  test('a card that was pasted alone waits for none of them', async () => {
    const document = scored()
    const from = board(sticky('Invite friends', { id: '1:7', shared: record('1:7', waits('1:2', 'Ranking API')) }))
    pasted(from, ['1:7'], document)
    expect(needs((await play(document)).plan(), 'Invite friends')).toEqual(['Ranking API'])
  })

  test('what was pasted is asked about, may keep its scores, and then finds its own', async () => {
    const document = scored()
    const both = pasted(theirs(), ['1:1', '1:2'], document)
    const { plan, wish } = await play(document)
    expect(plan().copies.map(({ id }) => id)).toEqual([...both])
    for (const card of both) await wish({ type: 'copy/answer', card, as: 'own' })
    expect(plan().copies).toEqual([])
    expect([needs(plan(), 'Share links'), needs(plan(), 'Plan the launch')]).toEqual([['Ranking API'], []])
    expect(both.map((id) => recordOn(document, id))).toMatchObject([
      { effort: 'M', at: both[0], was: '1:1', dependencies: [{ card: both[1] }] },
      { effort: 'L', at: both[1], was: '1:2' },
    ])
    expect(
      plan()
        .milestones.map(({ scores }) => scores.effort)
        .sort(),
    ).toEqual(['L', 'M', 'S', undefined])
  })
})
