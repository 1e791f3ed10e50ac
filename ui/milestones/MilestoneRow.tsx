import { wornColour, type Colouring } from '../../src/core/paint/index.ts'
import type { Milestone } from '../../src/core/plan/index.ts'
import { glyphOf, SCALE_ATTRIBUTES, type ScaleAttribute, type Scores } from '../../src/core/record/index.ts'
import { describeScores } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Swatch } from '../parts/Swatch.tsx'
import { classes } from '../parts/classes.ts'
import { rowId } from '../parts/focus.ts'
import { memo } from '../parts/memo.ts'
import styles from './MilestoneRow.module.css'
import * as words from './list-words.ts'
import { ROW_HEIGHT } from './useRows.ts'

export interface MilestoneRowProps {
  readonly milestone: Milestone
  readonly index: number
  readonly of: number
  readonly colouring: Colouring | null
  readonly isCursor: boolean
  /** Tab comes here: to the cursor’s row, or to the first in sight while that is filtered out. */
  readonly isTabStop: boolean
  readonly isSelected: boolean
  /** The attribute in focus, where this row has the keyboard. */
  readonly attribute: ScaleAttribute | null
}

/** One milestone on one line: its colour, its name, what it waits for and its three scores. */
export const MilestoneRow = memo((props: MilestoneRowProps) => {
  const { milestone, index, of, colouring, isCursor, isTabStop, isSelected, attribute } = props
  const { counting, filter, selection } = usePanel()
  const { id, name, scores, trouble, isParked = false } = milestone
  return (
    <div
      role="listitem"
      id={rowId(id)}
      class={classes(styles.row, isSelected && styles.selected)}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-description={[
        ...(isSelected ? [words.isSelected] : []),
        ...(isParked ? [words.isParked] : []),
        trouble === null ? describeScores(scores) : words.trouble[trouble.kind],
      ].join(' ')}
      aria-setsize={of}
      aria-posinset={index + 1}
      aria-current={isCursor ? 'true' : undefined}
      title={name}
      onClick={({ shiftKey, ctrlKey, metaKey }) => {
        if (shiftKey) selection.extendTo(id, filter.ids.value)
        else if (ctrlKey || metaKey) selection.toggle(id)
        else selection.choose(id)
      }}
      onFocus={({ currentTarget }) => {
        // The keyboard came from outside the list. A pointer’s click follows by itself, and says more: with Shift, with Ctrl.
        if (currentTarget.matches(':focus-visible') && id !== selection.cursor.value) selection.choose(id)
      }}
      onDblClick={() => counting.show([id])}
    >
      <Swatch colour={wornColour(milestone, colouring)} />
      <span class={styles.name} dir="auto">
        {name}
      </span>
      {isParked && <span class={styles.parked}>{words.parkedMark}</span>}
      {trouble === null ? (
        <Marks scores={scores} attribute={attribute} />
      ) : (
        <span class={styles.trouble}>{words.trouble[trouble.kind]}</span>
      )}
    </div>
  )
})

/** What the columns of the rows hold; each row says it in words to those who do not see them. */
export function ColumnNames() {
  return (
    <div class={styles.columns} aria-hidden="true">
      <span class={styles.name}>{words.milestoneColumn}</span>
      <span class={styles.mark}>{words.needsColumn}</span>
      <span class={styles.mark}>{words.skillsColumn}</span>
      <span class={classes(styles.glyph, styles.effort)}>{words.effortColumn}</span>
      <span class={classes(styles.glyph, styles.business)}>$</span>
      <span class={classes(styles.glyph, styles.ux)}>♥</span>
    </div>
  )
}

function Marks({ scores, attribute }: { readonly scores: Scores; readonly attribute: ScaleAttribute | null }) {
  return (
    <>
      <span class={styles.mark}>
        {howMany(scores.dependencies, scores.dependenciesReviewed === true ? words.needsNone : '–')}
      </span>
      <span class={styles.mark}>{howMany(scores.skills, '–')}</span>
      {SCALE_ATTRIBUTES.map((each) => (
        <span key={each} class={classes(styles.glyph, styles[each], each === attribute && styles.focus)}>
          {glyphOf(each, scores[each]) || <i>–</i>}
        </span>
      ))}
    </>
  )
}

function howMany(list: readonly unknown[] = [], none: string): string {
  return list.length > 0 ? String(list.length) : none
}
