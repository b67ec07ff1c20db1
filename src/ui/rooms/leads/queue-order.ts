import type { KeyAct } from '../../shell/keys.ts'

/** Where a lead stands in the queue: its place from 1, and who stands beside it. */
export type Around = {
  readonly place: number
  readonly of: number
  readonly previous: string | null
  readonly next: string | null
}

/** The queue as it was last seen, so that a lead's page leads to its neighbours and the queue knows where one was. */
export class QueueOrder {
  // In memory only: what somebody looked through is nobody's business after the tab is closed.
  private ids: readonly string[] = []
  private picked: string | null = null

  /** Notes what the queue shows now. */
  show(ids: readonly string[]): void {
    this.ids = ids
  }

  pick(id: string | null): void {
    this.picked = id
  }

  /** Where the picked lead stands among these; the first where it is not there. */
  place(ids: readonly string[]): number {
    const at = this.picked === null ? -1 : ids.indexOf(this.picked)
    return Math.max(0, at)
  }

  /** The leads before and after one, and its place from 1; null where the queue did not show it. */
  around(id: string): Around | null {
    const at = this.ids.indexOf(id)
    if (at < 0) return null
    return { place: at + 1, of: this.ids.length, previous: this.ids[at - 1] ?? null, next: this.ids[at + 1] ?? null }
  }
}

export const queueOrder = new QueueOrder()

/** The lead that a key leads to; null at the ends, and for keys that move nothing. */
export const neighbour = (around: Around | null, key: KeyAct | null): string | null =>
  around === null ? null : key === 'next' ? around.next : key === 'previous' ? around.previous : null
