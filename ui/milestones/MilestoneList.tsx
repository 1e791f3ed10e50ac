import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { focusList, focusRow, LIST_ID } from '../parts/focus.ts'
import styles from './MilestoneList.module.css'
import * as words from './list-words.ts'
import { MilestoneRow } from './MilestoneRow.tsx'
import { ROW_HEIGHT, scrollToRow, useRows } from './useRows.ts'

/** The milestones in reading order. Only the rows in sight are drawn, so thousands scroll like ten. */
export function MilestoneList() {
  const { filter, painting, scoring, selection } = usePanel()
  const box = useRef<HTMLDivElement>(null)
  const milestones = filter.milestones.value
  const cursor = selection.cursor.value
  const isChosen = selection.selected.value.size > 0
  const at = filter.ids.value.indexOf(cursor ?? '')
  const { drawn, top, onScroll } = useRows(box, milestones.length, at)
  const stop = at < 0 ? top : at
  // Asked before the row that has the keyboard may be taken out of the document.
  const hasKeyboard = box.current?.contains(document.activeElement) === true

  useLayoutEffect(() => {
    if (box.current !== null && at >= 0) scrollToRow(box.current, at)
  }, [cursor, at])
  useLayoutEffect(() => {
    if (hasKeyboard) focusRow(cursor)
  })

  // FigJam opens the panel without the keyboard; whoever has it meanwhile keeps it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focusList()
  }, [])

  return (
    <div
      ref={box}
      id={LIST_ID}
      class={styles.list}
      tabIndex={-1}
      onScroll={onScroll}
      onFocus={(event) => event.target === event.currentTarget && focusRow(cursor)}
    >
      {milestones.length === 0 ? (
        <NothingFits />
      ) : (
        <div
          role="list"
          aria-label={words.milestones}
          class={styles.rows}
          style={{ height: `${milestones.length * ROW_HEIGHT}px` }}
        >
          {drawn.map((index) => {
            const milestone = milestones[index]
            return milestone === undefined ? null : (
              <MilestoneRow
                key={milestone.id}
                milestone={milestone}
                index={index}
                of={milestones.length}
                colouring={painting.colouring.value}
                isCursor={isChosen && milestone.id === cursor}
                isTabStop={index === stop}
                isSelected={selection.selected.value.has(milestone.id)}
                attribute={isChosen && milestone.id === cursor ? scoring.attribute.value : null}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}

function NothingFits() {
  const { filter } = usePanel()
  return (
    <p class={styles.empty}>
      {words.nothingFits}{' '}
      <Button look="link" onClick={filter.reset}>
        {words.showAll}
      </Button>
    </p>
  )
}
