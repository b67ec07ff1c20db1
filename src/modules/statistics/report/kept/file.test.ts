import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RapporteurHouse } from '../../../../../test/houses/reports-of-rapporteur.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

const DECISIONS = { letter: 'd' as const, by: ['decision'] }

onDatabases('a file of a report', RapporteurHouse.open, (house) => {
  let vintage: string
  let report: string

  test('with true counts is for the office alone, and says so on its sheets', async () => {
    vintage = await house().sent(23, 9, 7, 7, 0, 0)
    report = await house().begin()
    const { chapters } = await house().read(report)
    const { id, heading } = chapters[4] ?? assert.fail()
    await house().change(report, {
      ...{ kind: 'put', chapter: id, source: { kind: 'return', id: vintage }, table: DECISIONS, as: 'chart' },
    })
    const text = 'Of {{decisions-2025-by-decision/total}} decisions.'
    await house().change(report, { kind: 'write', chapter: id, heading, text })
    assert.deepEqual((await house().read(report)).closed, { public: 'from-return', internal: null })
    assert.equal(await house().whyNoFile(report), 'from-return')
    const { bytes, name } = await house().file(report, 'html', 'internal')
    assert.match(name, /^report-rapporteur-\d{4}-\d\d-\d\d-internal\.html$/)
    assert.match(bytes.toString(), /Internal: with true counts, not for the public/)
    assert.match(bytes.toString(), /Of 23 decisions\./)
  })

  test('is for the public once each figure is from a release, and no true count is in it', async () => {
    const release = await house().released(vintage, 'rounded', [DECISIONS])
    const [figure] = (await house().read(report)).chapters[4]?.figures ?? []
    assert.deepEqual(
      figure?.renewals.map(({ kind, id }) => [kind, id]),
      [['release', release]],
    )
    const { closed } = await house().change(report, {
      ...{ kind: 'renew', figure: figure?.key, source: { kind: 'release', id: release } },
    })
    assert.deepEqual(closed, { public: null, internal: null })
    const page = (await house().file(report, 'html')).bytes.toString()
    assert.doesNotMatch(page, /Internal|\b23\b/)
    assert.match(page, /Of 25 decisions\.|Of 20 decisions\./)
    assert.match(page, /Source: published release no\. 1 of/)
  })

  test('is written as DOCX, PDF and HTML, and each download is a disclosure in the audit', async () => {
    const begin = { docx: 'PK', pdf: '%PDF', html: '<!do' }
    for (const [format, sign] of Object.entries(begin)) {
      const { bytes, name } = await house().file(report, format)
      assert.equal(bytes.toString('latin1', 0, sign.length), sign)
      assert.ok(name.endsWith(`-public.${format}`))
    }
    const [row] = await house().database.superuser(
      `select count(*)::int as n from audit where operation = 'rapporteur-reports.file' and verb = 'disclosure' and outcome = 'done'`,
    )
    assert.equal(row?.n, 5)
  })

  for (const [language, said, mark] of [
    ['lv', /lang="lv"[^>]*>.*Lēmumu bija 25\.|Lēmumu bija 20\./s, /Iekšējai lietošanai/],
    ['ar', /dir="rtl".*القرارات: 25\.|القرارات: 20\./s, /داخلي/],
  ] as const)
    test(`is written in the language of its report: ${language}`, async () => {
      const other = await house().begin({ language, title: `Report in ${language}` })
      const { chapters, sources } = await house().read(other)
      const { id, heading } = chapters[4] ?? assert.fail()
      const release = sources.find(({ kind }) => kind === 'release')
      await house().change(other, {
        ...{ kind: 'put', chapter: id, source: { kind: 'release', id: release?.id }, table: DECISIONS, as: 'table' },
      })
      const words = language === 'lv' ? 'Lēmumu bija' : 'القرارات:'
      const { faults, reads } = await house().change(other, {
        ...{ kind: 'write', chapter: id, heading, text: `${words} {{decisions-2025-by-decision/total}}.` },
      })
      assert.deepEqual(faults, [])
      // What is read before is what the file says, in the language of the report and not of the page.
      assert.ok(reads.some(({ kind, text }) => kind === 'paragraph' && text?.startsWith(words)))
      assert.ok(reads.some(({ caption }) => caption !== undefined && !/decision/.test(caption)))
      assert.match((await house().file(other, 'html')).bytes.toString(), said)
      assert.match((await house().file(other, 'html', 'internal')).bytes.toString(), mark)
      const docx = (await house().file(other, 'docx')).bytes.toString()
      assert.ok(docx.includes(words))
    })

  test('is not written for whoever holds no fresh second factor, nor for the coordinator', async () => {
    assert.equal(await house().whyNoFile(report, 'public', house().coordinator), 'not-permitted')
    house().kernel.clock.pass(20 * 60_000)
    assert.equal(await house().whyNoFile(report), 'confirmation-needed')
  })
})
