/** Nodes as this tool looks at them. */
import type { NodeRecord } from '../../host/document/types.ts'

export type { NodeRecord }

/** The first plain fill, as `#RRGGBB`; null where there is none. */
export function colourOf({ props }: NodeRecord): string | null {
  const [first] = (props.fills ?? []) as { type: string; color?: Record<'r' | 'g' | 'b', number> }[]
  if (first?.color === undefined) return null
  const byte = (channel: number) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${byte(first.color.r)}${byte(first.color.g)}${byte(first.color.b)}`.toUpperCase()
}
