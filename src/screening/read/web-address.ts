/** Longer ones are no place that somebody could copy into a notice. */
const LONGEST = 2000

/** The first line of a text where it is an address of the web, unaltered; null where it is none, as of a street. */
export function webAddress(text: string): string | null {
  const [first = ''] = text.trim().split(/\s*\n/, 1)
  // Parsed only where it looks like one: most records have none, and parsing costs more than the rest of a record.
  if (first.length > LONGEST || !/^https?:\/\/\S+$/i.test(first) || !URL.canParse(first)) return null
  const { username, password } = new URL(first)
  // With a name or a password in it, it would open in whoever's hands it comes.
  return username === '' && password === '' ? first : null
}
