/**
 * Draws the pictures of the Community listing: the real plugin on the host’s page, on the example board. The board in them is
 * the host’s, a small imitation of FigJam (docs/community/README.md).
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core'
import { serve } from '../../host/cli/serve.ts'
import { findBrowser } from '../find-browser.ts'
import { coverPage, iconPage } from './pages.ts'

/** As Figma wants them; a screenshot is drawn at two thirds of it, so that the panel’s words can be read. */
const COVER = { width: 1920, height: 1080 }
const SCALE = 1.5
const SCREEN = { width: COVER.width / SCALE, height: COVER.height / SCALE }

const BOARD = 'listing.json'

/** A person at the board, with the panel beside it. */
interface Seat {
  readonly tab: Page
  readonly panel: FrameLocator
  readonly press: (button: string | RegExp) => Promise<void>
  readonly choose: (radio: string) => Promise<void>
  readonly turnTo: (tab: string) => Promise<void>
  readonly said: (words: RegExp) => Promise<void>
}

/** Draws all of them into a folder with the build that lies in `built`; answers their names. */
export async function drawListing(built: string, into: string): Promise<readonly string[]> {
  const board = await scoredBoard(built)
  const served = await serve({ folder: join(built, 'host'), instead: { [`/boards/${BOARD}`]: board }, port: 0 })
  const { executablePath, args } = await findBrowser(['named', 'installed', 'playwright', 'packaged'])
  const browser = await chromium.launch({ executablePath, args: [...args] })
  try {
    const names: string[] = []
    const keep = async (name: string, tab: Page): Promise<Buffer> => {
      names.push(name)
      return tab.screenshot({ path: join(into, name) })
    }
    const url = `http://127.0.0.1:${served.port}/`
    const { coloured } = await drawAlone(browser, `${url}?board=${BOARD}`, keep)
    await drawSession(browser, url, keep)
    await drawPage(browser, coverPage(coloured), COVER, (tab) => keep('cover.png', tab))
    await drawPage(browser, iconPage(), { width: 128, height: 128 }, (tab) => keep('icon.png', tab))
    return names.sort()
  } finally {
    await browser.close()
    await served.close()
  }
}

type Keep = (name: string, tab: Page) => Promise<Buffer>

/** What one person sees: the list, the colours, the matrix, the exports. */
async function drawAlone(browser: Browser, url: string, keep: Keep): Promise<{ coloured: Buffer }> {
  const room = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: SCALE })
  const { tab, panel, press, choose, turnTo, said } = await sit(room, url)
  await panel.getByRole('listitem').nth(3).click()
  await keep('1-score.png', tab)
  await choose('Effort')
  await said(/coloured by effort/)
  for (const name of ['Legend', 'Badges']) await panel.getByRole('checkbox', { name }).check()
  await said(/badges? on the board/)
  await press('Show on board')
  const coloured = await keep('2-colours.png', tab)
  await turnTo('Value vs effort')
  await choose('Value for effort')
  await said(/coloured by value for effort/)
  await keep('4-value.png', tab)
  await turnTo('Export')
  await panel.getByRole('button', { name: 'Download all' }).waitFor()
  await keep('5-take-home.png', tab)
  await room.close()
  return { coloured }
}

/** A hidden vote of three, revealed, as whoever runs the session sees it. */
async function drawSession(browser: Browser, url: string, keep: Keep): Promise<void> {
  const room = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: SCALE })
  const [ana, ben, cleo] = [
    await sit(room, `${url}?as=Ana`),
    await sit(room, `${url}?as=Ben`),
    await sit(room, `${url}?as=Cleo`),
  ]
  await ana.press('Prepare: say what S, M and L mean here')
  await ana.press('Start from a draft')
  await ana.press('Put meanings on the board')
  await ana.said(/Written down/)
  await ana.press('Run session')
  await ana.press(/^Effort Estimation/)
  await ana.press('Start hidden vote')
  await vote(ben, 'smlmmsslmmsm')
  await vote(cleo, 'smlmlsssmmsm')
  await ana.tab.bringToFront()
  await ana.panel.getByText('2 of 3 in').first().waitFor()
  await ana.press('Reveal')
  await ana.press('Reveal anyway')
  await ana.panel.getByRole('list', { name: 'Results' }).getByRole('listitem').first().waitFor()
  await keep('3-session.png', ana.tab)
  await room.close()
}

async function vote({ tab, panel }: Seat, keys: string): Promise<void> {
  await tab.bringToFront()
  const rows = panel.getByRole('list', { name: 'Effort, your answers' }).getByRole('listitem')
  await rows.first().click({ position: { x: 20, y: 10 } })
  for (const [index, key] of Array.from(keys).entries()) {
    await tab.keyboard.press(key)
    await panel.getByText(`${index + 1} of 12 answered`).waitFor()
  }
}

async function sit(room: BrowserContext, url: string): Promise<Seat> {
  const tab = await room.newPage()
  // A machine may be busy with more than this.
  tab.setDefaultTimeout(120_000)
  await tab.goto(url)
  // What the page says of itself is nothing of the plugin’s.
  await tab.addStyleTag({ content: '.note { display: none }' })
  const panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
  await panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').first().waitFor()
  return {
    tab,
    panel,
    press: async (name) => {
      await tab.bringToFront()
      await panel.getByRole('button', { name, exact: typeof name === 'string' }).click()
    },
    choose: (name) => panel.getByRole('radio', { name, exact: true }).click(),
    turnTo: (name) => panel.getByRole('tab', { name }).click(),
    said: (words) => panel.getByRole('status').filter({ hasText: words }).waitFor(),
  }
}

async function drawPage(
  browser: Browser,
  html: string,
  viewport: { width: number; height: number },
  keep: (tab: Page) => Promise<unknown>,
): Promise<void> {
  const tab = await browser.newPage({ viewport })
  await tab.setContent(html)
  await keep(tab)
  await tab.close()
}

/** The example board with the scores that lie beside this file, brought in by the command line that is shipped. */
async function scoredBoard(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'okra-'))
  try {
    const out = join(folder, BOARD)
    await promisify(execFile)(process.execPath, [
      join(built, 'okra.js'),
      'import',
      'host/boards/okra-example.json',
      'test/listing/scores.csv',
      '--out',
      out,
    ])
    return await readFile(out, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
