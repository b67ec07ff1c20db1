import { Problem } from '../../../kernel/errors.ts'
import type { Behind } from '../../reports/index.ts'
import type { Ground } from '../codes.ts'
import type { OpenInput } from '../shapes.ts'

// When a report becomes a person's case. Whoever asks for help themselves is met because they asked. Of others a third party's word makes
// no record of its own (Art. 5(1)(a) and (d) GDPR): somebody must have been in contact with her, or the law asks for it.

/** Why a report becomes no case; null where it may. */
export type NoCase = 'not-read' | 'taken-back' | 'no-ground' | 'not-a-child' | 'not-in-danger'

type Opening = Pick<OpenInput, 'danger'> & {
  readonly ground?: Ground | undefined
  readonly persons: readonly Pick<OpenInput['persons'][number], 'age'>[]
}

export function whyNoCase(
  { state, own }: Pick<Behind, 'state' | 'own'>,
  { ground, danger, persons }: Opening,
): NoCase | null {
  if (state === 'received') return 'not-read'
  // What was taken back binds nobody whom the law makes act.
  if (state === 'withdrawn' && ground !== 'child' && ground !== 'danger') return 'taken-back'
  if (own && ground === undefined) return null
  if (ground === undefined) return 'no-ground'
  // Each of them: an adult beside a child is met like any other.
  if (ground === 'child' && persons.some(({ age }) => age === 'adult')) return 'not-a-child'
  return ground === 'danger' && danger !== 'now' ? 'not-in-danger' : null
}

const WORDS: Readonly<Record<NoCase, string>> = {
  'not-read': 'Nobody has read this report yet. Open it first.',
  'taken-back':
    'The reporter took this report back. Only the law, for a child or a danger to life, makes a case of it.',
  'no-ground': 'Somebody else told of this person. Say whether there was contact with her, or which law makes you act.',
  'not-a-child': 'Without contact only persons who are or may be under 18 are registered on this ground.',
  'not-in-danger': 'Without contact a person is registered on this ground only while she is in danger now.',
}

/** Shortest reason for a ground, as for acts that always ask for one. */
const SHORTEST = 10

/**
 * @param reason why the ground holds; kept with the audit entry and with each person
 * @throws Problem `conflict` where the report cannot become a case; `invalid-input` at `ground`; `reason-needed`
 */
export function mustBecomeCase(behind: Behind, input: OpenInput, reason: string | null): void {
  const why = whyNoCase(behind, input)
  if (why === 'not-read' || why === 'taken-back')
    throw new Problem('conflict', WORDS[why], { fields: [{ field: 'report', message: why }] })
  if (why !== null) throw new Problem('invalid-input', WORDS[why], { fields: [{ field: 'ground', message: why }] })
  if (input.ground !== undefined && (reason ?? '').trim().length < SHORTEST)
    throw new Problem('reason-needed', `Say why, in at least ${SHORTEST} characters.`)
}
