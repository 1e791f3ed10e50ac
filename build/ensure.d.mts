export type Kind = 'everyday' | 'release'

/** Where each build lies, from the project's folder. */
export const FOLDERS: Readonly<Record<Kind, string>>

/** True when there was something to do. */
export function ensureBuilt(kind: Kind): Promise<boolean>
