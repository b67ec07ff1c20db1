import { wordsOf } from '../../../kernel/events.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { mentionedIn } from '../../accounts/index.ts'
import type { Because } from '../codes.ts'
import { People } from '../people.ts'
import type { Words } from '../record.ts'
import { EVENTS, type Event, type LeadPage } from '../shapes.ts'

const DECISIONS: readonly string[] = ['dismissed', 'opened-for-notice', 'opened-for-case', 'passed']

/** What was done with a lead, the latest first. */
export async function historyOf(
  context: Pick<RunContext, 'db' | 'secret'>,
  key: Uint8Array,
  lead: string,
): Promise<Event[]> {
  const rows = await context.db
    .selectFrom('lead_events as e')
    // The other lead may be erased by now.
    .leftJoin('leads as other', 'other.id', 'e.other')
    .select(['e.id', 'e.at', 'e.kind', 'e.by', 'e.approved_by', 'e.sealed', 'other.id as other', 'other.number'])
    .where('e.lead', '=', lead)
    .orderBy('e.seq', 'desc')
    .execute()
  // Under the lead's key: a history is erased with it, in every backup too.
  const read = rows.map((row) => ({ ...row, words: wordsOf<Words>('lead_events', row, key) }))
  const people = await People.named(
    context,
    read.flatMap(({ by, approved_by, words }) => [
      ...[by, approved_by, words?.colleague ?? null],
      ...mentionedIn(words?.words ?? ''),
    ]),
  )
  return read.map(({ id, at, kind, by, approved_by, words, other, number }) => ({
    id,
    at: at.toISOString(),
    // A kind of a later version must not keep the page from opening after a step back.
    kind: EVENTS.find((name) => name === kind) ?? 'made',
    by: people.orNull(by),
    approvedBy: people.orNull(approved_by),
    words: words?.words ? people.inWords(words.words) : null,
    ...(words?.colleague ? { givenTo: people.person(words.colleague) } : {}),
    lead: other !== null && number !== null ? { id: other, number } : null,
    authority: words?.authority ?? null,
  }))
}

/** The decision that stands, from the history of a decided lead. */
export function decisionIn(history: readonly Event[], because: Because | null): LeadPage['decision'] {
  // The latest stands: a lead can be opened anew and decided again.
  const event = history.find(({ kind }) => DECISIONS.includes(kind))
  // A decision nobody made is none; a row that says so was not written here.
  if (!event?.by) return null
  return { by: event.by, approvedBy: event.approvedBy, at: event.at, reason: event.words ?? '', because }
}
