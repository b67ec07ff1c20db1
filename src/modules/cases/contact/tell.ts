import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { mention } from '../../accounts/index.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { asMember, caseRow, heldPerson, personKey, personRow } from '../record.ts'
import { DangerInput, Done, NoteInput, RefuseInput, TellInput } from '../shapes.ts'
import { personReaders } from '../team/readers.ts'
import { askReview } from '../team/reviews.ts'
import { standingOf } from '../tracks/standing.ts'
import { isAtWar } from '../witness/rows.ts'
import { type NotTold, whyNotTold, yieldsToDanger } from './telling.ts'

/** Why somebody is not told, in words. */
export const NOT_TOLD: Readonly<Record<NotTold, string>> = {
  'party-to-conflict': 'Authorities of a party to the conflict are never told of a possible witness.',
  'refused-by-person':
    'The person does not want this. Only a danger to life opens it: act at once then, and a second person looks at it.',
  'asylum-open': 'While asylum is open the consulate is never contacted.',
  'return-enforcement':
    'Immigration is told only to keep somebody from being removed: say first that there are reasonable grounds.',
  'never-the-employer': 'Whoever may exploit the person is told nothing.',
}

const refused = (why: NotTold) => new Problem('conflict', NOT_TOLD[why], { fields: [{ field: 'party', message: why }] })

const declared = { purpose: 'protection', output: Done, subject: ({ person }: { person: string }) => [person] } as const

export const refuseContact = operation({
  ...declared,
  summary: 'Record whom the person does not want to be told',
  permission: 'case:open',
  verb: 'alteration',
  input: RefuseInput,
  async run({ db, actor, now }, { person, refuses }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    // The person's latest refusals replace the earlier ones; the record keeps both.
    await db
      .updateTable('persons')
      .set({ refuses: [...new Set(refuses)] })
      .where('id', '=', person)
      .execute()
    const key = await personKey(db, member, row)
    if (key === null)
      throw new Problem('conflict', 'Of who is only counted nobody is told, so there is nothing to refuse.')
    await enter(db, member, row, key, { kind: 'refused', at: now, words: { text: refuses.join(' ') } })
    return { person }
  },
})

export const tellParty = operation({
  ...declared,
  summary: 'Record that somebody was told about a person',
  permission: 'case:work',
  verb: 'disclosure',
  reason: true,
  input: TellInput,
  async run({ db, actor, now, reason }, { person, party, what, basis }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    const { country } = await caseRow(db, member, row.case_id)
    const { facts } = await standingOf(db, row, country, now)
    // The facts are read at the moment of telling, because asylum may have been requested since the page was opened.
    const why = whyNotTold(party, facts, row.refuses, await isAtWar(db, row))
    if (why !== null) throw refused(why)
    const key = await personKey(db, member, row)
    // A person without a key is unknown, so words about them would be lost silently.
    if (key === null)
      throw new Problem('conflict', 'Who is only counted is not told about: nobody here knows who it is.')
    await enter(db, member, row, key, {
      kind: 'told',
      at: now,
      words: { party, text: what, basis, reason: reason ?? '' },
    })
    return { person }
  },
})

export const actAtOnce = operation({
  ...declared,
  summary: 'Act at once in danger to life; a second person looks at it within 24 hours',
  permission: 'case:open',
  verb: 'disclosure',
  reason: true,
  input: DangerInput,
  async run({ db, actor, now, reason }, { person, what, party }) {
    const member = asMember(actor)
    const row = await personRow(db, member, person, now)
    // An act without a recipient, such as taking somebody out of a house, needs no permission to tell.
    if (party !== undefined) {
      const { country } = await caseRow(db, member, row.case_id)
      const { facts } = await standingOf(db, row, country, now)
      const why = whyNotTold(party, facts, row.refuses, await isAtWar(db, row))
      // Danger to life overrides the person's refusal, but not their safety.
      if (why !== null && !yieldsToDanger(why)) throw refused(why)
    }
    const key = await personKey(db, member, row)
    const words = { text: what, reason: reason ?? '', ...(party ? { party } : {}) }
    await enter(db, member, row, key, { kind: 'danger', at: now, words })
    // The review is requested in the same transaction, so that no urgent act stays unreviewed.
    await askReview(db, member, row.id, { kind: 'danger', words: `${reason ?? ''}\n${what}`, now })
    return { person }
  },
})

export const notePerson = operation({
  ...declared,
  summary: 'Note a fact, what was heard, or an assessment, each as what it is, with source and grading',
  permission: 'case:open',
  verb: 'alteration',
  input: NoteInput,
  async run(context, { person, nature, text, grading }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    refuseRestricted([row])
    // A note without a key would stand in plain.
    if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
    // An assessment keeps no grade, so that it cannot be read as a fact.
    const graded = nature === 'assessment' ? {} : { grading }
    await enter(db, member, row, key, { kind: 'noted', at: now, words: { nature, text: text.trim(), ...graded } })
    await mention(context, member, { kind: 'person', record: person }, text, () => personReaders(context, person))
    return { person }
  },
})
