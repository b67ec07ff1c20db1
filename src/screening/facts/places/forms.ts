/** One way a word of a name may be written, and whether the form itself says where or whither («Vācijā», «Saksassa»). */
export type Form = { readonly text: string; readonly tellsWhere: boolean }

/** What a word ends or begins with, and what may stand there instead. */
export type Change = { readonly from: string; readonly to: readonly Form[] }
/** How words change at one of their ends: the longest `from` that fits is told first. */
export type Changes = readonly Change[]

const NONE = '-'

/**
 * Reads «ija: ija ijas +ijā; a: a as +ā; -: - am»: what a word ends (or begins) with, then what may stand there instead; «-» is
 * nothing, and «+» marks a form that says where or whither.
 */
export function readChanges(written: string): Changes {
  return written
    .split(';')
    .filter((rule) => rule.trim() !== '')
    .map((rule) => {
      const [from, to] = rule.split(':')
      return { from: bare(from.trim()), to: to.trim().split(' ').map(readForm) }
    })
    .sort((a, b) => b.from.length - a.from.length)
}

const bare = (part: string): string => (part === NONE ? '' : part)
const readForm = (written: string): Form =>
  written.startsWith('+')
    ? { text: bare(written.slice(1)), tellsWhere: true }
    : { text: bare(written), tellsWhere: false }

/** All forms of a word in lower case; itself where no change fits. */
export function formsOf(word: string, starts: Changes, ends: Changes): Form[] {
  const ended = changed(
    word,
    ends,
    (from) => word.endsWith(from),
    (from, to) => word.slice(0, word.length - from) + to,
  )
  return ended.flatMap(({ text, tellsWhere }) =>
    changed(
      text,
      starts,
      (from) => text.startsWith(from),
      (from, to) => to + text.slice(from),
    ).map((form) => ({
      text: form.text,
      tellsWhere: tellsWhere || form.tellsWhere,
    })),
  )
}

function changed(
  word: string,
  changes: Changes,
  fits: (from: string) => boolean,
  put: (from: number, to: string) => string,
): Form[] {
  const change = changeFor(word, changes, fits)
  if (change === undefined) return [{ text: word, tellsWhere: false }]
  return change.to.map(({ text, tellsWhere }) => ({ text: put(change.from.length, text), tellsWhere }))
}

/** The change for a word, if one fits it; no word changes as a whole. */
export const changeFor = (word: string, changes: Changes, fits: (from: string) => boolean): Change | undefined =>
  changes.find(({ from }) => from.length < word.length && fits(from))
