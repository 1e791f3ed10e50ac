/** The part of html-escaper that core uses; it ships no types. */
declare module 'html-escaper' {
  /** `&` `<` `>` `"` `'` as entities. */
  export function escape(text: string): string
}
