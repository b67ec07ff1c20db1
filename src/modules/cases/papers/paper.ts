import { z } from 'zod'
import { FORMS, SCREENING_FORMS } from '../../vocabulary/index.ts'
import { AGES, AGREED, LINKS, MEANS, PLACE_KINDS, STANDS } from '../codes.ts'
import { Grading, gradingFault, UNGRADED } from '../grading.ts'
import { INDICATORS, OUTCOMES, strangersIn } from './screening.ts'
import { Country, Document, listOf, Money, Suspect, Vehicle } from './things.ts'

// What papers about a person hold. All of it is sealed under the person's key.

// Each is written by people about a person, so each names its writer and keeps its older versions (Art. 7(1) Directive (EU) 2016/680).
export const PAPER_KINDS = ['episode', 'assessment', 'plan', 'screening'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

const short = z.string().max(300).default('')
const long = z.string().max(4000).default('')
const When = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
  .default('')

/** Where what stands in an episode comes from, and how far it is to be believed. */
const Graded = Grading.superRefine((grading, context) => {
  const fault = gradingFault('fact', grading)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
})

// Strict, like the others below: a field that nobody thought of, such as one for consent, is refused and not quietly kept.
export const Episode = z.strictObject({
  // What was written before there were grades has none, and says so.
  grading: Graded.default(UNGRADED),
  form: z.enum(FORMS),
  means: z.array(z.enum(MEANS)).max(MEANS.length).default([]),
  /** How old the person was then, which decides whether a means is needed; not how old they are today. */
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
  /** Of the person, of the kind of crime, and of the circumstances (Art. 22(2)). */
  personal: long,
  crime: long,
  circumstances: long,
  risks: long,
  needs: long,
  /** Measures that were chosen, and those the person did not want (Art. 22(6)). */
  chosen: long,
  // Refusing a measure lowers no need and ends no other measure.
  refused: long,
})

export const Plan = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        what: z.string().max(300).regex(/\S/, 'Nothing was written.'),
        who: z.string().max(120).default(''),
        // A step without a day is better than a day that was made up.
        by: z.iso.date().optional(),
        done: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(60),
  // Read aloud where it must be: whoever has power over the person may find the paper.
  safety: long,
  /** An agreement between the person and the organisation: how the person has agreed. */
  agreed: z.enum(AGREED),
})

/** Each sign with what it stands on: what was seen, what was said, or a paper; never alone. */
export const Screening = z
  .strictObject({
    // What was kept before there were several forms is of labour.
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
    // A sign of another form would be weighed by no rule, and look as if it had been.
    const strangers = strangersIn(
      form,
      ticks.map(({ indicator }) => indicator),
    )
    if (strangers.length > 0)
      context.addIssue({ code: 'custom', path: ['ticks'], message: `Not signs of this form: ${strangers.join(', ')}.` })
  })

// Shown beside the paper and never kept in it.
export const Outcome = z.enum(OUTCOMES)
