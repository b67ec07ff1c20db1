import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { DutyTelephone } from '../accounts/index.ts'
import { MEDIA_GROUNDS, SharedTelling, TELLING_PARTS } from '../cases/index.ts'
import { EVIDENCE_PARTS, EvidencePartName, Grade, SharedEvidence } from '../evidence/index.ts'
import { SharedLead } from '../leads/index.ts'
import { Grown, NETWORK_PARTS, NetworkPartName, SharedNetwork } from '../networks/index.ts'
import { PassedPart, Recipient, SharedReport } from '../reports/index.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import {
  HANDLING_CODES,
  LEAD_PARTS,
  SHARED_DAYS,
  SUBJECT_TOLD,
  THINGS,
  TLP,
  TOLD_ALONE,
  URGENCIES,
  USUAL_PARTS,
} from './codes.ts'
import { ACTS, CLOCKS, STATES, WHYS } from './share.ts'

// What the operations of shares take and give. The pages import the types.

const words = (longest: number) => z.string().trim().min(2).max(longest)
const perhaps = (longest: number) => z.string().trim().max(longest).default('')

/** What the receiver may do with it, and what it is worth. */
export const Terms = z
  .object({
    handling: z
      .array(z.enum(HANDLING_CODES))
      .default([])
      .transform((all) => HANDLING_CODES.filter((code) => all.includes(code))),
    /** The other restrictions, in words. */
    restrictions: perhaps(1000),
    tlp: z.enum(TLP).default('amber'),
    /** Whether they may pass it on, and whether it may be used in proceedings. */
    onward: z.boolean().default(false),
    proceedings: z.boolean().default(false),
    /** How sure the source and the information are, in the scale in which somebody graded it. */
    grade: Grade.nullable().default(null),
    told: z.enum(SUBJECT_TOLD).default('not-yet'),
  })
  // Each at its field: whoever fills the form in sees all that is missing.
  .superRefine(({ handling, restrictions, onward, proceedings }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (handling.includes('H3') && restrictions === '') fault('restrictions', 'needed')
    if (handling.includes('H1') && proceedings) fault('proceedings', 'against-h1')
    if (handling.includes('H2') && onward) fault('onward', 'against-h2')
  })
export type Terms = z.output<typeof Terms>

/** A part of whatever is shared. */
const Part = z.enum([...LEAD_PARTS, ...PassedPart.options, ...EVIDENCE_PARTS, ...NETWORK_PARTS, ...TELLING_PARTS])
export type Part = z.output<typeof Part>

/** To whom something is passed on, on which legal bases and on which terms. */
const passing = {
  /** An agency of this installation; null where it is told by hand. */
  agency: Id.nullable().default(null),
  /** Who is told by hand; an agency has its own name. */
  authority: perhaps(200),
  /** On which legal basis it is passed on, and on which the receiver takes it. */
  basis: words(500),
  theirBasis: perhaps(500),
  terms: Terms.prefault({}),
  days: z.int().min(1).max(SHARED_DAYS.most).default(SHARED_DAYS.usual),
  /** Whether it speaks for somebody who is or may be accused: then it is never recalled. */
  exculpatory: z.boolean().default(false),
}
/** Why. */
const reason = z.string().trim().min(10).max(4000)

/** Sealed with what waits, so that the second person reads all of it. */
export const PassLeadInput = z
  .object({
    lead: Id,
    ...passing,
    reason,
    parts: z
      .array(z.enum(LEAD_PARTS))
      .min(1)
      .default([...USUAL_PARTS])
      .transform((all) => LEAD_PARTS.filter((part) => all.includes(part))),
    urgency: z.enum(URGENCIES).default('none'),
    language: z.enum(LANGUAGES).default('en'),
  })
  .superRefine(insistOnReceiver)

/** Nobody is told of evidence by hand here: what is given to somebody outside has a receipt, and a bundle its own way. */
export const PassEvidenceInput = z.object({
  item: Id,
  ...passing,
  agency: Id,
  theirBasis: words(500),
  reason,
  parts: z
    .array(EvidencePartName)
    .min(1)
    .transform((all) => EVIDENCE_PARTS.filter((part) => all.includes(part))),
  urgency: z.enum(URGENCIES).default('none'),
})

/** A picture of what hangs together, grown as somebody grew it. */
export const PassNetworkInput = Grown.extend({
  ...passing,
  reason,
  parts: z
    .array(NetworkPartName)
    .min(1)
    .transform((all) => NETWORK_PARTS.filter((part) => all.includes(part))),
  urgency: z.enum(URGENCIES).default('none'),
}).superRefine(insistOnReceiver)

const telling = {
  person: Id,
  ...passing,
  agency: Id,
  theirBasis: words(500),
  /** The fact, for this agency. */
  what: words(2000),
  /** Whether the person agreed, or a law asks that it is told: which one, says the legal basis. */
  ground: z.enum(MEDIA_GROUNDS),
  /** By what they are known there; none of it where the words are enough. */
  parts: z
    .array(z.enum(TELLING_PARTS))
    .default([])
    .transform((all) => TELLING_PARTS.filter((part) => all.includes(part))),
}
/** A fact about a person, told to an agency of the house. */
export const TellAgencyInput = z.object({ ...telling, reason, urgency: z.enum(URGENCIES).default('none') })
/** At once and alone: the door asks for the reason. */
export const TellUrgentlyInput = z.object({ ...telling, urgency: z.enum(TOLD_ALONE) })

const ofReport = {
  report: Id,
  ...passing,
  /** What kind of authority is told by hand; of an agency the program knows it. */
  recipient: Recipient.optional(),
  // Nothing goes by itself: somebody says what of it.
  parts: z.array(PassedPart).min(1, 'Say what of it is passed on.').max(PassedPart.options.length),
}
/** At once and alone: the door asks for the reason. */
export const PassReportUrgentlyInput = z.object(ofReport).superRefine(insistOnReceiver)
export const PassReportInput = z
  .object({ ...ofReport, reason, urgency: z.enum(URGENCIES).default('none') })
  .superRefine(insistOnReceiver)

type Said = {
  readonly agency: string | null
  readonly authority: string
  readonly theirBasis: string
  readonly recipient?: string | undefined
}

/** Each at its field: whoever fills the form in sees all that is missing. */
function insistOnReceiver(said: Said, context: z.RefinementCtx): void {
  const needed = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'needed' })
  if (said.agency !== null && said.theirBasis === '') needed('theirBasis')
  if (said.agency !== null) return
  if (said.authority.length < 2) needed('authority')
  if ('recipient' in said ? said.recipient === undefined : 'report' in said) needed('recipient')
}

/** What would go along, as it stands now: whoever asks and whoever approves sees it before it leaves. */
export const PreviewInput = z.object({
  lead: Id,
  parts: z.array(z.enum(LEAD_PARTS)).min(1).max(LEAD_PARTS.length),
  language: z.enum(LANGUAGES).default('en'),
})
export const Preview = z.object({ lead: SharedLead })

export const PreviewEvidenceInput = z.object({
  item: Id,
  parts: z.array(EvidencePartName).min(1).max(EVIDENCE_PARTS.length),
})
export const PreviewEvidence = z.object({ evidence: SharedEvidence })

export const PreviewNetworkInput = Grown.extend({ parts: z.array(NetworkPartName).min(1).max(NETWORK_PARTS.length) })
export const PreviewNetwork = z.object({ network: SharedNetwork, leads: z.array(Id) })

export const OneShare = z.object({ share: Id })
/** Who of them said so; needed where the sender writes down what a receiver without an account says. */
const saidBy = perhaps(200)
export const StepInput = OneShare.extend({ saidBy })
export const DeclineInput = StepInput.extend({ text: words(2000) })
export const CorrectInput = OneShare.extend({ text: words(2000), language: z.enum(LANGUAGES).default('en') })
/** What is kept although it was recalled: by which law, in which file, and until when. */
export const KeptInput = StepInput.extend({ law: words(500), file: words(300), until: z.iso.date() })
/** @param what what is told now; left out where the words stay as they were */
export const CorrectTellingInput = OneShare.extend({ text: words(2000), what: perhaps(2000) })
export const RecallInput = OneShare.extend({ text: words(2000) })
export const Stepped = OneShare.extend({ state: z.enum(STATES) })

const Person = z.object({ name: z.string().nullable(), agency: z.string() })
/** Without a name where it was told by hand and the keys are closed that say to whom. */
const Agency = z.object({ id: Id.nullable(), name: z.string() })

const Step = z.object({
  act: z.enum(ACTS),
  operation: z.string(),
  allowed: z.boolean(),
  why: z.enum(WHYS).nullable(),
  reason: z.boolean(),
})
export type ShareStep = z.output<typeof Step>

/** A share as lists show it: nothing of its content. */
export const ShareRowShown = z.object({
  id: Id,
  /** Counts up for each agency that sends: what people call it on the telephone. */
  thing: z.enum(THINGS),
  side: z.enum(['sender', 'receiver']),
  from: Agency,
  to: Agency,
  byHand: z.boolean(),
  state: z.enum(STATES),
  urgency: z.enum(URGENCIES),
  turn: z.enum(['sender', 'receiver']).nullable(),
  clock: z.enum(CLOCKS).nullable(),
  due: z.iso.datetime().nullable(),
  missed: z.boolean(),
  sentAt: z.iso.datetime(),
  /** What it is about; null where it does not open any more. */
  title: z.string().nullable(),
})
export type ShareRowShown = z.output<typeof ShareRowShown>

export const ListInput = z.object({
  side: z.enum(['sender', 'receiver']),
  open: z.boolean().default(true),
  /** Those of one lead of one's own agency; nobody finds by it which lead lies behind what they received. */
  lead: Id.optional(),
  report: Id.optional(),
  evidence: Id.optional(),
  /** Where a picture begins. */
  network: Grown.shape.start.optional(),
  person: Id.optional(),
  after: z.int().min(0).default(0),
})
export const Shares = z.object({ shares: z.array(ShareRowShown), total: z.int(), next: z.int().nullable() })

export const ShareVersion = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: Person,
  /** Why it was corrected; empty for the first. */
  why: z.string(),
  /** What it was shared of: one of them. */
  lead: SharedLead.nullable(),
  report: SharedReport.nullable(),
  evidence: SharedEvidence.nullable(),
  network: SharedNetwork.nullable(),
  person: SharedTelling.nullable(),
})
export type ShareVersion = z.output<typeof ShareVersion>

export const StepWords = z.object({
  text: z.string().optional(),
  saidBy: z.string().optional(),
  law: z.string().optional(),
  file: z.string().optional(),
  until: z.string().optional(),
})
export type StepWords = z.output<typeof StepWords>

export const SharePage = ShareRowShown.extend({
  /** The sender's own record; null for the receiver, whose share is all of it that there is. */
  lead: Id.nullable(),
  report: Id.nullable(),
  evidence: Id.nullable(),
  /** Where the picture begins. */
  network: Grown.shape.start.nullable(),
  person: Id.nullable(),
  /** Null where one person passed it on alone, since somebody was in danger. */
  approvedBy: Person.nullable(),
  madeBy: Person,
  until: z.iso.datetime(),
  exculpatory: z.boolean(),
  /** For the sender of what cannot wait, until somebody has acknowledged it: on which telephone the receiver is to be rung. */
  ring: z.object({ telephone: DutyTelephone.nullable() }).nullable(),
  /** Whether a package for somebody outside can be taken. */
  packs: z.boolean(),
  parts: z.array(Part),
  /** Null where it does not open any more. */
  words: z.object({ reason: z.string(), basis: z.string(), theirBasis: z.string(), terms: Terms }).nullable(),
  /** The newest first; older ones are marked so by their number. Empty where it does not open any more. */
  versions: z.array(ShareVersion),
  /** The number of the version that the receiver read last. */
  versionRead: z.int(),
  events: z.array(
    z.object({
      id: Id,
      at: z.iso.datetime(),
      by: Person,
      act: z.enum([...ACTS, 'send', 'over', 'withdraw', 'package']),
      to: z.enum(STATES),
      words: StepWords.nullable(),
    }),
  ),
  steps: z.array(Step),
})
export type SharePage = z.output<typeof SharePage>

export const WaitingShares = z.object({
  /** Of the receiver's: to acknowledge, to answer, corrections to read, recalled and to answer. */
  toAcknowledge: z.int(),
  toAnswer: z.int(),
  corrected: z.int(),
  recalled: z.int(),
  /** Of the sender's: what nobody acknowledged or answered in time, and ends on the other side that nobody has looked at. */
  late: z.int(),
  answered: z.int(),
  due: z.array(
    z.object({
      share: Id,
      side: z.enum(['sender', 'receiver']),
      /** Told by hand: the sender has to ask for the answer and write it down. */
      byHand: z.boolean(),
      clock: z.enum(CLOCKS),
      urgency: z.enum(URGENCIES),
      due: z.iso.datetime(),
      missed: z.boolean(),
    }),
  ),
})

export const Receivers = z.object({
  agencies: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** Whether data on suspects may go there (Art. 10 GDPR). */
      suspects: z.boolean(),
    }),
  ),
})
