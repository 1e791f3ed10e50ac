/**
 * The contract: what this project believes about FigJam, as cases that speak only `figma.*`. They run in the host on
 * every test, and as a small plugin of their own in the real FigJam (`node build.mjs --contract`), to see where the
 * host is wrong. May import: nothing outside this folder.
 */

/** One belief. `fact` is its number in `host/facts.ts`; `hold` throws when it does not hold. */
export interface Case {
  readonly fact: number
  readonly name: string
  /** `scratch` is an empty section that is removed afterwards, with all that is in it. */
  hold(scratch: SectionNode): void | Promise<void>
}

/** Compares by value, as far as JSON goes. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [show(actual), show(expected)]
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`)
}

/** The message with which something is refused; it is an error when it is not. */
export function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return messageOf(error)
  }
  throw new Error('expected a refusal, and nothing was refused')
}

export async function refusalAsync(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    return messageOf(error)
  }
  throw new Error('expected a refusal, and nothing was refused')
}

/** Checks that a text holds a part. */
export function contains(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected a text with ${show(part)}, found ${show(text)}`)
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Calls a function that the typings do not know, or writes a property they forbid: as a careless plugin would. */
export function loose(value: unknown): Record<string, unknown> {
  return value as Record<string, unknown>
}

/** Waits for something, at most two seconds. */
export function within<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => {
      reject(new Error('waited two seconds in vain'))
    }, 2000)
    promise.then(
      (value) => {
        clearTimeout(alarm)
        resolve(value)
      },
      (error: unknown) => {
        clearTimeout(alarm)
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
}

/** A solid paint. */
export function paint(r: number, g: number, b: number): SolidPaint {
  return { type: 'SOLID', color: { r, g, b } }
}

function show(value: unknown): string {
  return typeof value === 'symbol' || value === undefined ? String(value) : JSON.stringify(value)
}
