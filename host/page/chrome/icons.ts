/** The page's own icons: strokes on a 16 × 16 field. */
import { icon } from '../dom/elements.ts'

const stroke = (paths: string) =>
  `<g fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`

const PATHS = {
  undo: stroke('<path d="M6 3 3 6l3 3"/><path d="M3 6h6a4 4 0 0 1 0 8H6"/>'),
  redo: stroke('<path d="m10 3 3 3-3 3"/><path d="M13 6H7a4 4 0 0 0 0 8h3"/>'),
  save: stroke('<path d="M8 2v8"/><path d="m5 7 3 3 3-3"/><path d="M3 11v2.5h10V11"/>'),
  down: stroke('<path d="m5 7 3 3 3-3"/>'),
  fit: stroke('<path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3"/>'),
  plus: stroke('<path d="M8 4v8M4 8h8"/>'),
  minus: stroke('<path d="M4 8h8"/>'),
  close: stroke('<path d="m4.5 4.5 7 7M11.5 4.5l-7 7"/>'),
  fold: stroke('<path d="M4 11h8"/>'),
  eye: stroke('<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="2"/>'),
  moon: stroke('<path d="M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5Z"/>'),
  timer: stroke('<circle cx="8" cy="9" r="5"/><path d="M8 6.5V9l1.5 1.5M6.5 2h3"/>'),
  sticky:
    '<path d="M2.5 2.5h11v7l-4 4h-7z" fill="#ffd966" stroke="#00000030"/><path d="M9.5 13.5v-4h4z" fill="#e8b93a"/>',
  plugin: stroke(
    '<rect x="2.5" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="9" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="2.5" y="9" width="4.5" height="4.5" rx="1"/><path d="M11.25 9v4.5M9 11.25h4.5"/>',
  ),
} as const

export type IconName = keyof typeof PATHS

export function iconOf(name: IconName): SVGSVGElement {
  return icon(PATHS[name])
}
