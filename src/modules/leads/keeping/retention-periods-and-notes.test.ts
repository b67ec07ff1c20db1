import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import {
  another,
  call,
  imported,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  page,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'

const DAY = 86_400_000
const SAMPLES = keptSamples()
const REASON = 'The firm was visited, and all is in order there.'

onDatabases('periods that change, and notes', leadsStand, (stand) => {
  let set: LeadsStand
  let tag = 0
  before(() => {
    set = stand()
  })
  const fresh = async () => (await imported(set, set.ieva, [another(SAMPLES[0], `period ${tag++}`)]))[0]
  const act = (lead: string, name: string, more = {}) =>
    call(set, set.ieva, `leads.${name}`, { lead, ...more }, { reason: REASON })
  const keep = (undecidedDays: number, dismissedDays: number) =>
    call<{ soon: number }>(set, set.ieva, 'retention.set', { undecidedDays, dismissedDays }, { reason: REASON })
  const erase = async () =>
    (
      await done<{ erased: string[] }>(set.kernel, {
        actor: system(set.ours.id),
        operation: 'retention.erase',
        input: {},
      })
    ).erased
  const expiry = async (lead: string) => (await page(set, set.ieva, lead)).expiresAt

  test('shorter days count for leads that are there already, and longer ones save what was not erased yet', async () => {
    await keep(90, 30)
    const lead = await fresh()
    const arrived = set.kernel.clock.now().getTime()
    assert.equal(await expiry(lead), new Date(arrived + 90 * DAY).toISOString())
    set.kernel.clock.pass(40 * DAY)
    // Whoever shortens them is told at once what is about to go.
    assert.equal((await keep(40, 30)).soon, 1)
    assert.equal(await expiry(lead), new Date(arrived + 40 * DAY).toISOString())
    // On the very moment it is still there; a millisecond later it is not.
    assert.deepEqual(await erase(), [])
    await keep(41, 30)
    set.kernel.clock.pass(1)
    assert.deepEqual(await erase(), [])
    await keep(40, 30)
    assert.deepEqual(await erase(), [lead])
    assert.equal((await keep(90, 30)).soon, 0)
    const gone = { actor: set.ieva, operation: 'leads.get', input: { lead } }
    assert.equal((await problemOf(set.kernel, gone))?.code, 'not-found')
  })

  test('dismissing begins a new time, and opening anew another', async () => {
    await keep(50, 5)
    const lead = await fresh()
    set.kernel.clock.pass(49 * DAY)
    await act(lead, 'claim')
    await act(lead, 'dismiss')
    const dismissed = set.kernel.clock.now().getTime()
    assert.equal(await expiry(lead), new Date(dismissed + 5 * DAY).toISOString())
    set.kernel.clock.pass(4 * DAY)
    assert.deepEqual(await erase(), [])
    await act(lead, 'reopen')
    assert.equal(await expiry(lead), new Date(dismissed + 54 * DAY).toISOString())
    await act(lead, 'open-for-case')
    assert.equal(await expiry(lead), null)
    set.kernel.clock.pass(4000 * DAY)
    assert.deepEqual(await erase(), [])
  })

  test('claiming or releasing wins no time', async () => {
    await keep(10, 5)
    const lead = await fresh()
    const end = await expiry(lead)
    set.kernel.clock.pass(3 * DAY)
    await act(lead, 'claim')
    await act(lead, 'release')
    await act(lead, 'note', { text: 'Looked at.' })
    assert.equal(await expiry(lead), end)
  })

  test('no days at all for dismissed leads: they go with the next sweep', async () => {
    await keep(10, 0)
    const lead = await fresh()
    await act(lead, 'claim')
    await act(lead, 'dismiss')
    set.kernel.clock.pass(1)
    assert.ok((await erase()).includes(lead))
  })

  test('a lead in another one is held by the younger, and split off it has its own time again', async () => {
    await keep(10, 5)
    const old = await fresh()
    set.kernel.clock.pass(6 * DAY)
    const young = await fresh()
    await act(old, 'merge', { into: young })
    set.kernel.clock.pass(5 * DAY)
    assert.ok(!(await erase()).includes(old))
    await act(old, 'split')
    assert.ok((await erase()).includes(old))
    assert.equal((await page(set, set.ieva, young)).merged, 0)
  })

  test('a history names a lead that is erased no more, and stays whole', async () => {
    await keep(10, 5)
    const old = await fresh()
    set.kernel.clock.pass(8 * DAY)
    const young = await fresh()
    await act(old, 'merge', { into: young })
    await act(old, 'split')
    set.kernel.clock.pass(3 * DAY)
    assert.ok((await erase()).includes(old))
    const { history } = await page(set, set.ieva, young)
    assert.deepEqual(
      history.map(({ kind, lead }) => [kind, lead]),
      [
        ['split', null],
        ['merged', null],
        ['made', null],
      ],
    )
  })

  test('the same postings after an erasure are a new lead with a number of its own', async () => {
    await keep(10, 5)
    const sample = another(SAMPLES[1], 'come again')
    const [first] = await imported(set, set.ieva, [sample])
    const { number } = await page(set, set.ieva, first)
    set.kernel.clock.pass(11 * DAY)
    assert.ok((await erase()).includes(first))
    const [second] = await imported(set, set.ieva, [sample])
    assert.ok((await page(set, set.ieva, second)).number > number)
  })

  test('periods that no agency may set are refused with every fault, and nothing is changed', async () => {
    const before = await call(set, set.ieva, 'retention.get', {})
    for (const [undecidedDays, dismissedDays, faults] of [
      [0, -1, 2],
      [3651, 3651, 2],
      [1.5, Number.NaN, 2],
      ['90', null, 2],
      [90, undefined, 1],
    ] as const) {
      const input = { undecidedDays, dismissedDays }
      const problem = await problemOf(set.kernel, {
        actor: set.ieva,
        operation: 'retention.set',
        input,
        reason: REASON,
      })
      assert.deepEqual([problem?.code, problem?.fields.length], ['invalid-input', faults])
    }
    assert.deepEqual(await call(set, set.ieva, 'retention.get', {}), before)
  })

  test('notes are kept to the letter: long, in any script, with markup, marks of direction, half a pair', async () => {
    await keep(90, 30)
    const lead = await fresh()
    const notes = [
      'x'.repeat(4000),
      '<script>alert(1)</script> & "quotes" {{braces}} $(x) %s',
      'Zvanīja ģimene · звонила семья · 家族から電話 · 👩‍👩‍👧',
      'one\n\ntwo\twith tab',
      '\u202eright to left\u202c',
      'a\u0000b',
      'half \ud800 a pair',
    ]
    for (const text of notes) await act(lead, 'note', { text })
    const { history } = await page(set, set.andris, lead)
    const read = history.filter(({ kind }) => kind === 'noted').map(({ words }) => words)
    assert.deepEqual(read, [...notes].reverse())
  })

  test('a note is never empty, too long, or anything but text; spaces around it are taken off', async () => {
    const lead = await fresh()
    for (const text of ['', ' \n\t ', 'x'.repeat(4001), 7, null, ['x'], undefined])
      assert.equal(
        (await problemOf(set.kernel, { actor: set.ieva, operation: 'leads.note', input: { lead, text } }))?.code,
        'invalid-input',
      )
    await act(lead, 'note', { text: '\n  kept  \n' })
    assert.equal((await page(set, set.ieva, lead)).history[0].words, 'kept')
  })

  test('notes of one moment stand in the order in which they were written', async () => {
    const lead = await fresh()
    for (let i = 0; i < 12; i++) await act(lead, 'note', { text: `number ${i}` })
    const { history } = await page(set, set.ieva, lead)
    assert.deepEqual(
      history.slice(0, 12).map(({ words }) => words),
      Array.from({ length: 12 }, (_, i) => `number ${11 - i}`),
    )
  })

  test('after another agency’s tries a lead is as it was, and its list shows nothing of ours', async () => {
    const lead = await fresh()
    const before = await page(set, set.ieva, lead)
    for (const name of ['claim', 'release', 'dismiss', 'note', 'split', 'reopen'])
      assert.equal(
        (
          await problemOf(set.kernel, {
            actor: set.stranger,
            operation: `leads.${name}`,
            input: { lead, text: 'x' },
            reason: REASON,
          })
        )?.code,
        'not-found',
        name,
      )
    assert.deepEqual(await page(set, set.ieva, lead), before)
    assert.deepEqual((await list(set, set.stranger, { filter: { state: 'all' } })).leads, [])
  })
})
