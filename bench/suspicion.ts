import {
  type Adverts,
  EMSCAD_FRAUD,
  EMSCAD_LEGITIMATE,
  EURES,
  isHere,
  LABELLED,
  POLISH,
  TELEGRAM_HAM,
  TELEGRAM_SPAM,
} from './adverts.ts'
import { atLeast, atMost, decimals, type Figure, percent, told } from './figure.ts'
import { readLabelled } from './indicators.ts'
import { areaUnderCurve, precisionAt, type Scored, shareReaching, thresholdReachedBy } from './scores.ts'
import { screenSets } from './screened.ts'

const CAUGHT = 0.8
const auc = decimals(4)
const ratio = decimals(3)

/** How well suspicion tells deceptive from ordinary adverts, and how many ordinary ones it alarms on. */
export async function suspicionFigures(): Promise<Figure[]> {
  if (!isHere(LABELLED)) return []
  return [
    ...(await setFigures(LABELLED)),
    ...(await separate('EMSCAD fraud', EMSCAD_FRAUD, EMSCAD_LEGITIMATE)),
    ...(await separate('Telegram spam', TELEGRAM_SPAM, TELEGRAM_HAM)),
  ]
}

/** How well suspicion orders one set in the labelled set's format, and the false alarms at the level that set asks for. */
export async function setFigures(set: Adverts): Promise<Figure[]> {
  const { separation, threshold } = await labelledFigures(set)
  return [
    ...separation,
    told(`suspicion that catches ${percent(CAUGHT)} of labelled's suspects`, auc(threshold)),
    ...(await ordinary(EURES, threshold)),
    ...(await ordinary(POLISH, threshold)),
  ]
}

async function labelledFigures(set: Adverts): Promise<{ separation: Figure[]; threshold: number }> {
  const classOf = new Map(readLabelled(set.file).map(({ id, gold }) => [id, gold.class]))
  const { suspicions } = await screenSets([set])
  const ofClass = (...classes: string[]) => suspicions.filter(({ id }) => classes.includes(classOf.get(id) ?? ''))
  const scored = ofClass('suspect', 'scam', 'benign').map(
    ({ id, suspicion }): Scored => ({ score: suspicion, positive: classOf.get(id) !== 'benign' }),
  )
  return {
    separation: [
      atLeast('labelled, suspect + scam against benign: ROC-AUC', areaUnderCurve(scored), 0.95, auc),
      told('labelled, suspect + scam against benign: precision at 50', ratio(precisionAt(scored, 50))),
    ],
    threshold: thresholdReachedBy(
      ofClass('suspect').map(({ suspicion }) => suspicion),
      CAUGHT,
    ),
  }
}

/** Both files in one run, each with the base rates of its own; and again as if one board had published both. */
async function separate(name: string, bad: Adverts, good: Adverts): Promise<Figure[]> {
  if (!isHere(bad) || !isHere(good)) return [told(name, 'not here')]
  const figures: Figure[] = []
  for (const board of [undefined, 'one board']) {
    const { suspicions } = await screenSets([bad, good], board)
    const scored = suspicions.map(({ set, suspicion }): Scored => ({ score: suspicion, positive: set === bad }))
    const how = `${name} against ${good.name.split(' ')[1]}, ${board === undefined ? 'as two sources' : 'as one board'}`
    figures.push(
      told(`${how}: ROC-AUC`, auc(areaUnderCurve(scored))),
      told(`${how}: precision at 50`, ratio(precisionAt(scored, 50))),
    )
  }
  return figures
}

/** False alarms and the largest campaign in ordinary adverts, screened by themselves. */
async function ordinary(set: Adverts, threshold: number): Promise<Figure[]> {
  if (!isHere(set)) return [told(`${set.name} adverts`, 'not here')]
  const { suspicions, largest, leads } = await screenSets([set])
  const scores = suspicions.map(({ suspicion }) => suspicion)
  return [
    atMost(`${set.name} adverts at or above it`, shareReaching(scores, threshold), 0.01, decimalsOfPercent),
    atMost(`${set.name} adverts: largest campaign's share`, largest / scores.length, 0.02, decimalsOfPercent),
    told(`${set.name} adverts: leads`, `${leads}`),
  ]
}

const decimalsOfPercent = (n: number): string => `${(100 * n).toFixed(2)} %`
