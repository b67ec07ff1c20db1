import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASK, AsksHouse } from '../../../../test/houses/asks.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import { operations } from '../operations.ts'
import { MakeInput } from './shapes.ts'

const open = async (database: TestDatabase) => new AsksHouse(await SharesHouse.open(database))
const DAY = 86_400_000

/** What is wrong with a question, and where it is said. */
const FAULTS = [
  { what: 'no title', more: { title: ' ' }, field: 'title' },
  { what: 'a title of a page', more: { title: 'x'.repeat(201) }, field: 'title' },
  { what: 'no question', more: { question: '' }, field: 'question' },
  { what: 'a question without end', more: { question: 'x'.repeat(4001) }, field: 'question' },
  { what: 'a matter without end', more: { matter: 'x'.repeat(2001) }, field: 'matter' },
  { what: 'a purpose in a word', more: { purpose: 'Because' }, field: 'purpose' },
  { what: 'no legal basis', more: { basis: '' }, field: 'basis' },
  { what: 'a kind that is none', more: { kind: 'favour' }, field: 'kind' },
  { what: 'an urgency that is none', more: { urgency: 'very' }, field: 'urgency' },
  { what: 'no day', more: { days: 0 }, field: 'days' },
  { what: 'more than a year', more: { days: 366 }, field: 'days' },
  { what: 'half a day', more: { days: 1.5 }, field: 'days' },
  { what: 'a day that is no date', more: { neededBy: 'soon' }, field: 'neededBy' },
  { what: 'other restrictions without words', more: { handling: ['H3'] }, field: 'restrictions' },
  { what: 'a code that is none', more: { handling: ['H9'] }, field: 'handling.0' },
  { what: 'an agency that is no number', more: { agency: 'police' }, field: 'agency' },
  { what: 'nothing said of whether it is about a person', more: { ofPerson: undefined }, field: 'ofPerson' },
] as const

test('each fault of a question is said at its field', () => {
  const whole = { agency: crypto.randomUUID(), ...ASK }
  assert.equal(MakeInput.safeParse(whole).success, true)
  for (const { what, more, field } of FAULTS) {
    const parsed = MakeInput.safeParse({ ...whole, ...more })
    assert.equal(parsed.success, false, what)
    const paths = parsed.error?.issues.map(({ path }) => path.join('.')) ?? []
    assert.ok(paths.includes(field), `${what}: ${paths}`)
  }
})

test('about a case one is not told that it is about nobody', () => {
  const about = { kind: 'case', id: crypto.randomUUID() }
  const parsed = MakeInput.safeParse({ agency: crypto.randomUUID(), ...ASK, about, ofPerson: false })
  assert.deepEqual(
    parsed.error?.issues.map(({ path, message }) => [path, message]),
    [[['ofPerson'], 'case-of-persons']],
  )
})

test('what nobody says is the careful answer: nobody is told, for ninety days, with no code', () => {
  const { mayTell, days, handling, urgency, about } = MakeInput.parse({ agency: crypto.randomUUID(), ...ASK })
  assert.deepEqual(
    { mayTell, days, handling, urgency, about },
    {
      mayTell: false,
      days: 90,
      handling: [],
      urgency: 'none',
      about: null,
    },
  )
})

test('codes stand in their own order, however they were ticked', () => {
  const said = { handling: ['H3', 'H0', 'H1'], restrictions: 'Not to the press' }
  const { handling } = MakeInput.parse({ agency: crypto.randomUUID(), ...ASK, ...said })
  assert.deepEqual(handling, ['H0', 'H1', 'H3'])
})

test('asking about somebody waits for a second person, and alone for none', () => {
  assert.equal(operations['asks.make'].approval, 'second-person')
  assert.equal('approval' in operations['asks.make-alone'], false)
  assert.equal(operations['asks.answer'].approval, 'second-person')
  assert.equal('approval' in operations['asks.answer-alone'], false)
  for (const name of ['asks.make', 'asks.make-alone', 'asks.answer', 'asks.answer-alone'] as const)
    assert.equal(operations[name].verb, 'disclosure', name)
})

onDatabases('asking another agency', open, (stand) => {
  const house = () => stand().house
  const input = (more: object = {}) => ({ agency: house().police, ...ASK, ofPerson: false, ...more })
  const made = async (more: object = {}) =>
    (await house().call<{ ask: string }>(house().analyst.token, 'asks.make-alone', input(more))).ask
  const count = async () => Number((await house().rows('select count(*) from asks'))[0].count)

  test('it is sealed to the asker and to those asked, and to nobody else', async () => {
    const ask = await made()
    const seals = await house().rows(
      `select distinct s.recipient_agency as agency from data_key_seals s join asks a on a.data_key = s.data_key where a.id = '${ask}'`,
    )
    const agencies = seals.map(({ agency }) => String(agency)).sort()
    assert.deepEqual(agencies, [house().agency, house().police].sort())
  })

  test('while it waits for a second person nothing is there, and declined nothing comes', async () => {
    const before = await count()
    const { analyst, keeper, kernel } = house()
    const asking = {
      actor: await house().actor(analyst.token),
      operation: 'asks.make',
      input: input({ ofPerson: true }),
    }
    const result = await execute(kernel, asking)
    assert.equal(result.kind, 'waits')
    assert.equal(await count(), before)
    const approval = result.kind === 'waits' ? result.approval : ''
    await house().call(keeper.token, 'approvals.decline', { approval }, 'It asks too much of them.')
    assert.equal(await count(), before)
  })

  test('nobody agrees to their own question', async () => {
    const { analyst, kernel } = house()
    const asking = { operation: 'asks.make', input: input({ ofPerson: true }) }
    const result = await execute(kernel, { actor: await house().actor(analyst.token), ...asking })
    const approval = result.kind === 'waits' ? result.approval : ''
    const again = { actor: await house().actor(analyst.token), operation: 'asks.make', input: {}, approval }
    await assert.rejects(execute(kernel, again), { code: 'not-permitted' })
  })

  test('whom one may not ask is said before a second person is troubled', async () => {
    const { analyst, agency } = house()
    const problem = await house().problem(analyst.token, 'asks.make', input({ agency, ofPerson: true }))
    assert.deepEqual(problem?.fields, [{ field: 'agency', message: 'own-agency' }])
  })

  test('it is open for as long as was said, and needed by the end of a day', async () => {
    const now = house().kernel.clock.now()
    const neededBy = new Date(now.getTime() + 3 * DAY).toISOString().slice(0, 10)
    const page = await stand().page(house().analyst, await made({ days: 30, neededBy }))
    assert.equal(Math.round((Date.parse(page.until) - Date.parse(page.sentAt)) / DAY), 30)
    assert.equal(page.neededBy, `${neededBy}T23:59:59.999Z`)
    assert.equal(page.due !== null && page.due <= page.neededBy, true)
  })

  test('those asked read every word of it, the codes and whether they may tell', async () => {
    const said = { matter: 'A barn', handling: ['H1', 'H3'], restrictions: 'Not to the press', mayTell: true }
    const page = await stand().page(house().officer, await made(said))
    assert.deepEqual(page.words, {
      ...{ question: ASK.question, purpose: ASK.purpose, basis: ASK.basis },
      ...said,
    })
    assert.equal(page.title, ASK.title)
  })

  test('of danger to a person one alone asks, and the row says that nobody else agreed', async () => {
    for (const urgency of ['danger', 'missing-child']) {
      const page = await stand().page(house().analyst, await made({ urgency, ofPerson: true }))
      assert.deepEqual([page.approvedBy, page.ofPerson, page.urgency], [null, true, urgency])
    }
  })

  test('the audit names the question and the agency that is told, and no word of it', async () => {
    const ask = await made({ title: 'Palimpsest of barns' })
    const entries = await house().rows(`select * from audit where operation = 'asks.make-alone'`)
    const text = JSON.stringify(entries)
    assert.ok(text.includes(ask) && text.includes(house().police))
    assert.doesNotMatch(text, /Palimpsest/)
  })
})
