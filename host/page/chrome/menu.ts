import { h } from '../dom/elements.ts'

export type MenuItem =
  | { readonly kind: 'item'; readonly name: string; readonly isChecked?: boolean; readonly choose: () => void }
  | { readonly kind: 'separator' }

let openMenu: { close: () => void; anchor: HTMLElement } | undefined

/** Opens a menu under a button; a second press closes it. */
export function showMenu(anchor: HTMLElement, label: string, items: readonly MenuItem[]): void {
  const wasOpen = openMenu?.anchor === anchor
  openMenu?.close()
  if (wasOpen) return
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label })
  const close = () => {
    menu.remove()
    anchor.setAttribute('aria-expanded', 'false')
    document.removeEventListener('pointerdown', onOutside, true)
    openMenu = undefined
  }
  const onOutside = ({ target }: Event) => {
    if (target instanceof Node && (menu.contains(target) || anchor.contains(target))) return
    close()
  }
  menu.append(...items.map((item) => rowFor(item, close)))
  menu.addEventListener('keydown', (event) => onKey(event, menu, close, anchor))
  document.addEventListener('pointerdown', onOutside, true)
  anchor.setAttribute('aria-expanded', 'true')
  const { left, bottom } = anchor.getBoundingClientRect()
  menu.style.top = `${bottom + 8}px`
  document.body.append(menu)
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`
  openMenu = { close, anchor }
  rowsOf(menu)[0]?.focus()
}

function rowFor(item: MenuItem, close: () => void): HTMLElement {
  if (item.kind === 'separator') return h('hr', { role: 'separator' })
  const { name, isChecked, choose } = item
  const onclick = () => {
    close()
    choose()
  }
  const role = isChecked === undefined ? 'menuitem' : 'menuitemradio'
  return h(
    'button',
    { type: 'button', role, 'aria-checked': isChecked === undefined ? undefined : String(isChecked), onclick },
    name,
  )
}

function onKey(event: KeyboardEvent, menu: HTMLElement, close: () => void, anchor: HTMLElement): void {
  const rows = rowsOf(menu)
  const at = rows.indexOf(document.activeElement as HTMLButtonElement)
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
  const step = steps[event.key]
  if (step !== undefined) rows[(at + step + rows.length) % rows.length]?.focus()
  else if (event.key === 'Escape' || event.key === 'Tab') {
    close()
    anchor.focus()
  } else return
  event.preventDefault()
  event.stopPropagation()
}

function rowsOf(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll('button')]
}
