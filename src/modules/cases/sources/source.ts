import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { type BehindCase, behindCase, DANGERS, reportBehind } from '../../reports/index.ts'
import { asMember, endOver } from '../record.ts'
import { Led, ledFrom } from './led.ts'

const Known = z.object({
  filedOn: z.iso.date(),
  /** Empty where the report does not say it, or says it of somebody else. */
  danger: z.union([z.literal(''), z.enum(DANGERS)]),
  language: z.string(),
  place: z.string(),
  account: z.string(),
})

/** Longest words that a first contact takes; what is longer stays whole in the report. */
const LONGEST = { place: 300, account: 2000 } as const

/** What a first contact need not ask again. Language and words are those of whoever wrote: of somebody else they say nothing. */
function knownFrom({ filedOn, danger, language, own, told }: BehindCase): z.output<typeof Known> | null {
  if (told === null) return null
  return {
    filedOn,
    danger: danger === 'unknown' ? '' : danger,
    language: own ? language : '',
    place: told.where.trim().slice(0, LONGEST.place),
    account: own ? told.text.trim().slice(0, LONGEST.account) : '',
  }
}

const Source = z.object({
  report: Id,
  code: z.string(),
  /** Whoever wrote it asks for themselves; else the form asks by what it becomes a case. */
  own: z.boolean(),
  /** Nobody has opened it, so that nothing can begin from it. */
  unread: z.boolean(),
  /** What the report says already; null where nobody has read it. */
  known: Known.nullable(),
  led: Led,
})

export const sourceOfCase = operation({
  summary: 'See what a first contact from a report needs, and to which persons of one’s own teams it led',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ report: Id }),
  output: Source,
  subject: ({ report }, output) => [report, ...(output?.led.map(({ person }) => person) ?? [])],
  async run(context, { report }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    const { code, own, state } = await reportBehind(context, report)
    const led = await ledFrom(db, member.agency, 'report', report)
    const behind = await behindCase(context, report)
    return { report, code, own, unread: state === 'received', known: behind && knownFrom(behind), led }
  },
})
