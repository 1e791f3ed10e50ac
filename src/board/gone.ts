/** Nodes vanish while work is under way: a person, somebody else or an undo removed them (fact 46). */

/** Runs `act`; undefined when the node it touched no longer exists. Every other error goes on. */
export function unlessGone<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** Whether a node is still on the board. */
export function isThere(node: SceneNode): boolean {
  return unlessGone(() => node.removed) === false
}

export function isGone(error: unknown): boolean {
  return error instanceof Error && error.message.includes('does not exist')
}

/**
 * The file may be looked at but not changed (fact 150: two wordings are known; the engine’s own “'r' is read-only” is a
 * mistake of ours).
 */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Error && /read-only (nodes|mode)/i.test(error.message)
}
