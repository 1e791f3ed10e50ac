/** Several boards together: all milestones by team, and which outside party stands behind how many and how much value. */
import { count } from '../base/index.ts'
import { namesIn, type Milestone } from '../plan/index.ts'
import { COLUMN_TITLES, METHOD_COLUMNS, RANKS, type ColumnKey } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { valueOf, waitingOn, type Waiting } from '../weigh/index.ts'
import { numbersOf } from './by-objective.ts'
import { toCsv, type CsvOptions } from './csv.ts'
import { heading, list, paragraph, section, strong, tableOf, type Block, type Document, type Text } from './document.ts'
import { fileNameFrom } from './file-name.ts'
import { documentFile, type OutFile } from './files.ts'
import { CELLS, titlesOf, type Table } from './milestone-table.ts'
import { completeness, SIGNALS, spreadLine, whereOf, type TakeHome } from './take-home.ts'

/** One board among several. */
interface Board {
  /** What it is called beside the others: its team, else the board, else the page; each once. */
  readonly name: string
  readonly home: TakeHome
}

/** `portfolio.md` and `portfolio.csv`. */
export function portfolioFiles(homes: readonly TakeHome[], options: CsvOptions = {}): OutFile[] {
  return [
    documentFile('portfolio.md', portfolio(homes)),
    { name: 'portfolio.csv', type: 'text/csv', text: toCsv(portfolioTable(homes), options) },
  ]
}

/** The folder of each board’s own files, by what it is called. */
export function boardFolders(homes: readonly TakeHome[]): string[] {
  const taken = new Set<string>()
  return named(homes).map(({ name }) => {
    const wanted = fileNameFrom(name, 'board')
    let folder = wanted
    // Systems that know no capitals would write one into the other.
    for (let nth = 2; taken.has(folder.toLowerCase()); nth++) folder = `${wanted}-${nth}`
    taken.add(folder.toLowerCase())
    return folder
  })
}

export function portfolio(homes: readonly TakeHome[]): Document {
  const boards = named(homes)
  const all = homes.flatMap(({ plan }) => plan.milestones)
  return {
    title: `Portfolio: ${count(boards.length, 'board')}`,
    blocks: [
      ...homes.slice(0, 1).map(({ date }) => paragraph(`OKRA Session #3 · ${date}`)),
      paragraph(
        strong(`${count(all.length, 'milestone')}: ${spreadLine(all, 'effort')}; ${completeness(all)}.`),
        ' Sizes and values are what each team means by them.',
      ),
      ...section('Who is waited for', parties(boards)),
      ...section('Between these teams', between(boards)),
      ...boards.flatMap((board) => ofTeam(board)),
      SIGNALS,
    ],
  }
}

/** Every milestone of every board, a row each. */
export function portfolioTable(homes: readonly TakeHome[]): Table {
  const boards = named(homes)
  const columns: readonly ColumnKey[] = [...METHOD_COLUMNS, 'value', 'objective', 'card']
  return {
    header: ['Team', 'Board', 'Page', ...titlesOf(columns), 'Waits for teams here'],
    rows: boards.flatMap((board) => {
      const { plan } = board.home
      const names = namesIn(plan)
      return plan.milestones.map((milestone) => [
        plan.team.name,
        collapse(plan.page.board ?? ''),
        collapse(plan.page.name),
        ...columns.map((column) => CELLS[column](milestone, names, plan.words)),
        needsOf([milestone], board, boards)
          .map(({ of }) => of.name)
          .join('; '),
      ])
    }),
  }
}

function named(homes: readonly TakeHome[]): Board[] {
  const shortOf = ({ plan }: TakeHome) => plan.team.name || collapse(plan.page.board ?? '') || collapse(plan.page.name)
  const shared = (home: TakeHome) => homes.filter((other) => keyOf(shortOf(other)) === keyOf(shortOf(home))).length > 1
  const names = homes.map((home) => (shared(home) ? whereOf(home.plan) : shortOf(home)) || 'Board')
  const nth = (name: string, at: number) => names.slice(0, at).filter((other) => other === name).length + 1
  return homes.map((home, at) => {
    const name = names[at] ?? ''
    return { name: nth(name, at) === 1 ? name : `${name} (${nth(name, at)})`, home }
  })
}

/** What a team or a party is compared by: capitals, accents and marks aside. */
function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

interface Need extends Waiting {
  /** The board whose team it is. */
  readonly of: Board
}

/** What these milestones of one board need of the teams of the other boards. */
function needsOf(milestones: readonly Milestone[], board: Board, boards: readonly Board[]): Need[] {
  return waitingOn(milestones).flatMap((waiting) =>
    boards.flatMap((of) =>
      of !== board && of.home.plan.team.name !== '' && keyOf(of.home.plan.team.name) === keyOf(waiting.party)
        ? [{ ...waiting, of }]
        : [],
    ),
  )
}

/** Whoever stands behind most milestones of high value first. */
function parties(boards: readonly Board[]): Block[] {
  const known = new Map<string, { party: string; teams: string[]; all: Milestone[] }>()
  for (const { name, home } of boards)
    for (const { party, direct, through } of waitingOn(home.plan.milestones)) {
      const each = known.get(keyOf(party)) ?? { party, teams: [], all: [] }
      each.teams.push(`${name} (${direct.length + through.length})`)
      each.all.push(...direct, ...through)
      known.set(keyOf(party), each)
    }
  const teams = new Set(boards.map(({ home }) => keyOf(home.plan.team.name)).filter((key) => key !== ''))
  const worth = (milestones: readonly Milestone[], value: number) =>
    milestones.filter(({ scores }) => valueOf(scores) === value).length
  const rows = Array.from(known, ([key, { party, teams: waiting, all }]) => ({
    cells: [teams.has(key) ? `${party} (a team here)` : party, String(all.length)],
    values: Array.from(RANKS)
      .reverse()
      .map((value) => worth(all, value)),
    open: all.filter(({ scores }) => valueOf(scores) === null).length,
    waiting: waiting.join('; '),
    all: all.length,
  })).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || b.all - a.all)
  return tableOf(
    ['Waited for', 'Milestones', 'High value', 'Medium', 'Low', 'Not known yet', 'By'],
    rows.map(({ cells, values, open, waiting }) => [...cells, ...values.map(String), String(open), waiting]),
  )
}

/** Needs whose party is the team of another of these boards, with where that team can be found. */
function between(boards: readonly Board[]): Block[] {
  return list(
    boards.flatMap((board) =>
      needsOf(board.home.plan.milestones, board, boards).map(({ of, direct }): Text => {
        const numbers = numbersOf(board.home.plan.milestones)
        const { link } = of.home.plan.team
        const which = direct.map(({ id, name }) => `${numbers.get(id)} ${collapse(name)}`).join('; ')
        return [strong(`${board.name} needs ${of.name}`), `: ${which}`, link === '' ? '' : ` · ${link}`]
      }),
    ),
  )
}

function ofTeam({ name, home }: Board): Block[] {
  const { plan } = home
  const { milestones, team } = plan
  const numbers = numbersOf(milestones)
  const names = namesIn(plan)
  const ordered = Array.from(milestones).sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
  const columns: readonly ColumnKey[] = [...METHOD_COLUMNS, 'value']
  return [
    heading(name),
    paragraph(
      [whereOf(plan), `${spreadLine(milestones, 'effort')}; ${completeness(milestones)}`, team.link]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    ...tableOf(
      ['#', ...columns.map((column) => COLUMN_TITLES[column])],
      ordered.map((milestone) => [
        String(numbers.get(milestone.id)),
        ...columns.map((column) => CELLS[column](milestone, names, plan.words)),
      ]),
    ),
  ]
}
