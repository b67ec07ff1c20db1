import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Posting } from '../src/screening/posting.ts'
import { type ColumnMap, readPostings } from '../src/screening/read/index.ts'
import { readTable } from './table.ts'

/** The folder of evaluation data beside the project; it is no part of it and may be absent. */
export const DATA = join(import.meta.dirname, '../../shared/data')
const at = (path: string): string => join(DATA, 'postings', path)

/** A set of adverts: a file, read as the command reads it, or the part of it that `keep` lets through. */
export type Adverts = {
  readonly name: string
  readonly file: string
  readonly map?: ColumnMap
  readonly keep?: () => (posting: Posting) => boolean
}

export const LABELLED: Adverts = { name: 'labelled', file: at('labelled/postings.jsonl') }
export const EURES: Adverts = { name: 'EURES', file: at('eures-es.jsonl') }
export const POLISH: Adverts = { name: 'Polish', file: at('ojalab-pl.csv') }
export const SPASSK: Adverts = { name: 'Russian', file: at('spassk-ru.json') }
export const EMSCAD_FRAUD: Adverts = { name: 'EMSCAD fraud', file: at('emscad-fraud.csv') }
export const EMSCAD_LEGITIMATE: Adverts = {
  name: 'EMSCAD legitimate',
  file: at('emscad-sample.csv'),
  map: { id: ['job_id'] },
  keep: () => {
    const rows = readTable(EMSCAD_LEGITIMATE.file)
    const legitimate = new Set(rows.filter((row) => row.fraudulent === '0').map((row) => row.job_id))
    return (posting) => legitimate.has(posting.id)
  },
}
export const TELEGRAM_SPAM: Adverts = { name: 'Telegram spam', file: at('telegram-spam.txt') }
export const TELEGRAM_HAM: Adverts = { name: 'Telegram ham', file: at('telegram-ham.txt') }

/** Whether the set's file is there to be measured on. */
export const isHere = ({ file }: Adverts): boolean => existsSync(file)

/** The postings of a set, with the ids and sources that the command would give them. */
export async function* postingsOf({ file, map, keep }: Adverts): AsyncGenerator<readonly Posting[]> {
  const lets = keep?.()
  for await (const { postings } of readPostings(file, { map: map ?? {} }))
    yield lets === undefined ? postings : postings.filter(lets)
}
