import assert from 'node:assert/strict'
import { setTimeout as pass } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'

// A page draws a moment after what it was told, on a busy machine a long moment: nothing of it may be read only once.

/**
 * How many times slower than the machine the pages are made to be, to find what a test does not wait for: Chromium's
 * own brake on scripts and drawing, and a server that takes its time. 1 where the environment says nothing.
 */
export const SLOWNESS = Number(process.env.AUSMA_SLOW ?? 1)

/** So many milliseconds of the machine as it is, as many more as the pages are made slower. */
export function within(milliseconds: number): number {
  return milliseconds * SLOWNESS
}

/**
 * By how many milliseconds a call may come late at the server, to find what a test or a page takes for answered already.
 * Where pages are braked, calls are late too; else they are as quick as the machine.
 */
const LATE = Number(process.env.AUSMA_LATE ?? (SLOWNESS > 1 ? 80 * SLOWNESS : 0))

/** Whether calls are held back at all. */
export const areLate = LATE > 0

/** Holds a call back for a while; how long is chance, so that calls overtake each other. */
export const late = async (): Promise<void> => {
  if (areLate) await pass(Math.random() * LATE)
}

/**
 * How long a test waits for what it expects, in milliseconds: so long that only a hang passes it. Tests share their machine
 * with each other and with whatever else runs there, and what takes a second alone has taken a minute among them. A limit
 * near the usual fails sound work now and then, and a failure that comes now and then is soon believed no more. Whoever writes
 * a test sets `AUSMA_PATIENCE` lower meanwhile.
 */
export const PATIENCE = within(Number(process.env.AUSMA_PATIENCE ?? 180_000))

/** A suite that takes longer than so many milliseconds hangs. For suites in which a fault would be to wait for ever. */
export const HANG = 5 * PATIENCE

/** Longer than any journey takes, in milliseconds, on a busy machine too: only one that hangs is ended. */
export const A_JOURNEY = within(1_800_000)

const AGAIN_AFTER = 25

/**
 * So many times it is looked at least, before that is given up. A look takes longer the busier the machine is, so this
 * stretches with its load; time alone also runs out while a machine sleeps.
 */
const LOOKS = 200

/**
 * Reads until what is read is as expected: a text matches, everything else is deeply equal. What cannot be read yet
 * counts as not there yet.
 * @throws as the assertion or the reading does that was the last, once `PATIENCE` is over and enough was looked
 */
export async function eventually(read: () => unknown, expected: unknown, message?: string): Promise<void> {
  const end = performance.now() + PATIENCE
  for (let looks = 1; ; looks++) {
    try {
      return same(await read(), expected, message)
    } catch (error) {
      // What a page was asked for in vain has waited for itself, for as long as its own limit.
      const waited = (error as Error).name === 'TimeoutError'
      if ((waited || looks >= LOOKS) && performance.now() > end) throw error
    }
    await pass(AGAIN_AFTER)
  }
}

function same(actual: unknown, expected: unknown, message?: string): void {
  if (expected instanceof RegExp) assert.match(String(actual), expected, message)
  else assert.deepEqual(actual, expected, message)
}

/**
 * Waits until a page has drawn and has nothing left to do. What must not have happened is looked at after this: before
 * it, that would only not have happened yet.
 */
export async function atRest(page: Page): Promise<void> {
  // A page that lies behind others is not drawn at all. It is at rest after so many turns of its own, which take a second,
  // and longer where the machine is busy.
  await page.evaluate(`new Promise((rested) => {
    let turns = ${40 * SLOWNESS}
    const turn = () => (turns-- > 0 ? setTimeout(turn, 25) : rested())
    turn()
    requestAnimationFrame(() => requestIdleCallback(() => rested()))
  })`)
}

/** Waits until a dialog, or something in it, has the focus: a key pressed before goes to whatever had it. */
export async function hasFocus(dialog: Locator): Promise<void> {
  const focused = dialog.page().locator(':focus')
  await eventually(
    async () => (await dialog.locator(':focus').count()) + (await dialog.and(focused).count()),
    1,
    'the dialog has the focus',
  )
}
