import type { Selected } from '../../src/core/command/index.ts'
import type { Milestone } from '../../src/core/plan/index.ts'
import { SCALE_ATTRIBUTES } from '../../src/core/record/index.ts'
import { missingIn, missingWords } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Dependencies } from './Dependencies.tsx'
import styles from './Editor.module.css'
import { Note } from './Note.tsx'
import { ScaleGroup } from './ScaleGroup.tsx'
import { Skills } from './Skills.tsx'
import { TroubleNote } from './TroubleNote.tsx'
import * as cardWords from './card-words.ts'
import * as scoreWords from './score-words.ts'
import { whyNot } from './why-not.ts'

/** Everything said of the selected milestones, to be changed for all of them at once. */
export function Editor() {
  const { counting, frame, plan, selection } = usePanel()
  const milestones = selection.milestones.value
  const [only] = milestones
  if (only === undefined) return <p class={styles.empty}>{nothingToScore(counting.countable.value)}</p>
  const trouble = milestones.length === 1 ? only.trouble : null
  const why = plan.whyNot.value ?? whyNot(milestones)
  // A field keeps what is typed in it only as long as it is about the same cards.
  const about = milestones.map(({ id }) => id).join(' ')
  return (
    <section class={styles.editor} aria-label={cardWords.scores}>
      <Heading milestones={milestones} />
      {frame.isEditorFolded.value ? null : (
        <>
          {trouble !== null && <TroubleNote card={only.id} trouble={trouble} />}
          <div class={styles.scales}>
            {SCALE_ATTRIBUTES.map((attribute) => (
              <ScaleGroup key={attribute} attribute={attribute} milestones={milestones} why={why} />
            ))}
          </div>
          <p class={styles.missing}>{sayMissing(milestones)}</p>
          <div class={styles.rest}>
            <Dependencies key={`dependencies ${about}`} milestones={milestones} why={why} />
            <Skills key={`skills ${about}`} milestones={milestones} why={why} />
            <Note key={`note ${about}`} milestones={milestones} why={why} />
          </div>
        </>
      )}
    </section>
  )
}

function sayMissing(milestones: readonly Milestone[]): string {
  const missing = new Set(milestones.flatMap(({ scores }) => missingIn(scores)))
  return missing.size === 0 ? scoreWords.complete : scoreWords.missing(missingWords(missing))
}

/** Why there is nothing to score, and what to do. */
function nothingToScore([other, ...more]: readonly Selected[]): string {
  if (other === undefined) return cardWords.chooseMilestone
  return more.length === 0 ? cardWords.notMilestone(other.name) : cardWords.noneIsMilestone(more.length + 1)
}

function Heading({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const { counting, frame, plan } = usePanel()
  const [first] = milestones
  const isFolded = frame.isEditorFolded.value
  const isParked = milestones.every((each) => each.isParked === true)
  const name = milestones.length === 1 ? (first?.name ?? '') : cardWords.milestones(milestones.length)
  const where = [first?.isParked === true ? cardWords.parked : null, first?.type, first?.section]
    .filter(Boolean)
    .join(' · ')
  return (
    <div class={styles.heading}>
      <div class={styles.what}>
        <h2 class={styles.name} dir="auto" title={name}>
          {name} <span class={styles.where}>{milestones.length === 1 ? where : cardWords.changesAll}</span>
        </h2>
      </div>
      <Button look="link" onClick={() => counting.show(milestones.map(({ id }) => id))} title={cardWords.showCardTitle}>
        {milestones.length === 1 ? cardWords.showCard : cardWords.showCards}
      </Button>
      <Button
        look="link"
        onClick={() => counting.park(!isParked)}
        why={plan.whyNot.value}
        title={isParked ? cardWords.bringBackTitle : cardWords.parkTitle}
      >
        {isParked ? cardWords.bringBack : cardWords.park}
      </Button>
      <Button look="link" onClick={counting.leaveOut} why={plan.whyNot.value}>
        {milestones.length === 1 ? cardWords.leaveOutOne : cardWords.leaveOutSeveral}
      </Button>
      <Button
        look="link"
        onClick={() => frame.foldEditor(!isFolded)}
        isExpanded={!isFolded}
        name={isFolded ? cardWords.showScores : cardWords.hideScores}
        title={isFolded ? cardWords.showScoresTitle : cardWords.hideScoresTitle}
      >
        {isFolded ? cardWords.show : cardWords.hide}
      </Button>
    </div>
  )
}
