/** The part of papaparse that the tests use as a second reader; its published types would bring more globals in. */
declare module 'papaparse' {
  interface UnparseConfig {
    readonly delimiter?: string
    readonly newline?: string
    readonly quotes?: boolean | ((cell: string) => boolean)
    readonly escapeFormulae?: boolean
  }
  interface ParseResult {
    readonly data: string[][]
    readonly errors: readonly { readonly code: string; readonly message: string; readonly row?: number }[]
    readonly meta: { readonly delimiter: string }
  }
  const Papa: {
    unparse(rows: readonly (readonly string[])[], config?: UnparseConfig): string
    parse(
      text: string,
      config?: { readonly delimiter?: string; readonly skipEmptyLines?: boolean | 'greedy' },
    ): ParseResult
  }
  export default Papa
}
