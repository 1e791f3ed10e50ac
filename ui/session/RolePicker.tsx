import { ROLES, WATCHING, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './RolePicker.module.css'
import * as words from './people-words.ts'

/** What one is here as: picked once, kept on one’s own ballot. So that it is seen who was not heard yet. */
export function RolePicker({ view: { me } }: { readonly view: SessionView }) {
  const { session, plan } = usePanel()
  // Nobody can be counted on who may not answer.
  if (!plan.canAnswer.value) return null
  const known = [...ROLES, WATCHING]
  const roles = me.role === null || me.role === '' || known.includes(me.role) ? known : [...known, me.role]
  return (
    <select
      class={styles.role}
      aria-label={words.role}
      value={me.role ?? ''}
      onChange={(event) => session.setRole(event.currentTarget.value)}
    >
      <option value="">{words.chooseRole}</option>
      {roles.map((role) => (
        <option key={role} value={role}>
          {role === WATCHING ? words.onlyWatching : role}
        </option>
      ))}
    </select>
  )
}
