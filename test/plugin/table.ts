/** Several people at one table: a room, and for each of them a replica, a sandbox with the built plugin and a storage. */
import { ManualClock } from '../../host/clock.ts'
import type { Document } from '../../host/document/document.ts'
import { Mail, seeded } from '../../host/room/mail.ts'
import type { Member } from '../../host/room/member.ts'
import { ClientStorage } from '../../host/storage.ts'
import type { User } from '../../host/users.ts'
import type { News } from '../../src/core/command/news.ts'
import type { Report } from '../../src/core/command/report.ts'
import type { SessionView } from '../../src/core/session/session-view.ts'
import type { TimerView } from '../../src/core/session/timer-view.ts'
import { codeBySeed, play, type Playing, type Wish } from './play.ts'

export interface Person extends Playing {
  readonly name: string
  readonly member: Member
  readonly storage: ClientStorage
  /** The session as this person’s panel knows it. */
  readonly session: () => SessionView
  readonly timer: () => TimerView
  /** Everything said in the status line, oldest first. */
  readonly heard: () => readonly string[]
  /** Sends a command and lets everything arrive everywhere. */
  readonly wish: (wish: Wish) => Promise<void>
  /** Sends a command; it reaches this person’s own board and nobody else’s yet. */
  readonly mumble: (wish: Wish) => Promise<void>
  /** How the last command went. */
  readonly lastDone: () => Report | undefined
  readonly isOpen: () => boolean
  /** Closes the plugin; the person stays on the board. */
  readonly closePlugin: () => void
  /** Opens the plugin again: a new sandbox, the same storage. */
  readonly reopen: () => Promise<Person>
  /** Closes the tab. */
  readonly leave: () => Promise<void>
}

export interface Table {
  readonly mail: Mail
  readonly clock: ManualClock
  readonly people: readonly Person[]
  /** Opens a tab: with the storage of another of a person’s, in the same FigJam; `id` tells people of one name apart. */
  readonly sit: (name: string, storage?: ClientStorage, id?: string) => Promise<Person>
  /** Somebody on the board without the plugin. */
  readonly watch: (name: string) => Member
  /** Delivers everything, in an order by `seed`, and lets all plugins finish; time passes for what waits to be written. */
  readonly settle: (milliseconds?: number, seed?: number) => Promise<void>
}

/** Time (ms) after which votes are collected and what was undone is put back. */
const A_WHILE = 1500

/** With a `seed`, nothing is left to chance: the plugins draw the same ids each time. */
export function table(document: Document, seed?: number): Table {
  const clock = new ManualClock()
  const mail = new Mail(document, clock)
  const people: Person[] = []
  let sessions = 10
  let opened = 0

  const settled = async (): Promise<void> => {
    for (const { run } of people) await run.idle()
  }
  const settle = async (milliseconds = 0, seed = 1): Promise<void> => {
    const random = seeded(seed)
    const step = 100
    for (let passed = 0; ; passed += step) {
      for (let turn = 0; turn < 100; turn++) {
        mail.deliver(Infinity, random)
        await settled()
        if (mail.waiting === 0) break
      }
      if (passed >= milliseconds) return
      clock.advance(step)
    }
  }

  const user = (name: string, id = `user-${name}`): User => {
    const sessionId = ++sessions
    return name === ''
      ? { id: `anonymous-${sessionId}`, name: 'Anonymous', sessionId, isAnonymous: true }
      : { id, name, sessionId }
  }

  const open = async (name: string, member: Member, storage: ClientStorage): Promise<Person> => {
    const playing = await play(member.document, {
      ...(seed === undefined ? {} : { code: codeBySeed(seed * 100 + ++opened) }),
      clock,
      storage,
      user: member.user,
      others: () => member.others,
      timer: member.timer,
    })
    const news = () => playing.news()
    const last = <Type extends News['type']>(type: Type) =>
      news()
        .filter((each): each is Extract<News, { type: Type }> => each.type === type)
        .at(-1)
    const person: Person = {
      ...playing,
      name,
      member,
      storage,
      session: () => last('session/changed')?.session ?? fail('The plugin told nothing of a session'),
      timer: () => last('timer/changed')?.timer ?? fail('The plugin told nothing of the timer'),
      heard: () => playing.reports().map(({ said }) => said),
      lastDone: () => playing.reports().at(-1),
      isOpen: () => playing.run.closed === null,
      mumble: playing.wish,
      wish: async (wish) => {
        await playing.wish(wish)
        await settle()
      },
      closePlugin: () => {
        const at = people.indexOf(person)
        if (at < 0) return
        playing.run.close()
        people.splice(at, 1)
      },
      reopen: () => open(name, member, storage),
      leave: async () => {
        person.closePlugin()
        mail.leave(member)
        await settle()
      },
    }
    people.push(person)
    await settle()
    return person
  }

  return {
    mail,
    clock,
    people,
    settle: (milliseconds = A_WHILE, seed) => settle(milliseconds, seed),
    sit: async (name, storage = new ClientStorage(), id) => {
      const member = mail.join(user(name, id))
      await settle()
      return open(name, member, storage)
    },
    watch: (name) => mail.join(user(name)),
  }
}

function fail(message: string): never {
  throw new Error(message)
}
