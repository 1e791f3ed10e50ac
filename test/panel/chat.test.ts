/** Answers from the meeting's chat in the panel of whoever runs the session, in a real browser. */
import { describe, expect, test } from 'vitest'
import { ballotText, voteNumber } from '../../src/core/chat/index.ts'
import { twelve } from './plans.ts'
import { useStage } from './stage.ts'
import { voting } from './views.ts'

const stage = useStage()
const plan = twelve()
const [first = '', second = ''] = plan.milestones.map(({ id }) => id)
const BALLOT = ballotText({
  round: 'r',
  attribute: 'effort',
  names: plan.milestones.slice(0, 2).map(({ name }) => name),
  meanings: plan.meanings,
})

const page = () => stage.page()
const region = () => page().getByRole('region', { name: 'From the chat' })
const box = () => stage.field('Answers from the chat')
const said = () => region().innerText()

async function open(width = 400): Promise<void> {
  await stage.open({ plan }, { width })
  await stage.say(voting(plan, { isIn: 0 }))
  await page().getByRole('tab', { name: 'Session' }).click()
  await stage.button('Paste answers').click()
}

/** As the browser does it: the text never stands in the field. */
async function paste(text: string): Promise<void> {
  await box().evaluate((field, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

const chats = async () => (await stage.sent()).filter((each) => each.type === 'round/chat')
const answers = async () => (await chats()).map(({ people }) => people.map((each) => each.answers))

describe('Copy ballot', () => {
  test('gives a numbered list with the vote’s number and what the levels mean', async () => {
    await open()
    await page().evaluate(() => {
      document.addEventListener('copy', (event) => {
        queueMicrotask(() => (document.title = event.clipboardData?.getData('text/plain') ?? ''))
      })
    })
    await stage.button('Copy ballot').click()
    await expect
      .poll(() => stage.status())
      .toBe(`Copied the ballot of vote ${voteNumber('r')}. Paste it into the chat; everyone answers below it.`)
    expect(BALLOT.split('\n')).toEqual([
      `OKRA vote ${voteNumber('r')}: Effort, 2 milestones`,
      expect.stringMatching(/^1\. \S/),
      expect.stringMatching(/^2\. \S/),
      'Answer on one line, in this order, like S M, or only some by number, like 1M 2?. ? is not sure yet.',
    ])
  })
})

describe('Paste answers', () => {
  test('reads a paste at once, says who is in, and shows nobody’s answer', async () => {
    await open()
    await paste(`Zoe: hi\n${BALLOT}\nAna: S M\nBen: M M\nCleo: 2L\nDan: S M L`)
    await expect.poll(said).toContain('Ana and Ben are in.')
    expect(await said()).toContain('Not yet whole: Cleo (1 of 2).')
    expect(await said()).toContain('Line 9, Dan: 3 answers for 2 cards.')
    expect(await answers()).toEqual([
      [{ [first]: 'S', [second]: 'M' }, { [first]: 'M', [second]: 'M' }, { [second]: 'L' }],
    ])
    expect(await box().inputValue()).toBe('')
    expect(await said()).not.toMatch(/\b[SML] [SML]\b/)
    await expect.poll(() => stage.status()).toBe('3 people’s answers from the chat are in. They were not shown.')
  })

  test('takes in what was typed when told to, and the same again sends nothing', async () => {
    await open()
    await box().fill(`${BALLOT}\nAna: S M`)
    expect(await chats()).toEqual([])
    await stage.button('Take in').click()
    await expect.poll(said).toContain('Ana is in.')
    await box().fill(`${BALLOT}\nAna: S M`)
    await page().keyboard.press('Control+Enter')
    await expect.poll(() => stage.status()).toBe('Nothing new in this.')
    expect(await chats()).toHaveLength(1)
  })

  test('asks once whether lines without a ballot are for this vote', async () => {
    await open()
    await paste('Ana: S M\nBen: M M')
    await page().getByRole('alert').getByText('above the lines of Ana and Ben. Are they for this vote?').waitFor()
    expect(await chats()).toEqual([])
    await stage.button('For this vote').click()
    await expect.poll(said).toContain('Ana and Ben are in.')
    await paste('Ana: S M\nBen: M M\nCleo: L L')
    await expect.poll(said).toContain('Ana, Ben and Cleo are in.')
    expect(await stage.button('For this vote').count()).toBe(0)
  })

  test('asks about two lines under one name: they changed their mind, or are two people', async () => {
    await open()
    await paste(`${BALLOT}\nAna: S M\nAna: L M`)
    await page().getByText('The lines of Ana differ, and none counts yet.').waitFor()
    expect(await chats()).toEqual([])
    await stage.button('Two people').click()
    await expect.poll(said).toContain('Ana (1) and Ana (2) are in.')
    expect(await answers()).toEqual([
      [
        { [first]: 'S', [second]: 'M' },
        { [first]: 'L', [second]: 'M' },
      ],
    ])
    await open()
    await paste(`${BALLOT}\nAna: S M`)
    await paste(`${BALLOT}\nAna: S M\nAna: L M`)
    await page().getByText('A line of Ana differs from what is in under this name.').waitFor()
    await stage.button('Changed their mind').click()
    await expect
      .poll(async () => (await chats()).at(-1)?.people)
      .toMatchObject([{ answers: { [first]: 'L', [second]: 'M' }, isSure: true }])
    await expect.poll(said).toContain('Ana is in.')
  })

  test('says before a reveal that something is still asked, and reveals at the second press', async () => {
    await open()
    await paste(`${BALLOT}\nAna: S M\nAna: L M`)
    await stage.button('My own vote').click()
    await stage.button('Reveal').click()
    await page().getByText('The lines of Ana differ, and none counts yet.').waitFor()
    expect(await stage.button('Reveal anyway').count()).toBe(1)
    await stage.button('Changed their mind').click()
    await expect.poll(() => stage.button('Reveal').count()).toBe(1)
  })

  test('fits into a narrow panel, and the keyboard is in the field', async () => {
    for (const width of [400, 340]) {
      await open(width)
      expect(await page().evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
      await paste(`${BALLOT}\nAna: S M\nBen: M M\nCleo: 2L\nDan: S M L\nEve: M M\nEve: L L`)
      await paste('Fay: S M')
      await page().getByText('Are they for this vote?').waitFor()
      expect(await stage.button('Two people').count()).toBe(0)
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (process.env.SHOTS !== undefined) await page().screenshot({ path: `${process.env.SHOTS}/chat-${width}.png` })
    }
  })
})
