/**
 * What a drawn node is made of besides the nodes in it: named parts, made when first drawn and kept, so that drawing
 * again only changes what is different.
 */
const partsOf = new WeakMap<Element, Map<string, Element>>()

export function part(element: HTMLElement, name: string): HTMLElement {
  return partMade(element, name, () => document.createElement('div'))
}

export function partMade<E extends Element>(element: HTMLElement, name: string, make: () => E): E {
  const parts = partsOf.get(element) ?? new Map<string, Element>()
  partsOf.set(element, parts)
  const known = parts.get(name)
  if (known) return known as E
  const made = make()
  made.classList.add(name)
  parts.set(name, made)
  element.insertBefore(made, element.querySelector(':scope > [data-node-id]'))
  return made
}

export function withoutPart(element: HTMLElement, name: string): void {
  partsOf.get(element)?.get(name)?.remove()
  partsOf.get(element)?.delete(name)
}

/** The part that shows a node's text, if it is drawn with one. */
export function textPart(element: HTMLElement): HTMLElement | undefined {
  const found = partsOf.get(element)?.get('text')
  return found instanceof HTMLElement ? found : undefined
}

/** Sets styles that differ; a number is in board units. */
export function style(element: HTMLElement | SVGElement, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const css = typeof value === 'number' ? `${value}px` : value
    if (element.style.getPropertyValue(name) !== css) element.style.setProperty(name, css)
  }
}
