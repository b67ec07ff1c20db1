import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Sealer } from './sealer.ts'

/** A sum that a browser can do while many are waiting: text that is hashed with a number until the hash begins with so many zeros. */
export type Sum = { readonly id: string; readonly bits: number; readonly sealed: string }

const Told = z.object({ id: z.string(), bits: z.int() })

/** Long enough to write something more, short enough that none can be laid in for a flood. */
const LASTS = 10 * 60_000
/** 4,096 tries at least, 262,144 at most: seconds on a telephone of ten years. */
const BITS = { least: 12, most: 18 }
/** So few that wait are no flood. */
const CALM = 6
const MOST_SPENT = 100_000

/** How hard a sum is while so many wait: one bit more for each doubling; 0 where nobody need do one. */
export const bitsFor = (waiting: number): number =>
  waiting < CALM ? 0 : Math.min(BITS.most, BITS.least + Math.floor(Math.log2(waiting / CALM)))

/** Zero bits at the beginning of the hash of `id.n`. */
export function zerosOf(id: string, n: number): number {
  const hash = createHash('sha256').update(`${id}.${n}`).digest()
  const at = hash.findIndex((byte) => byte !== 0)
  return at === -1 ? 256 : at * 8 + Math.clz32(hash[at]) - 24
}

/**
 * Sums for those who have JavaScript: whoever did one waits in a lane of their own, and not behind everybody who comes from the same
 * place. Who has none, or an old telephone, waits in the lane of their place, as before. Nothing is refused for want of a sum.
 */
export class Sums {
  private readonly sealer = new Sealer(randomBytes(32), LASTS)
  private readonly spent = new Map<string, number>()

  /** @param waiting how many wait now; null where that asks for no sum */
  make(waiting: number, now: Date): Sum | null {
    const bits = bitsFor(waiting)
    if (bits === 0) return null
    const id = randomBytes(12).toString('base64url')
    return { id, bits, sealed: this.sealer.seal('sum', { id, bits }, now) }
  }

  /** The lane that a sum opens, once: the sealed sum and its number, parted by a blank. Null where it is none, or was used. */
  spend(done: string, now: Date): string | null {
    const [sealed, digits] = done.split(' ', 2)
    if (sealed.length > 400 || !/^\d{1,15}$/.test(digits ?? '')) return null
    const told = Told.safeParse(this.sealer.open('sum', sealed, now))
    if (!told.success) return null
    const { id, bits } = told.data
    if (this.spent.has(id) || zerosOf(id, Number(digits)) < bits) return null
    this.forget(now)
    this.spent.set(id, now.getTime() + LASTS)
    return `sum ${id}`
  }

  /** What is over opens no more by itself; it need not be remembered. */
  private forget(now: Date): void {
    for (const [id, until] of this.spent) {
      if (until > now.getTime() && this.spent.size < MOST_SPENT) return
      this.spent.delete(id)
    }
  }
}
