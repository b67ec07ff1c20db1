import { Problem } from '../../../kernel/errors.ts'
import type { PersonRow } from '../tables.ts'

// Who asked to be erased while their file is held: such data are kept, and used for nothing else (Art. 18(1) and (2) GDPR,
// Art. 16(3) Directive (EU) 2016/680). What the two articles leave open stays open: what the person agrees to by taking the wish back,
// claims and proceedings (court dates, charges, acts under compulsion), and whatever protects a life or somebody's rights.

/** What is closed on a person's page while their data are restricted. */
export const SHUT = [
  'persons.note',
  'papers.plan',
  'papers.screen',
  'papers.sign',
  'papers.shared-things',
  'interviews.add',
  'media.keep',
] as const

type Asked = Pick<PersonRow, 'erasure_asked'>

/** Whether a person's data are only kept. */
export const isRestricted = ({ erasure_asked }: Asked): boolean => erasure_asked !== null

/**
 * @param field of the input that names the person
 * @throws Problem `conflict` where one of them asked to be erased and was not yet
 */
export function refuseRestricted(rows: readonly Asked[], field = 'person'): void {
  if (!rows.some(isRestricted)) return
  throw new Problem(
    'conflict',
    'This person asked to be erased while their file is held: nothing new is written about them, and they are passed on to nobody.',
    { fields: [{ field, message: 'restricted' }] },
  )
}
