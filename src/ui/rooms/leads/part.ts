import { z } from 'zod'

/** Parts of a lead's page. Each has an address of its own. */
const Part = z.enum(['overview', 'postings', 'reasons', 'history'])
export type LeadPart = z.output<typeof Part>

const Asked = z.object({ part: Part.optional().catch(undefined) })

/** The part that an address asks for; none where it names none that exists. */
export const partAsked = (search: unknown): z.output<typeof Asked> => Asked.parse(search)
