/** Plays one person with the plugin: the built bundle in QuickJS, the panel's side of the wall in the test. */
import { readFileSync } from 'node:fs'
import { ManualClock } from '../../host/clock.ts'
import type { Document } from '../../host/document/document.ts'
import { parseManifest } from '../../host/manifest.ts'
import { seeded } from '../../host/room/mail.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { runPlugin, type PluginRun, type RunOptions } from '../../host/sandbox/index.ts'
import type { News } from '../../src/core/command/news.ts'
import { newsIn, type Part } from '../../src/core/command/parts.ts'
import type { Report } from '../../src/core/command/report.ts'
import type { Change, Command } from '../../src/core/command/schemas.ts'
import { applyPlanChange } from '../../src/core/plan/diff.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { built } from '../built.ts'
import { reportsOn } from './said.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

export const manifest = parseManifest(JSON.parse(read('manifest.json')))
const code = readFileSync(built('code.js'), 'utf8')

/** The plugin with chance that is the same each time, so that what happened once happens again. */
export function codeBySeed(seed: number): string {
  return `"use strict";{const random=${seeded.toString()};Math.random=random(${seed})}\n${code}`
}

/** Reading what is not there throws, unless `HOST=lenient`: the plugin is to pass in both. */
const strict = process.env.HOST !== 'lenient'

export function sample(name: 'example' | 'template' | 'design'): Document {
  return openBoard(JSON.parse(read(`host/boards/okra-${name}.json`)))
}

export function sampleJson(name: 'example' | 'template'): { document: { children: { children: object[] }[] } } {
  return JSON.parse(read(`host/boards/okra-${name}.json`)) as never
}

/** A command of the panel's without its number. */
export type Wish = Command extends infer C ? (C extends { n: number } ? Omit<C, 'n'> : C) : never

export interface Playing {
  readonly run: PluginRun
  readonly clock: ManualClock
  readonly document: Document
  /** Sends one command and waits until the plugin has nothing left to do. */
  readonly wish: (wish: Wish) => Promise<void>
  /** The plan as a panel would know it from the news so far. */
  readonly plan: () => Plan
  readonly news: () => readonly News[]
  /** What the status line says, oldest first. */
  readonly reports: () => readonly Report[]
  /** What it says last. */
  readonly said: () => string
  /** Sends a command as it is, and waits for nothing. */
  readonly send: (command: Command) => void
  readonly settle: () => Promise<void>
}

/** Runs the menu command; with a panel, says that it is ready, as the real one does. */
export async function play(document: Document, options: Partial<RunOptions> = {}): Promise<Playing> {
  const clock = options.clock instanceof ManualClock ? options.clock : new ManualClock()
  const run = await runPlugin({ document, code, html: '<p>', manifest, command: 'score', clock, strict, ...options })
  let n = 0
  const asked = new Map<number, Change>()
  const heard = () => newsIn(run.sent as (Part | News)[])
  const playing: Playing = {
    run,
    clock,
    document,
    async wish(wish) {
      playing.send(('n' in { ...wish } || !CHANGES.test(wish.type) ? wish : { n: ++n, ...wish }) as Command)
      await run.idle()
    },
    plan() {
      return planIn(heard())
    },
    news: heard,
    reports: () => reportsOn(heard(), asked),
    said: () => playing.reports().at(-1)?.said ?? '',
    send(command) {
      if ('n' in command) asked.set(command.n, command)
      run.send(command)
    },
    settle: () => run.idle(),
  }
  await run.idle()
  if (run.closed === null) await playing.wish({ type: 'panel/ready' })
  return playing
}

const CHANGES =
  /^(milestone|card|cells|copy|kind|paint|palette|words|team|legend|badges|chart|table|offer|okra|import|handover|board|quarter|session|agenda|meanings|round|spike|ballot|pairs|proposals)\/|^scores\/clear$/

function planIn(news: readonly News[]): Plan {
  let plan: Plan | null = null
  for (const each of news) {
    if (each.type === 'plan/whole') plan = each.plan
    if (each.type === 'plan/changed' && plan !== null) plan = applyPlanChange(plan, each)
  }
  if (plan === null) throw new Error('The plugin has told no plan yet')
  return plan
}

/** The file a person would save: undo, restoring and removing are checked by the whole of it. */
export function contents(document: Document): object {
  return saveBoard(document)
}

/** Everything in that file but the nodes named and their data, for “touches nothing else”. */
export function contentsBut(document: Document, ids: readonly string[]): readonly object[] {
  const others = Array.from(document.all()).filter(({ id }) => !ids.includes(id))
  return others.map(({ id, type, parent, props, pluginData }) => ({ id, type, parent, props, pluginData }))
}

/** The first visible plain fill of a node, as `#RRGGBB`. */
export function fillOf(document: Document, id: string): string | null {
  const fills = document.get(id)?.props.fills as { type: string; color?: Record<'r' | 'g' | 'b', number> }[] | undefined
  const color = fills?.[0]?.color
  if (color === undefined) return null
  const byte = (channel: number) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${byte(color.r)}${byte(color.g)}${byte(color.b)}`.toUpperCase()
}

/** What a card's record says on the board, as JSON, without the count of its writes; null where there is none. */
export function recordOn(document: Document, id: string): Record<string, unknown> | null {
  const raw = document.get(id)?.pluginData.shared.okra?.milestone
  if (raw === undefined) return null
  const record = JSON.parse(raw) as Record<string, unknown>
  delete record.writes
  return record
}
