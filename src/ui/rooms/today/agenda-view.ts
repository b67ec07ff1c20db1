import type { LinkProps } from '@tanstack/react-router'
import { dayOf, daysBetween } from '../../shell/format.ts'

/** Something that is due: until when, what it is called, and where it is done. */
export type Item = {
  readonly key: string
  /** A day or a moment. */
  readonly due: string
  readonly late: boolean
  /** Somebody is in danger: it stands before all else, and never folds away. The smaller, the more urgent. */
  readonly danger?: number
  /** Somebody may be in danger still, and another authority is to act: in sight until it is known that they are safe. */
  readonly passed?: boolean
  readonly title: string
  readonly note: string
  /** Null for whoever sees the clock and may not open the record. */
  readonly link: LinkProps | null
}

/** The stretches of time in which things are due, the next first. */
export const SPANS = ['danger', 'passed', 'late', 'today', 'week', 'later'] as const
export type Span = (typeof SPANS)[number]

/** One stretch of time: what one sees of it at once, and what folds away. */
export type Stretch = { readonly span: Span; readonly shown: readonly Item[]; readonly folded: readonly Item[] }

const WEEK = 7

/** In which stretch something is due: danger waits for no day. What the server calls late is late, whatever this browser's clock says. */
export function spanOf(
  { due, late, danger, passed }: Pick<Item, 'due' | 'late' | 'danger' | 'passed'>,
  now: Date,
): Span {
  if (passed) return 'passed'
  if (danger !== undefined) return 'danger'
  if (late) return 'late'
  const days = daysBetween(now, dayOf(due))
  return days <= 0 ? 'today' : days < WEEK ? 'week' : 'later'
}

const CALM = 9

/** What is due by the end of a day comes after what is due within it. */
const endOf = (due: string): number => (due.length === 10 ? new Date(`${due}T23:59:59`) : new Date(due)).getTime()

/** All that is due, danger before all and then the next first; by name where the moments are the same, so that no row jumps. */
export const inOrder = (items: readonly Item[]): readonly Item[] =>
  items.toSorted(
    (a, b) => (a.danger ?? CALM) - (b.danger ?? CALM) || endOf(a.due) - endOf(b.due) || a.key.localeCompare(b.key),
  )

/**
 * By stretches of time, as much as fits: all who are or may be in danger, then earlier stretches take the room first, and each that has something shows one row at least.
 * @param room rows that fit on a screen
 */
export function stretches(items: readonly Item[], now: Date, room: number): readonly Stretch[] {
  const ordered = inOrder(items)
  const bySpan = SPANS.map((span) => ({ span, all: ordered.filter((item) => spanOf(item, now) === span) }))
  const filled = bySpan.filter(({ all }) => all.length > 0)
  let left = room
  return filled.map(({ span, all }, i) => {
    // Each stretch that follows keeps one row free.
    const fits = Math.max(1, left - (filled.length - 1 - i))
    const n = span === 'danger' || span === 'passed' ? all.length : Math.min(all.length, fits)
    left -= n
    return { span, shown: all.slice(0, n), folded: all.slice(n) }
  })
}
