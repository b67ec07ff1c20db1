/** Signs of a cell that a fault quotes: as far as one reads it. */
const MOST_SAID = 60

/** The beginning of a text; a sign of two halves is there whole or not at all. */
export const begun = (text: string): string => text.slice(0, MOST_SAID).replace(/[\ud800-\udbff]$/, '')

/** Text of a cell as a fault quotes it. */
export const quoted = (text: string): string => (text.length > MOST_SAID ? `${begun(text)}…` : text)
