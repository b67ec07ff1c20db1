import assert from 'node:assert/strict'
import { canonical } from '../../src/screening/canonical.ts'
import { findContacts } from '../../src/screening/contacts/index.ts'

const starred = (value: string, disguised: boolean) => value + (disguised ? '*' : '')

/** Phones found in a text, the disguised ones with a star behind. */
export const phones = (language: string, text: string, source = 'classified'): string[] =>
  findContacts(canonical(text), { language, source })
    .filter(({ kind }) => kind === 'phone')
    .map(({ value, disguised }) => starred(value, disguised))

/** «kind value» of each contact, the disguised ones with a star behind. */
export const contacts = (language: string, text: string): string[] =>
  findContacts(canonical(text), { language, source: 'social' }).map(({ kind, value, disguised }) =>
    starred(`${kind} ${value}`, disguised),
  )

/** A language, a text of it, and what is found there. */
export type Found = readonly [language: string, text: string, ...found: string[]]

/** Asks of each text that just this is found in it. */
export const eachBy =
  (find: (language: string, text: string) => string[]) =>
  (cases: readonly Found[]): void => {
    for (const [language, text, ...expected] of cases)
      assert.deepEqual(find(language, text), expected, `${language}: ${text}`)
  }
