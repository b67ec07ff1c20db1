import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicPages } from '../../test/browser/public-pages.ts'
import { letterFile, ReleasesHouse } from '../../test/houses/releases.ts'
import { decisionsFile } from '../../test/houses/returns.ts'
import { publishedFigures } from '../modules/statistics/index.ts'
import { TABLE_WORDS } from '../modules/statistics/return/words/index.ts'
import { FILES } from './figures-pages.ts'
import { TONGUES } from './words/index.ts'

const pages = publicPages(ReleasesHouse.open)
const DECISIONS = [{ letter: 'd' as const, by: ['decision'] }]
const SUSPECTS: readonly (readonly [object, number])[] = [
  ...[[{}, 40] as const, [{ sex: 'female' }, 22] as const, [{ sex: 'male' }, 15] as const],
  ...[[{ sex: 'other' }, 1] as const, [{ sex: 'unknown' }, 2] as const],
]
let first: string

test('before anything was published it says so, in each language; nothing is there by a guessed number', async () => {
  for (const { code, words } of TONGUES) {
    const { status, body } = await pages.get(`/p/${code}/figures`)
    assert.equal(status, 200)
    assert.ok(body.includes(words['figures.none'].replaceAll("'", '&#39;')), code)
  }
  const guessed = await pages.get('/p/en/figures-00000000-0000-4000-8000-000000000001')
  assert.equal(guessed.status, 404)
})

test('a draft is not there, also when the auditor has passed it', async () => {
  const vintage = await pages.house().sentOf([decisionsFile(2025, 20, 9, 6, 3, 2, 0)])
  first = await pages.house().draft(vintage)
  await pages.house().choose(first, 'rounded', DECISIONS)
  assert.equal(await pages.house().prepare(first), 'passed')
  assert.deepEqual(await publishedFigures(pages.house().kernel.database), [])
  assert.equal((await pages.get(`/p/en/figures-${first}`)).status, 404)
  assert.equal((await pages.get(`/p/en/figures-${first}.csv`)).status, 404)
})

test('what was published is there with its release, vintage, agency, denominators and method; no cookie is set', async () => {
  await pages.house().publish(first)
  pages.house().kernel.clock.pass(60_000)
  const { status, body, headers } = await pages.get('/p/en/figures')
  assert.equal(status, 200)
  assert.equal(headers['set-cookie'], undefined)
  assert.match(body, /Latvia, 2025/)
  assert.match(body, /Release 1 of .*, by Invented Authority\. From the yearly return, vintage 1\./)
  assert.match(body, /Prosecution decisions \(d\) · decision/)
  assert.match(body, /In all: 20\. It is known of: 20\./)
  assert.match(body, /rounded to multiples of five/)
  assert.match(body, /Before numbers are published, a program tries/)
})

test('neither the page nor what stands behind it has a true count, a finding or a reason', async () => {
  const [release] = await publishedFigures(pages.house().kernel.database)
  assert.deepEqual(Object.keys(release ?? {}).sort(), [
    ...['agency', 'geo', 'id', 'number', 'publishedAt', 'tables', 'told', 'vintage', 'way', 'year'],
  ])
  assert.deepEqual([...new Set(release?.told.flatMap((cell) => Object.keys(cell)))], ['letter', 'codes', 'told'])
  const { body } = await pages.get(`/p/en/figures-${first}`)
  const told = [...body.matchAll(/<td class="n">(\d+)</g)].map(([, n]) => Number(n))
  assert.equal(told.length, 6)
  assert.ok(told.every((n) => n % 5 === 0))
})

test('each file is taken along under its own name and type, in words of the page where there are some', async () => {
  for (const { ending } of FILES) {
    const { status, headers, body } = await pages.get(`/p/lv/figures-${first}.${ending}`)
    assert.equal(status, 200, ending)
    assert.equal(headers['content-disposition'], `attachment; filename="figures-1-LV-2025.${ending}"`)
    assert.ok(body.length > 100, ending)
  }
  assert.match((await pages.get(`/p/en/figures-${first}.csv`)).body, /,charged,.*,10,rounded,free/)
  assert.equal((await pages.get(`/p/en/figures-${first}.exe`)).status, 404)
})

test('the latest release comes first and leads to the others; hidden cells say that they are not told, and why', async () => {
  const vintage = await pages.house().sentOf([letterFile('b', 2024, SUSPECTS)], 2024)
  await pages.house().released(vintage, 'hidden', [{ letter: 'b', by: ['sex'] }])
  pages.house().kernel.clock.pass(60_000)
  const { body } = await pages.get('/p/en/figures')
  assert.match(body, /Latvia, 2024[\s\S]*Suspects \(b\)[\s\S]*not told[\s\S]*Other releases[\s\S]*Latvia, 2025/)
  assert.match(body, /«Not told» protects persons/)
  assert.match(body, /In all: 40\./)
  assert.doesNotMatch(body, /It is known of/)
  assert.match((await pages.get(`/p/en/figures-${first}`)).body, /Latvia, 2025[\s\S]*Other releases[\s\S]*Latvia, 2024/)
})

test('in each language the words of tables are of that language, on the page and in its files', async () => {
  for (const { code } of TONGUES) {
    const { body } = await pages.get(`/p/${code}/figures`)
    const words = TABLE_WORDS[code]
    const told = [...body.matchAll(/<th scope="row">([^<]+)/g)].map(([, word]) => word)
    assert.deepEqual(told, [words.total, ...Object.values(words.codes.sex)], code)
    assert.ok(body.includes(`<caption><span>${words.measures.suspects} (b) · ${words.headings.sex}</span>`), code)
    assert.doesNotMatch(body, /<th[^>]* lang=/)
    const file = JSON.parse((await pages.get(`/p/${code}/figures-${first}.json`)).body)
    assert.equal(file.label, words.released.title)
    assert.equal(file.link.item[0].dimension.decision.category.label.charged, words.codes.decision.charged)
  }
})

test('what was changed past the program is not shown', async () => {
  await pages
    .database()
    .superuser(
      `alter table releases disable trigger stands; update releases set told = replace(told, '10', '11') where id = '${first}'; alter table releases enable trigger stands`,
    )
  pages.house().kernel.clock.pass(60_000)
  assert.equal((await pages.get(`/p/en/figures-${first}`)).status, 404)
  assert.equal((await publishedFigures(pages.house().kernel.database)).length, 1)
})
