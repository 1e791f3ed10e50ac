import styles from './Swatch.module.css'
import { classes } from './classes.ts'

/** A small sample of a card’s colour; decoration, its meaning always stands beside it in words. */
export function Swatch({ colour }: { readonly colour: string | null }) {
  return (
    <span
      class={classes(styles.swatch, colour === null && styles.none)}
      style={colour === null ? undefined : { background: colour }}
      aria-hidden="true"
    />
  )
}
