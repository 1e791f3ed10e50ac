import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import { contents, manifest, play, recordOn, sample } from './play.ts'
import { table, type Person } from './table.ts'

const ideas = () =>
  board(
    sticky('Cache location', { id: '1:1' }),
    sticky('Share links', { id: '1:2', x: 400 }),
    sticky('Match badges', { id: '1:3', x: 800 }),
  )

describe('a facilitator alone', () => {
  test('runs the session: a vote by hands, an honest result, set', async () => {
    const document = ideas()
    const { sit, settle } = table(document)
    const ana = await sit('Ana')
    await ana.wish({ type: 'session/run' })
    expect(ana.session()).toMatchObject({ runBy: { name: 'Ana', isMe: true, isHere: true }, now: 'review' })
    await ana.wish({ type: 'round/start', attribute: 'effort', cards: ['1:1', '1:2', '1:3'] })
    await ana.wish({ type: 'round/hands', card: '1:1', counts: { M: 5, L: 1 } })
    await ana.wish({ type: 'round/hands', card: '1:2', counts: { S: 2, L: 4 } })
    expect(ana.session().round).toMatchObject({ isOpen: true, isIn: 6, handsFor: ['1:1', '1:2'] })
    await ana.wish({ type: 'round/reveal' })
    await settle()
    expect(ana.session().round).toMatchObject({
      isOpen: false,
      counts: { '1:1': { M: 5, L: 1 }, '1:2': { S: 2, L: 4 } },
    })
    await ana.wish({ type: 'round/settle', attribute: 'effort', picks: [{ card: '1:1', score: 'M' }] })
    expect(recordOn(ana.document, '1:1')).toMatchObject({
      effort: 'M',
      rounds: [{ attribute: 'effort', counts: { M: 5, L: 1 } }],
    })
    expect(ana.run.logs).toEqual([])
    await ana.wish({ type: 'session/end' })
    expect(ana.session().runBy).toBeNull()
    expect(Array.from(ana.document.descendants('0:1')).map(({ type }) => type)).toEqual(['STICKY', 'STICKY', 'STICKY'])
  })
})

const CARDS = ['1:1', '1:2', '1:3'] as const

/** Ana runs the session; Ben and Cleo take part. */
async function three() {
  const seated = table(ideas())
  const ana = await seated.sit('Ana')
  const ben = await seated.sit('Ben')
  const cleo = await seated.sit('Cleo')
  await ana.wish({ type: 'session/run' })
  await seated.settle()
  const start = async () => {
    await ana.wish({ type: 'round/start', attribute: 'effort', cards: [...CARDS] })
    await seated.settle()
    return ana.session().round?.id ?? ''
  }
  const answer = (person: typeof ana, round: string, scores: readonly ('S' | 'M' | 'L' | '?')[]) =>
    scores.reduce(
      (before, score, index) =>
        before.then(() => person.mumble({ type: 'ballot/answer', round, card: CARDS[index] ?? '', score })),
      Promise.resolve(),
    )
  return { ...seated, ana, ben, cleo, start, answer }
}

describe('several people', () => {
  test('vote hidden, then see one result', async () => {
    const { ana, ben, cleo, start, answer, settle } = await three()
    const round = await start()
    expect(ben.session()).toMatchObject({
      runBy: { name: 'Ana', isMe: false },
      round: { isOpen: true, isIn: 0, expected: 3 },
    })
    await answer(ana, round, ['M', 'S', 'S'])
    await answer(ben, round, ['M', 'L', 'S'])
    await answer(cleo, round, ['L', 'L'])
    await settle()
    expect(ana.session().round?.isIn).toBe(2)
    await ana.wish({ type: 'round/reveal' })
    await settle()
    const counts = { '1:1': { M: 2, L: 1 }, '1:2': { S: 1, L: 2 }, '1:3': { S: 2 } }
    for (const person of [ana, ben, cleo]) expect(person.session().round).toMatchObject({ isOpen: false, counts })
  })

  test('only the facilitator’s plugin writes cards and page', async () => {
    const { ben, cleo, ana } = await three()
    await ben.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
    expect(ben.said()).toMatch(/^Ana runs the session/)
    expect(recordOn(ben.document, '1:1')).toBeNull()
    await cleo.wish({ type: 'session/take' })
    expect([ana, ben, cleo].map((person) => person.session().runBy)).toEqual([
      { name: 'Cleo', isMe: false, isHere: true },
      { name: 'Cleo', isMe: false, isHere: true },
      { name: 'Cleo', isMe: true, isHere: true },
    ])
    await ana.wish({ type: 'session/end' })
    expect(ana.said()).toMatch(/^Cleo runs the session/)
  })

  test('a voter’s undo never takes a vote away', async () => {
    const { ana, ben, start, answer, settle } = await three()
    const round = await start()
    await answer(ben, round, ['M', 'L', 'S'])
    await settle()
    for (let step = 0; step < 4; step++) ben.document.undo()
    await settle(0)
    expect(ana.session().round?.isIn).toBe(1)
    await settle(10_000)
    expect(ben.session().round?.mine).toEqual({ '1:1': 'M', '1:2': 'L', '1:3': 'S' })
    ben.document.undo()
    await ana.wish({ type: 'round/reveal' })
    expect(ana.session().round).toMatchObject({ counts: { '1:1': { M: 1 }, '1:2': { L: 1 }, '1:3': { S: 1 } } })
  })

  test('a crashed laptop ends nothing: somebody takes over, with every vote', async () => {
    const { ana, ben, cleo, start, answer, settle } = await three()
    const round = await start()
    await answer(ben, round, ['M', 'L', 'S'])
    await settle()
    await ana.leave()
    await settle(2500)
    expect(cleo.session().runBy).toEqual({ name: 'Ana', isMe: false, isHere: false })
    await cleo.wish({ type: 'session/take' })
    await answer(cleo, round, ['S', 'S', 'S'])
    await settle()
    await cleo.wish({ type: 'round/reveal' })
    await settle()
    expect(ben.session().round).toMatchObject({ counts: { '1:1': { M: 1, S: 1 }, '1:3': { S: 2 } } })
  })

  test('who deletes the session’s section ends nothing', async () => {
    const { ana, ben, cleo, start, answer, settle } = await three()
    const round = await start()
    await answer(ben, round, ['M', 'L', 'S'])
    await settle()
    const section = Array.from(cleo.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    new Editor(cleo.document, 'hand').remove(section?.id ?? '')
    await settle()
    await answer(cleo, round, ['M', 'L', 'S'])
    await settle(12_000)
    expect(ana.session().round).toMatchObject({ isOpen: true, isIn: 2 })
    cleo.document.undo()
    await settle(12_000)
    await ana.wish({ type: 'round/reveal' })
    await settle()
    expect(ben.session().round).toMatchObject({ counts: { '1:1': { M: 2 }, '1:2': { L: 2 }, '1:3': { S: 2 } } })
    await ana.wish({ type: 'session/end' })
    await settle(12_000)
    expect(Array.from(ben.document.descendants('0:1')).map(({ type }) => type)).toEqual(['STICKY', 'STICKY', 'STICKY'])
  })
})

describe('what goes wrong', () => {
  test('two who press “Run session” at once end with one facilitator, whom all see', async () => {
    const { sit, settle } = table(ideas())
    const [ana, ben] = [await sit('Ana'), await sit('Ben')]
    await ana.mumble({ type: 'session/run' })
    await ben.mumble({ type: 'session/run' })
    await settle()
    const seen = [ana, ben].map((person) => person.session().runBy)
    expect(seen.filter((each) => each?.isMe).length).toBe(1)
    expect(new Set(seen.map((each) => each?.name)).size).toBe(1)
  })

  test('one who undoes “Run session” has not begun it, for anybody', async () => {
    const document = ideas()
    const { sit, settle } = table(document)
    const [ana, ben] = [await sit('Ana'), await sit('Ben')]
    const before = contents(ana.document)
    await ana.wish({ type: 'session/run' })
    await settle()
    expect(ben.session().runBy?.name).toBe('Ana')
    ana.document.undo()
    await settle(12_000)
    expect([ana, ben].map((person) => person.session().runBy)).toEqual([null, null])
    expect(contents(ana.document)).toEqual(before)
  })

  test('an earlier step of somebody else’s, undone, does not end the session', async () => {
    const { sit, settle } = table(ideas())
    const [ana, ben] = [await sit('Ana'), await sit('Ben')]
    await ben.wish({ type: 'paint/choose', rule: 'effort' })
    await ana.wish({ type: 'session/run' })
    await settle()
    ben.document.undo()
    await settle(12_000)
    expect([ana, ben].map((person) => person.session().runBy?.name)).toEqual(['Ana', 'Ana'])
  })

  test('who was taken over from and undoes what they did before does not get the session back', async () => {
    const { ana, ben, settle } = await three()
    await ana.wish({ type: 'agenda/turn', to: 'effort' })
    await ben.wish({ type: 'session/take' })
    await settle()
    ana.document.undo()
    await settle(12_000)
    expect([ana, ben].map((person) => person.session().runBy?.name)).toEqual(['Ben', 'Ben'])
  })

  test('a revealed round never opens again, also when the reveal is undone', async () => {
    const { ana, ben, start, answer, settle } = await three()
    const round = await start()
    await answer(ben, round, ['M', 'L', 'S'])
    await settle()
    await ana.wish({ type: 'round/reveal' })
    ana.document.undo()
    await settle(12_000)
    for (const person of [ana, ben]) expect(person.session().round).toMatchObject({ id: round, isOpen: false })
    await ben.wish({ type: 'ballot/answer', round, card: '1:1', score: 'S' })
    expect(ben.said()).toMatch(/too late/)
  })

  test('an answer that crosses the reveal is late, and its voter is told', async () => {
    const { ana, ben, cleo, start, answer, settle } = await three()
    const round = await start()
    await answer(cleo, round, ['S', 'S', 'S'])
    await settle()
    await ana.mumble({ type: 'round/reveal' })
    await ben.mumble({ type: 'ballot/answer', round, card: '1:1', score: 'L' })
    await settle()
    expect(ana.session().round).toMatchObject({ counts: { '1:1': { S: 1 } } })
    expect(ben.session().round).toMatchObject({ isLate: true })
    expect(cleo.session().round).toMatchObject({ isLate: false })
  })

  test('a copy of the ballots counts nobody twice', async () => {
    const { ana, ben, start, answer, settle } = await three()
    const round = await start()
    await answer(ben, round, ['M', 'L', 'S'])
    await settle()
    const section = Array.from(ana.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    paste(new Editor(ana.document, 'hand'), copy(ana.document, [section?.id ?? '']), '0:1', { x: 9000, y: 0 })
    await settle()
    expect(ana.session().round?.isIn).toBe(1)
    await ana.wish({ type: 'round/reveal' })
    expect(ana.session().round).toMatchObject({ counts: { '1:1': { M: 1 } } })
  })

  test('a session that people left to stand goes on the next day, with every vote, for the same facilitator', async () => {
    const { ana, ben, start, answer, settle } = await three()
    const round = await start()
    await answer(ben, round, ['M', 'L', 'S'])
    await settle()
    const next = table(openBoard(saveBoard(ana.document)))
    const again = await next.sit('Ana', ana.storage)
    expect(again.session()).toMatchObject({ runBy: { isMe: true }, round: { isOpen: true, isIn: 1, id: round } })
    await again.wish({ type: 'round/reveal' })
    expect(again.session().round).toMatchObject({ counts: { '1:2': { L: 1 } } })
  })
})

describe('people', () => {
  test('who are not logged in vote like everybody else', async () => {
    const seated = table(ideas())
    const ana = await seated.sit('Ana')
    const [one, two] = [await seated.sit(''), await seated.sit('')]
    await ana.wish({ type: 'session/run' })
    await ana.wish({ type: 'round/start', attribute: 'effort', cards: [...CARDS] })
    await seated.settle()
    const round = ana.session().round?.id ?? ''
    for (const [person, score] of [
      [one, 'S'],
      [two, 'L'],
    ] as const)
      for (const card of CARDS) await person.mumble({ type: 'ballot/answer', round, card, score })
    await seated.settle()
    expect(ana.session()).toMatchObject({
      round: { isIn: 2, expected: 3 },
      here: [{}, { name: 'Anonymous' }, { initials: 'A' }],
    })
    const ballots = Array.from(ana.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.ballot)
    expect(ballots.length).toBe(2)
  })

  test('take the ballot that was made ready for them', async () => {
    const { ana, ben, start, answer, settle } = await three()
    const round = await start()
    const made = Array.from(ana.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.ballot)
    expect(made.map(({ props, pluginData }) => [props.name, pluginData.relaunch])).toEqual([
      ['Ballot of Ben', { vote: '' }],
      ['Ballot of Cleo', { vote: '' }],
    ])
    await answer(ben, round, ['M'])
    await settle()
    const ballots = Array.from(ana.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.ballot)
    expect(ballots.length).toBe(2)
  })

  test('are nobody by name where the manifest lacks the permissions, and the session runs all the same', async () => {
    const { run, wish, news } = await play(ideas(), { manifest: { ...manifest, permissions: [] } })
    await wish({ type: 'session/run' })
    const views = news().flatMap((each) => (each.type === 'session/changed' ? [each.session] : []))
    expect(views.at(-1)).toMatchObject({ runBy: { name: 'Anonymous', isMe: true } })
    expect(run.logs.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('keep their seat and role from one session to the next', async () => {
    const storage = new ClientStorage()
    const first = table(ideas())
    const ana = await first.sit('Ana')
    const ben = await first.sit('Ben', storage)
    await ana.wish({ type: 'session/run' })
    await first.settle()
    await ben.wish({ type: 'ballot/role', role: 'Design' })
    ben.closePlugin()
    const again = await ben.reopen()
    expect(again.session().me.role).toBe('Design')
    expect(ana.session().roles).toEqual({ Design: 1 })
  })
})

describe('the clock', () => {
  const clockOf = ({ member: { timer } }: Person) => ({
    state: timer.state,
    total: timer.total,
    remaining: timer.remaining,
  })

  test('runs FigJam’s timer for everyone: start, pause, one minute more while paused, go on, next', async () => {
    const { ana, ben, clock, settle } = await three()
    await ana.wish({ type: 'agenda/minutes', activity: 'review', minutes: 25 })
    await ana.wish({ type: 'clock/start', isSure: false })
    clock.advance(60_000)
    await settle(0)
    expect(clockOf(ben)).toMatchObject({ state: 'RUNNING', total: 1500, remaining: 1440 })
    await ana.wish({ type: 'clock/pause' })
    await ana.wish({ type: 'clock/more' })
    await settle(0)
    expect(clockOf(ben)).toMatchObject({ state: 'PAUSED', total: 1560, remaining: 1500 })
    expect(ana.timer()).toMatchObject({ state: 'PAUSED', isOurs: true })
    await ana.wish({ type: 'clock/start', isSure: false })
    await settle(0)
    expect(clockOf(ben)).toMatchObject({ state: 'RUNNING', total: 1560, remaining: 1500 })
    await ana.wish({ type: 'agenda/turn', to: 'effort' })
    await settle(0)
    expect(clockOf(ben)).toMatchObject({ state: 'RUNNING', total: 1200, remaining: 1200 })
  })

  test('is never called somebody else’s while it is ours: started, paused, made longer, taken on to the next activity', async () => {
    const { ana, settle } = await three()
    const calledForeign = () =>
      ana
        .news()
        .flatMap((each) => (each.type === 'timer/changed' ? [each.timer] : []))
        .filter(({ state, isOurs }) => state !== 'STOPPED' && !isOurs)
    await ana.wish({ type: 'clock/start', isSure: false })
    await ana.wish({ type: 'clock/more' })
    await ana.wish({ type: 'agenda/turn', to: 'effort' })
    await ana.wish({ type: 'agenda/turn', to: 'review' })
    await ana.wish({ type: 'round/start', attribute: 'effort', cards: [...CARDS] })
    await settle(5000)
    expect(calledForeign()).toEqual([])
    await ana.wish({ type: 'clock/pause' })
    await ana.wish({ type: 'clock/more' })
    expect(calledForeign()).toEqual([])
    expect(ana.timer()).toMatchObject({ state: 'PAUSED', isOurs: true })
  })

  test('stays ours when somebody gives it a minute more in FigJam, also for whoever takes over', async () => {
    const { ana, ben, settle } = await three()
    await ana.wish({ type: 'clock/start', isSure: false })
    const { timer } = ben.member
    timer.start(timer.remaining + 60)
    await settle()
    expect(ana.timer()).toMatchObject({ total: 1860, isOurs: true })
    await ben.wish({ type: 'session/take' })
    ben.closePlugin()
    const again = await ben.reopen()
    expect(again.timer()).toMatchObject({ total: 1860, isOurs: true })
  })

  test('is somebody else’s from when they stop ours and start their own', async () => {
    const { ana, ben, settle } = await three()
    await ana.wish({ type: 'clock/start', isSure: false })
    ben.member.timer.stop()
    ben.member.timer.start(300)
    await settle()
    expect(ana.timer()).toMatchObject({ state: 'RUNNING', isOurs: false })
    await ana.wish({ type: 'agenda/turn', to: 'effort' })
    await settle()
    expect(clockOf(ben)).toMatchObject({ state: 'RUNNING', total: 300 })
  })

  test('leaves somebody else’s timer alone unless told twice', async () => {
    const { ana, ben, settle } = await three()
    ben.member.timer.start(300)
    await settle(0)
    expect(ana.timer()).toMatchObject({ state: 'RUNNING', isOurs: false })
    await ana.wish({ type: 'clock/start', isSure: false })
    await ana.wish({ type: 'clock/more' })
    await ana.wish({ type: 'agenda/turn', to: 'effort' })
    await settle(0)
    expect(clockOf(ben)).toMatchObject({ state: 'RUNNING', total: 300 })
    await ana.wish({ type: 'clock/start', isSure: true })
    await settle(0)
    expect(clockOf(ben)).toMatchObject({ state: 'RUNNING', total: 1200 })
  })
})

test('a ballot that appears is nobody’s milestone, not for a moment: it is marked before it has words', async () => {
  const { sit, settle } = table(sample('example'))
  const [ana, ben] = [await sit('Ana'), await sit('Ben')]
  await ana.wish({ type: 'session/run' })
  await settle()
  const told: string[] = []
  ben.document.onChange(({ changes }) => {
    for (const change of changes) told.push(change.kind === 'set' ? change.property : change.kind)
  })
  await ben.mumble({ type: 'ballot/role', role: 'Design' })
  await settle()
  expect(ana.session().roles).toEqual({ Design: 1 })
  expect(ana.news().filter(({ type }) => type === 'plan/changed')).toEqual([])
  expect(told.slice(0, 2)).toEqual(['create', 'data'])
})

test('who joins while a vote is open is waited for, too', async () => {
  const { ana, sit, start, settle } = await three()
  await start()
  const dana = await sit('Dana')
  await settle()
  expect(dana.session().round).toMatchObject({ isOpen: true, isIn: 0, expected: 4, mine: {} })
  await ana.mumble({ type: 'ballot/role', role: 'Product' })
  await settle()
  expect(ana.session().round).toMatchObject({ expected: 4 })
})

describe('pairs', () => {
  test('are of everyone on the board, also who has not said anything yet', async () => {
    const { ana, ben, settle } = await three()
    await ana.wish({ type: 'agenda/turn', to: 'skills' })
    await ana.wish({ type: 'pairs/make' })
    await settle()
    expect(ben.session().pairs).toEqual([{ names: ['Ana', 'Ben', 'Cleo'], cards: [...CARDS], isMine: true }])
    const texts = Array.from(ana.document.all()).map(({ props }) => props.characters)
    expect(texts).toContain('Ana, Ben and Cleo: “Cache location”, “Share links”, “Match badges”')
  })

  test('propose at once, and nothing is lost; one press puts it on the cards', async () => {
    const { ana, ben, cleo, settle } = await three()
    await ana.wish({ type: 'ballot/role', role: 'Product' })
    await ben.wish({ type: 'ballot/role', role: 'Design' })
    await cleo.wish({ type: 'ballot/role', role: 'Backend' })
    await ana.wish({ type: 'agenda/turn', to: 'skills' })
    await ana.wish({ type: 'pairs/make' })
    await settle()
    expect(
      ben
        .session()
        .pairs.flatMap(({ cards }) => cards)
        .sort(),
    ).toEqual([...CARDS])
    await ben.mumble({ type: 'ballot/propose', card: '1:1', skills: ['Design', 'Data'], dependencies: [] })
    await cleo.mumble({
      type: 'ballot/propose',
      card: '1:1',
      skills: ['Backend', 'design'],
      dependencies: [{ text: 'Platform' }],
    })
    await ben.mumble({ type: 'ballot/propose', card: '1:2', skills: ['Design'], dependencies: [] })
    await settle()
    expect(ana.session().proposed.length).toBe(2)
    await ana.wish({ type: 'proposals/take' })
    expect(recordOn(ana.document, '1:1')).toMatchObject({
      skills: ['Design', 'Data', 'Backend'],
      dependencies: [{ text: 'Platform' }],
    })
    expect(recordOn(ana.document, '1:2')).toMatchObject({ skills: ['Design'] })
    expect(ana.session().proposed).toEqual([])
  })
})

describe('on the board', () => {
  const texts = (document: ReturnType<typeof ideas>) =>
    Array.from(document.all()).flatMap(({ type, props }) => (type === 'TEXT' ? [props.characters] : []))

  test('meanings are one card, which is brought up to date and read again', async () => {
    const document = ideas()
    const { plan, wish } = await play(document)
    await wish({ type: 'meanings/write', meanings: { effort: { 1: { means: 'Days', example: 'the login page' } } } })
    await wish({ type: 'meanings/write', meanings: { effort: { 1: { means: 'A few days' } } } })
    expect(plan().meanings).toEqual({ effort: { 1: { means: 'A few days' } } })
    expect(Array.from(document.all()).filter(({ type }) => type === 'FRAME').length).toBe(1)
    expect(texts(document)).toContain('A few days')
    expect(texts(document)).not.toContain('For example: the login page')
    expect((await play(document)).plan().meanings).toEqual({ effort: { 1: { means: 'A few days' } } })
    expect((await play(document)).plan().milestones.length).toBe(3)
  })

  test('the Now card says how many are in; a Spike card lies beside its milestone and counts as one', async () => {
    const { ana, ben, start, answer, settle } = await three()
    const round = await start()
    expect(texts(ben.document)).toContain('0 of 3 in')
    await answer(ben, round, ['?', 'L', 'S'])
    await answer(ana, round, ['?', 'L', 'S'])
    await settle()
    expect(texts(ben.document)).toContain('2 of 3 in')
    await ana.wish({ type: 'round/reveal' })
    await ana.wish({ type: 'spike/make', card: '1:1' })
    await settle()
    expect(ben.plan().milestones.map(({ name, type }) => [name, type])).toContainEqual([
      'Spike: find out what it takes for “Cache location”',
      'Spike',
    ])
    await ana.wish({ type: 'spike/make', card: '1:1' })
    expect(ana.plan().milestones.length).toBe(4)
    expect(ana.said()).toBe('That Spike card is on the board already.')
  })

  test('what people put into the session’s section stays when the session ends', async () => {
    const { ana, ben, settle } = await three()
    const section = Array.from(ben.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    const hand = new Editor(ben.document, 'hand')
    const note = hand.create('STICKY', { 'text.characters': 'Mine', x: 10, y: 20 }, section?.id ?? '')
    await settle()
    await ana.wish({ type: 'session/end' })
    await settle()
    expect(ben.document.get(note)).toMatchObject({
      parent: '0:1',
      props: { x: Number(section?.props.x) + 10, y: Number(section?.props.y) + 20 },
    })
  })

  test('one undo takes the end of the session back, with every ballot', async () => {
    const { ana, ben, start, answer, settle } = await three()
    await answer(ben, await start(), ['M', 'L', 'S'])
    await settle()
    await ana.wish({ type: 'session/end' })
    await settle()
    expect(ben.session().runBy).toBeNull()
    ana.document.undo()
    await settle(12_000)
    expect(ben.session()).toMatchObject({ runBy: { name: 'Ana' }, round: { isOpen: true, isIn: 1 } })
  })
})
