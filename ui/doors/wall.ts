/** The door to the sandbox: commands go up, news comes down (src/core/command/news.ts). */
import { joinParts, type Command, type News, type Part } from '../../src/core/command/index.ts'

export interface Wall {
  readonly send: (command: Command) => void
  /** One listener, the panel’s model. */
  readonly listen: (hear: (news: News) => void) => void
}

/**
 * The wall as FigJam builds it: a message each way, wrapped in `pluginMessage` (docs/figjam.md, The frame of the
 * panel). Other windows have nothing to say here.
 */
export function figjamWall(window: Window): Wall {
  return {
    send: (command) => window.parent.postMessage({ pluginMessage: command }, '*'),
    listen: (hear) => {
      const join = joinParts()
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const posted = event.source === window.parent ? readPosted(event.data) : null
        const news = posted === null ? null : join(posted)
        if (news !== null) hear(news)
      })
    },
  }
}

/** A wall without a sandbox behind it, for tests: what was sent is kept, and anything can be said. */
export interface MemoryWall extends Wall {
  readonly sent: readonly Command[]
  readonly say: (news: News) => void
}

export function memoryWall(): MemoryWall {
  const sent: Command[] = []
  const listeners: ((news: News) => void)[] = []
  return {
    sent,
    send: (command) => sent.push(command),
    listen: (hear) => listeners.push(hear),
    say: (news) => {
      for (const hear of listeners) hear(news)
    },
  }
}

const KINDS: Readonly<Record<(Part | News)['type'], true>> = {
  'plan/part': true,
  'plan/whole': true,
  'plan/changed': true,
  'panel/opened': true,
  'hints/seen': true,
  'selection/changed': true,
  'work/progress': true,
  'work/ended': true,
  'scan/stopped': true,
  'command/done': true,
  'command/refused': true,
  'command/failed': true,
  'history/undone': true,
  'score/overruled': true,
  'clock/refused': true,
  'access/changed': true,
  'session/changed': true,
  'timer/changed': true,
}

/**
 * What was posted out of a window message, or null. FigJam and browser extensions talk to this window too, so the envelope is
 * checked; what it holds is not, because sandbox and panel are one build and always of one version.
 */
export function readPosted(data: unknown): Part | News | null {
  const message = field(data, 'pluginMessage')
  const type = field(message, 'type')
  return typeof type === 'string' && Object.hasOwn(KINDS, type) ? (message as Part | News) : null
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
