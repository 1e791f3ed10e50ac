import { h } from '../dom/elements.ts'
import { iconOf, type IconName } from './icons.ts'

export interface ButtonLook {
  readonly label: string
  readonly icon?: IconName
  /** Words shown beside the icon; without them the label is only a tooltip and a name. */
  readonly text?: string
  readonly kind?: 'plain' | 'primary'
  /** Keys that do the same, for the tooltip. */
  readonly keys?: string
  /** What there is to know besides, for the tooltip. */
  readonly hint?: string
}

export function button(
  { label, icon, text, kind = 'plain', keys, hint }: ButtonLook,
  onclick: () => void,
): HTMLButtonElement {
  return h(
    'button',
    {
      type: 'button',
      class: `button ${kind}`,
      'aria-label': label,
      title: `${label}${keys === undefined ? '' : ` (${keys})`}${hint === undefined ? '' : `: ${hint}`}`,
      onclick,
    },
    icon && iconOf(icon),
    text !== undefined && h('span', { class: 'words' }, text),
  )
}

/** A button that stays pressed. */
export function toggle(look: ButtonLook, isOn: boolean, onChange: (isOn: boolean) => void): HTMLButtonElement {
  const made = button(look, () => {
    const now = made.getAttribute('aria-pressed') !== 'true'
    made.setAttribute('aria-pressed', String(now))
    onChange(now)
  })
  made.setAttribute('aria-pressed', String(isOn))
  return made
}
