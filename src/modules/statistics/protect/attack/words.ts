import type { Cell, Frame, Relation } from '../shapes.ts'
import type { Audit, Finding } from './audit.ts'
import type { Way } from './way.ts'

// What the auditor found, in words for whoever publishes. These words stay inside: they name cells and what can be worked out of them.

const name = ({ place, is }: Cell): string => {
  const codes = Object.entries(place.codes).map(([dimension, code]) => `${dimension} ${code}`)
  const where = `«${[place.measure, place.period, ...codes].join(', ')}»`
  if (is === 'change') return `the change of ${where} from vintage ${place.vintage}`
  return place.vintage === '1' ? where : `${where} in vintage ${place.vintage}`
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const names = ({ cells }: Frame, of: readonly number[]): string => list(of.map((cell) => name(cells[cell])))

function relationWords(frame: Frame, { kind, total, parts }: Relation): string {
  const [whole, sum] = [name(frame.cells[total]), names(frame, parts)]
  if (kind === 'revision') return `${whole} is ${sum}`
  return kind === 'within' || kind === 'several' ? `${whole} holds ${sum}` : `${whole} is the sum of ${sum}`
}

function wayWords(frame: Frame, { relations, told, elsewhere }: Way): string {
  const sums = [
    ...relations.map((relation) => relationWords(frame, frame.relations[relation])),
    ...elsewhere.map(({ source, cells }) => `${source} tells ${names(frame, cells)}`),
  ]
  const known = told.length === 0 ? '' : ` Used for it: what is told of ${names(frame, told)}.`
  return sums.length === 0 ? known : `${known} By these sums: ${sums.join('; ')}.`
}

const numbers = ({ left }: Finding): string =>
  left.from === left.to ? `exactly ${left.from}` : `from ${left.from} to ${left.to}`

function head(frame: Frame, finding: Finding): string {
  const cell = name(frame.cells[finding.cell])
  if (finding.kind === 'contradiction') return `What is told of ${cell} does not fit its count.`
  if (finding.kind === 'group')
    return `Everybody of ${name(frame.cells[finding.total ?? finding.cell])} is known to be in ${cell}.`
  if (finding.kind === 'narrow') return `${cell} can be worked out: ${numbers(finding)}.`
  const who = finding.by?.length === 1 ? 'One person' : 'Two persons who combine'
  return `${who} of ${names(frame, [...new Set(finding.by)])} can work out too much of ${cell}.`
}

/** What was found, and how a reader would do it. */
export const findingWords = (frame: Frame, finding: Finding): string =>
  finding.kind === 'contradiction' ? head(frame, finding) : `${head(frame, finding)}${wayWords(frame, finding.way)}`

/** Everything that was found, a line each. */
export const auditWords = (frame: Frame, { findings, unfitting }: Audit): readonly string[] => [
  ...findings.map((finding) => findingWords(frame, finding)),
  ...unfitting.map(
    ({ source, cells }) => `What ${source} tells of ${names(frame, cells)} does not fit the counts, and was not used.`,
  ),
]
