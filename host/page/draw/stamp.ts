import { numberOf, valueOf } from '../../document/defaults.ts'
import type { NodeRecord } from '../../document/types.ts'
import { setAttribute } from '../dom/elements.ts'
import { hexOf, pictureOf } from './paint.ts'
import { part, style, withoutPart } from './parts.ts'
import { wordOf } from './words.ts'

/** FigJam tells stamps apart by name alone. */
const MARKS: Readonly<Record<string, string>> = {
  'Thumbs up': '👍',
  'Thumbs down': '👎',
  'Plus one': '+1',
  Heart: '♥',
  Star: '★',
  Question: '?',
}

const PERSON = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#dfe3e8"/>' +
    '<circle cx="20" cy="16" r="7.5" fill="#8a94a3"/><path d="M5 40c0-10 7-15 15-15s15 5 15 15z" fill="#8a94a3"/></svg>',
)}") center / cover`

/** Its own picture where the file brings it along; else a round avatar ("Profile": a letter, or a picture that the file does not hold), a mark, or a ribbon with a name. */
export function drawStamp(element: HTMLElement, node: NodeRecord): void {
  const name = wordOf(node, 'name')
  const fill = hexOf(valueOf(node, 'fills'))
  const letter = typeof node.rest.characters === 'string' ? node.rest.characters : ''
  const isAvatar = name === 'Profile'
  const mark = MARKS[name]
  setAttribute(element, 'data-look', isAvatar ? 'avatar' : mark ? 'mark' : 'ribbon')
  setAttribute(element, 'title', name)
  const picture = pictureOf(valueOf(node, 'fills'))
  if (picture !== undefined) {
    setAttribute(element, 'data-look', 'picture')
    style(element, { background: picture })
    withoutPart(element, 'face')
    return
  }
  style(element, { background: isAvatar ? (fill ?? PERSON) : mark ? '#fff' : 'none' })
  const face = part(element, 'face')
  face.textContent = isAvatar ? letter : (mark ?? name)
  const height = numberOf(node, 'height')
  style(face, {
    'font-size': isAvatar || mark ? height * 0.42 : height * 0.19,
    background: isAvatar || mark ? 'none' : (fill ?? '#ff8fdb'),
  })
}
