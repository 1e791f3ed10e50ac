import { withoutParked, type Milestone } from '../../src/core/plan/index.ts'
import { SCALES } from '../../src/core/record/index.ts'
import { progressByScale, sayProgress, type ScaleProgress } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { useFocusOnce } from '../parts/useFocusOnce.ts'
import styles from './Ended.module.css'
import * as words from './end-words.ts'

/** The end of a session: what was settled, what is left to talk about and to find out, and taking it home. */
export function Ended() {
  const { counting, exporting, plan, session } = usePanel()
  const heading = useFocusOnce<HTMLHeadingElement>()
  const whole = plan.plan.value
  if (whole === null) return null
  const progress = progressByScale(withoutParked(whole).milestones)
  const show = ({ id }: Milestone) => counting.show([id])
  return (
    <section class={styles.ended} aria-label={words.outcome}>
      <h2 ref={heading} tabIndex={-1} class={styles.title}>
        {words.isOver}
      </h2>
      <ul aria-label={words.settled}>
        {progress.map((each) => (
          <li key={each.attribute}>{sayProgress(each)}</li>
        ))}
      </ul>
      <Left title={words.toTalk} of={progress} cards={({ toTalk }) => toTalk} onShow={show} />
      <Left title={words.toFindOut} of={progress} cards={({ toFindOut }) => toFindOut} onShow={show} />
      <div class={styles.buttons}>
        <Button look="primary" onClick={exporting.downloadAll}>
          {words.downloadAll}
        </Button>
        <Button onClick={() => exporting.copy('summary')}>{words.copySummary}</Button>
        <Button look="link" onClick={session.closeResult}>
          {words.close}
        </Button>
      </div>
    </section>
  )
}

interface LeftProps {
  readonly title: string
  readonly of: readonly ScaleProgress[]
  readonly cards: (progress: ScaleProgress) => readonly Milestone[]
  readonly onShow: (milestone: Milestone) => void
}

/** Cards that are left, each with the scale it is left on. */
function Left({ title, of, cards, onShow }: LeftProps) {
  const left = of.flatMap((each) => cards(each).map((milestone) => ({ milestone, attribute: each.attribute })))
  if (left.length === 0) return null
  return (
    <>
      <h3 class={styles.part}>{title}</h3>
      <ul aria-label={title}>
        {left.map(({ milestone, attribute }) => (
          <li key={`${attribute} ${milestone.id}`} class={styles.card}>
            <span class={styles.scale}>{SCALES[attribute].name}</span>
            <button
              type="button"
              class={styles.name}
              dir="auto"
              title={milestone.name}
              onClick={() => onShow(milestone)}
            >
              {milestone.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
