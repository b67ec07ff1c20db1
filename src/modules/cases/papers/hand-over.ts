import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { SHEETS, SUBJECTS, TELLING_MEDIA, UNDERSTOOD } from '../codes.ts'
import { channelRow } from '../contact/channels.ts'
import { enter, eventsOf } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { heldPerson } from '../record.ts'
import { Done } from '../shapes.ts'
import { Plan } from './paper.ts'
import { lastPlan, papersOf } from './papers.ts'
import { IN_HAND, type NotPrinted, signedAs, whyNotPrinted } from './sheet.ts'

const ALL = 1_000_000

const HandInput = z.strictObject({
  person: Id,
  sheet: z.enum(SHEETS),
  /** The language of the paper. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** The channel to the person, or delivery in hand. */
  way: z.union([z.literal(IN_HAND), Id]),
  safeToKeep: z.boolean().default(false),
  /** Whether a plan is printed with its safety part; no by default. */
  safety: z.boolean().default(false),
})

const Told = z.object({
  at: z.iso.datetime(),
  about: z.array(z.enum(SUBJECTS)),
  language: z.string(),
  medium: z.enum(TELLING_MEDIA).nullable(),
  understood: z.enum(UNDERSTOOD).nullable(),
})

const Handed = z.object({
  person: Id,
  plan: z
    .object({ paper: Id, version: z.int(), at: z.iso.datetime(), steps: Plan.shape.steps, safety: z.string() })
    .nullable(),
  /** What the person was told so far, latest first; only on a rights sheet. */
  told: z.array(Told),
})
export type Handed = z.output<typeof Handed>

const WORDS: Readonly<Record<NotPrinted, string>> = {
  'not-safe': 'This way is not marked safe. Nothing is printed for it.',
  'no-paper': 'No paper goes this way.',
}

export const handPaper = operation({
  summary: 'Print a paper for a person to take along: plan, rights, or appointment',
  // First-line roles may print, because rights are explained at the first contact.
  permission: 'case:open',
  purpose: 'protection',
  verb: 'disclosure',
  input: HandInput,
  output: Handed,
  subject: ({ person }) => [person],
  async run(context, { person, sheet, language, way, safeToKeep, safety }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    if (key === null) throw new Problem('conflict', 'For who is only counted nothing is printed.')
    const channel = way === IN_HAND ? null : await channelRow(db, person, way)
    const why = whyNotPrinted({ channel, safeToKeep })
    if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'way', message: why }] })
    const plan = sheet === 'plan' ? await planOf(context, key, person, safety) : null
    const told = sheet === 'rights' ? await toldTo(db, key, person) : []
    // The entry precedes the printing, so that a found paper can be traced to the member, the version and the channel.
    const text = [channel?.kind ?? IN_HAND, plan?.version ?? ''].join(' ').trim()
    await enter(db, member, row, key, { kind: 'handed', at: now, words: { value: sheet, language, text } })
    return { person, plan, told }
  },
})

type Context = Parameters<typeof papersOf>[0]

/**
 * The last version of the plan.
 * @throws Problem `not-found`
 */
async function planOf(context: Context, key: Uint8Array, person: string, safety: boolean): Promise<Handed['plan']> {
  const found = await lastPlan(context, key, person)
  if (found === undefined) throw new Problem('not-found', 'There is no plan yet.')
  const { paper, version, at, words } = found
  return { paper, version, at, steps: words.steps, safety: safety ? words.safety : '' }
}

const oneOf = <T extends string>(values: readonly T[], word: string | undefined): T | null =>
  values.find((value) => value === word) ?? null

async function toldTo(db: Tx, key: Uint8Array, person: string): Promise<Handed['told']> {
  const events = await eventsOf(db, key, person, ALL, 'informed')
  return events.flatMap(({ at, words }) =>
    words === null
      ? []
      : [
          {
            at: at.toISOString(),
            // Entries may name subjects of an older version of the program; these are left out.
            about: SUBJECTS.filter((subject) => (words.text ?? '').split(' ').includes(subject)),
            language: words.language ?? '',
            medium: oneOf(TELLING_MEDIA, words.method),
            understood: oneOf(UNDERSTOOD, words.value),
          },
        ],
  )
}

export const signPaper = operation({
  summary: 'Record that a person agreed to the plan on screen, in this version of it',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  // The member names the version, because the plan may have changed since the person saw it.
  input: z.strictObject({ person: Id, paper: Id, version: z.int().min(1) }),
  output: Done,
  subject: ({ person }) => [person],
  async run(context, { person, paper, version }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    if (key === null) throw new Problem('conflict', 'Who is only counted signs nothing.')
    refuseRestricted([row])
    const last = (await papersOf(context, key, person, ['plan'])).find((one) => one.paper === paper)
    if (last === undefined) throw new Problem('not-found', 'There is no such plan of this person.')
    if (last.version !== version) throw new Problem('conflict', 'There is a newer version of this plan. Read that one.')
    if (last.signed !== null) throw new Problem('conflict', 'This version was signed already.')
    await enter(db, member, row, key, {
      kind: 'signed',
      at: now,
      words: { value: 'plan', text: signedAs(paper, version) },
    })
    return { person }
  },
})
