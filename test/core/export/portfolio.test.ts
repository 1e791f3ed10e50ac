/** Several boards together. */
import { describe, expect, test } from 'vitest'
import { documentToMarkdown } from '../../../src/core/export/markdown.ts'
import { boardFolders, portfolio, portfolioFiles, portfolioTable } from '../../../src/core/export/portfolio.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { ok, planOf, scored } from '../cards.ts'

const needs = (...texts: string[]): Scores => ({
  dependencies: texts.map((text) => ({ text })),
  dependenciesReviewed: true,
})

function boardOf(team: string, board: string, ...scores: Scores[]) {
  const cards = scores.map((each, at) => scored(`1:${at + 1}`, `${board} ${at + 1}`, each))
  const named =
    team === '' ? {} : { team: ok({ v: 1 as const, at: '0:1', name: team, link: `https://example.org/${team}` }) }
  return takeHome(planOf(cards, { ...named, page: { id: '0:1', name: 'Q3', board } }), '22 November 2026')
}

const match = boardOf(
  'Match',
  'Football',
  { effort: 'S', ux: 3, ...needs('plátform', 'Legal') },
  { effort: 'L', business: 1, ux: 1, ...needs('Legal') },
)
const platform = boardOf('Platform', 'Core', { effort: 'M', business: 3, ...needs('Legal') })

describe('a portfolio', () => {
  const text = documentToMarkdown(portfolio([match, platform]))

  test('names all milestones by team', () => {
    expect(text).toContain('# Portfolio: 2 boards')
    expect(text).toContain('**3 milestones: 1 S, 1 M, 1 L; 0 of 3 complete.**')
    expect(text).toMatch(
      /## Match\n\nMatch · Football · Q3 · 1 S, 0 M, 1 L; 0 of 2 complete · <https:\/\/example.org\/Match>/,
    )
    expect(text).toContain('| 1 | Core 1 | M | \\$\\$\\$ |  | Legal |  | Quick win |')
  })

  test('says which outside party stands behind how many milestones, and how much value', () => {
    expect(text).toContain('| Legal | 3 | 2 | 0 | 1 | 0 | Match (2); Platform (1) |')
    expect(text).toContain('| plátform (a team here) | 1 | 1 | 0 | 0 | 0 | Match (1) |')
  })

  test('pairs a need with the team of another board, and with no other', () => {
    expect(text).toContain(
      '## Between these teams\n\n- **Match needs Platform**: 1 Football 1 · <https://example.org/Platform>',
    )
    expect(documentToMarkdown(portfolio([match, boardOf('', 'Platform', {})]))).not.toContain('Between these teams')
    expect(documentToMarkdown(portfolio([boardOf('Platform', 'Core', needs('Platform'))]))).not.toContain('Between')
  })

  test('is a table of every milestone, too', () => {
    const { header, rows } = portfolioTable([match, platform])
    expect(header.slice(0, 4)).toEqual(['Team', 'Board', 'Page', 'Milestone'])
    expect(rows.map((row) => [row[0], row[3], row[row.length - 1]])).toEqual([
      ['Match', 'Football 1', 'Platform'],
      ['Match', 'Football 2', ''],
      ['Platform', 'Core 1', ''],
    ])
    expect(portfolioFiles([match]).map(({ name }) => name)).toEqual(['portfolio.md', 'portfolio.csv'])
  })

  test('has a folder for each board, however they are called', () => {
    expect(boardFolders([match, platform, boardOf('MATCH', 'Football'), boardOf('', ''), boardOf('', '')])).toEqual([
      ...['Match-Football-Q3', 'Platform', 'MATCH-Football-Q3-2', 'Q3', 'Q3-2'],
    ])
  })
})
