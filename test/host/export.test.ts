/** How the headless export waits for the plugin; what it writes is tested from the command line (test/cli). */
import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../host/clock.ts'
import { board, sticky } from '../../host/document/build.ts'
import { exportBoard, exportBoards } from '../../host/headless/index.ts'
import { planOf, scored } from '../core/cards.ts'
import { MANIFEST } from './play.ts'

const news = JSON.stringify({ type: 'plan/whole', plan: planOf([scored('1:1', 'Match filters', { effort: 'M' })]) })

/** The table, or why there is none, with a plugin that does as the script says once its panel is ready. */
async function exportWith(script: string): Promise<string> {
  const code = `figma.showUI(__html__); figma.ui.onmessage = () => { ${script} }`
  const clock = new ManualClock()
  const advice = { toTick: '', toChoose: '' }
  const options = { page: undefined, advice, isRaw: false, include: [], withJson: false, date: '22 November 2026' }
  let said: string | undefined
  exportBoard(board(), { code, html: '<p>', manifest: MANIFEST }, options, clock).then(
    ([file]) => (said = file?.contents ?? ''),
    (error: unknown) => (said = String(error)),
  )
  while (said === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    clock.advance(1000)
  }
  return said
}

describe('the export', () => {
  test('waits for the plan as long as the plugin works on it', async () => {
    expect(await exportWith(`setTimeout(() => figma.ui.postMessage(${news}), 60_000)`)).toContain('Match filters,M')
  })

  test.each([
    ['has closed', `figma.closePlugin('Nothing to do.')`, 'The plugin ended too early. Nothing to do.'],
    [
      'has failed',
      `console.error('Error: no such node')
       figma.ui.postMessage({ type: 'command/failed', n: 0 })`,
      'The plugin could not read the board.\nError: no such node',
    ],
  ])('gives up when the plugin %s, and says what it knows', async (_, script, words) => {
    expect(await exportWith(script)).toBe(`Error: ${words}`)
  })
})

test('of several boards one on which the plugin fails costs only itself', async () => {
  const code = `figma.showUI(__html__); figma.ui.onmessage = () => {
    if (figma.currentPage.children.length > 0) figma.closePlugin('Too much.')
    else figma.ui.postMessage(${news})
  }`
  const why: string[] = []
  const options = {
    ...{ page: undefined, advice: { toTick: '', toChoose: '' }, isRaw: false, include: [], withJson: false },
    ...{ date: '22 November 2026', onRefused: (sentence: string) => why.push(sentence) },
  }
  const boards = [
    { path: 'Good.json', open: () => Promise.resolve(board()) },
    { path: 'Bad.json', open: () => Promise.resolve(board(sticky('Card'))) },
  ]
  const files = await exportBoards(boards, { code, html: '<p>', manifest: MANIFEST }, options)
  expect(files.map(({ path }) => path.split('/')[1])).toContain('portfolio.md')
  expect(why).toEqual(['Bad.json: The plugin could not read this board. Error: The plugin ended too early. Too much.'])
})
