import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RapporteurHouse } from '../../../../../test/houses/reports-of-rapporteur.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'
import { LANGUAGES } from '../../../vocabulary/index.ts'
import { CHAPTERS, OUTLINES } from '../codes.ts'
import { REPORT_WORDS } from '../words/index.ts'

onDatabases('a report that is begun', RapporteurHouse.open, (house) => {
  for (const language of LANGUAGES)
    test(`has the chapters of its outline in the language of the report: ${language}`, async () => {
      for (const outline of OUTLINES) {
        const report = await house().begin({ language, outline })
        const { chapters, faults, edition } = await house().read(report)
        assert.deepEqual(
          chapters.map(({ heading }) => heading),
          CHAPTERS[outline].map((name) => REPORT_WORDS[language].chapters[name][0]),
        )
        assert.deepEqual(
          chapters.map(({ about }) => about),
          CHAPTERS[outline].map((name) => REPORT_WORDS.en.chapters[name][1]),
          'what belongs into a chapter is told in the language of the page',
        )
        assert.ok(chapters.every(({ text, figures }) => text === '' && figures.length === 0))
        assert.deepEqual([faults, edition], [[], 1])
      }
    })

  test('has a title; an empty one, or an outline that nobody knows, is refused', async () => {
    const begin = (more: object) =>
      house().problem(house().anna.token, 'rapporteur-reports.begin', {
        ...{ title: 'A title', language: 'en', outline: 'rapporteur', ...more },
      })
    for (const wrong of [{ title: '  ' }, { title: 'x'.repeat(201) }, { outline: 'none' }, { language: 'xx' }])
      assert.equal((await begin(wrong))?.code, 'invalid-input', JSON.stringify(wrong))
    assert.equal(await begin({}), null)
  })

  test('stands in the audit by its id, and its title does not', async () => {
    const report = await house().begin({ title: 'A title of its own' })
    const rows = await house().database.superuser(
      `select row_to_json(a)::text as said from audit a where operation = 'rapporteur-reports.begin'`,
    )
    const said = rows.map((row) => String(row.said)).join('\n')
    assert.ok(said.includes(report))
    assert.doesNotMatch(said, /A title of its own/)
  })

  test('may be a second one of the same outline', async () => {
    const [first, second] = [await house().begin(), await house().begin()]
    assert.notEqual(first, second)
    await house().change(first, { kind: 'title', title: 'The first alone' })
    assert.equal((await house().read(second)).title, 'Report of 2025')
  })
})
