/**
 * What the plugin asked for cannot be. It reaches the plugin as an `Error` with this message, preceded by the member
 * that was used ("in set_name: …"), unless the message is `complete`.
 */
export class Refusal extends Error {
  readonly isComplete: boolean

  constructor(message: string, { complete = false } = {}) {
    super(message)
    this.isComplete = complete
  }
}

/** FigJam has this and the host does not: whoever reads it should not look for the mistake in the plugin. */
export function gap(what: string): Refusal {
  return new Refusal(`FigJam has ${what}, and this host does not imitate it (a gap of the host, not of your plugin)`)
}

export function nodeMissing(id: string): Refusal {
  return new Refusal(`The node with id "${id}" does not exist`)
}

/** Old synchronous members, gone with `documentAccess: dynamic-page` (api/api-errors page). */
export function notWithDynamicPages(instead: string): Refusal {
  return new Refusal(`Cannot call with documentAccess: dynamic-page. Use ${instead} instead.`)
}
