import { describe, expect, test } from 'vitest'
import { board, file, section, shape, sticky, text } from '../../host/document/build.ts'
import { contents, manifest, play, recordOn, sample } from './play.ts'
import { expectUndone } from './undone.ts'

describe('menu commands without a panel end by themselves with a sentence', () => {
  test.each([
    ['colour-effort', '12 milestones coloured by effort. All grey: not scored yet.'],
    ['colour-business', '12 milestones coloured by business value. All grey: not scored yet.'],
    ['colour-ux', '12 milestones coloured by UX value. All grey: not scored yet.'],
    ['colour-original', 'The cards already wear their own colours.'],
  ])('%s', async (command, sentence) => {
    const { run } = await play(sample('example'), { command })
    expect(run.closed).toEqual({ message: sentence })
  })

  test('on a page without milestones they say what to do', async () => {
    const { run } = await play(sample('template'), { command: 'colour-effort' })
    expect(run.closed?.message).toMatch(/^No milestones found on this page\./)
  })

  test('and the sentence is whole, whatever went wrong: FigJam would cut it', async () => {
    const long = 'Incorporate attendance history and player ranking into the suggestions that every player gets'
    const held = (id: string, record: string) => ({ id, shared: { okra: { milestone: record } } })
    const document = board(
      text(`Milestone: ${long}\nEffort: M`, { id: '1:1' }),
      sticky(`Damaged. ${long}`, { x: 300, ...held('1:2', '{') }),
      sticky(`Newer. ${long}`, { x: 600, ...held('1:3', '{"v":2,"at":"1:3"}') }),
      shape(`Spike: ${long}`, { id: '1:4', x: 900, width: 400, height: 80, fill: null }),
    )
    document.view.select(['1:1', '1:2', '1:3', '1:4'])
    const commands = manifest.menu.flatMap((item) =>
      'command' in item && typeof item.command === 'string' ? [item.command] : [],
    )
    const ends: Record<string, string> = {}
    for (const command of commands) {
      const parameters = { effort: '?', business: '?', ux: '?' }
      const { run } = await play(document, command === 'score-selection' ? { command, parameters } : { command })
      if (run.closed?.message !== undefined) ends[command] = run.closed.message
    }
    for (const sentence of Object.values(ends)) expect(sentence).toMatch(/[.…]$/)
    expect(ends).toMatchObject({
      'colour-effort': 'Not done: 1 free text. 3 milestones coloured by effort. All white or grey: not scored yet.',
      'score-selection': 'Not done: 1 damaged, 1 scored by a newer plugin. Scored 2 cards.',
    })
  })

  test('each is one undo step', async () => {
    const document = sample('example')
    const before = contents(document)
    await play(document, { command: 'colour-ux' })
    expectUndone(document, before)
  })
})

describe('quick actions score the selection', () => {
  const two = () => board(sticky('One', { id: '1:1' }), sticky('Two', { id: '1:2', x: 300 }))

  test('with the levels that were typed', async () => {
    const document = two()
    document.view.select(['1:1', '1:2'])
    const { run } = await play(document, { command: 'score-selection', parameters: { effort: 'M', ux: '♥♥' } })
    expect(run.closed?.message).toBe('Effort M, UX value ♥♥ · 2 cards.')
    expect([recordOn(document, '1:1'), recordOn(document, '1:2')]).toMatchObject([
      { effort: 'M', ux: 2 },
      { effort: 'M', ux: 2 },
    ])
  })

  test('suggest levels while the person types', async () => {
    const { run } = await play(two(), { command: 'score-selection', asking: true })
    expect(await run.input({ key: 'effort', query: 'la' })).toMatchObject({
      suggestions: [{ name: 'L · Large', data: 'L' }],
    })
    expect(await run.input({ key: 'effort', query: 'M' })).toMatchObject({ suggestions: [{ data: 'M' }] })
  })

  test.each([
    [{ effort: 'XL' }, 'Effort “XL” is not one of S, M, L, ?.'],
    [{}, 'Say at least one score, for example Effort M.'],
  ])('%j is answered with a sentence', async (parameters, sentence) => {
    const document = two()
    document.view.select(['1:1'])
    const { run } = await play(document, { command: 'score-selection', parameters })
    expect(run.closed?.message).toBe(sentence)
  })

  test('without a selection they say what to do', async () => {
    const { run } = await play(two(), { command: 'score-selection', parameters: { effort: 'M' } })
    expect(run.closed?.message).toMatch(/^Select the milestone cards/)
  })
})

describe('removing everything', () => {
  test('leaves the board as if OKRA had never been there, and one undo brings it back', async () => {
    const document = sample('example')
    const before = contents(document)
    const { wish, plan } = await play(document)
    const ids = plan().milestones.map(({ id }) => id)
    await wish({ type: 'milestone/change', cards: ids, patch: { effort: 'L', addSkills: ['Design'] } })
    await wish({
      type: 'kind/tick',
      look: plan().kinds.find(({ words }) => words.startsWith('Sticky'))?.look ?? '',
      in: true,
    })
    await wish({ type: 'paint/choose', rule: 'effort' })
    await wish({ type: 'milestone/mark', cards: ids.slice(0, 1), in: false })
    const full = contents(document)
    await wish({ type: 'okra/remove' })
    expect(contents(document)).toEqual(before)
    expectUndone(document, full)
  })
})

test('what is not there is not said to be gone', async () => {
  const { wish, said } = await play(sample('example'))
  await wish({ type: 'okra/remove' })
  expect(said()).toBe('OKRA left nothing on this page.')
  await wish({ type: 'history/undo' })
  expect(said()).toBe('Undone: no score and no colour changed.')
})

test('unticking a kind says why scored cards of it stay', async () => {
  const { wish, plan, said } = await play(sample('example'))
  const [first] = plan().milestones
  await wish({ type: 'milestone/change', cards: [first?.id ?? ''], patch: { effort: 'M' } })
  const yellow = plan().kinds.find(({ words }) => words.includes('yellow'))
  await wish({ type: 'kind/tick', look: yellow?.look ?? '', in: false })
  expect(said()).toBe('7 milestones now. 1 unticked card stays: it has scores or says what it is.')
})

describe('people who may not edit', () => {
  test('are told the plan; the first change says why it cannot be written', async () => {
    const document = sample('example')
    const before = contents(document)
    const { wish, plan, said, news } = await play(document, { mode: 'view' })
    expect(plan().milestones.length).toBe(12)
    const [first] = plan().milestones
    await wish({ type: 'milestone/change', cards: [first?.id ?? ''], patch: { effort: 'M' } })
    expect(said()).toMatch(/read-only for you/)
    expect(news()[news().length - 1]).toEqual({ type: 'access/changed', canWrite: false })
    expect(contents(document)).toEqual(before)
  })

  test('are told so by the commands as well', async () => {
    const { run } = await play(sample('example'), { mode: 'view', command: 'colour-effort' })
    expect(run.closed?.message).toMatch(/read-only for you/)
  })
})

describe('pages', () => {
  test('each has its plan; turning the page tells the other one', async () => {
    const document = file({ One: [sticky('On one')], Two: [sticky('On two')] })
    const { plan, settle } = await play(document)
    expect(plan().milestones.map(({ name }) => name)).toEqual(['On one'])
    document.view.currentPage = document.pages[1]?.id ?? ''
    await settle()
    expect(plan().milestones.map(({ name }) => name)).toEqual(['On two'])
  })
})

test('what is no command of ours is dropped and changes nothing', async () => {
  const document = board(section('A', [shape('One')]))
  const before = contents(document)
  const { run, settle } = await play(document)
  for (const stray of [null, 'x', {}, { type: 'milestone/change' }, { type: 'okra/remove' }, { type: 'x', n: 1 }])
    run.send(stray)
  await settle()
  expect(contents(document)).toEqual(before)
})
