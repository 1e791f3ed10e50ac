/** Whatever FigJam refuses half-way: what is said is true, the next click finishes it, and Remove leaves nothing. */
import { describe, expect, test } from 'vitest'
import { board, group, node, shape, sticky, text } from '../../host/document/build.ts'
import { solid } from '../../host/document/defaults.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { Refusal } from '../../host/refusal.ts'
import type { WallCall } from '../../host/sandbox/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import { badgeWordsOf, madeOn, tableOn } from './made.ts'
import { contents, fillOf, play, recordOn, type Playing, type Wish } from './play.ts'

const TABLE = { type: 'table/put', order: 'reading', further: [] as string[], evenIfLong: false } as const

/** A board in whose calls something can go wrong from now on. */
async function faulty(
  document: Document,
  storage = new ClientStorage(),
): Promise<Playing & { readonly when: (goesWrong: ((call: WallCall) => boolean) | null, how?: () => void) => void }> {
  let isWrong: ((call: WallCall) => boolean) | null = null
  let happens: () => void = refuse
  const onCall = (call: WallCall): void => {
    if (isWrong?.(call) === true) happens()
  }
  const playing = await play(document, { onCall, storage })
  const when = (goesWrong: typeof isWrong, how: () => void = refuse): void => {
    isWrong = goesWrong
    happens = how
  }
  return { ...playing, when }
}

function refuse(): void {
  throw new Refusal('not this time')
}

function readOnly(): void {
  throw new Refusal('Cannot write to internal and read-only nodes')
}

/** The nth call that fits. */
function nth(count: number, fits: (call: WallCall) => boolean): (call: WallCall) => boolean {
  let seen = 0
  return (call) => fits(call) && ++seen === count
}

/** Every write from the first call that fits. */
function from(fits: (call: WallCall) => boolean): (call: WallCall) => boolean {
  let isOver = false
  return (call) => {
    isOver ||= fits(call)
    return isOver && /^(set|create|call)$/.test(call.kind) && !/^(get|cellAt|selection)/.test(call.name)
  }
}

const three = () =>
  board(
    sticky('Cache', { id: '1:1', fill: '#FFD3A8' }),
    shape('Share', {
      id: '1:2',
      x: 500,
      width: 300,
      height: 100,
      fill: '#1E1E1E',
      props: { 'text.fills': solid('#FFFFFF'), 'text.fillStyleId': 'S:white,1:9', fillStyleId: 'S:dark,1:8' },
    }),
    sticky('Push', { id: '1:3', x: 1000, fill: '#FFD3A8' }),
  )

const isText = ({ kind, name }: WallCall) => kind === 'set' && name === 'characters'

describe('own colours', () => {
  test.each(['fills', 'setFillStyleIdAsync'])('come back although FigJam refused %s once', async (name) => {
    const document = three()
    const before = contents(document)
    const { wish, when } = await faulty(document)
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2', '1:3'], patch: { effort: 'M' } })
    await wish({ type: 'paint/choose', rule: 'effort' })
    when(nth(2, (call) => call.name === name))
    await wish({ type: 'paint/choose', rule: 'missing' })
    await wish({ type: 'paint/choose', rule: 'original' })
    when(null)
    await wish({ type: 'paint/choose', rule: 'original' })
    await wish({ type: 'okra/remove' })
    expect(contents(document)).toEqual(before)
  })

  test('that come back with a second try of the plugin’s own are not said to be lost', async () => {
    const { wish, when, said } = await faulty(three())
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2', '1:3'], patch: { effort: 'M' } })
    await wish({ type: 'paint/choose', rule: 'effort' })
    when(nth(1, ({ name }) => name === 'setFillStyleIdAsync'))
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(said()).toBe('Original colours are back on 3 cards.')
  })

  test('a card of which somebody deletes the painted part is still a card', async () => {
    const document = board(
      group(
        [
          node('RECTANGLE', { id: '1:4', width: 300, height: 200, fill: '#FFD3A8' }),
          text('Badges', { id: '1:5', x: 20, y: 20, width: 100, height: 30 }),
        ],
        { id: '1:3' },
      ),
      sticky('Cache', { id: '1:1', x: 600 }),
    )
    const { wish, when, plan } = await faulty(document)
    await wish({ type: 'milestone/change', cards: ['1:1', '1:3'], patch: { effort: 'M' } })
    when(
      nth(1, ({ node: id }) => id === '1:4'),
      () => new Editor(document, 'remote').remove('1:4'),
    )
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(
      plan()
        .milestones.map(({ id }) => id)
        .sort(),
    ).toEqual(['1:1', '1:3'])
  })
})

describe('what the plugin makes', () => {
  test.each([
    ['legend', { type: 'legend/show', isOn: true }],
    ['badge', { type: 'badges/show', isOn: true }],
    ['table', TABLE],
  ] as const)('a %s is whole or not there, and the next click makes it', async (what, wanted) => {
    const document = three()
    const { wish, when, said } = await faulty(document)
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2', '1:3'], patch: { effort: 'M' } })
    await wish({ type: 'paint/choose', rule: 'effort' })
    const nodes = Array.from(document.all()).length
    when(nth(1, isText))
    await wish(wanted)
    expect(said()).toMatch(new RegExp(`^Not all that belongs to the .*${what}`))
    if (what !== 'badge') expect(Array.from(document.all()).length).toBe(nodes)
    when(null)
    await wish(wanted)
    expect(madeOn(document, what).length).toBe(what === 'badge' ? 3 : 1)
    await wish({ type: 'okra/remove' })
    expect(Array.from(document.descendants('0:1')).length).toBe(3)
  })

  test('one that somebody deletes while it is made is made again, and leaves no ghost', async () => {
    const document = three()
    const { wish, when, said } = await faulty(document)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    await wish({ type: 'paint/choose', rule: 'effort' })
    const deletes = () => {
      const [legend] = madeOn(document, 'legend')
      if (legend !== undefined) new Editor(document, 'remote').remove(legend.id)
    }
    when(nth(3, isText), deletes)
    await wish({ type: 'legend/show', isOn: true })
    expect(said()).toMatch(/^The legend is on the board/)
    const [legend] = madeOn(document, 'legend')
    const onPage = document.children('0:1').map(({ id }) => id)
    expect(onPage).toEqual(['1:1', '1:2', '1:3', legend?.id])
  })

  test('follows a score although FigJam refused it the first time', async () => {
    const document = three()
    const { wish, when, said } = await faulty(document)
    const score: Wish = { type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } }
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'M' } })
    await wish({ type: 'badges/show', isOn: true })
    when(nth(1, isText))
    await wish(score)
    expect(said()).toBe(
      'Effort L · “Cache”. Not all that belongs to the badge of “Cache” could be done. Do it again to finish it, or undo.',
    )
    when(null)
    await wish(score)
    expect(badgeWordsOf(document, '1:1')).toMatch(/^L/)
  })

  test('a connector has its line and caps from us', async () => {
    const document = three()
    const { wish } = await play(document)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:3' }] } })
    expect(madeOn(document, 'connector')[0]?.props).toMatchObject({
      connectorLineType: 'ELBOWED',
      connectorStartStrokeCap: 'NONE',
      connectorEndStrokeCap: 'ARROW_LINES',
    })
  })

  test('a size that a column refuses costs only itself', async () => {
    const document = three()
    const { wish, when, said } = await faulty(document)
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2', '1:3'], patch: { effort: 'M' } })
    when(({ name, values }) => name === 'resizeColumn' && values[0] === 2)
    await wish(TABLE)
    expect(said()).toBe('Milestone table put on the board: 3 rows.')
    expect(tableOn(document).length).toBe(4)
  })

  test('a table gives every row its room, also those that were written before FigJam refused a cell', async () => {
    const heights = async (isRefused: boolean) => {
      const document = three()
      const { wish, when } = await faulty(document)
      await wish({ type: 'milestone/change', cards: ['1:1', '1:2', '1:3'], patch: { note: 'wait for it\n'.repeat(9) } })
      await wish(TABLE)
      const wanted = { ...TABLE, further: ['note'] }
      if (isRefused) when(nth(4, isText))
      await wish(wanted)
      when(null)
      await wish(wanted)
      return madeOn(document, 'table')[0]?.props.rowHeights
    }
    expect(await heights(true)).toEqual(await heights(false))
  })

  test('a table that broke off is finished in place, and doubles neither rows nor columns', async () => {
    const document = three()
    const { wish, when } = await faulty(document)
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'M', note: 'soon' } })
    await wish({ type: 'milestone/mark', cards: ['1:3'], in: false })
    await wish(TABLE)
    await wish({ type: 'milestone/mark', cards: ['1:3'], in: true })
    const wanted = { ...TABLE, further: ['note', 'missing'] }
    for (const count of [1, 2, 3]) {
      when(nth(count, isText))
      await wish(wanted)
    }
    when(null)
    await wish(wanted)
    expect(tableOn(document).map((row) => row.slice(0, 2))).toEqual([
      ['Milestone', 'Effort'],
      ['Cache', 'M'],
      ['Share', 'M'],
      ['Push', ''],
    ])
    expect(new Set(tableOn(document)[0]).size).toBe(tableOn(document)[0]?.length)
  })
})

describe('a file that turns read-only', () => {
  test('half-way: nothing is said to be unchanged, and nothing is left once one may write again', async () => {
    const document = three()
    const before = contents(document)
    const storage = new ClientStorage()
    const { wish, when, said, run } = await faulty(document, storage)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    await wish({ type: 'paint/choose', rule: 'effort' })
    when(
      from(({ kind, name }) => kind === 'call' && name === 'appendChild'),
      readOnly,
    )
    await wish({ type: 'legend/show', isOn: true })
    expect(said()).toMatch(/^Not all of that was carried out/)
    run.close()
    // Another run knows what the first had to leave.
    const later = await play(document, { storage })
    await later.wish({ type: 'okra/remove' })
    expect(contents(document)).toEqual(before)
  })

  test('before anything: nothing was changed', async () => {
    const document = three()
    const before = contents(document)
    const { wish, when, said } = await faulty(document)
    when(
      from(() => true),
      readOnly,
    )
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    expect(said()).toBe('Nothing was changed: this file is read-only for you.')
    expect(contents(document)).toEqual(before)
  })
})

test('what belongs together waits together for the next click', async () => {
  const document = three()
  const { wish, when, said } = await faulty(document)
  const import_ = {
    type: 'import/apply' as const,
    rows: [
      { card: null, ref: 'one', name: 'Deep links', patch: { effort: 'S' as const }, was: {} },
      { card: null, ref: 'two', name: 'Alerts', patch: { ux: 2 as const }, was: {} },
    ],
  }
  when(nth(1, isText))
  await wish(import_)
  expect(said()).toMatch(/^Imported: 1 new card\. .*“Deep links”/)
  when(null)
  await wish(import_)
  const cards = document.children('0:1').filter(({ id }) => !/^1:[123]$/.test(id))
  expect(cards.map(({ props }) => props['text.characters']).sort()).toEqual(['Alerts', 'Deep links'])
  expect(fillOf(document, '1:1')).toBe('#FFD3A8')
})

test('a card that was marked and whose first score was refused is not said to be scored', async () => {
  const document = board(
    shape('A small note', { id: '1:1', width: 60, height: 60 }),
    sticky('Push', { id: '1:3', x: 1000 }),
  )
  const { wish, when, said } = await faulty(document)
  when(({ name, values }) => name === 'setSharedPluginData' && values.includes('milestone'))
  await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
  expect(said()).not.toContain('Effort M')
  expect(said()).toContain('“A small note”')
})

describe('a damaged record', () => {
  const RAW = '{"v":1,"at":"1:1","effort":"S","ux":9}'

  test.each(['damaged', 'milestone'])('loses nothing of what it said where FigJam refuses %s', async (key) => {
    const document = board(sticky('Cache', { id: '1:1', shared: { okra: { milestone: RAW } } }))
    const { wish, when, said } = await faulty(document)
    when(({ name, values }) => name === 'setSharedPluginData' && values.includes(key))
    await wish({ type: 'milestone/repair', card: '1:1' })
    expect(document.get('1:1')?.pluginData.shared.okra?.milestone).toBe(RAW)
    expect(said().includes('as before')).toBe(key === 'damaged')
    when(null)
    await wish({ type: 'milestone/repair', card: '1:1' })
    expect(document.get('1:1')?.pluginData.shared.okra).toMatchObject({
      damaged: RAW,
      milestone: expect.stringContaining('"effort":"S"') as string,
    })
  })
})

describe('a session', () => {
  const isRecord = ({ name, values }: WallCall) => name === 'setSharedPluginData' && values.includes('milestone')
  const voting = async () => {
    const document = three()
    const playing = await faulty(document)
    await playing.wish({ type: 'session/run' })
    await playing.wish({ type: 'round/start', scales: ['effort'], cards: ['1:1'] })
    await playing.wish({ type: 'round/hands', key: '1:1', counts: { M: 3 } })
    return playing
  }

  test('writes the counts of a revealed vote on its card with the next click, where FigJam refused them', async () => {
    const { document, wish, when } = await voting()
    when(isRecord)
    await wish({ type: 'round/reveal' })
    when(null)
    await wish({ type: 'round/reveal' })
    expect(recordOn(document, '1:1')).toMatchObject({ rounds: [{ counts: { M: 3 } }] })
  })

  test('writes no counts on a card while FigJam refuses to reveal the vote', async () => {
    const { document, wish, when, said } = await voting()
    when(({ name, values }) => name === 'setSharedPluginData' && values.includes('round'))
    await wish({ type: 'round/reveal' })
    expect(recordOn(document, '1:1')).toBeNull()
    expect(said()).not.toContain('Revealed')
  })

  test('does not end while what was proposed could not be written', async () => {
    const { document, wish, when } = await voting()
    await wish({ type: 'ballot/propose', card: '1:1', skills: ['Design'], dependencies: [] })
    when(isRecord)
    await wish({ type: 'session/end', proposals: 'take' })
    when(null)
    await wish({ type: 'session/end', proposals: 'take' })
    expect(recordOn(document, '1:1')).toMatchObject({ skills: ['Design'] })
    expect(madeOn(document, 'session')).toEqual([])
  })
})
