import { withoutParked } from '../../src/core/plan/index.ts'
import { ACTIVITIES, NO_TEAM, SCALES, unwritten } from '../../src/core/record/index.ts'
import { paceWords, type SessionView } from '../../src/core/session/index.ts'
import { progressByScale, sayProgress } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { NumberField } from '../parts/NumberField.tsx'
import { fixed } from '../parts/off.ts'
import { BigButton } from './BigButton.tsx'
import { BoardCheck, CheckFound } from './BoardCheck.tsx'
import { Ended } from './Ended.tsx'
import { Here } from './Here.tsx'
import { NewQuarter } from './NewQuarter.tsx'
import styles from './Prepare.module.css'
import * as words from './prepare-words.ts'

/** Before and after the session: what is ready, and the one thing to do next. */
export function Prepare({ view }: { readonly view: SessionView }) {
  const { session, plan, frame, quarter } = usePanel()
  const whole = plan.plan.value
  const milestones = whole === null ? [] : withoutParked(whole).milestones
  const why = plan.whyNot.value
  const pace = paceWords(milestones.length, view.minutes.review)
  const hasOther = session.next.value?.kind !== 'run'
  return (
    <div class={styles.prepare}>
      {session.isOver.value && <Ended />}
      <BigButton />
      {hasOther && (
        <Button onClick={session.run} why={why ?? (milestones.length === 0 ? words.findFirst : undefined)}>
          {words.run}
        </Button>
      )}
      <dl class={styles.ready}>
        <div>
          <dt>{words.cards}</dt>
          <dd>
            <span>{milestones.length === 0 ? words.noCards : words.found(milestones.length)}</span>
            <Button look="link" onClick={() => frame.open('milestones')}>
              {words.checkCards}
            </Button>
          </dd>
        </div>
        <Meanings />
        <div>
          <dt>{words.people}</dt>
          <dd>
            <span>
              <NumberField
                name={words.peopleField}
                value={view.people}
                least={1}
                most={99}
                why={why}
                onChange={session.setPeople}
              />{' '}
              {words.inTheRoom}
            </span>
            <Here view={view} />
          </dd>
        </div>
        <div>
          <dt>{words.names}</dt>
          <dd>
            <input
              type="text"
              class={styles.names}
              aria-label={words.namesField}
              placeholder={words.namesExample}
              title={words.namesTitle}
              dir="auto"
              value={view.names.join(', ')}
              {...fixed(why)}
              onChange={(event) => session.setNames(event.currentTarget.value)}
            />
          </dd>
        </div>
        <Team />
        <div>
          <dt>{words.takeHome}</dt>
          <dd>
            <span>
              {milestones.length === 0 ? words.nothingToTake : progressByScale(milestones).map(sayProgress).join(' · ')}
            </span>
            <Button look="link" onClick={() => frame.open('export')}>
              {words.exporting}
            </Button>
          </dd>
        </div>
        <BoardCheck />
        <div>
          <dt>{words.nextTime}</dt>
          <dd>
            <span>{words.nextTimeDoes}</span>
            <Button look="link" onClick={quarter.open} why={why}>
              {words.newQuarter}
            </Button>
          </dd>
        </div>
      </dl>
      <NewQuarter />
      <CheckFound />
      {pace !== null && <p class={pace.isTight ? styles.tight : styles.why}>{pace.says}</p>}
      <fieldset class={styles.agenda}>
        <legend>{words.agenda(ACTIVITIES.reduce((sum, { id }) => sum + view.minutes[id], 0))}</legend>
        {ACTIVITIES.map(({ id, name }) => (
          <div key={id} class={styles.activity}>
            <span>{name}</span>
            <NumberField
              name={words.minutesFor(name)}
              value={view.minutes[id]}
              least={1}
              most={240}
              why={why}
              onChange={(minutes) => session.setMinutes(id, minutes)}
            />
          </div>
        ))}
      </fieldset>
      <p class={styles.why}>{words.whoNeedsIt}</p>
    </div>
  )
}

/** Whose board this is: it stands in what is taken home. */
function Team() {
  const { plan, session } = usePanel()
  const { name, link } = plan.plan.value?.team ?? NO_TEAM
  const why = plan.whyNot.value
  return (
    <div>
      <dt>{words.team}</dt>
      <dd class={styles.team}>
        <input
          type="text"
          class={styles.names}
          aria-label={words.teamName}
          placeholder={words.teamNameExample}
          title={words.teamNameTitle}
          dir="auto"
          value={name}
          {...fixed(why)}
          onChange={(event) => session.setTeam({ name: event.currentTarget.value })}
        />
        <input
          type="url"
          class={styles.names}
          aria-label={words.teamLink}
          placeholder={words.teamLinkExample}
          title={words.teamLinkTitle}
          value={link}
          {...fixed(why)}
          onChange={(event) => session.setTeam({ link: event.currentTarget.value })}
        />
      </dd>
    </div>
  )
}

function Meanings() {
  const { plan, session } = usePanel()
  const open = unwritten(plan.plan.value?.meanings ?? {})
  const names = open.map((attribute) => SCALES[attribute].name)
  return (
    <div>
      <dt>{words.meanings}</dt>
      <dd>
        <span>
          {open.length === 0 ? words.written : open.length === 3 ? words.noneWritten : words.unwritten(names)}
        </span>
        <Button look="link" onClick={() => session.write(true)} why={plan.whyNot.value}>
          {open.length === 3 ? words.write : words.change}
        </Button>
      </dd>
    </div>
  )
}
