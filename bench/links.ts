import { createAssessor } from '../src/screening/assess.ts'
import { assessBatch } from '../src/screening/batch.ts'
import { type Conclusions, drawConclusions } from '../src/screening/conclude.ts'
import { Gathered } from '../src/screening/gathered.ts'
import type { Posting } from '../src/screening/posting.ts'
import { isHere, LABELLED } from './adverts.ts'
import { atLeast, atMost, decimals, type Figure, markdown, told, whole } from './figure.ts'
import { bCubed } from './grouping.ts'
import { type Labelled, readLabelled } from './indicators.ts'

const ratio = decimals(3)
/** Variants that share few words with what they were made from. */
const IN_OTHER_WORDS = new Set(['translated', 'paraphrase'])

type Tally = { found: number; right: number; gold: number }

/** How well one offer in several wordings is told: pairs of postings of one campaign, on the labelled set. */
export function linkFigures(file = LABELLED.file): Figure[] {
  if (!isHere({ name: '', file })) return []
  const rows = readLabelled(file)
  const conclusions = concluded(rows)
  const { campaignOf } = conclusions
  const all: Tally = { found: 0, right: 0, gold: 0 }
  const otherWords: Tally = { found: 0, right: 0, gold: 0 }
  const lookAlikes = new Set<string>()
  for (let i = 0; i < rows.length; i++) {
    for (let k = i + 1; k < rows.length; k++) {
      const [a, b] = [rows[i].gold, rows[k].gold]
      const found = campaignOf[i] !== null && campaignOf[i] === campaignOf[k]
      const gold = a.campaign !== null && a.campaign === b.campaign
      count(all, found, gold)
      if ([a, b].some(({ variant }) => variant !== null && IN_OTHER_WORDS.has(variant))) count(otherWords, found, gold)
      if (found && !gold)
        for (const [one, other] of [
          [rows[i], rows[k]],
          [rows[k], rows[i]],
        ])
          if (one.gold.class === 'benign' && one.gold.campaign === null && other.gold.campaign !== null)
            lookAlikes.add(one.id)
    }
  }
  return [
    atLeast('one offer in other words, all variants: pair F1', f1(all), 0.85, ratio),
    told(
      'one offer in other words, all variants: precision, recall',
      `${ratio(precision(all))}, ${ratio(recall(all))}`,
    ),
    atLeast('translated and paraphrased pairs: recall', recall(otherWords), 0.75, ratio),
    atLeast('translated and paraphrased pairs: precision', precision(otherWords), 0.95, ratio),
    atMost('benign look-alikes joined to a campaign', lookAlikes.size, 0, whole),
    ...organiserFigures(rows, conclusions),
  ]
}

function count(tally: Tally, found: boolean, gold: boolean): void {
  tally.found += Number(found)
  tally.gold += Number(gold)
  tally.right += Number(found && gold)
}

const precision = ({ right, found }: Tally): number => (found === 0 ? 1 : right / found)
const recall = ({ right, gold }: Tally): number => (gold === 0 ? 1 : right / gold)
const f1 = ({ right, found, gold }: Tally): number => (found + gold === 0 ? 1 : (2 * right) / (found + gold))

/** The conclusions of a screening of these postings alone. */
export function concluded(rows: readonly Posting[]): Conclusions {
  const gathered = new Gathered()
  const batch = assessBatch(createAssessor(), rows)
  gathered.addBatch(batch, 0)
  const records = Buffer.from(batch.records)
  const { recordAt, recordLengths } = gathered
  const read = (at: number) => records.toString('utf8', recordAt[at], recordAt[at] + recordLengths[at])
  return drawConclusions(gathered, read)
}

/** Group number of each text after linking too; texts in no campaign get a number of their own. */
export function linkTexts(texts: readonly string[]): Int32Array {
  const width = String(texts.length).length
  const { campaignOf } = concluded(
    texts.map((text, i) => ({
      id: String(i).padStart(width, '0'),
      source: '',
      title: '',
      text,
      employer: null,
      date: null,
    })),
  )
  const numbers = new Map<string, number>()
  return Int32Array.from(campaignOf, (id, i) => {
    if (id === null) return i
    const number = numbers.get(id) ?? texts.length + numbers.size
    numbers.set(id, number)
    return number
  })
}

/** B³ over the postings; one in no cluster is a cluster of its own. */
function organiserFigures(rows: readonly Labelled[], { organiserOf }: Conclusions): Figure[] {
  const gold = rows.map((row) => row.gold.organiser ?? row.id)
  const found = rows.map((row, i) => organiserOf[i] ?? row.id)
  const everybody = [...rows.keys()]
  const organised = everybody.filter((i) => rows[i].gold.organiser !== null)
  const [all, some] = [everybody, organised].map((among) => bCubed(gold, found, among))
  return [
    atLeast('organisers, all postings: B³ F1', all.f1, 0.9, ratio),
    atLeast('organisers, postings that have one: B³ F1', some.f1, 0.9, ratio),
    told('organisers, postings that have one: B³ precision, recall', `${ratio(some.precision)}, ${ratio(some.recall)}`),
  ]
}

/** Prints each pair that is wrongly joined or missed: for whoever changes what offers are linked by. */
function explain(rows: readonly Labelled[]): void {
  const { campaignOf, organiserOf } = concluded(rows)
  for (const [i, a] of rows.entries()) {
    for (const [k, b] of rows.entries()) {
      if (k <= i) continue
      const found = campaignOf[i] !== null && campaignOf[i] === campaignOf[k]
      const gold = a.gold.campaign !== null && a.gold.campaign === b.gold.campaign
      if (found === gold) continue
      const told = [a, b].map(({ id, gold: { campaign, variant } }) => `${id} ${campaign} ${variant}`)
      console.log(`${gold ? 'missed' : 'joined'}: ${told.join(' | ')}`)
    }
  }
  for (const [i, { id, gold }] of rows.entries())
    if (organiserOf[i] !== null || gold.organiser !== null) console.log(`${organiserOf[i]} ${gold.organiser} ${id}`)
}

// `node bench/links.ts [FILE] [detail]`
if (import.meta.main) {
  const words = process.argv.slice(2)
  const file = words.find((word) => word !== 'detail') ?? LABELLED.file
  if (words.includes('detail')) explain(readLabelled(file))
  console.log(markdown(linkFigures(file)))
}
