/** The session on FigJam’s own timer, which is everybody’s. */
import { describe, expect, test } from 'vitest'
import type { Person } from './table.ts'
import { CARDS, three } from './voting.ts'

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
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
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
