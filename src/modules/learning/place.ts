import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { judge } from '../../screening/learning/model.ts'
import { mostTeaching } from '../../screening/learning/questions.ts'
import { asMember, leadRow, learnedOf, leastSure, orderInUse, placeOf } from '../leads/index.ts'
import { featureName } from './feature-words.ts'
import { standNow } from './record.ts'
import { ExplainInput, Explanation, Questions } from './shapes.ts'

const reading = { permission: 'lead:read', purpose: 'investigation', verb: 'consultation' } as const

/** Leads offered at once: more would be a second queue. */
const ASKED = 5
/** What moved a lead most; the rest would be a list of nothings. */
const SHOWN = 5

export const questions = operation({
  ...reading,
  summary: 'Name the few undecided leads whose decision would teach most',
  input: z.object({}),
  output: Questions,
  subject: (_, output) => output?.leads.map(({ lead }) => lead) ?? [],
  async run({ db, actor }) {
    const { agency } = asMember(actor)
    if ((await orderInUse(db, agency)) === null) return { leads: [] }
    const open = await leastSure(db, agency)
    const leads = mostTeaching(open, ASKED).flatMap((id) => open.find((lead) => lead.id === id) ?? [])
    return { leads: leads.map(({ id, number, probability }) => ({ lead: id, number, probability })) }
  },
})

export const explain = operation({
  ...reading,
  summary: 'See where the learned order puts a lead, and why',
  input: ExplainInput,
  output: Explanation,
  subject: ({ lead }) => [lead],
  async run({ db, actor }, { lead, language }) {
    const { agency } = asMember(actor)
    // Else a lead of another agency would look like one that has no place yet.
    await leadRow(db, agency, lead)
    const { model, on } = await standNow(db, agency)
    const learned = await learnedOf(db, agency, lead)
    // Between two models, until the lead is placed anew, there is no place that could be explained.
    if (!on || model === null || learned?.judgedBy !== model.id) return { place: null }
    const asked = mostTeaching(await leastSure(db, agency), ASKED)
    const because = judge(model.weights).contributions(learned.features).slice(0, SHOWN)
    return {
      place: {
        probability: learned.probability,
        rank: learned.isOpen ? await placeOf(db, agency, learned.probability) : null,
        trainedAt: model.trained_at.toISOString(),
        because: because.map(({ name, adds }) => ({ code: name, name: featureName(name, language), adds })),
        teaches: asked.includes(lead),
      },
    }
  },
})
