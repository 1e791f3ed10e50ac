export function laySite(built: string, folder: string): void
export function buildSite(say: (text: string) => void): Promise<void>
