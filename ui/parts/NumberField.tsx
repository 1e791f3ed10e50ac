import styles from './NumberField.module.css'

export interface NumberFieldProps {
  readonly name: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly isDisabled: boolean
  readonly onChange: (value: number) => void
}

/** A small whole number; kept when it is left or when its arrows are pressed. */
export function NumberField({ name, value, least, most, isDisabled, onChange }: NumberFieldProps) {
  return (
    <input
      type="number"
      class={styles.number}
      aria-label={name}
      min={least}
      max={most}
      value={value}
      disabled={isDisabled}
      onChange={(event) => {
        const next = Math.round(event.currentTarget.valueAsNumber)
        if (Number.isFinite(next) && next >= least && next <= most) onChange(next)
        else event.currentTarget.value = String(value)
      }}
    />
  )
}
