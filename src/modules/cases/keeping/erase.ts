import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { restate } from '../children/restate.ts'
import { WAYS_TO_MONEY } from '../codes.ts'
import { asMember, personRow } from '../record.ts'
import { Done, OneInput } from '../shapes.ts'
import { forget } from './forget.ts'

export const erasePerson = operation({
  summary: 'Erase all that identifies a person; what was counted stays a number',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'erasure',
  reason: true,
  confirm: 'mfa',
  input: OneInput,
  output: Done,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    // Closing is not erasing, and nobody is erased while the file is open.
    if (row.file !== 'closed' && row.identification !== 'declined')
      throw new Problem('conflict', 'Close the file first: nobody is erased while help goes on.', {
        fields: [{ field: 'person', message: 'file-open' }],
      })
    // A child's claims begin to run at majority (Art. 9 Directive 2011/36/EU), so the file stays for the grown person.
    if (row.age !== 'adult')
      throw new Problem(
        'conflict',
        'A child’s file is kept until a decision about it can be asked for by the grown person.',
        {
          fields: [{ field: 'person', message: 'child' }],
        },
      )
    await refuseClaimed(db, person)
    await forget(db, row, now, member.id)
    // An erased file waits for no decision any more.
    await restate(context, person)
    return { person }
  },
})

/** @throws Problem `conflict` while somebody decides on money for the person, who would be asked for what was erased */
async function refuseClaimed(db: Tx, person: string): Promise<void> {
  const claimed = await db
    .selectFrom('person_tracks')
    .select('track')
    .where('person', '=', person)
    .where('track', 'in', WAYS_TO_MONEY)
    .where('state', '=', 'claimed')
    .executeTakeFirst()
  if (claimed)
    throw new Problem(
      'conflict',
      'A claim for money waits for an answer: record what came of it, or that it is taken back.',
      {
        fields: [{ field: 'person', message: 'claim-open' }],
      },
    )
}
