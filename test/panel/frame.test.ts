/** The panel as a window, in a real browser at the size it opens with. */
import { describe, expect, test } from 'vitest'
import { halfScored, many, twelve, worldly } from './plans.ts'
import { leading, openRound } from './sessions.ts'
import { useStage } from './stage.ts'

const stage = useStage()

describe('the frame', () => {
  test('folds to a bar that says how far the team is', async () => {
    await stage.open({ plan: halfScored() })
    await stage.button('Fold').click()
    await stage.page().getByText('Effort 6 · $ 5 · ♥ 5 of 12').waitFor()
    await stage.button('Unfold').click()
    expect((await stage.sent()).slice(1)).toEqual([
      { type: 'panel/fold', isFolded: true },
      { type: 'panel/fold', isFolded: false },
    ])
  })

  test('folded, it still has the answers in and the next step of a session', async () => {
    await stage.open({ plan: twelve() })
    await stage.say({ type: 'session/changed', session: leading({ runBy: null, now: null }) })
    await stage.button('Fold').click()
    await stage.button('Prepare: say what S, M and L mean here').waitFor()
    await stage.say({ type: 'session/changed', session: leading({ round: openRound(['1:2', '1:3'], 2) }) })
    await stage.page().getByText('2 of 8 in').waitFor()
    await stage.page().waitForTimeout(700)
    await stage.button('Reveal').click()
    await stage.button('Reveal anyway').waitFor()
  })

  test('is resized by its corner, by pointer and by keys', async () => {
    await stage.open({ plan: twelve() })
    await stage.page().mouse.move(395, 635)
    await stage.page().mouse.down()
    await stage.page().mouse.move(495, 735, { steps: 4 })
    await stage.page().mouse.up()
    await stage.page().waitForTimeout(60)
    expect(await stage.last()).toEqual({ type: 'panel/resize', width: 500, height: 740 })
    await stage.button('Resize panel').press('ArrowLeft')
    await stage.page().waitForTimeout(60)
    expect(await stage.last()).toEqual({ type: 'panel/resize', width: 384, height: 640 })
  })

  test('shows long work with a way to stop it', async () => {
    await stage.open({ plan: many(2000) })
    await stage.say({ type: 'work/progress', what: 'Working on the board', done: 400, of: 2000 })
    await stage.page().getByText('Working on the board: 400 of 2000').waitFor()
    await stage.button('Cancel').click()
    expect(await stage.last()).toEqual({ type: 'work/cancel' })
    await stage.say({ type: 'scan/stopped' })
    expect(await stage.status()).toBe('! Stopped. The list holds what was read so far.')
  })

  test('shows long work and the way to stop it when folded as well', async () => {
    await stage.open({ plan: many(2000) }, { width: 320 })
    await stage.button('Fold').click()
    await stage.page().setViewportSize({ width: 320, height: 44 })
    await stage.say({ type: 'work/progress', what: 'Working on the board', done: 400, of: 2000 })
    await stage.page().getByText('Working on the board: 400 of 2000', { exact: true }).waitFor()
    for (const name of ['Cancel', 'Unfold']) {
      const box = await stage.button(name).boundingBox()
      if (box === null) throw new Error(`${name} is not drawn`)
      expect([box.x >= 0, box.x + box.width <= 320, box.y >= 0, box.y + box.height <= 44]).toEqual(Array(4).fill(true))
    }
    await stage.button('Cancel').click()
    expect(await stage.last()).toEqual({ type: 'work/cancel' })
    await stage.say({ type: 'scan/stopped' })
    await stage
      .page()
      .getByText(/^Effort \d+ · .* of 2000$/)
      .waitFor()
    expect(await stage.status()).toBe('! Stopped. The list holds what was read so far.')
  })

  test.each([
    ['light', 400],
    ['dark', 400],
  ] as const)('at 400 × 640 (%s) everything one scores with is in sight without scrolling', async (theme, width) => {
    await stage.open({ plan: { ...halfScored(), offers: [] } }, { theme, width })
    const list = await stage.page().getByRole('list', { name: 'Milestones' }).locator('..').boundingBox()
    expect(list?.height).toBeGreaterThanOrEqual(5 * 28)
    for (const name of ['Colour by', 'Effort', 'Business value', 'UX value']) {
      const box = await stage.group(name).boundingBox()
      if (box === null) throw new Error(`${name} is not drawn`)
      expect(box.y + box.height).toBeLessThan(640 - 44)
    }
  })

  test('what somebody has to answer moves no score, and leaves some of the list', async () => {
    const places = async () => {
      const list = await stage.page().getByRole('list', { name: 'Milestones' }).locator('..').boundingBox()
      expect(list?.height).toBeGreaterThanOrEqual(3 * 28)
      return Promise.all(['Effort', 'UX value'].map((name) => stage.group(name).boundingBox()))
    }
    await stage.open({ plan: { ...halfScored(), offers: [] } })
    const before = await places()
    await stage.open({ plan: halfScored() })
    expect(await places()).toEqual(before)
    const asks = {
      why: 'beside scored cards',
      cards: ['8:1', '8:2'],
      example: 'Players do not know each other',
    } as const
    const [first, ...kinds] = halfScored().kinds
    if (first === undefined) throw new Error('no kinds')
    await stage.open({ plan: { ...halfScored(), kinds: [{ ...first, asks }, ...kinds] } })
    expect(await places()).toEqual(before)
    const copies = [{ id: '9:1', name: 'Cache last used location to speed up repeat searches.', of: '1:2' }]
    await stage.open({ plan: { ...halfScored(), copies } })
    expect(await places()).toEqual(before)
  })

  test('what the keys do stands in Help, with the method and what others see', async () => {
    await stage.open({ plan: twelve() })
    const help = stage.page().getByRole('dialog', { name: 'Help' })
    for (const opener of ['Keys work here', 'Help']) {
      await stage.button(opener).click()
      for (const words of ['another milestone', 'Milestone Review', 'nobody sees an answer before the reveal'])
        await help.getByText(words).waitFor()
      await stage.page().keyboard.press('Escape')
      await help.waitFor({ state: 'hidden' })
    }
  })

  /** Rows that lie wholly in sight, and where the first of them begins. */
  const inSight = () =>
    stage
      .page()
      .getByRole('list', { name: 'Milestones' })
      .evaluate((list) => {
        const box = (list.parentElement ?? list).getBoundingClientRect()
        const rows = Array.from(list.children, (row) => row.getBoundingClientRect())
        const whole = rows.filter(({ top, bottom }) => top >= box.top && bottom <= box.bottom)
        return { rows: whole.length, top: Math.min(...whole.map(({ top }) => top)) }
      })

  const scalesInSight = () =>
    stage
      .page()
      .getByRole('region', { name: 'Scores', exact: true })
      .evaluate((editor) => {
        const box = editor.getBoundingClientRect()
        const groups = Array.from(editor.querySelectorAll('[role=radiogroup]'), (each) => each.getBoundingClientRect())
        return groups.filter(({ top, bottom }) => top >= box.top && bottom <= box.bottom).length
      })

  test.each([
    [400, 640, 9],
    [340, 640, 4],
    [320, 360, 2],
    [640, 640, 12],
  ])('at %i × %i the list shows %i rows or more beside all three scales', async (width, height, least) => {
    await stage.open({ plan: twelve() }, { width, height })
    const { rows, top } = await inSight()
    expect(rows).toBeGreaterThanOrEqual(least)
    expect(top).toBeLessThanOrEqual(150)
    expect(await scalesInSight()).toBe(3)
    // Beside the list the name has a line of its own, above what can be done with its card.
    const [name, show] = [stage.page().getByRole('heading', { name: /^Add filters/ }), stage.button('Show card')]
    const [words, button] = [await name.boundingBox(), await show.boundingBox()]
    expect((button?.y ?? 0) >= (words?.y ?? 0) + (words?.height ?? 0)).toBe(width >= 640)
  })

  test('with the editor folded all twelve rows are in sight', async () => {
    await stage.open({ plan: twelve() })
    await stage.button('Hide scores').click()
    expect((await inSight()).rows).toBe(12)
    await stage.button('Show scores').click()
    expect(await scalesInSight()).toBe(3)
  })

  test('Colour by is one row; where it is narrow, three rules stand behind More', async () => {
    for (const [width, shown] of [
      [400, 8],
      [340, 5],
    ] as const) {
      await stage.open({ plan: halfScored() }, { width, height: 640 })
      const radios = stage.group('Colour by').getByRole('radio')
      const tops = await radios.evaluateAll((all) =>
        all.flatMap((each) => (each.getClientRects()[0] === undefined ? [] : [each.getBoundingClientRect().top])),
      )
      expect([tops.length, new Set(tops).size]).toEqual([shown, 1])
    }
    await stage.button('More').click()
    expect(await stage.option('Colour by', 'Agreement').isVisible()).toBe(true)
  })

  test.each([
    [400, 640],
    [320, 360],
    [200, 320],
  ])(
    'at %i × %i no scroller lies in another but the list, and all of the editor can be reached',
    async (width, height) => {
      await stage.open({ plan: halfScored() }, { width, height })
      const note = stage.field('Note: assumptions')
      await note.focus()
      const box = await note.boundingBox()
      expect([(box?.y ?? -1) >= 0, (box?.y ?? 0) + (box?.height ?? 999) <= height]).toEqual([true, true])
      const scrollers = await note.evaluate((element) => {
        let count = 0
        for (let above = element.parentElement; above !== null; above = above.parentElement)
          if (/auto|scroll/.test(getComputedStyle(above).overflowY) && above.scrollHeight > above.clientHeight)
            count += 1
        return count
      })
      expect(scrollers).toBe(1)
    },
  )

  test.each([
    [320, 360],
    [200, 320],
  ])('nothing is wider than the panel at its smallest, nor zoomed in (%i × %i)', async (width, height) => {
    await stage.open({ plan: worldly() }, { width, height })
    const overflow = await stage.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBe(0)
  })
})
