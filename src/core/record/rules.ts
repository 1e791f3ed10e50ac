import { ATTRIBUTE_NAMES, SCALE_ATTRIBUTES } from './scale.ts'

/** The usual palettes, or those for projectors and eyes that need more difference between dark and light. */
export const CONTRASTS = ['usual', 'high'] as const
export type Contrast = (typeof CONTRASTS)[number]

/** What the board is coloured by, in the order of the panel (docs/names.md, The panel). */
export const RULES = [...SCALE_ATTRIBUTES, 'value', 'dependencies', 'missing', 'agreement'] as const

export type Rule = (typeof RULES)[number]

export const RULE_NAMES: Readonly<Record<Rule, string>> = {
  ...ATTRIBUTE_NAMES,
  value: 'Value for effort',
  missing: "What's missing",
  agreement: 'Agreement',
}
