import { usePanel } from '../model/context.ts'
import { classes } from '../parts/classes.ts'
import { Editor } from '../scoring/Editor.tsx'
import { Banners } from './Banners.tsx'
import { FilterBar } from './FilterBar.tsx'
import { FoundLine } from './FoundLine.tsx'
import { Kinds } from './Kinds.tsx'
import { MilestoneList } from './MilestoneList.tsx'
import { ColumnNames } from './MilestoneRow.tsx'
import styles from './MilestonesTab.module.css'
import * as words from './list-words.ts'

/** What was found, the list, and the editor of what is selected in it. */
export function MilestonesTab() {
  const { plan, counting, frame, selection } = usePanel()
  const isEmpty = selection.milestones.value.length === 0
  if (plan.plan.value === null) return <p class={styles.reading}>{words.reading}</p>
  return (
    <>
      <FoundLine />
      {counting.isOpen.value ? (
        <>
          <Banners />
          <Kinds />
        </>
      ) : (
        <div class={classes(styles.work, (isEmpty || frame.isEditorFolded.value) && styles.folded)}>
          <div class={styles.find}>
            <FilterBar />
            <ColumnNames />
            <MilestoneList />
            <Banners />
          </div>
          <Editor />
        </div>
      )}
    </>
  )
}
