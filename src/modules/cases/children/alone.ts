import type { EventKind } from '../events.ts'
import { hasGuardian } from '../tracks/guards.ts'

/** What should have had a guardian beside it: whatever binds a child, tells of them, or asks them (Art. 14(2), 15(3)(f) and 16(3)). */
const NEEDS_GUARDIAN: ReadonlySet<EventKind> = new Set([
  'interviewed',
  'told',
  'referred',
  'exported',
  'refused',
  'danger',
  'moved',
])

export type Entry = {
  readonly id: string
  readonly kind: string
  readonly track: string | null
  readonly act: string | null
  readonly to_state: string | null
}

/**
 * What was done about somebody while nobody stood for them; read afterwards, when it turns out that they are a child.
 * @param events in the order in which they were written
 */
export function doneAlone<E extends Entry>(events: readonly E[]): E[] {
  let child = 'none'
  const alone: E[] = []
  for (const event of events) {
    // A step of the child’s own track is what gives or takes the guardian, and needs none.
    if (event.track === 'child') child = event.to_state ?? child
    else if (NEEDS_GUARDIAN.has(event.kind as EventKind) && !hasGuardian(child)) alone.push(event)
  }
  return alone
}
