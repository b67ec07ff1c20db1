import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessment, createAssessor } from '../../src/screening/assess.ts'
import { assessBatch } from '../../src/screening/batch.ts'
import { type Conclusions, drawConclusions } from '../../src/screening/conclude.ts'
import { Gathered } from '../../src/screening/gathered.ts'
import { type LinkDecision, mergeDecisions } from '../../src/screening/linking/decided.ts'
import type { Posting } from '../../src/screening/posting.ts'
import { writeRecord } from '../../src/screening/record.ts'
import type { InputBatch, RecordStore } from '../../src/screening/run.ts'
import { fingerprint } from '../../src/screening/shingles.ts'
import { StateStore } from '../../src/screening/state/store.ts'
import { Tokens, tokenise } from '../../src/screening/tokens.ts'

/** mulberry32: small, seeded, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Fisher and Yates. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const held = mixed[i]
    mixed[i] = mixed[k]
    mixed[k] = held
  }
  return mixed
}

const posting = (fields: Partial<Posting>): Posting => ({
  id: 'a-1',
  title: '',
  text: '',
  employer: null,
  date: null,
  source: 'board',
  ...fields,
})

export { posting as advert }

/** The invented postings that the README's first command runs on, as the reader gives them. */
export function exampleAdverts(): Posting[] {
  type Row = { id: string; source: string; postedAt: string; title: string; text: string; employer: string | null }
  return readFileSync(join(import.meta.dirname, '../../examples/postings.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .map(({ postedAt, id, source, title, text, employer }) => ({ id, source, title, text, employer, date: postedAt }))
}

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo zu sta kri ple dro mne an el in or us'.split(' ')

/** Invented words of two to four syllables. */
export function inventedWords(count: number, random: () => number): string[] {
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]
  return Array.from({ length: count }, () => Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''))
}

/** A copy of a text with this share of its words put otherwise, left out or doubled. */
export function edited(words: readonly string[], share: number, random: () => number): string[] {
  return words.flatMap((word) => {
    if (random() >= share) return [word]
    const kind = random()
    return kind < 0.6 ? inventedWords(1, random) : kind < 0.8 ? [] : [word, ...inventedWords(1, random)]
  })
}

/** One deceptive text with its slots: place, pay, phone, date, employer. */
const OFFERS: readonly ((place: string, pay: number, phone: string, day: number) => string)[] = [
  (place, pay, phone, day) =>
    `Urgent! Warehouse work in ${place}, no experience and no language needed. Pay ${pay} EUR a week in hand. We buy the ` +
    `ticket, you work it off from your salary. Send a photo of your passport before departure. The bus leaves on the ` +
    `${day} of March, only 4 places left. Registration fee 90 EUR in advance. Housing provided by us. Write on Telegram ` +
    `or WhatsApp ${phone}, do not tell anyone about this offer.`,
  (place, pay, phone, day) =>
    `Darbs ārzemēs, ${place}, bez pieredzes un bez valodas zināšanām. Alga ${pay} eiro nedēļā. Biļeti nopērkam mēs, ` +
    `pēc tam atrēķināsim no algas. Dzīvošana pie mums. Izbraukšana ${day}. martā, palikušas 3 vietas. Atsūtiet pases foto. ` +
    `Reģistrācijas maksa 80 eiro jāsamaksā iepriekš. Līgumu parakstīsim vēlāk uz vietas. Zvaniet ${phone}, nevienam nestāstiet.`,
  (place, pay, phone, day) =>
    `Работа за границей, ${place}, без опыта и без знания языка. Зарплата ${pay} евро в неделю. Билет покупаем мы, потом ` +
    `вычитаем из зарплаты. Жильё предоставляем. Выезд ${day} марта, осталось 3 места. Пришлите фото паспорта. Взнос за ` +
    `оформление 70 евро заранее. Договор подпишем потом на месте. Пишите ${phone}, никому не рассказывайте.`,
]
const PLACES = ['Rotterdam', 'Antwerp', 'Hamburg', 'Gdansk', 'Malmo', 'Aarhus', 'Lyon', 'Turin', 'Bremen', 'Ghent']

/** A number from the range that Britain sets aside for fiction. */
const fictionPhone = (random: () => number): string =>
  `+44 7700 900${String(Math.floor(random() * 1000)).padStart(3, '0')}`

/**
 * Invented postings: campaigns of deceptive offers with other slots and a few edits, among adverts that say other things.
 * @param campaigns how many postings each of the three offers gets
 */
export function inventedAdverts(campaigns: readonly number[], strangers: number, seed: number): Posting[] {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]
  const offers = campaigns.flatMap((count, offer) =>
    Array.from({ length: count }, (_, i) => {
      const written = OFFERS[offer](
        pick(PLACES),
        400 + 50 * Math.floor(random() * 8),
        fictionPhone(random),
        1 + (i % 28),
      )
      const text = edited(written.split(' '), i === 0 ? 0 : 0.04, random).join(' ')
      const employer = pick(['Sunhill', 'Northgate', 'Lotus', null])
      const date = `2026-03-${String(1 + (i % 28)).padStart(2, '0')}`
      return posting({ id: `c${offer}-${i}`, text, employer, date, source: pick(['board', 'channel', 'forum']) })
    }),
  )
  const others = Array.from({ length: strangers }, (_, i) =>
    posting({
      id: `s-${i}`,
      title: inventedWords(3, random).join(' '),
      text: inventedWords(40, random).join(' '),
      employer: 'Firm Ltd',
      source: pick(['board', 'channel']),
    }),
  )
  return shuffled([...offers, ...others], random)
}

/** Records in memory. */
export class MemoryStore implements RecordStore {
  private bytes = Buffer.alloc(0)

  append(bytes: Uint8Array): number {
    const at = this.bytes.length
    this.bytes = Buffer.concat([this.bytes, bytes])
    return at
  }

  read(at: number, length: number): string {
    return this.bytes.toString('utf8', at, at + length)
  }
}

/** Assesses postings and gathers them with their records. */
export function gather(postings: readonly Posting[]): { gathered: Gathered; store: MemoryStore } {
  const gathered = new Gathered()
  const store = new MemoryStore()
  const batch = assessBatch(createAssessor(), postings)
  gathered.addBatch(batch, store.append(batch.records))
  return { gathered, store }
}

/** What a day's screening with a state comes to, by ids. */
export type Day = {
  /** Members of each lead with its score. */
  readonly leads: readonly string[]
  /** Members of each campaign, sorted, by its id. */
  readonly campaigns: ReadonlyMap<string, readonly string[]>
  readonly conclusions: Conclusions
  readonly gathered: Gathered
  /** Postings that came from the state. */
  readonly loaded: number
}

const assessor = createAssessor()

/** Screens a day's postings with a state folder, as the command does, and keeps them there. */
export function screenDay(
  folder: string,
  postings: readonly Posting[],
  { now = new Date('2026-03-01'), keep = 400, links = [] as readonly LinkDecision[] } = {},
): Day {
  const state = new StateStore(folder, keep, now)
  try {
    const gathered = new Gathered()
    state.load(gathered)
    const loaded = gathered.size
    const store = new MemoryStore()
    const batch = assessBatch(assessor, postings)
    gathered.addBatch(batch, store.append(batch.records))
    const read = (at: number) =>
      at < loaded ? state.read(at) : store.read(gathered.recordAt[at], gathered.recordLengths[at])
    const conclusions = drawConclusions(gathered, read, {
      published: state.published,
      organisers: state.organisers,
      decided: mergeDecisions(state.decided, links),
      firstNew: loaded,
    })
    state.save(gathered, loaded, conclusions, read)
    return {
      leads: conclusions.leads.map(({ members, score }) => `${members.join(' ')} = ${score}`).sort(),
      campaigns: new Map(
        conclusions.campaigns.map(({ id, members }) => [id, members.map((at) => gathered.ids[at]).sort()]),
      ),
      conclusions,
      gathered,
      loaded,
    }
  } finally {
    state.close()
  }
}

/** Postings as a reader would hand them on, so many a batch. */
export async function* asInput(postings: readonly Posting[], size = 64): AsyncGenerator<InputBatch> {
  for (let i = 0; i < postings.length; i += size)
    yield { file: 'adverts.jsonl', postings: postings.slice(i, i + size), broken: [] }
}

/** The fingerprint of plain words. */
export const printOf = (text: string) => fingerprint(tokenise(text.toLowerCase(), new Tokens()))

/** The postings as lines of JSON. */
export const asLines = (postings: readonly Posting[]): string =>
  postings.map((one) => `${JSON.stringify(one)}\n`).join('')

/** A posting's record as one text. */
export function recordOf(one: Posting, assessment: Assessment): string {
  let record = ''
  writeRecord(one, assessment, {
    text: (piece) => {
      record += piece
    },
  })
  return record
}
