import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { hasTest, pathIn, tableRows } from './rules/named-tests.ts'

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

const model = readFileSync('docs/threat-model.md', 'utf8')
const rows = tableRows(readFileSync('docs/promises.md', 'utf8')).map(
  ({ under, cells: [promise = '', name = '', file = ''] }) => ({
    under,
    promise,
    name,
    file,
  }),
)

/** Sections of the threat model by their heading, each on one line. */
const sections = new Map(
  model
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), flat(text.slice(text.indexOf('\n')))]),
)

/** What each «Stops:» says, up to the sentence on what is not stopped. */
const stops = [...sections].flatMap(([under, text]) =>
  [...text.matchAll(/(?<!not )[Ss]tops: (.*?)(?=Does not stop|What it does not|$)/g)].map(([, said]) => ({
    under,
    said,
  })),
)

describe('promises of the threat model', () => {
  for (const { under, promise, name, file } of rows)
    test(`${promise.slice(0, 80)}: stands there, and so does ${name.slice(0, 60)}`, () => {
      assert.ok(sections.get(under)?.includes(promise), `«${under}» of docs/threat-model.md does not say «${promise}»`)
      if (name === '**no test**') assert.equal(file, '–')
      else assert.ok(hasTest(pathIn(file), name), `${file} has no test «${name}»`)
    })

  test('there is a «Stops» in each section that has a wall', () => {
    assert.ok(stops.length >= 9, `${stops.length} found`)
  })

  for (const { under, said } of stops)
    test(`all that «${under}» stops stands in the table: ${said.slice(0, 40)} …`, () => {
      const told = rows.filter((row) => row.under === under).map(({ promise }) => promise)
      const left = told
        .toSorted((a, b) => b.length - a.length)
        .reduce((text, promise) => text.replace(promise, ''), said)
      assert.match(left, /^[\s.;:]*$/, `nobody says which test proves: ${left}`)
    })

  test('no row stands twice', () => {
    const keys = rows.map(({ promise, name }) => `${promise} | ${name}`)
    assert.deepEqual(keys.length, new Set(keys).size)
  })
})
