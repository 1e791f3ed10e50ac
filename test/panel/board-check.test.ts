/** Check this board, as a person meets it in Prepare. */
import { describe, expect, test } from 'vitest'
import type { BoardCheck } from '../../src/core/edit/board-check.ts'
import { twelve } from './plans.ts'
import { leading } from './sessions.ts'
import { useStage } from './stage.ts'
import { WORKS } from '../check-works.ts'

const stage = useStage()

async function prepare(check: BoardCheck, canWrite = true): Promise<void> {
  await stage.open({ plan: twelve(), check, canWrite })
  await stage.page().getByRole('tab', { name: 'Session' }).click()
  await stage.say({ type: 'session/changed', session: leading({ runBy: null, now: null }) })
}

const found = () => stage.page().getByRole('region', { name: 'What the check found' })

describe('Check this board', () => {
  test('says in one sentence that all works, in the status line and below the button', async () => {
    await prepare(WORKS)
    expect(await found().count()).toBe(0)
    await stage.button('Check this board').click()
    expect(await stage.last()).toMatchObject({ type: 'board/check' })
    const sentence = /^What works here: keeping scores, .*\. Not tried: what a second person sees\.$/
    await expect.poll(() => stage.status()).toMatch(sentence)
    expect(await found().textContent()).toMatch(sentence)
  })

  test('lists what will not work, with what to do; the next press shows only what it finds itself', async () => {
    await prepare({ ...WORKS, timer: 'absent', table: 'refused' })
    await stage.button('Check this board').click()
    await expect.poll(() => stage.status()).toBe('Checked: 2 things to see to before the session.')
    expect(await found().getByRole('listitem').allTextContents()).toEqual([
      'The milestone table cannot be put on this board. Copy or download it on the Export tab instead.',
      'There is no timer here. Watch the minutes on a clock of your own.',
    ])
    await stage.button('Check this board').click()
    await expect.poll(() => found().getByRole('listitem').count()).toBe(2)
  })

  test('can be pressed where the file is read-only, and is forgotten on another page', async () => {
    await prepare({ ...WORKS, write: 'read-only' }, false)
    await stage.button('Check this board').click()
    expect(await found().getByRole('listitem').first().textContent()).toBe(
      'This file is read-only for you. Ask its owner for edit access.',
    )
    await stage.say({ type: 'plan/whole', plan: twelve(), selection: [] })
    expect(await found().count()).toBe(0)
  })
})
