export interface Look {
  readonly inputs: string
  readonly changed: number
}
type Files = Readonly<Record<string, string>>

export function lookAtInputs(root?: string): Look
export function ensure(folder: string, make: () => Files | Promise<Files>, look?: () => Look): Promise<boolean>
export function layFiles(folder: string, files: Files): void
