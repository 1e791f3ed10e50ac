/** What went wrong and costs nobody anything but itself: for whoever looks into the console. */
export function warn(what: string, error: unknown): void {
  console.warn(`OKRA Milestones: ${what}: ${String(error)}`)
}
