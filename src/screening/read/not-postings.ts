/**
 * Thrown for a file without postings. Its message names the file, what was found, and what to do. The command answers
 * it with exit code 2.
 */
export class NotPostings extends Error {
  override readonly name = 'NotPostings'
  /** The file as the user named it; `-` is standard input. */
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
  // A text mistaken for a header may have whole sentences as «names».
  const shown = names.slice(0, 30).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name))
  return shown.join(', ') + (names.length > 30 ? ` and ${names.length - 30} more` : '')
}
