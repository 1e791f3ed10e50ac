/**
 * The strict mode: reading a member that is not there throws, as a guide of Figma's of 2026 says it does where agents run
 * plugin code. Everywhere else such a member is said to be undefined (facts 3 and 20). `in` answers alike in both.
 */
import { ask } from './host.ts'

export const isStrict = ask('isStrict') === true

/** Read by the language itself, of whatever it is given. */
const ASKED_OF_ALL = new Set(['then', 'toJSON'])

/** A prototype to end a chain with; `words` say what is missing where. */
export function strictPrototype(words: (member: string, owner: object) => string): object {
  return new Proxy(Object.prototype, {
    get(target, member, owner: object) {
      if (typeof member === 'symbol' || member in target || ASKED_OF_ALL.has(member)) {
        return Reflect.get(target, member, owner) as unknown
      }
      throw new TypeError(words(member, owner))
    },
  })
}
