import * as v from 'valibot'
import { ClientStorage } from '../../storage.ts'

const Entries = v.record(v.string(), v.string())

/** A person's storage for a plugin, kept in this browser. */
export function storageOf(person: string, pluginId: string): ClientStorage {
  const key = `okra-host/${pluginId}/${person}`
  return new ClientStorage(readEntries(key), (entries) => {
    try {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(entries)))
    } catch {
      // A full or forbidden storage only means that it will not be there the next time.
    }
  })
}

function readEntries(key: string): [string, string][] {
  try {
    const kept = v.safeParse(Entries, JSON.parse(localStorage.getItem(key) ?? '{}'))
    return kept.success ? Object.entries(kept.output) : []
  } catch {
    return []
  }
}
