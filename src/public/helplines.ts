import { type CheckedLine, EUROPE } from '../modules/reports/public.ts'

/** Numbers to call by country (ISO 3166), each of which somebody called. */
export type Lines = Readonly<Record<string, readonly CheckedLine[]>>

/** What one of the numbers that the Union reserves is for; null for any other number. */
export const reservedFor = (tel: string): (typeof EUROPE)[number]['what'] | null =>
  EUROPE.find((line) => line.tel === tel)?.what ?? null

/** The numbers against trafficking in human beings among those of a country. */
export const ownLines = (lines: Lines, country: string): readonly CheckedLine[] =>
  (lines[country] ?? []).filter(({ tel }) => reservedFor(tel) === null)

/** The line for children in the first of these countries that has one which somebody called; null where none has. */
export const childLine = (lines: Lines, countries: readonly string[]): CheckedLine | null =>
  countries.flatMap((country) => lines[country] ?? []).find(({ tel }) => reservedFor(tel) === 'children') ?? null
