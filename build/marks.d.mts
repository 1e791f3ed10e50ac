export const ONLY_MAKES: string
export function makersIn(path: string, text: string): string[]
export function markCalls(path: string, text: string, makers: ReadonlySet<string>): string
