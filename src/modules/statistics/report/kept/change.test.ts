import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RapporteurHouse } from '../../../../../test/houses/reports-of-rapporteur.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

const DECISIONS = { letter: 'd', by: ['decision'] }

onDatabases('a report of the rapporteur', RapporteurHouse.open, (house) => {
  let vintage: string
  let report: string
  const chapter = async (i: number) => (await house().read(report)).chapters[i]?.id ?? assert.fail('no chapter')

  test('begins with the chapters of its outline, in its own language, with what belongs into each', async () => {
    report = await house().begin({ language: 'lv' })
    const { chapters, sources } = await house().read(report)
    assert.equal(chapters.length, 9)
    assert.equal(chapters[3]?.heading, 'Cietušie')
    assert.match(chapters[3]?.about ?? '', /^Who was registered/)
    assert.deepEqual(sources, [])
  })

  test('is of the rapporteurs alone: a coordinator neither sees nor changes it', async () => {
    const { coordinator, berta } = house()
    for (const [operation, input] of [
      ['rapporteur-reports.list', { language: 'en' }],
      ['rapporteur-reports.get', { report, language: 'en' }],
      ['rapporteur-reports.drop', { report }],
      ['rapporteur-reports.file', { report, format: 'html', audience: 'public' }],
    ] as const)
      assert.equal(await house().why(operation, input, coordinator), 'not-permitted', operation)
    assert.equal((await house().read(report, berta)).chapters.length, 9)
  })

  test('of another agency it is not there', async () => {
    const other = await house().another(house().keeper)
    await house().hasRoles(other.agency, other, ['rapporteur'])
    assert.equal(await house().why('rapporteur-reports.get', { report, language: 'en' }, other), 'not-found')
  })

  test('is changed only by who has read what it says now', async () => {
    const { edition } = await house().read(report)
    const write = (heading: string, by = house().anna) =>
      house().why('rapporteur-reports.change', { report, edition, change: { kind: 'title', title: heading } }, by)
    assert.equal(await write('By Anna'), undefined)
    assert.equal(await write('By Berta', house().berta), 'changed')
    const now = await house().read(report)
    assert.deepEqual([now.title, now.edition], ['By Anna', edition + 1])
  })

  test('its chapters are written, added, ordered and dropped', async () => {
    const first = await chapter(0)
    await house().change(report, { kind: 'write', chapter: first, heading: 'In short', text: 'Words.' })
    const { chapters } = await house().change(report, { kind: 'add', heading: 'More' })
    const ids = chapters.map(({ id }) => id)
    const turned = await house().change(report, { kind: 'order', chapters: ids.toReversed() })
    assert.deepEqual(
      [turned.chapters[0]?.heading, turned.chapters[0]?.about, turned.chapters.at(-1)?.text],
      ['More', null, 'Words.'],
    )
    assert.equal(await house().whyNotChange(report, { kind: 'order', chapters: ids.slice(1) }), 'order')
    const left = await house().change(report, { kind: 'drop', chapter: ids[1] })
    assert.equal(left.chapters.length, 9)
  })

  test('takes a figure of what was sent, and of no table that it has not', async () => {
    vintage = await house().sent(20, 9, 6, 5, 0, 0)
    const put = { kind: 'put', chapter: await chapter(0), source: { kind: 'return', id: vintage }, as: 'chart' }
    assert.equal(await house().whyNotChange(report, { ...put, table: { letter: 'a', by: [] } }), 'table')
    assert.equal(await house().whyNotChange(report, { ...put, table: { letter: 'd', by: [] } }), 'chart')
    assert.equal(
      await house().whyNotChange(report, { ...put, source: { kind: 'release', id: vintage }, table: DECISIONS }),
      'table',
    )
    const { chapters } = await house().change(report, { ...put, table: DECISIONS })
    const [figure] = chapters[0]?.figures ?? []
    assert.equal(figure?.key, 'decisions-2025-by-decision')
    assert.deepEqual(
      figure?.lines.map(({ value }) => value),
      [20, 9, 6, 5, 0, 0],
    )
    assert.equal(figure?.lines[1]?.token, '{{decisions-2025-by-decision/decision=charged}}')
    assert.match(figure?.notes[0] ?? '', /vintage 1, sent on .* Query: \(d\) × decision\. True counts/)
  })

  test('shows at once which token of the text names nothing', async () => {
    const { chapters } = await house().read(report)
    const { id, heading } = chapters[0] ?? assert.fail()
    const text = 'Of {{decisions-2025-by-decision/total}}, {{decisions-2025-by-decision/decision=gone}}.'
    const { faults, closed } = await house().change(report, { kind: 'write', chapter: id, heading, text })
    assert.deepEqual(
      faults.map(({ line, token, why }) => [line, token, why]),
      [[1, '{{decisions-2025-by-decision/decision=gone}}', 'no-code']],
    )
    assert.deepEqual(closed, { public: 'faults', internal: 'faults' })
    assert.equal(await house().whyNoFile(report, 'internal'), 'faults')
  })

  test('a later vintage is offered, taken by one change, or left', async () => {
    const later = await house().sentOf([
      {
        name: 'prosecutors-d.csv',
        csv: 'year;decision;count\n2025;total;21\n2025;charged;10\n2025;charged-otherwise;6\n2025;not-charged;5\n2025;other;0\n2025;unknown;0',
      },
    ])
    const figure = async () => (await house().read(report)).chapters[0]?.figures[0]
    assert.deepEqual(
      (await figure())?.renewals.map(({ kind, id }) => [kind, id]),
      [['return', later]],
    )
    assert.equal((await figure())?.lines[0]?.value, 20, 'what was put in stays until somebody says so')
    await house().change(report, {
      kind: 'renew',
      figure: 'decisions-2025-by-decision',
      source: { kind: 'return', id: later },
    })
    assert.equal((await figure())?.lines[0]?.value, 21)
    assert.deepEqual((await figure())?.renewals, [])
  })

  test('lies sealed, and opens no more once it was changed past the program', async () => {
    const { text } = (await house().read(report)).chapters[0] ?? assert.fail()
    const [row] = await house().database.superuser(`select sealed from rapporteur_reports where id = '${report}'`)
    assert.ok(!Buffer.from(row?.sealed as Uint8Array).includes(text.slice(0, 10)))
    await house().database.superuser(`update rapporteur_reports set edition = edition + 1 where id = '${report}'`)
    assert.equal(await house().why('rapporteur-reports.get', { report, language: 'en' }), 'unavailable')
    await house().database.superuser(`update rapporteur_reports set edition = edition - 1 where id = '${report}'`)
  })

  test('is dropped with its key', async () => {
    const [row] = await house().database.superuser(`select data_key from rapporteur_reports where id = '${report}'`)
    assert.equal(await house().why('rapporteur-reports.drop', { report }, house().berta), 'reason-needed')
    await house().call(house().berta.token, 'rapporteur-reports.drop', { report }, 'It was begun for another year.')
    const [{ n } = { n: 1 }] = await house().database.superuser(
      `select count(*)::int as n from data_key_seals where data_key = '${row?.data_key}'`,
    )
    assert.equal(n, 0)
    assert.equal(await house().why('rapporteur-reports.get', { report, language: 'en' }), 'not-found')
  })
})
