import { closeSync, openSync, writeSync } from 'node:fs'
import { PACKS } from '../src/screening/languages/index.ts'

const SYLLABLES = {
  latin: 'ba ce di fo gu ka le mi no pu ra se ti vo zu sta kri ple dro mne an el in or us',
  cyrillic: 'ба ве ди го ку ла ме ни по ру са те ви зо ста кри пле дро ан ел ин ор ус',
}
const TOKENS = 120
const EDITED = 0.08
const IN_CAMPAIGNS = 0.4
const COPIES = 20
const VOCABULARY = 20000

/** mulberry32: small, seeded, the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Tongue = {
  readonly language: string
  readonly common: readonly string[]
  readonly trade: readonly string[]
  readonly rare: readonly string[]
}

function tongues(random: () => number, among: readonly string[] | null): Tongue[] {
  const packs = PACKS.filter(
    ({ language, functionWords }) => functionWords !== '' && (among?.includes(language) ?? true),
  )
  return packs.map(({ language, functionWords, concepts }) => {
    const syllables = SYLLABLES[['ru', 'uk', 'bg'].includes(language) ? 'cyrillic' : 'latin'].split(' ')
    const word = () =>
      Array.from(
        { length: 2 + Math.floor(random() * 3) },
        () => syllables[Math.floor(random() * syllables.length)],
      ).join('')
    const trade = [
      ...(concepts.housing ?? []),
      ...(concepts.pay ?? []),
      ...(concepts.transport ?? []),
      ...(concepts.contract ?? []),
      ...(concepts.requirement ?? []),
    ]
    // The first of a word's spellings.
    const plain = trade.map((term) => term.split('|')[0]).filter((word) => /^[\p{L}\p{M}]+$/u.test(word))
    return { language, common: functionWords.split(' '), trade: plain, rare: Array.from({ length: VOCABULARY }, word) }
  })
}

/**
 * Two words in five are small frequent ones, one in eight is of the trade (real adverts have 12 to 20 words of the language packs
 * in a hundred); the rest falls off as 1/rank (Zipf).
 */
function drawWord({ common, trade, rare }: Tongue, random: () => number): string {
  const kind = random()
  if (kind < 0.4) return common[Math.floor(random() * common.length)]
  if (kind < 0.52) return trade[Math.floor(random() * trade.length)]
  return rare[Math.floor(rare.length ** random()) - 1] ?? rare[0]
}

const digits = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

function drawText(tongue: Tongue, random: () => number): string[] {
  return Array.from({ length: TOKENS }, (_, i) =>
    i % 29 === 28
      ? `${drawWord(tongue, random)}.\n`
      : i % 17 === 16
        ? String(Math.floor(random() * 3000))
        : drawWord(tongue, random),
  )
}

function contact(random: () => number): string {
  const kind = random()
  if (kind < 0.4) return `+371 2${digits(random, 3)} ${digits(random, 4)}`
  return kind < 0.7 ? `mail${digits(random, 5)}@firm${digits(random, 3)}.example` : `@user_${digits(random, 6)}`
}

/**
 * Writes invented postings: languages mixed, 120 tokens, 40 % in campaigns of 20 copies with 8 % of the tokens changed.
 * The same seed gives the same file.
 * @param among the languages that are mixed; null for those of all packs that tell their small words
 */
export function generate(file: string, postings: number, among: readonly string[] | null = null, seed = 1): void {
  const random = seeded(seed)
  const all = tongues(random, among)
  const templates = Array.from({ length: Math.max(1, Math.round((postings * IN_CAMPAIGNS) / COPIES)) }, () => {
    const tongue = all[Math.floor(random() * all.length)]
    return { tongue, words: drawText(tongue, random), contact: contact(random) }
  })
  const out = openSync(file, 'w')
  let pending = ''
  for (let i = 0; i < postings; i++) {
    const template = random() < IN_CAMPAIGNS ? templates[Math.floor(random() * templates.length)] : null
    const tongue = template?.tongue ?? all[Math.floor(random() * all.length)]
    const words =
      template === null
        ? drawText(tongue, random)
        : template.words.map((word) => (random() < EDITED ? drawWord(tongue, random) : word))
    const text = `${words.join(' ')} ${template?.contact ?? contact(random)}`
    pending += `${JSON.stringify({ id: `g${i}`, source: `portal${i % 7}.example`, postedAt: '2026-03-01T00:00:00Z', title: words.slice(0, 4).join(' ').trim(), text, employer: random() < 0.3 ? null : `Firm ${Math.floor(random() * 5000)}` })}\n`
    if (pending.length > 1 << 20) {
      writeSync(out, pending)
      pending = ''
    }
  }
  writeSync(out, pending)
  closeSync(out)
}

// `node bench/generate.ts FILE POSTINGS [LANGUAGE,…]`
if (import.meta.main) generate(process.argv[2], Number(process.argv[3]), process.argv[4]?.split(',') ?? null)
