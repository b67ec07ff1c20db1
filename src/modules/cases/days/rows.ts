import type { Tx } from '../../../kernel/database.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'

const label = (id: string) => `person_days.words ${id}`
export type DayWords = { readonly note: string }
export const sealDay = (key: Uint8Array, id: string, words: DayWords): Uint8Array => sealJson(key, words, label(id))
export const openDay = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): DayWords =>
  openUnaltered<DayWords>(key, sealed, label(id))

/** The known days of a person, next first. */
export const daysOf = (db: Tx, person: string) =>
  db.selectFrom('person_days').selectAll().where('person', '=', person).orderBy('on_day').orderBy('id').execute()
