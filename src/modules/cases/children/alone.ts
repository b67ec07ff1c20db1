import type { EventKind } from '../events.ts'
import { hasGuardian } from '../tracks/guards.ts'

/** Events at which a child needs a guardian: whatever binds the child, tells of them or asks them (Art. 14(2), 15(3)(f) and 16(3)). */
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
 * Events without a guardian, which the team reads again when a person turns out to be a child.
 * @param events in the order in which they were written
 */
export function doneAlone<E extends Entry>(events: readonly E[]): E[] {
  let child = 'none'
  const alone: E[] = []
  for (const event of events) {
    // The child's track appoints and loses guardians, so its steps need none.
    if (event.track === 'child') child = event.to_state ?? child
    else if (NEEDS_GUARDIAN.has(event.kind as EventKind) && !hasGuardian(child)) alone.push(event)
  }
  return alone
}
