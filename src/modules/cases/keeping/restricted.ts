import { Problem } from '../../../kernel/errors.ts'
import type { PersonRow } from '../tables.ts'

// Restriction of persons who asked for erasure while their file is held: the data are kept and used for nothing else (Art. 18(1) and (2)
// GDPR, Art. 16(3) Directive (EU) 2016/680). Still open are the exceptions of both articles: the person's consent by withdrawing the
// request, claims and proceedings (court dates, charges, acts under compulsion), and protection of a life or of somebody's rights.

/** Acts that a person's page closes while the data are restricted. */
export const SHUT = [
  'persons.note',
  'persons.tell-agency',
  'papers.plan',
  'papers.tick',
  'papers.screen',
  'papers.sign',
  'papers.shared-things',
  'interviews.add',
  'media.keep',
  'documents.keep',
  'documents.take-over',
  'documents.copy',
] as const

type Asked = Pick<PersonRow, 'erasure_asked'>

/** Whether a person's data are restricted. */
export const isRestricted = ({ erasure_asked }: Asked): boolean => erasure_asked !== null

/**
 * Refuses to write about restricted persons.
 * @param field the input field that names the person
 * @throws Problem `conflict` if one of them asked for erasure and still waits
 */
export function refuseRestricted(rows: readonly Asked[], field = 'person'): void {
  if (!rows.some(isRestricted)) return
  throw new Problem(
    'conflict',
    'This person asked to be erased while their file is held: nothing new is written about them, and they are passed on to nobody.',
    { fields: [{ field, message: 'restricted' }] },
  )
}
