/** Cards that were copied: what they wait for is found again among what was copied along, and never a stranger of the same id. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { board, connector, file, sticky, type Sketch } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { openBoard } from '../../host/rest/index.ts'
import { documentToMarkdown } from '../../src/core/export/markdown.ts'
import { dependencyName, milestoneTable } from '../../src/core/export/milestone-table.ts'
import { summary } from '../../src/core/export/summary.ts'
import { takeHome } from '../../src/core/export/take-home.ts'
import { toJson } from '../../src/core/export/write-json.ts'
import { namesIn, type Plan } from '../../src/core/plan/plan.ts'
import { badgeWordsOf, madeOn, tableOn } from './made.ts'
import { contents, play, recordOn, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

const STRANGER = 'Redesign the logo'
const UNNAMED = 'a card of the board it was copied from'

const record = (at: string, said: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at, ...said }) } })
const waits = (on: string, name?: string) => ({
  dependencies: [{ card: on }],
  dependenciesReviewed: true,
  ...(name === undefined ? {} : { names: { [on]: name } }),
})

/** The board of a team, where “Share links” waits for “Ranking API”. */
const theirs = () =>
  board(
    sticky('Share links', { id: '1:1', shared: record('1:1', { effort: 'M', ...waits('1:2', 'Ranking API') }) }),
    sticky('Ranking API', { id: '1:2', x: 400, shared: record('1:2', { effort: 'L' }) }),
  )

/** Another file, in which the same ids are other cards. */
const ours = (...more: readonly Sketch[]) =>
  file(
    {
      'Page 1': [sticky('Plan the launch', { id: '1:1', x: 3000 }), sticky(STRANGER, { id: '1:2', x: 2000 }), ...more],
    },
    { session: 77 },
  )

function pasted(from: Document, ids: readonly string[], to: Document, page = '0:1'): readonly string[] {
  return paste(new Editor(to, 'hand'), copy(from, ids), page)
}

/** What a card waits for, in the words that people read. */
function needs(plan: Plan, name: string): string[] {
  const names = namesIn(plan)
  const milestone = plan.milestones.find((each) => each.name === name)
  return (milestone?.scores.dependencies ?? []).map((item) => dependencyName(item, names))
}

/** Everything that leaves the board about what is waited for. */
function exported(plan: Plan, name: string): string[] {
  const home = takeHome(plan, 'today')
  const row = milestoneTable(plan).rows.find(([first]) => first === name)
  const json = JSON.parse(toJson(home)) as { milestones: { name: string; dependencies?: unknown }[] }
  return [String(row?.[4]), JSON.stringify(json.milestones.find((each) => each.name === name)?.dependencies)]
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/boards/${name}.json`, import.meta.url), 'utf8'))

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
    expectUndone(document, before)
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

describe('what else travels with a copy', () => {
  test('“the same milestone” is said of the card it was copied with, never of a stranger', async () => {
    const mark = JSON.stringify({ v: 1, at: '1:3', in: false, same: '1:2' })
    const from = board(
      sticky('Ranking API', { id: '1:2', shared: record('1:2', { effort: 'L' }) }),
      sticky('Ranking API', { id: '1:3', x: 300, shared: { okra: { ...record('1:2', { effort: 'L' }).okra, mark } } }),
    )
    const alone = ours()
    const [copied = ''] = pasted(from, ['1:3'], alone)
    expect((await play(alone)).plan().milestones.map(({ id }) => id)).toContain(copied)
    const together = ours()
    const [ranking = '', repeat = ''] = pasted(from, ['1:2', '1:3'], together)
    const { plan } = await play(together)
    expect(plan().milestones.map(({ id }) => id)).toContain(ranking)
    expect(plan().milestones.map(({ id }) => id)).not.toContain(repeat)
    expect(plan().copies).toEqual([])
  })

  test('badges, connectors and the table of the other board are nobody’s here: no score moves or removes them', async () => {
    const from = theirs()
    const there = await play(from)
    await there.wish({ type: 'badges/show', isOn: true })
    await there.wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
    await there.wish({ type: 'offer/answer', offer: there.plan().offers[0]?.id ?? '', as: 'yes' })
    const ids = ['badge', 'connector', 'table'].flatMap((what) => madeOn(from, what).map(({ id }) => id))
    expect(ids.length).toBe(4)
    const document = ours()
    const copies = pasted(from, ids, document)
    const before = copies.map((id) => document.get(id)?.props)
    const { wish, plan } = await play(document)
    expect(plan().made).toEqual({ hasLegend: false, badges: 0, table: null })
    await wish({ type: 'badges/show', isOn: true })
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { business: 3 } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { dependenciesReviewed: true } })
    await wish({ type: 'badges/show', isOn: false })
    expect(copies.map((id) => document.get(id)?.props)).toEqual(before)
    await wish({ type: 'okra/remove' })
    expect(copies.map((id) => document.get(id)?.props)).toEqual(before)
    expect(document.get('1:2')?.props['text.characters']).toBe(STRANGER)
  })

  test('a damaged record is repaired without naming a stranger', async () => {
    const milestone = JSON.stringify({ v: 1, at: '1:1', effort: 'XL', ...waits('1:2', 'Ranking API') })
    const document = ours(sticky('Share links', { id: '77:9', x: 900, shared: { okra: { milestone } } }))
    const { wish, plan } = await play(document)
    await wish({ type: 'milestone/repair', card: '77:9' })
    expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
    expect(recordOn(document, '77:9')).toMatchObject({
      at: '77:9',
      was: '1:1',
      dependencies: [{ card: 'elsewhere:1:2' }],
    })
  })

  test('cards for Session #4 wait for each other on the board they are taken to', async () => {
    const from = theirs()
    const there = await play(from)
    await there.wish({ type: 'handover/place' })
    const cards = madeOn(from, 'handover').map(({ id }) => id)
    const document = ours()
    const copies = pasted(from, cards, document)
    const { plan } = await play(document)
    const known = plan().milestones.filter(({ id }) => copies.includes(id))
    const share = known.find(({ name }) => name.includes('Share links'))
    expect(share?.scores.dependencies).toEqual([{ card: known.find(({ id }) => id !== share?.id)?.id }])
  })

  test('a connector that was copied along shows the dependency already', async () => {
    const from = theirs()
    new Editor(from, 'hand').create('CONNECTOR', connector('1:1', '1:2', 'depends on').props)
    const line = Array.from(from.all()).find(({ type }) => type === 'CONNECTOR')?.id ?? ''
    const document = ours()
    pasted(from, ['1:1', '1:2', line], document)
    expect((await play(document)).plan().offers).toEqual([])
  })
})
