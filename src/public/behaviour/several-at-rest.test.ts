import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../../test/browser/public-pages.ts'
import { PICTURE } from '../../../test/houses/public.ts'
import { SeveralHouse, type Taking } from '../../../test/houses/several.ts'
import { belongingTo, valuesOf, type WrittenRow, writtenBy } from '../../../test/houses/written-rows.ts'

// What lies in the database of a report to two agencies, held against a report of somebody else: what the two copies have in common must be
// no more than what any two reports of one day have.

const pages = publicPages(SeveralHouse.open)
const OWN = '. Six pickers sleep in a cold barn near Invented Town and may not leave it at night. Call +371 20000001.'
const STRANGER =
  '. Somebody keeps the papers of the cleaners in an office. Ask for Anna on +371 20000002, she knows it.'

/** Sends a form with a file, as a browser without script does. */
async function send(text: string, to: readonly Taking[], file: Uint8Array) {
  const form = (fields: Record<string, string>) => pages.post('/p/en/form', fields)
  const ticks = Object.fromEntries(to.map(({ agency }) => [`to-${agency}`, 'on']))
  const begun = hidden(await pages.get('/p/en/form'), 'state')
  const desk = hidden(await form({ state: begun, step: 'desk', go: 'urgent', ...ticks }), 'state')
  const urgent = hidden(await form({ state: desk, step: 'urgent', danger: 'soon', go: 'text' }), 'state')
  const last = new FormData()
  last.set('state', hidden(await form({ state: urgent, step: 'text', text, go: 'files' }), 'state'))
  last.set('step', 'files')
  last.set('go', 'send')
  last.append('files', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'a.png')
  const { body } = await pages.send('/p/en/form', last)
  return /id="copy" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail(body.slice(-900))
}

/** Takes back what the words open, from all. */
async function withdraw(words: string) {
  const page = await pages.post('/p/en/return', { words })
  const ask = await pages.post('/p/en/return', { state: hidden(page, 'state'), go: 'withdraw' })
  await pages.post('/p/en/return', { state: hidden(ask, 'state'), go: 'withdraw-yes' })
}

/** Each agency reads at another time, as people do. */
async function read(at: Taking, text: string): Promise<string> {
  pages.house().kernel.clock.pass(61_000)
  return (await pages.house().reportAt(at, text)).id
}

/** How long each sealed value is, by table and column: also what does not open may be told by its length. */
const lengths = (rows: readonly WrittenRow[]): readonly string[] =>
  rows.flatMap(({ table, row }) =>
    Object.entries(row).flatMap(([column, value]) =>
      typeof value === 'string' && value.startsWith('\\x') ? [`${table}.${column} ${value.length}`] : [],
    ),
  )
const common = (one: readonly string[], other: readonly string[]) => [
  ...new Set(one.filter((value) => other.includes(value))),
]

for (const [what, ends] of [
  ['read at both and taken back', true],
  ['read at both', false],
] as const)
  test(`a report to two agencies, ${what}: no number, hash, key, sealed byte, length or transaction is in both copies`, async () => {
    const [first, , police] = pages.house().all as [Taking, Taking, Taking]
    const [OWNS, STRANGERS] = [what + OWN, what + STRANGER]
    const ids: string[] = []
    const rows = await writtenBy(pages.database(), async () => {
      const theirs = await send(STRANGERS, [first], Buffer.concat([PICTURE, Buffer.alloc(40)]))
      const own = await send(OWNS, [first, police], PICTURE)
      ids.push(await read(first, STRANGERS), await read(first, OWNS), await read(police, OWNS))
      if (!ends) return
      await withdraw(theirs)
      await withdraw(own)
    })
    const [stranger, one, other] = ids.map((id) => belongingTo(rows, id)) as [WrittenRow[], WrittenRow[], WrittenRow[]]
    for (const copy of [stranger, one, other]) assert.ok(copy.length >= (ends ? 4 : 10), `${copy.length} rows found`)
    assert.deepEqual(
      one.filter((row) => other.includes(row)),
      [],
    )
    const by = (copy: readonly WrittenRow[]) => copy.map(({ transaction }) => transaction)
    assert.deepEqual(common(by(one), by(other)), [])
    const usual = common(stranger.flatMap(valuesOf), other.flatMap(valuesOf))
    const both = common(one.flatMap(valuesOf), other.flatMap(valuesOf))
    assert.deepEqual(
      both.filter((value) => !usual.includes(value)),
      [],
    )
    const asLong = common(lengths(stranger), lengths(other))
    assert.deepEqual(
      common(lengths(one), lengths(other)).filter((length) => !asLong.includes(length)),
      [],
    )
    // What belongs to no report is a count of the day, and names nothing of either.
    const loose = rows.filter((row) => ![stranger, one, other].some((copy) => copy.includes(row)))
    const named = loose.filter((row) => ids.some((id) => valuesOf(row).includes(id)))
    assert.deepEqual(named, [])
  })
