import { createAssessor } from '../src/screening/assess.ts'
import { bitsOf, carries, RATES, SIGNS } from '../src/screening/evidence.ts'
import { type Adverts, EMSCAD_LEGITIMATE, EURES, isHere, LABELLED, POLISH, postingsOf, SPASSK } from './adverts.ts'
import { readLabelled } from './indicators.ts'

/** How often each sign of `SIGNS` stands in a set of adverts. */
export type SignShares = { readonly name: string; readonly postings: number; readonly shares: readonly number[] }

/** Shares of signs among postings, given as the bits of evidence.ts. */
export function sharesOf(name: string, bits: readonly number[]): SignShares {
  const shares = SIGNS.map((code) => bits.filter((b) => carries(b, code)).length / Math.max(1, bits.length))
  return { name, postings: bits.length, shares }
}

/** The rates that evidence.ts keeps, drawn a third of the way from the invented adverts towards the ordinary ones. */
export const drawnRate = (deceptive: number, usual: number): number => (2 * deceptive + usual) / 3

async function bitsOfSet(set: Adverts, keep: (id: string) => boolean): Promise<number[]> {
  const { assess } = createAssessor()
  const bits: number[] = []
  for await (const batch of postingsOf(set))
    for (const posting of batch) if (keep(posting.id)) bits.push(bitsOf(assess(posting)))
  return bits
}

async function measured(): Promise<{ deceptive: SignShares; ordinary: SignShares[] }> {
  const isBad = (gold: { class: string }) => gold.class === 'suspect' || gold.class === 'scam'
  const bad = new Set(readLabelled(LABELLED.file).flatMap(({ id, gold }) => (isBad(gold) ? [id] : [])))
  const ordinary: SignShares[] = []
  for (const set of [EURES, POLISH, EMSCAD_LEGITIMATE, SPASSK].filter(isHere))
    ordinary.push(sharesOf(set.name, await bitsOfSet(set, () => true)))
  return { deceptive: sharesOf('deceptive', await bitsOfSet(LABELLED, (id) => bad.has(id))), ordinary }
}

/**
 * One line a sign: its share in deceptive adverts and in each ordinary set, the mean of those sets (each weighs the same,
 * whatever its size), the rates that these would give, and the rates that evidence.ts has.
 */
export function calibrationTable(deceptive: SignShares, ordinary: readonly SignShares[]): string {
  const sets = [deceptive, ...ordinary]
  const head = ['sign', ...sets.map(({ name, postings }) => `${name} (${postings})`), 'mean', 'drawn', 'RATES']
  const rows = SIGNS.map((code, sign) => {
    const mean = ordinary.reduce((sum, { shares }) => sum + shares[sign], 0) / Math.max(1, ordinary.length)
    const drawn = drawnRate(deceptive.shares[sign], mean)
    return [
      code,
      ...sets.map(({ shares }) => shares[sign].toFixed(4)),
      mean.toFixed(4),
      drawn.toFixed(2),
      `${RATES[code].deceptive} / ${RATES[code].usual}`,
    ]
  })
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
  return [head, ...rows].map(line).join('\n')
}

// `node bench/calibrate.ts`
if (import.meta.main) {
  if (!isHere(LABELLED)) console.log(`No labelled set at ${LABELLED.file}: nothing measured.`)
  else {
    const { deceptive, ordinary } = await measured()
    console.log(calibrationTable(deceptive, ordinary))
  }
}
