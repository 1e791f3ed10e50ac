/** What S, M and L and the value levels mean here: writing it down, and reading it beside a ballot. */

export const form = 'Meanings'
export const why =
  'What breaks a session is not knowing what S, M and L mean. Write it down, each with an example from your past: it goes on the board, beside every ballot and into what you take home.'
export const startFromDraft = 'Start from a draft'
export const levelMeans = (glyph: string) => `${glyph} means`
export const levelExample = (glyph: string) => `${glyph} for example`
export const exampleHint = 'For example, from your past'
export const cancel = 'Cancel'
export const putOnBoard = 'Put meanings on the board'

export const meansHere = (scale: string) => `What ${scale} means here`
export const forExample = (example: string) => `For example: ${example}`
