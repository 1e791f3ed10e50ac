import type { User } from '../../users.ts'
import { h } from '../dom/elements.ts'

/** Who is on the board, the person at this page last. */
export class Avatars {
  readonly element = h('span', { class: 'avatars', role: 'group', 'aria-label': 'On this board' })

  show(others: readonly User[], me: User): void {
    this.element.replaceChildren(...[...others, me].map((user) => avatar(user, user === me)))
  }
}

function avatar({ name, color }: User, isMe: boolean): HTMLElement {
  const title = isMe ? `${name} (you)` : name
  const letter = name.trim().charAt(0).toUpperCase() || '?'
  return h('span', { class: 'avatar', title, style: `background: ${color ?? ''}` }, letter)
}
