import { capital } from '../../src/core/base/index.ts'
import { wornColour } from '../../src/core/paint/index.ts'
import type { Milestone } from '../../src/core/plan/index.ts'
import { EFFORTS, SCALES, VALUE_WORDS } from '../../src/core/record/index.ts'
import type { MatrixCell } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { drawnIn, type Direction } from '../model/dots.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Matrix.module.css'
import { MatrixWord } from './MatrixWord.tsx'
import * as words from './chart-words.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Three by three; each milestone is a dot of its own, in the colour its card wears on the board. */
export function Matrix() {
  const { weighing } = usePanel()
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key]
    if (direction === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const next = weighing.step(direction)
    if (next !== null) document.getElementById(dotId(next))?.focus()
  }
  return (
    <section class={styles.chart}>
      <div role="grid" aria-label={words.matrix} class={styles.grid} onKeyDown={onKeyDown}>
        <div role="row" class={styles.row}>
          <span role="columnheader" class={styles.corner}>
            {words.value}
          </span>
          {SCALES.effort.levels.map(({ glyph, word }) => (
            <span key={glyph} role="columnheader" aria-label={words.effortOf(word.toLowerCase())} class={styles.head}>
              {glyph === EFFORTS[0] ? words.effortOf(glyph) : glyph}
            </span>
          ))}
        </div>
        {weighing.matrix.value.rows.map((cells) => (
          <Row key={cells[0]?.spot.value} cells={cells} />
        ))}
      </div>
      <Named />
      <Unplaced />
      <PutOnBoard />
    </section>
  )
}

function Row({ cells }: { readonly cells: readonly MatrixCell[] }) {
  const [first] = cells
  const value = first === undefined ? '' : VALUE_WORDS[first.spot.value]
  return (
    <div role="row" class={styles.row}>
      <span role="rowheader" aria-label={words.valueOf(value)} class={styles.side}>
        {capital(value)}
      </span>
      {cells.map((cell) => (
        <Cell key={cell.spot.effort} cell={cell} />
      ))}
    </div>
  )
}

export function dotId(milestone: string): string {
  return `dot-${milestone}`
}

function Cell({ cell }: { readonly cell: MatrixCell }) {
  const { counting } = usePanel()
  const { shown, hidden } = drawnIn(cell)
  return (
    <div role="gridcell" class={styles.cell}>
      <MatrixWord spot={cell.spot} word={cell.word} />
      <div class={styles.dots}>
        {shown.map((milestone) => (
          <Dot key={milestone.id} milestone={milestone} word={cell.word} />
        ))}
        {hidden.length > 0 && (
          <button
            type="button"
            class={styles.more}
            aria-label={words.showMore(hidden.length, cell.word)}
            onClick={() => counting.show(hidden.map(({ id }) => id))}
          >
            +{hidden.length}
          </button>
        )}
      </div>
    </div>
  )
}

function Dot({ milestone, word }: { readonly milestone: Milestone; readonly word: string }) {
  const { counting, painting, weighing } = usePanel()
  const { id, name } = milestone
  const colour = wornColour(milestone, painting.colouring.value)
  return (
    <button
      type="button"
      id={dotId(id)}
      class={styles.dot}
      style={colour === null ? undefined : { '--worn': colour }}
      tabIndex={weighing.current.value === id ? 0 : -1}
      aria-label={`${name}: ${word}`}
      onFocus={() => weighing.focus(id)}
      onBlur={() => weighing.point(null)}
      onPointerEnter={() => weighing.point(milestone)}
      onPointerLeave={() => weighing.point(null)}
      onClick={() => counting.show([id])}
    >
      <span class={styles.name} dir="auto">
        {name}
      </span>
    </button>
  )
}

/** The name of the dot under the pointer or with the keyboard. Always one line, so that nothing jumps. */
function Named() {
  const { weighing } = usePanel()
  const milestone = weighing.named.value
  const isEmpty = weighing.dots.value.length === 0
  if (milestone !== null)
    return (
      <p class={styles.named} dir="auto" aria-hidden="true" title={milestone.name}>
        {milestone.name}
      </p>
    )
  return <p class={styles.hint}>{isEmpty ? words.isEmpty : words.howToRead}</p>
}

/** For a screen that everybody looks at, and for later: what the chart said on this day. */
function PutOnBoard() {
  const { plan, weighing } = usePanel()
  if (weighing.dots.value.length === 0) return null
  return (
    <Button title={words.putOnBoardTitle} onClick={weighing.putOnBoard} why={plan.whyNot.value}>
      {words.putOnBoard}
    </Button>
  )
}

function Unplaced() {
  const { counting, weighing } = usePanel()
  const { unplaced, certain } = weighing.matrix.value
  if (unplaced.length === 0) return null
  return (
    <p class={styles.unplaced}>
      {words.notPlaced(unplaced.length)} {certain.length > 0 && words.certain(certain)}
      <Button look="link" onClick={() => counting.show(unplaced.map(({ id }) => id))}>
        {words.showOnBoard}
      </Button>
    </p>
  )
}
