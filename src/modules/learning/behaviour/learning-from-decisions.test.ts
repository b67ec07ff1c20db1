import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { inAgency, problemOf } from '../../../../test/houses/kernel.ts'
import { call, imported, type LeadsStand, list } from '../../../../test/houses/leads.ts'
import { decided, learningStand, manyLeads, runJob, taught } from '../../../../test/houses/learning.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import { LEAST } from '../../../screening/learning/train.ts'
import type { Drift, Explanation, LearningPage } from '../shapes.ts'

const REASON = 'We want to see whether it helps.'

onBothDatabases('learning from decisions', learningStand, (stand) => {
  let set: LeadsStand
  let ids: readonly string[] = []
  let open: readonly string[] = []
  before(async () => {
    set = stand()
  })
  const get = (member = set.ieva, language = 'en') => call<LearningPage>(set, member, 'models.get', { language })
  const examples = (agency = set.ours.id) =>
    inAgency(set.kernel, agency, (db) => db.selectFrom('learning_examples').selectAll().orderBy('decided_at').execute())
  const explain = (lead: string, member = set.ieva) => call<Explanation>(set, member, 'models.explain', { lead })

  test('with nothing decided there is no model, no order, and a clear refusal', async () => {
    const { standing, on, model, lessons, may } = await get()
    assert.deepEqual([standing, on, model, may.train], ['no-model', false, null, true])
    assert.deepEqual(lessons, { pursued: 0, dismissed: 0, needed: LEAST })
    const problem = await problemOf(set.kernel, { actor: set.ieva, operation: 'models.train', input: {} })
    assert.equal(problem?.code, 'conflict')
    assert.match(problem?.message ?? '', /At least 30 leads .* there are 0 and 0/)
    const card = await problemOf(set.kernel, { actor: set.ieva, operation: 'models.card', input: {} })
    assert.equal(card?.code, 'not-found')
    assert.deepEqual((await list(set, set.ieva, { sort: 'learned' })).sort, 'score')
  })

  test('decisions count by what they say of the offer', async () => {
    ids = await taught(set, set.ieva, 2 * LEAST + 8)
    open = await imported(set, set.ieva, manyLeads(12, 7))
    const others = await imported(set, set.ieva, manyLeads(2, 8))
    await decided(set, set.ieva, others[0], 'known-already')
    await decided(set, set.ieva, others[1], undefined)
    assert.deepEqual((await get()).lessons, { pursued: LEAST + 4, dismissed: LEAST + 4, needed: LEAST })
    const [first] = await inAgency(set.kernel, set.ours.id, (db) =>
      db.selectFrom('leads').select('dismissed_because').where('id', '=', others[0]).execute(),
    )
    assert.equal(first.dismissed_because, 'known-already')
  })

  test('training makes a model with its figures, and the queue goes by it', async () => {
    const { job } = await call<{ job: string }>(set, set.ieva, 'models.train', {})
    assert.equal((await get()).training, job)
    await set.database.superuser(`update jobs set state = 'done' where id = '${job}'`)
    // As if these had been kept before there were features: the job makes them of the sealed words, and the same.
    const some = `lead in ('${ids[0]}', '${ids[1]}', '${open[0]}')`
    const features = () =>
      set.database.superuser(`select lead, features from lead_features where ${some} order by lead`)
    const asTheyCame = await features()
    await set.database.superuser(`delete from lead_features where ${some}`)
    const { output, progress } = await runJob(set, set.ieva, 'learn')
    assert.equal(asTheyCame.length, 3)
    assert.deepEqual(await features(), asTheyCame)
    assert.equal(output.lessons, 2 * LEAST + 8)
    assert.equal(output.placed, open.length)
    assert.deepEqual([...new Set(progress.map(({ stage }) => stage))], ['opening', 'gathering', 'learning', 'placing'])
    const { standing, on, model, training } = await get()
    assert.deepEqual([standing, on, training], ['on-by-default', true, null])
    assert.ok(model)
    assert.equal(model.id, output.model)
    assert.deepEqual([model.trainedBy.id, model.trainedAt], [set.ieva.id, set.kernel.clock.now().toISOString()])
    assert.deepEqual([model.decisions.pursued, model.decisions.dismissed], [LEAST + 4, LEAST + 4])
    assert.ok(model.quality.area.low > 0.5 && model.useful)
    assert.ok(model.quality.reliability.length >= 5)
    const weight = (code: string) => model.coefficients.find((one) => one.code === code)?.weight ?? 0
    assert.ok(weight('upfront-fee') > 0 && weight('protective:employer-verifiable') < 0)
    assert.equal(model.coefficients.find(({ code }) => code === 'upfront-fee')?.name, 'Fee before work')
    assert.deepEqual(model.quality.languages.map(({ value }) => value).sort(), ['en', 'lv'])
    assert.deepEqual(model.quality.sources.map(({ name }) => name).sort(), ['board.example', 'chat.example'])
  })

  test('learned order: highest first, over pages as in one, and never the score changed', async () => {
    const whole = await list(set, set.ieva, { sort: 'learned', limit: 100 })
    assert.deepEqual([whole.sort, whole.learned], ['learned', true])
    const places = whole.leads.map(({ learned }) => learned ?? -1)
    assert.equal(places.length, open.length)
    assert.deepEqual(
      places,
      [...places].sort((a, b) => b - a),
    )
    assert.ok(places[0] > places[places.length - 1])
    const walked: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page = await list(set, set.ieva, { sort: 'learned', limit: 5, after })
      walked.push(...page.leads.map(({ id }) => id))
      after = page.next
      more = after !== null
    }
    assert.deepEqual(
      walked,
      whole.leads.map(({ id }) => id),
    )
    const scores = new Set(whole.leads.map(({ score }) => score))
    assert.equal(scores.size, 1, 'the invented leads all have one score')
  })

  test('a lead says where it stands and why, in words', async () => {
    const [top] = (await list(set, set.ieva, { sort: 'learned' })).leads
    const { place } = await explain(top.id)
    assert.ok(place)
    assert.deepEqual([place.rank, place.probability], [1, top.learned])
    assert.ok(place.because.length > 0 && place.because.length <= 5)
    assert.ok(place.because.every(({ code, name }) => name !== '' && name !== code))
    const { place: latvian } = await call<Explanation>(set, set.ieva, 'models.explain', {
      lead: top.id,
      language: 'lv',
    })
    assert.notDeepEqual(
      latvian?.because.map(({ name }) => name),
      place.because.map(({ name }) => name),
    )
    assert.equal((await explain(ids[0])).place, null, 'decided before there was a model')
  })

  test('a lead that comes later is placed as it comes', async () => {
    const [late] = await imported(set, set.ieva, manyLeads(1, 99))
    const { place } = await explain(late)
    assert.ok(place)
    const row = (await list(set, set.ieva, { sort: 'learned', limit: 100 })).leads.find(({ id }) => id === late)
    assert.equal(row?.learned, place.probability)
  })

  test('a merged lead stands where the higher of both stood, and splitting gives both back', async () => {
    const { leads } = await list(set, set.ieva, { sort: 'learned', limit: 100 })
    const [high, low] = [leads[0], leads[leads.length - 1]]
    await call(set, set.ieva, 'leads.merge', { lead: high.id, into: low.id })
    assert.equal((await explain(low.id)).place?.probability, high.learned)
    await call(set, set.ieva, 'leads.split', { lead: high.id })
    assert.equal((await explain(low.id)).place?.probability, low.learned)
    assert.equal((await explain(high.id)).place?.probability, high.learned)
  })

  test('the few that would teach most are named, undecided ones only, and each says so itself', async () => {
    const asked = await call<{ leads: { lead: string; number: number }[] }>(set, set.ieva, 'models.questions', {})
    assert.ok(asked.leads.length > 0 && asked.leads.length <= 5)
    const listed = new Map((await list(set, set.ieva, { limit: 100 })).leads.map(({ id, number }) => [id, number]))
    for (const { lead, number } of asked.leads) {
      assert.equal(listed.get(lead), number)
      assert.equal((await explain(lead)).place?.teaches, true)
    }
    const other = [...listed.keys()].find((id) => !asked.leads.some(({ lead }) => lead === id)) ?? ''
    assert.equal((await explain(other)).place?.teaches, false)
  })

  test('switched off it is gone everywhere, with a reason that stays; switched on it is back', async () => {
    const flip = (on: boolean, reason?: string) =>
      call<{ standing: string; job: string | null }>(set, set.andris, 'models.use', { on }, reason ? { reason } : {})
    const without = await problemOf(set.kernel, { actor: set.andris, operation: 'models.use', input: { on: false } })
    assert.equal(without?.code, 'reason-needed')
    const before = await list(set, set.ieva, { sort: 'learned', limit: 5 })
    assert.deepEqual(await flip(false, REASON), { standing: 'off', on: false, job: null })
    const { on, switched } = await get()
    assert.deepEqual([on, switched?.by.id], [false, set.andris.id])
    const off = await list(set, set.ieva, { sort: 'learned', limit: 5 })
    assert.deepEqual([off.sort, off.learned], ['score', false])
    assert.ok(off.leads.every(({ learned }) => learned === null))
    assert.equal((await explain(open[0])).place, null)
    assert.deepEqual(await call(set, set.ieva, 'models.questions', {}), { leads: [] })
    // A place in an order that is no more: told, and not taken for a place by score.
    const lost = await problemOf(set.kernel, {
      actor: set.ieva,
      operation: 'leads.list',
      input: { sort: 'learned', limit: 5, after: before.next },
    })
    assert.equal(lost?.code, 'invalid-input')
    const [unplaced] = await imported(set, set.ieva, manyLeads(1, 55))
    const back = await flip(true, REASON)
    assert.deepEqual([back.standing, back.job !== null], ['on', true])
    assert.equal((await explain(unplaced)).place, null)
    assert.equal((await runJob(set, set.ieva, 'place-leads')).output.placed, 1)
    assert.notEqual((await explain(unplaced)).place, null)
    const reasons = await set.database.superuser(
      `select count(*)::int as n from audit where operation = 'models.use' and outcome = 'done' and reason is not null`,
    )
    assert.equal(reasons[0].n, 2)
  })

  test('lessons outlive their leads without naming them, and end when their time is over', async () => {
    const kept = await examples()
    assert.equal(kept.length, ids.length)
    set.kernel.clock.pass(40 * 86_400_000)
    await call(set, set.ieva, 'retention.erase', {})
    const after = await examples()
    assert.equal(after.length, ids.length)
    assert.equal(
      after.filter(({ lead }) => lead === null).length,
      LEAST + 4,
      'dismissed leads are erased after 30 days',
    )
    assert.equal((await get()).lessons.dismissed, LEAST + 4)
    await call(set, set.ieva, 'models.keep-for', { days: 30 }, { reason: REASON })
    assert.equal((await get()).keepDays, 30)
    await runJob(set, set.ieva, 'keep-lessons')
    // Those of leads that are still kept are taken over anew only to be erased at once: none stays.
    assert.equal((await examples()).length, 0)
    await call(set, set.ieva, 'models.keep-for', { days: 730 }, { reason: REASON })
  })

  test('a decision that is taken back teaches nothing any more', async () => {
    const [one] = await imported(set, set.ieva, manyLeads(1, 77))
    await decided(set, set.ieva, one, 'pursued')
    await runJob(set, set.ieva, 'keep-lessons')
    assert.ok((await examples()).some(({ lead }) => lead === one))
    await call(set, set.ieva, 'leads.reopen', { lead: one }, { reason: REASON })
    await runJob(set, set.ieva, 'keep-lessons')
    assert.ok(!(await examples()).some(({ lead }) => lead === one))
  })

  test('for police it is off by default, whatever was learned; the other agency sees nothing of ours', async () => {
    const strange = await call<LearningPage>(set, set.stranger, 'models.get', {})
    assert.deepEqual([strange.standing, strange.police, strange.model], ['no-model', true, null])
    assert.deepEqual((await call<{ models: unknown[] }>(set, set.stranger, 'models.list', {})).models, [])
    assert.equal((await examples(set.theirs.id)).length, 0)
    const hidden = await problemOf(set.kernel, {
      actor: set.stranger,
      operation: 'models.explain',
      input: { lead: ids[0] },
    })
    assert.equal(hidden?.code, 'not-found')
    await taught(set, set.stranger, 2 * LEAST, 3)
    await runJob(set, set.stranger, 'learn')
    const own = await call<LearningPage>(set, set.stranger, 'models.get', {})
    assert.deepEqual([own.standing, own.on], ['off-by-default', false])
    assert.ok(own.model?.useful)
    assert.equal((await list(set, set.stranger)).learned, false)
    await call(set, set.stranger, 'models.use', { on: true }, { reason: REASON })
    assert.equal((await list(set, set.stranger)).learned, true)
    const drift = await call<Drift>(set, set.stranger, 'models.drift', {})
    assert.deepEqual([drift.sources, drift.agreement], [[], []])
  })
})
