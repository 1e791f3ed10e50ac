import type { FormatId } from '../../src/core/export/index.ts'
import { usePanel } from '../model/context.ts'
import { WHATS, type Place, type Take } from '../model/taking-model.ts'
import { Button } from '../parts/Button.tsx'
import { TAKE_ID } from '../parts/focus.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { OnBoardTable, TableOrderChoice } from './BoardTable.tsx'
import styles from './TakeHome.module.css'
import * as words from './take-words.ts'

const PLACES: Readonly<Record<Place, string>> = {
  file: words.file,
  clipboard: words.clipboard,
  board: words.board,
}

/** What, where to and in which format, then one button; what is taken most stands below it, each one press. */
export function TakeHome() {
  const { taking } = usePanel()
  const { what, to, places, formats } = taking
  const isTable = to.value === 'board' && taking.format.value.id === 'table'
  return (
    <section class={styles.take} aria-label={words.takeHome}>
      <label class={styles.line}>
        <span class={styles.label}>{words.what}</span>
        <select
          class={styles.select}
          value={what.value}
          onChange={(event) => taking.chooseWhat(event.currentTarget.value)}
        >
          {WHATS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      {places.value.length > 1 && (
        <RadioGroup
          label={
            <span id="where-to" class={styles.label}>
              {words.whereTo}
            </span>
          }
          labelId="where-to"
          choices={places.value.map((value) => ({ value, words: PLACES[value] }))}
          chosen={to.value}
          class={styles.line}
          choiceClass={styles.place}
          onChoose={taking.chooseTo}
        />
      )}
      {formats.value.length > 1 && (
        <label class={styles.line}>
          <span class={styles.label}>{words.format}</span>
          <select
            class={styles.select}
            value={taking.format.value.id}
            onChange={(event) => taking.chooseFormat(event.currentTarget.value as FormatId)}
          >
            {formats.value.map(({ id, as }) => (
              <option key={id} value={id}>
                {as}
              </option>
            ))}
          </select>
        </label>
      )}
      {isTable && <TableOrderChoice />}
      <TakeButton take={taking.action.value} isBig />
      <p class={styles.shortcuts}>
        {taking.shortcuts.value.map((take) => (
          <TakeButton key={take.name} take={take} />
        ))}
      </p>
      {isTable && <OnBoardTable />}
    </section>
  )
}

function TakeButton({ take, isBig = false }: { readonly take: Take; readonly isBig?: boolean }) {
  const { exporting, plan, taking } = usePanel()
  const isEmpty = exporting.isEmpty.value
  const why = isEmpty ? words.noMilestones : take.to === 'board' ? plan.whyNot.value : undefined
  return (
    <Button
      look={isBig ? 'big' : 'link'}
      {...(isBig ? { id: TAKE_ID } : {})}
      why={why}
      onClick={() => {
        taking.take(take)
        // What was pressed is the choice now, and the big button bears its name.
        document.getElementById(TAKE_ID)?.focus()
      }}
    >
      {take.name}
    </Button>
  )
}
