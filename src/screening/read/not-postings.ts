/**
 * A file that holds no postings, or none that can be found: one message says what it is, where, and what to do.
 * The command answers it with exit code 2.
 */
export class NotPostings extends Error {
  override readonly name = 'NotPostings'
  /** The file as it was named; `-` is standard input. */
  readonly file: string
  /** @param reason a sentence without the file's name: what was found, then what to do */
  constructor(file: string, reason: string) {
    super(`${file === '-' ? 'standard input' : file}: ${reason}`)
    this.file = file
  }
}

/** Lists columns for a message; long lists are cut. */
export function listColumns(names: readonly string[]): string {
  if (names.length === 0) return 'no columns'
  // Where a text was taken for a header, its «names» may be whole sentences.
  const shown = names.slice(0, 30).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name))
  return shown.join(', ') + (names.length > 30 ? ` and ${names.length - 30} more` : '')
}
