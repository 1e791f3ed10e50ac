/** Everything that can change what comes out, by its path in the project. */
export const INPUTS: readonly string[]
export interface Look {
  readonly inputs: string
  readonly changed: number
}
type Files = Readonly<Record<string, string>>

export function lookAtInputs(root?: string): Look
export function ensure(folder: string, make: () => Files | Promise<Files>, look?: () => Look): Promise<boolean>
export function layFiles(folder: string, files: Files): void
