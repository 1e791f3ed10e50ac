import styles from './NumberField.module.css'
import { fixed } from './off.ts'

export interface NumberFieldProps {
  readonly name: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** Why it cannot be changed. */
  readonly why: string | undefined
  readonly onChange: (value: number) => void
}

/** A small whole number; kept when it is left or when its arrows are pressed. */
export function NumberField({ name, value, least, most, why, onChange }: NumberFieldProps) {
  return (
    <input
      type="number"
      class={styles.number}
      aria-label={name}
      min={least}
      max={most}
      value={value}
      {...fixed(why)}
      onChange={(event) => {
        const next = Math.round(event.currentTarget.valueAsNumber)
        if (Number.isFinite(next) && next >= least && next <= most) onChange(next)
        else event.currentTarget.value = String(value)
      }}
    />
  )
}
