/** Boards from which cards are copied, what is copied, and what is then said of it. */
import { readFileSync } from 'node:fs'
import { board, file, sticky, type Sketch } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { dependencyName, milestoneTable } from '../../src/core/export/milestone-table.ts'
import { takeHome } from '../../src/core/export/take-home.ts'
import { toJson } from '../../src/core/export/write-json.ts'
import { namesIn, type Plan } from '../../src/core/plan/plan.ts'

export const STRANGER = 'Redesign the logo'
export const UNNAMED = 'a card of the board it was copied from'

export const record = (at: string, said: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at, ...said }) } })
export const waits = (on: string, name?: string) => ({
  dependencies: [{ card: on }],
  dependenciesReviewed: true,
  ...(name === undefined ? {} : { names: { [on]: name } }),
})

/** The board of a team, where “Share links” waits for “Ranking API”. */
export const theirs = () =>
  board(
    sticky('Share links', { id: '1:1', shared: record('1:1', { effort: 'M', ...waits('1:2', 'Ranking API') }) }),
    sticky('Ranking API', { id: '1:2', x: 400, shared: record('1:2', { effort: 'L' }) }),
  )

/** Another file, in which the same ids are other cards. */
export const ours = (...more: readonly Sketch[]) =>
  file(
    {
      'Page 1': [sticky('Plan the launch', { id: '1:1', x: 3000 }), sticky(STRANGER, { id: '1:2', x: 2000 }), ...more],
    },
    { session: 77 },
  )

export function pasted(from: Document, ids: readonly string[], to: Document, page = '0:1'): readonly string[] {
  return paste(new Editor(to, 'hand'), copy(from, ids), page)
}

/** What a card waits for, in the words that people read. */
export function needs(plan: Plan, name: string): string[] {
  const names = namesIn(plan)
  const milestone = plan.milestones.find((each) => each.name === name)
  return (milestone?.scores.dependencies ?? []).map((item) => dependencyName(item, names))
}

/** Everything that leaves the board about what is waited for. */
export function exported(plan: Plan, name: string): string[] {
  const home = takeHome(plan, 'today')
  const row = milestoneTable(plan).rows.find(([first]) => first === name)
  const json = JSON.parse(toJson(home)) as { milestones: { name: string; dependencies?: unknown }[] }
  return [String(row?.[4]), JSON.stringify(json.milestones.find((each) => each.name === name)?.dependencies)]
}

export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/boards/${name}.json`, import.meta.url), 'utf8'))
