/** Something that was said, and how it is taken back where that can be done. */
export type Said = { readonly text: string; readonly undo: (() => void) | null }

/** Short words about what has just happened: shown for a moment and read out. */
export class Announcements {
  private said: Said = { text: '', undo: null }
  private readonly listeners = new Set<() => void>()

  /**
   * Says something; the same words twice are said twice.
   * @param undo takes back what was done, where somebody asks for it while the words are shown
   */
  say(text: string, undo: (() => void) | null = null): void {
    // A reader keeps silent about a text that has not changed, so a thin space makes it another one.
    this.said = { text: text === this.said.text ? `${text}\u200a` : text, undo }
    // A status message is told without moving the focus (WCAG 4.1.3).
    for (const listener of this.listeners) listener()
  }

  readonly current = (): Said => this.said

  /** @returns how to stop being called */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
