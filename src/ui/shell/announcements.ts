/** Short words about what has just happened: shown for a moment and read out. */
export class Announcements {
  private text = ''
  private readonly listeners = new Set<() => void>()

  /** Says something; the same words twice are said twice. */
  say(text: string): void {
    // A reader keeps silent about a text that has not changed, so a thin space makes it another one.
    this.text = text === this.text ? `${text}\u200a` : text
    // A status message is told without moving the focus (WCAG 4.1.3).
    for (const listener of this.listeners) listener()
  }

  readonly current = (): string => this.text

  /** @returns how to stop being called */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
