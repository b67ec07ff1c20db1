import { z } from 'zod'
import { FORMS, NEEDS, SCREENING_FORMS } from '../../vocabulary/index.ts'
import { AGES, AGREED, LINKS, MEANS, PLACE_KINDS, STANDS } from '../codes.ts'
import { Grading, gradingFault, UNGRADED } from '../grading.ts'
import { INDICATORS, OUTCOMES, strangersIn } from './screening.ts'
import { Country, Document, listOf, Money, Suspect, Vehicle } from './things.ts'

// Shapes of papers about a person; all are sealed under the person's key.

// Members write papers about a person, so each version names its writer and stays (Art. 7(1) Directive (EU) 2016/680).
export const PAPER_KINDS = ['episode', 'assessment', 'plan', 'screening', 'missing', 'return-talk'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

const short = z.string().max(300).default('')
const long = z.string().max(4000).default('')
const When = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
  .default('')

/** Source and grade of an episode. */
const Graded = Grading.superRefine((grading, context) => {
  const fault = gradingFault('fact', grading)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
})

// This and the shapes below are strict, so that an unforeseen field such as consent is refused and not stored.
export const Episode = z.strictObject({
  // Episodes from before grading are marked as ungraded.
  grading: Graded.default(UNGRADED),
  form: z.enum(FORMS),
  means: z.array(z.enum(MEANS)).max(MEANS.length).default([]),
  /** The age at the time, not today's, decides whether a means is needed. */
  ageThen: z.enum(AGES),
  from: When,
  to: When,
  place: short,
  placeKind: z.enum(PLACE_KINDS).default('unknown'),
  placeCountry: Country.default('unknown'),
  work: short,
  hours: short,
  pay: short,
  living: long,
  freedom: long,
  links: z
    .array(z.strictObject({ role: z.enum(LINKS), name: z.string().max(200) }))
    .max(20)
    .default([]),
  suspects: listOf(Suspect, 30),
  vehicles: listOf(Vehicle, 20),
  documents: listOf(Document, 20),
  money: listOf(Money, 40),
})
export type Episode = z.output<typeof Episode>

export const Assessment = z.strictObject({
  /** Characteristics of the person, of the crime and of the circumstances (Art. 22(2) Directive 2012/29/EU). */
  personal: long,
  crime: long,
  circumstances: long,
  risks: long,
  needs: long,
  /** What a service of the directory could give, by kind, so that it is looked for from here. */
  services: z.array(z.enum(NEEDS)).max(NEEDS.length).default([]),
  /** Chosen measures, and those the person did not want (Art. 22(6) Directive 2012/29/EU). */
  chosen: long,
  // A refused measure lowers no need and ends no other measure.
  refused: long,
})

export const Plan = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        what: z.string().max(300).regex(/\S/, 'Nothing was written.'),
        who: z.string().max(120).default(''),
        // The day is optional, because a missing day is better than an invented one.
        by: z.iso.date().optional(),
        done: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(60),
  // The safety part is read aloud if necessary, because somebody with power over the person may find the paper.
  safety: long,
  /** How the person agreed to the plan with the organisation. */
  agreed: z.enum(AGREED),
})
export type Plan = z.output<typeof Plan>

/** Each sign needs its source: an observation, a statement or a paper. */
export const Screening = z
  .strictObject({
    // Screenings from before there were several forms are about labour.
    form: z.enum(SCREENING_FORMS).default('labour'),
    act: z.boolean(),
    ageThen: z.enum(AGES),
    ticks: z
      .array(
        z.strictObject({
          indicator: z.enum(INDICATORS),
          stands: z.enum(STANDS),
          words: z.string().max(500).regex(/\S/, 'Nothing was written.'),
        }),
      )
      .max(INDICATORS.length),
  })
  .superRefine(({ form, ticks }, context) => {
    // No rule weighs a sign of another form, so it is refused.
    const strangers = strangersIn(
      form,
      ticks.map(({ indicator }) => indicator),
    )
    if (strangers.length > 0)
      context.addIssue({ code: 'custom', path: ['ticks'], message: `Not signs of this form: ${strangers.join(', ')}.` })
  })

// The outcome is shown beside the paper and never stored in it.
export const Outcome = z.enum(OUTCOMES)
