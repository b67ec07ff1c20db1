import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { PASSED_PARTS, type PassedPart } from '../codes.ts'
import { isComplaint } from '../firewall.ts'
import { asMember, heldReport, messagesOf } from '../record.ts'
import { About, Kind } from '../told.ts'

// What the room of shares may do with reports: read chosen parts of one, as they stand now.

/** Parts that can be shared. Files go by hand, or as evidence with its log. */
const SHARED_PARTS = PASSED_PARTS.filter((part) => part !== 'files')

/** What a receiver gets of a report: chosen parts of what was told, and what both sides wrote since. Never who told it, and no receipt. */
export const SharedReport = z.object({
  kind: Kind,
  about: About,
  parts: z.array(z.object({ part: z.enum(PASSED_PARTS), texts: z.array(z.string()) })),
})
export type SharedReport = z.output<typeof SharedReport>

/**
 * Gathers chosen parts of a report; parts that nobody told are left out.
 * @throws Problem `not-found`, `keys-closed`; `conflict` for a complaint, which is shared with nobody (rule 10)
 */
export async function reportToShare(
  { db, actor }: RunContext,
  report: string,
  parts: readonly PassedPart[],
): Promise<SharedReport> {
  const { row, key } = await heldReport(db, asMember(actor), report)
  // By hand alone, where a person answers for whom they tell: what was complained of must not come to lie with another agency.
  if (await isComplaint(db, report))
    throw new Problem('conflict', 'What was complained of is shared with no agency. Tell it by hand.', {
      fields: [{ field: 'agency', message: 'complaint-by-hand' }],
    })
  const messages = await messagesOf(db, key, report)
  const told = messages.flatMap(({ words }) => ('told' in words ? [words.told] : []))[0]
  const later = messages.flatMap(({ words }) => ('text' in words ? [words.text] : []))
  const textsOf = (part: PassedPart): readonly string[] => {
    if (part === 'files') return []
    return part === 'messages' ? later : [told?.[part] ?? '']
  }
  const chosen = SHARED_PARTS.filter((part) => parts.includes(part))
  return SharedReport.parse({
    kind: row.kind,
    about: row.about,
    parts: chosen
      .map((part) => ({ part, texts: textsOf(part).filter((text) => text.trim() !== '') }))
      .filter(({ texts }) => texts.length > 0),
  })
}
