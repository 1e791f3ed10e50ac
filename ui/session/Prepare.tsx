import { count } from '../../src/core/base/index.ts'
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
        <Button
          onClick={session.run}
          why={why ?? (milestones.length === 0 ? 'Find your milestones first, on the Milestones tab.' : undefined)}
        >
          Run session
        </Button>
      )}
      <dl class={styles.ready}>
        <div>
          <dt>Cards</dt>
          <dd>
            <span>{milestones.length === 0 ? 'none found yet' : `${count(milestones.length, 'milestone')} found`}</span>
            <Button look="link" onClick={() => frame.open('milestones')}>
              Check
            </Button>
          </dd>
        </div>
        <Meanings />
        <div>
          <dt>People</dt>
          <dd>
            <span>
              <NumberField
                name="People in the room"
                value={view.people}
                least={1}
                most={99}
                why={why}
                onChange={session.setPeople}
              />{' '}
              in the room
            </span>
            <Here view={view} />
          </dd>
        </div>
        <div>
          <dt>Names</dt>
          <dd>
            <input
              type="text"
              class={styles.names}
              aria-label="Names in the room"
              placeholder="Ana, Ben, Cleo: they present in turn"
              title="For the review and for pairs; they go when the session ends"
              dir="auto"
              value={view.names.join(', ')}
              {...fixed(why)}
              onChange={(event) => session.setNames(event.currentTarget.value)}
            />
          </dd>
        </div>
        <Team />
        <div>
          <dt>Take home</dt>
          <dd>
            <span>
              {milestones.length === 0 ? 'nothing yet' : progressByScale(milestones).map(sayProgress).join(' · ')}
            </span>
            <Button look="link" onClick={() => frame.open('export')}>
              Export
            </Button>
          </dd>
        </div>
        <BoardCheck />
        <div>
          <dt>Next time</dt>
          <dd>
            <span>clear the scores, keep the meanings</span>
            <Button look="link" onClick={quarter.open} why={why}>
              New quarter
            </Button>
          </dd>
        </div>
      </dl>
      <NewQuarter />
      <CheckFound />
      {pace !== null && <p class={pace.isTight ? styles.tight : styles.why}>{pace.says}</p>}
      <fieldset class={styles.agenda}>
        <legend>Agenda, {ACTIVITIES.reduce((sum, { id }) => sum + view.minutes[id], 0)} minutes</legend>
        {ACTIVITIES.map(({ id, name }) => (
          <div key={id} class={styles.activity}>
            <span>{name}</span>
            <NumberField
              name={`Minutes for ${name}`}
              value={view.minutes[id]}
              least={1}
              most={240}
              why={why}
              onChange={(minutes) => session.setMinutes(id, minutes)}
            />
          </div>
        ))}
      </fieldset>
      <p class={styles.why}>
        Only whoever runs the session needs this plugin. A Now card on the board shows everyone what is on; people who
        have the plugin vote in their own panel.
      </p>
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
      <dt>Team</dt>
      <dd class={styles.team}>
        <input
          type="text"
          class={styles.names}
          aria-label="Team’s name"
          placeholder="Its name, for the exports"
          title="Stands in what you take home, and in requests to other teams"
          dir="auto"
          value={name}
          {...fixed(why)}
          onChange={(event) => session.setTeam({ name: event.currentTarget.value })}
        />
        <input
          type="url"
          class={styles.names}
          aria-label="Team’s link"
          placeholder="A link, if you like"
          title="Where others find the team or this board"
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
      <dt>Meanings</dt>
      <dd>
        <span>
          {open.length === 0
            ? 'written down'
            : open.length === 3
              ? 'nothing written down yet'
              : `not yet: ${names.join(', ')}`}
        </span>
        <Button look="link" onClick={() => session.write(true)} why={plan.whyNot.value}>
          {open.length === 3 ? 'Write' : 'Change'}
        </Button>
      </dd>
    </div>
  )
}
