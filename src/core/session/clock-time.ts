/** `10:20 (UTC+2)`: a moment (ms since 1970) by the clock of whoever writes it; others may read it elsewhere. */
export function clockTime(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = -date.getTimezoneOffset()
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const zone = `UTC${minutes === 0 ? '' : `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${two(rest)}`}`}`
  return `${date.getHours()}:${two(date.getMinutes())} (${zone})`
}
