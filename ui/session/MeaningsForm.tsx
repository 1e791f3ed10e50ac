import { useSignal } from '@preact/signals'
import {
  DRAFT,
  RANKS,
  SCALE_ATTRIBUTES,
  SCALES,
  tidy,
  unwritten,
  withDraft,
  type Meaning,
  type Meanings,
  type Rank,
  type ScaleAttribute,
} from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './MeaningsForm.module.css'
import * as words from './meanings-words.ts'

/** What S, M and L and the value levels mean here. A draft is offered; the examples are the team’s own. */
export function MeaningsForm() {
  const { plan, session } = usePanel()
  const written = plan.plan.value?.meanings ?? {}
  const draft = useSignal<Meanings>(written)
  const change = (attribute: ScaleAttribute, rank: Rank, part: Partial<Meaning>) => {
    const before = draft.value[attribute]
    const level = { means: '', ...before?.[rank], ...part }
    draft.value = { ...draft.value, [attribute]: { ...before, [rank]: level } }
  }
  return (
    <form
      class={styles.form}
      aria-label={words.form}
      onSubmit={(event) => {
        event.preventDefault()
        session.keepMeanings(tidy(draft.value))
      }}
    >
      <div class={styles.head}>
        <p>{words.why}</p>
        {unwritten(draft.value).length > 0 && (
          <Button onClick={() => (draft.value = withDraft(draft.value))}>{words.startFromDraft}</Button>
        )}
      </div>
      <div class={styles.scales}>
        {SCALE_ATTRIBUTES.map((attribute) => (
          <fieldset key={attribute} class={styles.scale}>
            <legend>{SCALES[attribute].name}</legend>
            {RANKS.map((rank) => (
              <Level
                key={rank}
                attribute={attribute}
                rank={rank}
                said={draft.value[attribute]?.[rank]}
                onChange={(part) => change(attribute, rank, part)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div class={styles.buttons}>
        <Button onClick={() => session.write(false)}>{words.cancel}</Button>
        <Button look="primary" isSubmit why={plan.whyNot.value}>
          {words.putOnBoard}
        </Button>
      </div>
    </form>
  )
}

interface LevelProps {
  readonly attribute: ScaleAttribute
  readonly rank: Rank
  readonly said: Meaning | undefined
  readonly onChange: (part: Partial<Meaning>) => void
}

function Level({ attribute, rank, said, onChange }: LevelProps) {
  const { glyph, word } = SCALES[attribute].levels[rank - 1] ?? { glyph: '', word: '' }
  return (
    <div class={styles.level}>
      <span class={styles.glyph} title={word}>
        {glyph}
      </span>
      <input
        type="text"
        class={styles.field}
        aria-label={words.levelMeans(glyph)}
        placeholder={DRAFT[attribute]?.[rank]?.means ?? ''}
        dir="auto"
        value={said?.means ?? ''}
        onInput={(event) => onChange({ means: event.currentTarget.value })}
      />
      <input
        type="text"
        class={styles.field}
        aria-label={words.levelExample(glyph)}
        placeholder={words.exampleHint}
        dir="auto"
        value={said?.example ?? ''}
        onInput={(event) => onChange({ example: event.currentTarget.value })}
      />
    </div>
  )
}
