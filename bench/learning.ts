import { createHmac } from 'node:crypto'
import { createAssessor } from '../src/screening/assess.ts'
import { type Features, featuresOf } from '../src/screening/learning/features.ts'
import { coefficients } from '../src/screening/learning/model.ts'
import { type Example, type Trained, train } from '../src/screening/learning/train.ts'
import { wording } from '../src/screening/posting.ts'
import { isHere, LABELLED } from './adverts.ts'
import { type Labelled, readLabelled } from './indicators.ts'

const hash = (gram: string): number => createHmac('sha256', 'bench').update(gram).digest().readUInt32LE(0)

/** A posting as a lead of its own, as a person who sees the truth would decide it. */
export function decidedPostings(rows: readonly Labelled[]): Example[] {
  const { assess } = createAssessor()
  const share = ({ code }: { readonly code: string }) => ({ code, share: 1 })
  return rows.map((row): Example => {
    const { language, indicators, protective, unstated } = assess(row)
    const features: Features = featuresOf(
      {
        size: 1,
        languages: [language],
        sources: 1,
        employers: row.employer === null ? 0 : 1,
        signs: indicators.map(share),
        protective: protective.map(share),
        why: unstated.map((statement) => ({ code: `not-stated:${statement}`, seen: 1, of: 1, points: 0 })),
        template: [{ kind: 'constant', text: wording(row) }],
        otherWordings: [],
      },
      hash,
    )
    const pursued = row.gold.class === 'suspect' || row.gold.class === 'scam'
    // The number of signs stands for the score, which a posting alone has not.
    return { features, label: pursued ? 1 : 0, languages: [language], sources: [row.source], score: indicators.length }
  })
}

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)

/** How well unseen decisions are foretold, as lines to read. */
export function learningTable({ model, quality, examples, ridge }: Trained): string {
  const { area, scoreArea, brier, brierOfGuessing, overall } = quality
  return [
    `${examples.pursued} pursued, ${examples.dismissed} dismissed, ${examples.repeated} repeated; ridge ${ridge}`,
    `area ${area.area.toFixed(3)} (${area.low.toFixed(3)}–${area.high.toFixed(3)}), by number of signs ${scoreArea.area.toFixed(3)}`,
    `Brier ${brier.toFixed(3)}, guessing ${brierOfGuessing.toFixed(3)}`,
    `precision ${percent(overall.precision.share)}, recall ${percent(overall.recall.share)}`,
    'foretold → came true (leads)',
    ...quality.reliability.map(({ mean, share, of }) => `  ${percent(mean)} → ${percent(share)} (${of})`),
    'weights',
    ...coefficients(model)
      .slice(0, 15)
      .map(({ name, weight }) => `  ${weight.toFixed(2).padStart(6)}  ${name}`),
  ].join('\n')
}

// `node bench/learning.ts`
if (import.meta.main) {
  if (!isHere(LABELLED)) console.log(`No labelled set at ${LABELLED.file}: nothing measured.`)
  else console.log(learningTable(train(decidedPostings(readLabelled(LABELLED.file)))))
}
