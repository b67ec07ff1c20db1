import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ReturnsHouse } from '../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

type Taken = {
  readonly id: string | null
  readonly faults: readonly { readonly why: string; readonly at: string }[]
  readonly figures: number
}
type Listed = { readonly files: readonly { readonly id: string; readonly file: string; readonly figures: number }[] }
type Told = {
  readonly year: number | null
  readonly years: readonly number[]
  readonly lines: readonly {
    readonly source: string
    readonly name: string
    readonly geo: string
    readonly value: unknown
  }[]
}

const packed = (text: string) => gzipSync(text).toString('base64')
const glotip = (...lines: readonly string[]) =>
  ['Iso3_code,Country,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE', ...lines].join('\n')
const decided = (iso: string, country: string, n: string) =>
  `${iso},${country},Persons convicted,Total,Total,Total,Total,2024,Counts,${n}`

onDatabases('published figures beside the own return', ReturnsHouse.open, (house) => {
  const take = (text: string, more: object = {}) =>
    house().call<Taken>(house().anna.token, 'comparisons.import', {
      publisher: 'glotip',
      file: 'glotip.csv',
      packed: packed(text),
      ...more,
    })
  const list = async (by = house().anna) => (await house().call<Listed>(by.token, 'comparisons.list')).files
  const compare = (more: object = {}) =>
    house().call<Told>(house().berta.token, 'comparisons.get', {
      measure: 'convicted',
      what: 'all',
      year: null,
      ...more,
    })

  test('are taken in whole, listed, compared and removed', async () => {
    assert.deepEqual(await compare(), { year: null, years: [], lines: [] })
    const { id, figures } = await take(glotip(decided('EST', 'Estonia', '7'), decided('LTU', 'Lithuania', '<5')))
    assert.equal(figures, 2)
    assert.deepEqual(
      (await list()).map(({ file, figures: n }) => [file, n]),
      [['glotip.csv', 2]],
    )
    const { year, lines } = await compare()
    assert.equal(year, 2024)
    assert.deepEqual(
      lines.map(({ geo, source, value }) => [geo, source, value]),
      [
        ['EE', 'glotip', 7],
        ['LT', 'glotip', { from: 0, to: 4 }],
      ],
    )
    await house().call(house().berta.token, 'comparisons.remove', { published: id })
    assert.deepEqual(await list(), [])
    assert.equal(await house().why('comparisons.remove', { published: id }), 'not-found')
  })

  test('with faults are told of whole, and nothing of them is kept', async () => {
    const { id, faults } = await take(glotip(decided('EST', 'Estonia', '7'), decided('Estonia', 'Estonia', 'seven')))
    assert.deepEqual(
      [id, faults.map(({ why, at }) => [why, at])],
      [
        null,
        [
          ['no-place', '3'],
          ['no-count', '3'],
        ],
      ],
    )
    assert.deepEqual(await list(), [])
  })

  test('that are not packed, or unpack to a bomb, are refused', async () => {
    const input = (content: string) => ({ publisher: 'glotip', file: 'x.csv', packed: content })
    assert.equal(await house().why('comparisons.import', input(Buffer.from('no gzip').toString('base64'))), 'not-read')
    const bomb = gzipSync(Buffer.alloc(40_000_000)).toString('base64')
    assert.equal(await house().why('comparisons.import', input(bomb)), 'not-read')
    assert.equal(
      await house().why('comparisons.import', input(gzipSync(Buffer.from([0xff, 0xfe, 0xc0])).toString('base64'))),
      'not-read',
    )
  })

  test('stand beside the own return as it was sent last; drafts are not compared', async () => {
    await take(glotip(`EST,Estonia,Persons convicted,Total,Total,Total,Total,2025,Counts,7`))
    const draft = await house().drafted(10, 4, 3, 2, 1, 0)
    assert.deepEqual((await compare({ measure: 'decisions' })).lines, [])
    await house().approve(await house().ask(draft))
    const { lines } = await compare({ measure: 'decisions' })
    assert.deepEqual(
      lines.map(({ geo, source, name, value }) => [geo, source, name, value]),
      [['LV', 'own', '1', 10]],
    )
    const second = await house().drafted(12, 6, 3, 2, 1, 0)
    await house().call(house().anna.token, 'returns.say-why', { return: second, why: 'A court has corrected it' })
    await house().approve(await house().ask(second))
    assert.deepEqual(
      (await compare({ measure: 'decisions', year: 2025 })).lines.map(({ name, value }) => [name, value]),
      [['2', 12]],
    )
  })

  test('are for rapporteurs of the agency: no coordinator, and nobody of another agency', async () => {
    for (const [operation, input] of [
      ['comparisons.list', {}],
      ['comparisons.get', { measure: 'victims', what: 'all', year: null }],
      ['comparisons.import', { publisher: 'nrm', file: 'x.csv', packed: packed('x') }],
      ['comparisons.remove', { published: house().anna.id }],
    ] as const)
      assert.equal(await house().why(operation, input, house().coordinator), 'not-permitted', operation)
    const clara = await house().admitted(await house().another(house().keeper), ['rapporteur'])
    assert.deepEqual(await list(clara), [])
  })
})
