import { Refusal } from './refusal.ts'

/** 5 MB, keys and values together (figma-clientStorage page); counted in UTF-8 bytes (assumed). */
const QUOTA = 5_000_000

/** One person's storage for one plugin on one machine. It outlives runs; `onChange` lets it outlive the page. */
export class ClientStorage {
  #entries: Map<string, string>
  #onChange: (entries: ReadonlyMap<string, string>) => void

  constructor(
    entries: Iterable<readonly [string, string]> = [],
    onChange: (entries: ReadonlyMap<string, string>) => void = () => undefined,
  ) {
    this.#entries = new Map(entries)
    this.#onChange = onChange
  }

  get keys(): string[] {
    return [...this.#entries.keys()]
  }

  /** The stored text of a value. */
  get(key: string): string | undefined {
    return this.#entries.get(key)
  }

  set(key: string, text: string): void {
    const entries = new Map(this.#entries).set(key, text)
    let size = 0
    for (const entry of entries) size += new TextEncoder().encode(entry.join('')).length
    // The words are assumed.
    if (size > QUOTA) throw new Refusal('The storage quota of 5 MB for this plugin is exceeded')
    this.#entries = entries
    this.#onChange(entries)
  }

  delete(key: string): void {
    if (this.#entries.delete(key)) this.#onChange(this.#entries)
  }
}
