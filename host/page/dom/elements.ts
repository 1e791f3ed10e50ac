/** Elements in one expression: `h('button', { class: 'icon', onclick: close }, 'Close')`. */

type Child = Node | string | undefined | false

type Handlers<E extends HTMLElement> = {
  [K in keyof GlobalEventHandlersEventMap as `on${K}`]?: (this: E, event: GlobalEventHandlersEventMap[K]) => void
}

type Attributes<E extends HTMLElement> = Handlers<E> & Record<string, unknown>

/** Attributes by name; `undefined` and `false` are left out, functions are listeners. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else setAttribute(element, name, value)
  }
  element.append(...children.filter((child) => child !== undefined && child !== false))
  return element
}

/** Sets an attribute, or takes it away for `undefined` and `false`; writes nothing when it says so already. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === false) {
    element.removeAttribute(name)
    return
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (element.getAttribute(name) !== text) element.setAttribute(name, text)
}

export function setAttributes(element: Element, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) setAttribute(element, name, value)
}

/** A drawing of the page's own, from the inside of an `<svg viewBox="0 0 16 16">`. */
export function icon(paths: string): SVGSVGElement {
  const svg = svgElement('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' })
  svg.innerHTML = paths
  return svg
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
