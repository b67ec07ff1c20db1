import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PACKS } from '../src/screening/languages/index.ts'
import { type Adverts, DATA, isHere, LABELLED } from './adverts.ts'
import { contactQuality, contactScores, type Score } from './contacts.ts'
import { atLeast, atMost, decimals, type Figure, markdown, told } from './figure.ts'
import { compare, goldGroups, groupingQuality, groupTexts } from './grouping.ts'
import { indicatorQuality, readLabelled } from './indicators.ts'
import { linkFigures, linkTexts } from './links.ts'
import { groupByMinHash } from './minhash.ts'
import { groupingAccuracy } from './scores.ts'
import { setFigures, suspicionFigures } from './suspicion.ts'
import { readTable } from './table.ts'

/** The languages that have a pack, and whose labels are therefore asked for. */
const LANGUAGES = new Set(PACKS.map(({ language }) => language))
const ratio = decimals(3)
const finely = decimals(4)

/** Every quality figure that the data beside the project allows. */
export async function qualityFigures(say: (line: string) => void): Promise<Figure[]> {
  const parts: readonly (readonly [string, () => Figure[] | Promise<Figure[]>])[] = [
    ['grouping', groupingFigures],
    ['log lines', logFigures],
    ['contacts', contactFigures],
    ['indicators', () => indicatorFigures(LABELLED)],
    ['suspicion', suspicionFigures],
    ['one offer in other words', () => linkFigures()],
  ]
  const figures: Figure[] = []
  for (const [name, measure] of parts) {
    say(`quality: ${name}`)
    figures.push(...(await measure()))
  }
  return figures
}

/** The figures of another set in the labelled set's format: what holds of it was not fitted to the labelled set alone. */
async function otherSetFigures(set: Adverts): Promise<Figure[]> {
  return [
    ...contactFiguresOf(contactScores(set.file)),
    ...indicatorFigures(set),
    ...(await setFigures(set)),
    ...linkFigures(set.file),
  ]
}

function groupingFigures(): Figure[] {
  return groupingQuality(DATA).flatMap(({ file, score }) => {
    const table = readTable(join(DATA, 'bench', file))
    const texts = table.map((row) => row.text)
    const gold = goldGroups(table.map((row) => row.label))
    const peer = compare(groupByMinHash(texts), gold)
    const linked = compare(linkTexts(texts), gold)
    return [
      atLeast(`${file}: ARI`, score.ari, 0.985, finely),
      told(`${file}: pair precision, recall`, `${ratio(score.precision)}, ${ratio(score.recall)}`),
      atLeast(`${file}: ARI with linking`, linked.ari, 0.985, finely),
      atMost(`${file}: ARI that linking costs`, score.ari - linked.ari, 0.002, finely),
      told(`${file}: ARI of MinHash + LSH`, finely(peer.ari)),
    ]
  })
}

/** Drain's mean over the 16 systems of LogHub is 0.865; only some of the systems are here. */
function logFigures(): Figure[] {
  if (!existsSync(join(DATA, 'logs'))) return []
  const accuracies = readdirSync(join(DATA, 'logs'))
    .filter((name) => name.endsWith('_2k.log_structured.csv'))
    .sort()
    .map((name) => {
      const table = readTable(join(DATA, 'logs', name))
      const groups = groupTexts(table.map((row) => row.Content))
      const gold = table.map((row) => row.EventId)
      return { system: name.slice(0, name.indexOf('_')), accuracy: groupingAccuracy(groups, gold) }
    })
  const mean = accuracies.reduce((sum, { accuracy }) => sum + accuracy, 0) / accuracies.length
  return [
    told('log lines: mean grouping accuracy', ratio(mean)),
    ...accuracies.map(({ system, accuracy }) => told(`log lines, ${system}: grouping accuracy`, ratio(accuracy))),
  ]
}

function contactFigures(): Figure[] {
  const quality = contactQuality(DATA)
  if (quality === null) return []
  return [
    ...contactFiguresOf(quality.labelled),
    ...(quality.surfaces ?? []).map((form) =>
      form.name === 'spelled'
        ? atLeast('phone forms, spelled: recall', form.recall, 0.95, ratio)
        : told(`phone forms, ${form.name}: recall`, ratio(form.recall)),
    ),
  ]
}

function contactFiguresOf(scores: readonly Score[]): Figure[] {
  const named = new Map(scores.map((score) => [score.name, score]))
  const kinds = ['phone', 'email', 'telegram', 'iban', 'btc', 'eth', 'usdt-trc20', 'barred kinds']
  const barred = kinds.flatMap((kind) => {
    const score = named.get(kind)
    return score === undefined ? [] : recallAndPrecision(`contacts, ${kind}`, score)
  })
  const all = named.get('all kinds')
  return [...barred, ...(all === undefined ? [] : [told('contacts, all kinds: recall, precision', pair(all))])]
}

const pair = ({ recall, precision }: Score): string => `${ratio(recall)}, ${ratio(precision)}`

const recallAndPrecision = (name: string, { recall, precision }: Score): Figure[] => [
  atLeast(`${name}: recall`, recall, 0.97, ratio),
  atLeast(`${name}: precision`, precision, 0.98, ratio),
]

function indicatorFigures(set: Adverts): Figure[] {
  if (!isHere(set)) return []
  const rows = readLabelled(set.file).filter(({ lang }) => LANGUAGES.has(lang))
  return [
    atLeast('indicators: micro-F1', indicatorQuality(rows).f1, 0.8, ratio),
    told('protective signs: micro-F1', ratio(indicatorQuality(rows, 'protective').f1)),
  ]
}

// `node bench/quality.ts [FILE]`, FILE a set of other adverts in the labelled set's format.
if (import.meta.main) {
  const [file] = process.argv.slice(2)
  const figures =
    file === undefined
      ? await qualityFigures((line) => console.error(line))
      : await otherSetFigures({ name: 'labelled', file })
  console.log(markdown(figures))
}
