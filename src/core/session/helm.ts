import type { Facilitator } from '../record/index.ts'
import type { Present } from './people.ts'

/**
 * Whether this tab sees by itself to what a session needs: votes that come in, what an undo took away. Of several tabs of
 * whoever runs it, it is the one in which they last did something, so that two never write the same thing at once.
 */
export function isAtTheHelm(
  { session }: Facilitator,
  { me, people }: { readonly me: Present; readonly people: readonly Present[] },
): boolean {
  return (
    session === undefined ||
    session === me.session ||
    !people.some((tab) => tab.session === session && tab.id === me.id)
  )
}
