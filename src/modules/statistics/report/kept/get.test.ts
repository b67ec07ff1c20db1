import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RapporteurHouse } from '../../../../../test/houses/reports-of-rapporteur.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

type List = {
  readonly reports: readonly { readonly id: string; readonly title: string; readonly outlineName: string }[]
  readonly outlines: readonly {
    readonly outline: string
    readonly name: string
    readonly chapters: readonly string[]
    readonly address: string
    readonly unverified: string
  }[]
}

onDatabases('the reports of the rapporteur', RapporteurHouse.open, (house) => {
  const list = (language = 'en') => house().call<List>(house().anna.token, 'rapporteur-reports.list', { language })

  test('may begin from three outlines, each with its source', async () => {
    const { outlines, reports } = await list('lv')
    assert.deepEqual(reports, [])
    assert.deepEqual(
      outlines.map(({ outline, name, chapters }) => [outline, name, chapters.length]),
      [
        ['rapporteur', 'Valsts ziņotāja ziņojums', 9],
        ['greta-4', 'Atbilde GRETA, ceturtā kārta', 5],
        ['plan-19b', 'Valsts plāns', 6],
      ],
    )
    assert.ok(outlines.every(({ address }) => address.startsWith('http')))
    assert.match(outlines[2]?.unverified ?? '', /pēc atmiņas/)
  })

  test('stand with the last changed first', async () => {
    const first = await house().begin({ title: 'The first' })
    house().kernel.clock.pass(1000)
    const second = await house().begin({ title: 'The second', outline: 'plan-19b' })
    const { reports } = await list()
    assert.deepEqual(
      reports.map(({ id, title, outlineName }) => [id, title, outlineName]),
      [
        [second, 'The second', 'National plan'],
        [first, 'The first', 'Report of the rapporteur'],
      ],
    )
  })

  test('offer the tables of what was sent and told, and show one before it is put in', async () => {
    const vintage = await house().sent(23, 9, 7, 7, 0, 0)
    const table = { letter: 'd' as const, by: ['decision'] }
    const release = await house().released(vintage, 'rounded', [table])
    const report = await house().begin()
    const { sources } = await house().read(report)
    assert.deepEqual(
      sources.map(({ kind, id, tables }) => [kind, id, tables.map(({ by }) => by.join())]),
      [
        ['release', release, ['decision']],
        ['return', vintage, ['', 'decision']],
      ],
    )
    const see = (source: object, of: object = table) => ({ report, language: 'en', source, table: of })
    type Seen = { readonly lines: readonly { readonly value: number | null }[]; readonly canBeChart: boolean }
    const seen = await house().call<Seen>(
      house().anna.token,
      'rapporteur-reports.preview',
      see({ kind: 'return', id: vintage }),
    )
    assert.deepEqual(
      seen.lines.map(({ value }) => value),
      [23, 9, 7, 7, 0, 0],
    )
    assert.ok(seen.canBeChart)
    assert.deepEqual(await house().read(report), await house().read(report), 'a look changes nothing')
    const gone = see({ kind: 'release', id: release }, { letter: 'd', by: [] })
    assert.equal(await house().why('rapporteur-reports.preview', gone), 'table')
  })
})
