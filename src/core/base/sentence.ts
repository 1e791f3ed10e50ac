/** `3 milestones`, `1 milestone`: a number with its word, for sentences a facilitator reads. */
export function count(n: number, word: string, plural = `${word}s`): string {
  return `${n} ${n === 1 ? word : plural}`
}

/** `“Short name”`: a card’s name in a sentence, cut at `max` characters between code points. */
export function quote(name: string, max = 40): string {
  const characters = Array.from(name)
  return characters.length <= max
    ? `“${name}”`
    : `“${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…”`
}

/** `“A”, “B” and 3 more`: up to `shown` names of a list of cards. */
export function quoteAll(names: readonly string[], shown = 2): string {
  const quoted = names.slice(0, shown).map((name) => quote(name))
  const more = names.length - quoted.length
  if (more > 0) return `${quoted.join(', ')} and ${more} more`
  return listed(quoted)
}

/** `Ana, Ben and Cleo`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`
}

/** First letter large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A name inside a sentence: `UX value` stays, `Business value` becomes `business value`. */
export function inSentence(name: string): string {
  return name.startsWith('UX') ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
