import { agencyFor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { type Language, tongue } from '../vocabulary/index.ts'
import { CARD, type CardWords } from './card-words.ts'
import { pageOf } from './models.ts'
import { people, type Stand, standNow } from './record.ts'
import { Card, GetInput, type ModelPage } from './shapes.ts'

export const modelCard = operation({
  summary: 'Make the model card: purpose, data, features, figures, limits, oversight and law',
  permission: 'model:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: GetInput,
  output: Card,
  subject: () => [],
  async run(context, { language }) {
    const stand = await standNow(context.db, agencyFor(context.actor, 'Models belong to an agency.'))
    const { model } = stand
    if (model === null) throw new Problem('not-found', 'No order was learned yet, so there is nothing to describe.')
    const person = await people(context, [model.trained_by])
    const page = await pageOf(context, model, language, person(model.trained_by))
    return { name: `model-card-${page.trainedAt.slice(0, 10)}.md`, markdown: cardOf(page, stand, language) }
  },
})

type Figure = {
  readonly share: number | null
  readonly hits: number
  readonly of: number
  readonly low: number
  readonly high: number
}

/** A card in Markdown. */
export function cardOf(
  page: ModelPage,
  { standing, police }: Pick<Stand, 'standing' | 'police'>,
  language: Language,
): string {
  const words = CARD[language]
  const { title, made, weightsText } = words
  return [
    `# ${title}`,
    `${made} ${stated(page, standing, police, language)}`,
    section(words.purpose, list(words.purposeText)),
    section(words.never, list(words.neverText)),
    section(words.data, data(page, words)),
    section(words.method, list(words.methodText)),
    section(words.weights, weightsText, weights(page, words)),
    section(words.quality, ...quality(page, words, language)),
    section(words.limits, list(words.limitsText)),
    section(words.oversight, list(words.oversightText)),
    section(words.law, list(words.lawText)),
  ]
    .join('\n\n')
    .concat('\n')
}

const section = (title: string, ...parts: readonly string[]): string => [`## ${title}`, ...parts].join('\n\n')
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
/** A name of a source comes from outside: it must neither end a cell nor begin markup. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|`*_[\]<>]/g, (sign) => `\\${sign}`)
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')).replaceAll('\\', ''), ...rows.map(row)].join('\n')

const TRAINED: Readonly<Record<Language, string>> = { en: 'Trained', lv: 'Apmācīts', ar: 'تم التدريب' }

const STANDING: Readonly<Record<Language, Readonly<Record<'on' | 'off' | 'police', string>>>> = {
  en: { on: 'The learned order is on.', off: 'The learned order is off.', police: 'It is off by default here.' },
  lv: {
    on: 'Apgūtā secība ir ieslēgta.',
    off: 'Apgūtā secība ir izslēgta.',
    police: 'Šeit tā pēc noklusējuma ir izslēgta.',
  },
  ar: { on: 'الترتيب المتعلَّم مفعَّل.', off: 'الترتيب المتعلَّم موقوف.', police: 'وهو موقوف هنا ما لم يُفعَّل.' },
}

function stated({ trainedAt, trainedBy }: ModelPage, standing: Stand['standing'], police: boolean, language: Language) {
  const { on, off, police: byDefault } = STANDING[language]
  const said = standing === 'on' || standing === 'on-by-default' ? on : off
  const who = trainedBy.name ?? trainedBy.id
  const when = `${day(trainedAt)}, ${who}.`
  return [`${TRAINED[language]} ${when}`, said, ...(police ? [byDefault] : [])].join(' ')
}

const day = (moment: string): string => moment.slice(0, 10)

function data(
  { decisions: { pursued, dismissed, repeated, first, last }, ridge }: ModelPage,
  { dataText }: CardWords,
): string {
  return filled(dataText, { pursued, dismissed, repeated, ridge, span: `${day(first)} – ${day(last)}` })
}

/** A sentence with its `{places}` filled. */
const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, place: string) => `${values[place] ?? ''}`)

const number = (value: number, digits: number): string => value.toFixed(digits)
const percent = (value: number): string => `${Math.round(100 * value)} %`
const figure = ({ share, hits, of, low, high }: Figure, { none }: CardWords): string =>
  share === null ? none : `${percent(share)} (${hits}/${of}; ${percent(low)}–${percent(high)})`

const weights = ({ coefficients }: ModelPage, { weightsHead }: CardWords): string =>
  table(
    weightsHead,
    coefficients.map(({ name, weight }) => [name, number(weight, 2)]),
  )

function quality({ quality: q }: ModelPage, words: CardWords, language: Language): string[] {
  const { area, scoreArea, brier, brierOfGuessing, overall } = q
  const lead = filled(words.qualityText, {
    pairs: percent(area.area),
    area: number(area.area, 2),
    bounds: `${number(area.low, 2)}–${number(area.high, 2)}`,
    score: percent(scoreArea.area),
    brier: number(brier, 3),
    guessing: number(brierOfGuessing, 3),
    precision: figure(overall.precision, words),
    recall: figure(overall.recall, words),
  })
  const groups = (some: readonly { name: string; decided: number; precision: Figure; recall: Figure }[]) =>
    table(
      words.groupHead,
      some.map(({ name, decided, precision, recall }) => [
        name,
        `${decided}`,
        figure(precision, words),
        figure(recall, words),
      ]),
    )
  return [
    lead,
    `### ${words.curve}`,
    table(
      words.curveHead,
      q.reliability.map(({ mean, share, of, low, high }) => [
        percent(mean),
        percent(share ?? 0),
        `${of}`,
        `${percent(low)}–${percent(high)}`,
      ]),
    ),
    `### ${words.byLanguage}`,
    groups(q.languages.map((one) => ({ ...one, name: tongue(one.value, language) ?? one.value }))),
    `### ${words.bySource}`,
    groups(q.sources.map((one) => ({ ...one, name: one.name ?? words.unnamed }))),
  ]
}
