/** Names that spreadsheets make days, times and numbers of: known by the card’s id, else asked about. */
import { describe, expect, test } from 'vitest'
import { previewImport, type Said } from '../../../src/core/import/preview.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import { planOf, sticky } from '../cards.ts'

const plan = () => planOf([sticky('1:1', '1/2'), sticky('1:2', '007'), sticky('1:3', 'Share links')])

function outcomes(text: string, said: Said = new Map(), of = plan()) {
  const names = of.milestones.map(({ name }) => name)
  const reading = readImport({ text }, { names })
  const { rows } = previewImport(reading.kind === 'rows' ? reading.rows : [], of, { said })
  return rows.map(({ outcome, card }) => [outcome, card])
}

/** What LibreOffice, Gnumeric and Excel write for `1/2` and `007`. */
const WRITTEN = [
  ['01/02/26', '7'],
  ['2026-01-02', '7'],
  ['2-Jan', '7'],
  ['02.01.2026', '7'],
  ['46024', '7.0'],
] as const

describe('names that a spreadsheet changed', () => {
  test.each(WRITTEN)('%s and %s are known by the Card column', (day, number) => {
    const text = `Milestone,Effort,Card\n${day},S,card 1:1\n${number},M,card 1:2\nShare links,L,card 1:3`
    expect(outcomes(text)).toEqual([
      ['update', '1:1'],
      ['update', '1:2'],
      ['update', '1:3'],
    ])
    const two = planOf([sticky('1:1', '1/2'), sticky('1:2', '007')])
    expect(outcomes(text.split('\n').slice(0, 3).join('\n'), new Map(), two)).toEqual([
      ['update', '1:1'],
      ['update', '1:2'],
    ])
  })

  test.each(WRITTEN)('%s and %s are asked about without it', (day, number) => {
    const text = `Milestone,Effort\nShare links,L\n${day},S\n${number},M`
    expect(outcomes(text)).toEqual([
      ['update', '1:3'],
      ['ask', null],
      ['ask', null],
    ])
    const said = new Map([
      ['3 card', '1:1'],
      ['4 card', 'new'],
    ])
    expect(outcomes(text, said).slice(1)).toEqual([
      ['update', '1:1'],
      ['new', null],
    ])
  })

  test('ask for nothing where no card has such a name, or the row says it as it is', () => {
    expect(outcomes('Milestone,Effort\nShare links,L\n7,M', new Map(), planOf([sticky('1:3', 'Share links')]))).toEqual(
      [
        ['update', '1:3'],
        ['new', null],
      ],
    )
    expect(outcomes('Milestone,Effort\n1/2,S\n007,M\nA new one,L')).toEqual([
      ['update', '1:1'],
      ['update', '1:2'],
      ['new', null],
    ])
  })

  test.each(['3-4', 'MAR1', 'Sept 2026', '1e5', '+44', '1.50', '1 000', 'TRUE', '12:30', '50%'])(
    '%j is such a name, too',
    (name) => {
      const of = planOf([sticky('1:1', name), sticky('1:2', 'Share links')])
      expect(outcomes('Milestone,Effort\nShare links,L\n2026-03-04,S', new Map(), of)[1]).toEqual(['ask', null])
    },
  )

  test.each(['3D maps', 'Q1', '12 angry men', 'Mark as done', 'March for jobs', '2026', '7'])('%j is none', (name) => {
    const of = planOf([sticky('1:1', name), sticky('1:2', 'Share links')])
    expect(outcomes('Milestone,Effort\nShare links,L\n2026-03-04,S', new Map(), of)[1]).toEqual(['new', null])
  })
})
