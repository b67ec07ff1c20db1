import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { SUBJECTS, TELLING_MEDIA, UNDERSTOOD } from '../codes.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { Done } from '../shapes.ts'

const InformInput = z.strictObject({
  person: Id,
  about: z.array(z.enum(SUBJECTS)).min(1).max(SUBJECTS.length),
  language: z.string().regex(/^[a-z]{2,3}$/),
  medium: z.enum(TELLING_MEDIA),
  understood: z.enum(UNDERSTOOD),
})

export const informPerson = operation({
  summary:
    'Record of what a person was told: about what, in which language, by which means, and whether it was understood',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  input: InformInput,
  output: Done,
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person, about, language, medium, understood }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
    // The list's own order is kept, so that two entries about the same subjects read the same.
    const text = SUBJECTS.filter((one) => about.includes(one)).join(' ')
    await enter(db, member, row, key, {
      kind: 'informed',
      at: now,
      words: { text, language, method: medium, value: understood },
    })
    return { person }
  },
})
