import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { NOT_TOLD } from '../contact/tell.ts'
import { enter } from '../events.ts'
import { caseRow } from '../record.ts'
import { askReview } from '../team/reviews.ts'
import { standingOf } from '../tracks/standing.ts'
import { isAtWar } from '../witness/rows.ts'
import { whyNotToldOf } from './relative.ts'
import { relativeToWrite, saveRelative } from './rows.ts'
import { RelativeDone, TellInput } from './shapes.ts'

export const tellOfRelative = operation({
  summary: 'Record that somebody was told of a relative at risk: by the person’s consent, or by a law that is named',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'disclosure',
  input: TellInput,
  output: RelativeDone,
  subject: ({ relative }, output) => [relative, ...(output ? [output.person] : [])],
  async run(context, { relative: id, party, ground, basis, what }) {
    const { db, now } = context
    const { member, row, key, relative, words } = await relativeToWrite(context, id)
    const { country } = await caseRow(db, member, row.case_id)
    const { facts } = await standingOf(db, row, country, now)
    const isWar = await isAtWar(db, row)
    const why = whyNotToldOf(party, ground, facts, row.refuses, isWar)
    if (why !== null) throw new Problem('conflict', NOT_TOLD[why], { fields: [{ field: 'party', message: why }] })
    const by = (await memberNames(context, [member.id])).get(member.id) ?? ''
    const told = { at: now.toISOString(), by, party, ground, basis: basis.trim(), what: what.trim() }
    await saveRelative(db, key, relative, { ...words, told: [...words.told, told] })
    // Against what the person wants a law alone opens it, so a second person looks at it.
    if (whyNotToldOf(party, 'consent', facts, row.refuses, isWar) !== null)
      await askReview(db, member, row.id, { kind: 'danger', words: `${told.basis}\n${told.what}`, now })
    const said = { value: ground === 'law' ? 'tell-law' : 'tell', text: words.called, basis: told.basis }
    await enter(db, member, row, key, { kind: 'relative', at: now, words: said })
    return { relative: id, person: row.id }
  },
})
