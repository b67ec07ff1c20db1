import type { Locator, Page } from 'playwright-core'

// The keystroke-level model (Card, Moran & Newell, Communications of the ACM 23(7), 1980): how long somebody takes who knows the page and makes
// no mistake. It knows nothing of listening, of answers, of fear, nor of somebody's first day.

/** Seconds of each act: a key or button pressed, pointing at something, moving a hand between keys and pointer, making up one's mind. */
export const SECONDS = { press: 0.28, point: 1.1, move: 0.4, mind: 1.35 } as const
type Act = keyof typeof SECONDS
/** What somebody did, and how many words they read aloud. */
export type Counts = Readonly<Record<Act | 'answers' | 'words', number>>

const NOTHING: Counts = { press: 0, point: 0, move: 0, mind: 0, answers: 0, words: 0 }

/** Seconds at the page, without reading. */
export const handSeconds = (counts: Counts): number =>
  (Object.keys(SECONDS) as Act[]).reduce((sum, act) => sum + counts[act] * SECONDS[act], 0)

/** Seconds of reading aloud, once, or twice where an interpreter says it after. */
export const spokenSeconds = ({ words }: Counts, perMinute: number, interpreted: boolean): number =>
  (words / perMinute) * 60 * (interpreted ? 2 : 1)

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Does the real thing in a browser, and counts each act of it. */
export class Expert {
  readonly page: Page
  private counted: Counts = NOTHING
  private atKeys = false

  constructor(page: Page) {
    this.page = page
  }

  get counts(): Counts {
    return this.counted
  }

  /** Presses something that needs a thought: an answer to a question. */
  async answer(what: Locator): Promise<void> {
    this.add({ mind: 1, answers: 1 })
    await this.press(what)
  }

  /** Presses something that follows by itself, such as «Next». */
  async press(what: Locator): Promise<void> {
    this.hands('pointer')
    this.add({ point: 1, press: 1 })
    await what.click()
  }

  async write(where: Locator, text: string): Promise<void> {
    await this.answer(where)
    this.hands('keys')
    this.add({ press: text.length })
    await where.pressSequentially(text)
  }

  /** Chooses from a list: two letters and Enter find one of many, a second press one of a few. */
  async choose(list: Locator, value: string): Promise<void> {
    this.add({ mind: 1, answers: 1, point: 1, press: 1 })
    this.hands('pointer')
    if ((await list.locator('option').count()) > FEW) {
      this.hands('keys')
      this.add({ press: 3 })
    } else this.add({ point: 1, press: 1 })
    await list.selectOption(value)
  }

  /** Reads aloud what stands there. */
  async reads(...what: readonly Locator[]): Promise<void> {
    for (const one of what) this.add({ words: wordsIn((await one.allInnerTexts()).join(' ')) })
  }

  private hands(to: 'keys' | 'pointer'): void {
    if (this.atKeys === (to === 'keys')) return
    this.atKeys = to === 'keys'
    this.add({ move: 1 })
  }

  private add(more: Partial<Counts>): void {
    const sum = (name: keyof Counts) => this.counted[name] + (more[name] ?? 0)
    this.counted = Object.fromEntries(Object.keys(NOTHING).map((name) => [name, sum(name as keyof Counts)])) as Counts
  }
}

/** Options that are seen at one look. */
const FEW = 6
