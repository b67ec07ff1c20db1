import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { State as LeadState, Similar } from '../../leads/index.ts'
import { LEAD_TIES, VERDICTS } from '../codes.ts'
import { Person, State } from '../shapes.ts'

// What triage takes and gives: a report beside leads and other reports.

const Day = z.iso.date()

/** A lead that a report became or belongs to. */
const OfLead = z.object({
  lead: Id,
  number: z.int(),
  state: LeadState,
  /** Null where its key is not open. */
  title: z.string().nullable(),
  how: z.enum(LEAD_TIES),
  by: Person,
  at: z.iso.datetime(),
})

const Verdict = z.enum(VERDICTS)

/** Another report, with why it may be of the same matter and what a person has said of that. */
const AlikeReport = z.object({
  report: Id,
  code: z.string(),
  filedOn: Day,
  state: State,
  /** Contact points that both name. */
  contacts: z.array(z.string()),
  /** Share of the words that both have, 0..1; null where it says nothing. */
  words: z.number().nullable(),
  /** The reporter has tied them together by typing the words of both receipts. */
  chain: z.boolean(),
  verdict: Verdict.nullable(),
  by: Person.nullable(),
})
export type AlikeReport = z.output<typeof AlikeReport>

export const Related = z.object({
  /** Null for somebody who may not see leads. */
  leads: z.array(OfLead).nullable(),
  alikeLeads: z.array(Similar).nullable(),
  reports: z.array(AlikeReport),
  /** Contact points of whoever is told about, as they are written there. */
  points: z.array(z.object({ kind: z.string(), value: z.string(), written: z.string() })),
  /** Passages in quotation marks. */
  quotations: z.array(z.string()),
})
export type Related = z.output<typeof Related>

export const MakeLeadInput = z.object({
  report: Id,
  /** Words of the advert as they are quoted in the report, and contact points as they are written there, a line each. */
  text: z.string().max(6000).regex(/\S/, 'Nothing was chosen.'),
})
export const LeadInput = z.object({ report: Id, lead: Id })
export const PairInput = z.object({ report: Id, other: Id, verdict: Verdict.nullable() })

export const OfLeadOutput = z.object({
  reports: z.array(z.object({ report: Id, code: z.string(), filedOn: Day, state: State, how: z.enum(LEAD_TIES) })),
})
