import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { call, imported, type LeadsStand } from '../../../test/houses/leads.ts'
import { decided, learningStand, manyLeads, runJob, taught } from '../../../test/houses/learning.ts'
import { WordSearch } from '../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { LEAST } from '../../screening/learning/train.ts'
import type { Drift } from './shapes.ts'

const REASON = 'We want to see whether it helps.'

onDatabases('drift', learningStand, (stand) => {
  let set: LeadsStand
  before(() => {
    set = stand()
  })
  const drift = (member = set.ieva) => call<Drift>(set, member, 'models.drift', {})

  /** Ends a screening that read postings of two sources. */
  async function screened(inLeads: number, postings = 1000): Promise<void> {
    set.kernel.clock.pass(86_400_000)
    const [lead] = await imported(set, set.ieva, manyLeads(1, set.kernel.clock.now().getTime()))
    const [{ screening }] = (await set.database.superuser(`select screening from leads where id = '${lead}'`)) as [
      { screening: string },
    ]
    await call(set, set.ieva, 'screenings.end', {
      screening,
      postings,
      repeated: 0,
      broken: 0,
      campaigns: 0,
      leads: 1,
      brokenLines: [],
      sources: [
        { name: 'board.example', postings, inLeads },
        { name: 'chat.example', postings, inLeads: 20 },
      ],
    })
  }

  test('nothing screened, nothing learned: nothing was looked at, and that is said', async () => {
    assert.deepEqual(await drift(), {
      looked: { sources: 0, languages: 0, decisions: 0 },
      sources: [],
      agreement: [],
    })
  })

  test('a source that moves is told by name, with both shares and when; one that stays is not', async () => {
    for (const inLeads of [20, 24, 18, 22, 19]) await screened(inLeads)
    assert.deepEqual((await drift()).sources, [], 'five are what is usual, and nothing to compare with it yet')
    await screened(140)
    const { sources, looked } = await drift()
    assert.equal(looked.sources, 2)
    assert.equal(sources.length, 1)
    const [{ name, now, before: usual, at, deviations }] = sources
    assert.deepEqual([name, now.hits, now.of, usual.hits, usual.of], ['board.example', 140, 1000, 103, 5000])
    assert.equal(at, set.kernel.clock.now().toISOString())
    assert.ok(deviations > 3)
  })

  test('without keys the source is told by its mark, never by its name; another agency hears nothing', async () => {
    const closed = { ...set.ieva, keys: null }
    const [{ name, source }] = (await drift(closed)).sources
    assert.equal(name, null)
    assert.match(source, /^[\w-]{20,}$/)
    assert.deepEqual((await drift(set.stranger)).sources, [])
  })

  test('counts of a screening that is told twice count once', async () => {
    const count = async () => (await set.database.superuser('select count(*)::int as n from screening_sources'))[0].n
    const before_ = await count()
    const [{ id }] = await set.database.superuser('select id from screenings where ended_at is not null limit 1')
    const figures = { postings: 1, repeated: 0, broken: 0, campaigns: 0, leads: 1, brokenLines: [] }
    const sources = [
      { name: 'board.example', postings: 1, inLeads: 0 },
      { name: 'chat.example', postings: 1, inLeads: 0 },
    ]
    await call(set, set.ieva, 'screenings.end', { screening: String(id), ...figures, sources })
    assert.equal(await count(), before_)
  })

  test('decisions that go against the model since it was trained are told by language', async () => {
    await taught(set, set.ieva, 2 * LEAST + 20)
    await runJob(set, set.ieva, 'learn')
    const calm = await drift()
    assert.deepEqual([calm.agreement, calm.looked.decisions], [[], 0], 'what it learned from is no test of it')
    set.kernel.clock.pass(60_000)
    // From now on people pursue what they dismissed before, and the other way round.
    const ids = await imported(set, set.ieva, manyLeads(60, 5))
    for (const [i, id] of ids.entries()) await decided(set, set.ieva, id, i % 2 === 0 ? 'honest-offer' : 'pursued')
    await runJob(set, set.ieva, 'keep-lessons')
    const { agreement, looked } = await drift()
    assert.equal(looked.decisions, 60)
    assert.ok(looked.languages >= 1)
    const overall = agreement.filter(({ language }) => language === null).map(({ what }) => what)
    assert.deepEqual(overall, ['recall', 'precision'])
    const english = agreement.find(({ language, what }) => language === 'en' && what === 'recall')
    assert.ok(english)
    assert.equal(english.now.of, 30)
    assert.ok((english.now.share ?? 1) < (english.before.share ?? 0))
  })

  test('the card has all figures in both languages, and no word of an advert', async () => {
    const card = (language: string) =>
      call<{ name: string; markdown: string }>(set, set.ieva, 'models.card', { language })
    const [en, lv] = [await card('en'), await card('lv')]
    assert.match(en.name, /^model-card-\d{4}-\d\d-\d\d\.md$/)
    for (const heading of [
      'What it never sees',
      'Weights',
      'Reliability curve',
      'By language',
      'By source',
      'Limits',
      'Law',
    ])
      assert.ok(en.markdown.includes(`# ${heading}\n`), heading)
    assert.ok(en.markdown.includes('The learned order is on.') && lv.markdown.includes('Apgūtā secība ir ieslēgta.'))
    assert.ok(en.markdown.includes('| Fee before work |') && en.markdown.includes('board.example'))
    assert.doesNotMatch(lv.markdown, /Limits|Weights|Fee before work/)
    assert.equal(lv.markdown.match(/^##? /gm)?.length, en.markdown.match(/^##? /gm)?.length)
    for (const { markdown } of [en, lv])
      assert.deepEqual(new WordSearch(['deposit', 'Nordhaven', '37120000142']).in(Buffer.from(markdown)), [])
    await call(set, set.ieva, 'models.use', { on: false }, { reason: REASON })
    assert.ok((await card('en')).markdown.includes('The learned order is off.'))
  })
})
