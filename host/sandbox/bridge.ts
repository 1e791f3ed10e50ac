import type { Json } from '../document/types.ts'
import type { Counter } from './counts.ts'
import { create } from './create.ts'
import type { WallCall } from './plugin-run.ts'
import { figmaMember } from './figma.ts'
import { find } from './find.ts'
import { MIXED as MIXED_MARK, REFUSED, type Answer, type HostCalls, type LogLevel } from './guest/wire.ts'
import { call } from './methods.ts'
import { read, reference, type Value } from './read.ts'
import { Refusal } from '../refusal.ts'
import { MIXED } from './runs.ts'
import type { Session } from './session.ts'
import type { Stage } from './stage.ts'
import { bare, write } from './write.ts'

/** The parts of a run that the plugin reaches without asking for a node or for `figma`. */
export interface Services {
  /** Starts a job that ends with `dispatch('done', …)`. */
  later(job: number, method: string, values: readonly Json[]): void
  timer(id: number, milliseconds: number): void
  post(message: string): void
  log(level: LogLevel, text: string): void
  now(): number
  listen(event: string, isHeard: boolean): void
  /** The engine gave up, and the guest noticed. */
  abort(reason: string): void
  /** Something other than a refusal was thrown: a mistake of the host. */
  fail(error: unknown): void
  isClosed(): boolean
  /** Hears of each call before it is done; throws a refusal where it is not to be done. */
  look(call: WallCall): void
}

/** The host's side of the wall: counts every call, does it, and puts values and refusals into words. */
export class Bridge implements Omit<HostCalls, 'ready'> {
  #session: Session
  #stage: Stage
  #counter: Counter
  #services: Services

  constructor(session: Session, stage: Stage, counter: Counter, services: Services) {
    this.#session = session
    this.#stage = stage
    this.#counter = counter
    this.#services = services
  }

  get(id: string, property: string): Answer {
    const name = bare(property)
    this.#counter.count('get', name)
    return this.#answer(`get_${name}`, () => {
      this.#services.look({ kind: 'get', node: id, name, values: [] })
      return read(this.#session, id, property)
    })
  }

  set(id: string, property: string, value: Answer): Answer {
    const name = bare(property)
    this.#counter.count('set', name)
    return this.#answer(`set_${name}`, () => {
      const given = typeof value === 'string' ? (JSON.parse(value) as Json) : value
      this.#services.look({ kind: 'set', node: id, name, values: given === undefined ? [] : [given] })
      write(this.#session, id, property, given)
      return undefined
    })
  }

  call(id: string, method: string, argumentsJson: string): Answer {
    const name = bare(method)
    this.#counter.count('call', name)
    return this.#answer(name, () => {
      const values = listOf(argumentsJson)
      this.#services.look({ kind: 'call', node: id, name, values })
      return call(this.#session, id, method, values)
    })
  }

  find(id: string, method: string, argumentsJson: string): Answer {
    this.#counter.count('find', method)
    return this.#answer(method, () => {
      const values = listOf(argumentsJson)
      this.#services.look({ kind: 'find', node: id, name: method, values })
      return find(this.#session, id, method, values)
    })
  }

  create(method: string, argumentsJson: string): Answer {
    this.#counter.count('create', method)
    return this.#answer(method, () => {
      const values = listOf(argumentsJson)
      this.#services.look({ kind: 'create', node: null, name: method, values })
      return reference(create(this.#session, method, values))
    })
  }

  figma(member: string, argumentsJson: string): Answer {
    this.#counter.count('figma', member)
    return this.#answer(bare(member), () => {
      const values = listOf(argumentsJson)
      this.#services.look({ kind: 'figma', node: null, name: member, values })
      return figmaMember(this.#session, this.#stage, member, values)
    })
  }

  later(job: number, method: string, argumentsJson: string): Answer {
    this.#counter.count(method.startsWith('node.') ? 'call' : 'figma', method.replace(/^(node\.(text\.)?|figma\.)/, ''))
    return this.#answer(bare(method), () => {
      this.#services.later(job, method, listOf(argumentsJson))
      return undefined
    })
  }

  timer(id: number, milliseconds: number): Answer {
    this.#counter.countCrossing()
    this.#services.timer(id, milliseconds)
    return undefined
  }

  post(message: string): Answer {
    this.#counter.countCrossing()
    return this.#answer('postMessage', () => {
      this.#services.post(message)
      return undefined
    })
  }

  log(level: LogLevel, text: string): Answer {
    this.#counter.countCrossing()
    this.#services.log(level, text)
    return undefined
  }

  abort(reason: string): Answer {
    this.#services.abort(reason)
    return undefined
  }

  now(): Answer {
    return this.#services.now()
  }

  listen(event: string, handlers: number): Answer {
    this.#counter.countCrossing()
    return this.#answer('on', () => {
      this.#services.listen(event, handlers > 0)
      return undefined
    })
  }

  /** Does the work and encodes what it gives; after the plugin closed, nothing is given any more (words assumed). */
  #answer(member: string, work: () => Value): Answer {
    try {
      if (this.#services.isClosed()) throw new Refusal('The plugin is closed')
      return encode(work())
    } catch (error) {
      if (!(error instanceof Refusal)) this.#services.fail(error)
      return REFUSED + JSON.stringify(inWords(member, error))
    }
  }
}

/** The message that the plugin's error carries. */
export function inWords(member: string, error: unknown): string {
  if (error instanceof Refusal) return error.isComplete ? error.message : `in ${member}: ${error.message}`
  return `in ${member}: the host failed: ${String(error)}`
}

function encode(value: Value): Answer {
  if (value === MIXED) return MIXED_MARK
  return value === undefined || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value)
}

/** An argument list; the guest made it, so it is a list. */
function listOf(json: string): Json[] {
  return JSON.parse(json) as Json[]
}
