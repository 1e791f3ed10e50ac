/** The usual palettes, or those for projectors and eyes that need more difference between dark and light. */
export type Contrast = 'usual' | 'high'

/** What the board is coloured by, in the order of the panel (docs/names.md, The panel). */
export const RULES = ['effort', 'business', 'ux', 'value', 'dependencies', 'missing', 'agreement'] as const

export type Rule = (typeof RULES)[number]

export const RULE_NAMES: Readonly<Record<Rule, string>> = {
  effort: 'Effort',
  business: 'Business value',
  ux: 'UX value',
  value: 'Value for effort',
  dependencies: 'Dependencies',
  missing: "What's missing",
  agreement: 'Agreement',
}
