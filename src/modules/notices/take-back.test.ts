import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AT } from '../../../test/houses/notices.ts'
import { ADVERT, openQuoting, type Quoted } from '../../../test/houses/quoting.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newId } from '../../kernel/ids.ts'
import { STATE_NAMES } from './codes.ts'
import type { OfLead } from './shapes.ts'
import { whyNotTakeBack } from './take-back.ts'

const WHY = 'The name of the reporter’s village was in it'

describe('whether a quotation may be taken back', () => {
  const notices = fc.array(fc.record({ state: fc.constantFrom(...STATE_NAMES), sent: fc.boolean() }), { maxLength: 4 })

  test('while nothing came of it, or only what was withdrawn before it left', () => {
    assert.equal(whyNotTakeBack([], false), null)
    assert.equal(whyNotTakeBack([{ state: 'withdrawn', sent: false }], false), null)
    assert.equal(whyNotTakeBack([{ state: 'approved', sent: false }], false), 'notice-drafted')
    assert.equal(whyNotTakeBack([], true), 'taken-back')
  })

  test('property: nothing that was ever sent is taken back, whatever became of it since', () => {
    fc.assert(
      fc.property(notices, (all) => {
        const why = whyNotTakeBack(all, false)
        if (all.some(({ sent }) => sent)) assert.equal(why, 'already-sent')
        if (why === null) assert.ok(all.every(({ state, sent }) => state === 'withdrawn' && !sent))
      }),
    )
  })
})

onDatabases('an advert that was quoted from a report and should not have been', openQuoting, (stand) => {
  const call = <T>(operation: string, input: unknown, by = stand().officer, reason?: string) =>
    stand().house.call<T>(by.token, operation, input, reason)
  const problem = (quotation: string, by = stand().officer, reason: string | undefined = WHY) =>
    stand().house.problem(by.token, 'notices.take-back-quotation', { quotation }, reason)
  const quote = async (address: string | null = null) =>
    call<Quoted>('notices.quote-report', {
      ...{ report: await stand().read(), text: ADVERT, address, childAbuse: false },
    })
  const waiting = async () =>
    (await call<{ quotations: { id: string }[] }>('notices.quotations', {}, stand().analyst)).quotations.map(
      ({ id }) => id,
    )
  const draft = (quotation: string, evidence: string) =>
    call<{ notice: string }>(
      'notices.draft',
      { lead: quotation, recipient: stand().recipient, evidence: [evidence] },
      stand().analyst,
    )

  test('is gone for everybody: in no list, its words opened by nobody, with its key in the ledger of erasures', async () => {
    const { house, analyst } = stand()
    const { quotation, evidence } = await quote()
    assert.equal(await problem(quotation), null)
    assert.ok(!(await waiting()).includes(quotation))
    const of = await call<OfLead>('notices.of-lead', { lead: quotation }, analyst)
    assert.deepEqual([of.open, of.evidence.map(({ seen }) => seen)], [false, [null]])
    const [row] = await house.database.superuser(
      `select e.sha256 is not null as hash, d.id is null as gone, x.data_key is not null as entered
       from evidence_items e left join data_keys d on d.id = e.data_key left join erasures x on x.data_key = e.data_key
       where e.id = '${evidence}'`,
    )
    assert.deepEqual(row, { hash: true, gone: true, entered: true })
  })

  test('no notice is drafted from it any more, and it is taken back once', async () => {
    const { house, analyst, recipient } = stand()
    const { quotation, evidence } = await quote()
    await problem(quotation)
    const input = { lead: quotation, recipient, evidence: [evidence] }
    assert.equal((await house.problem(analyst.token, 'notices.draft', input))?.fields[0]?.message, 'not-opened')
    assert.deepEqual((await problem(quotation))?.fields[0], { field: 'quotation', message: 'taken-back' })
  })

  test('its page is fetched no more, if the job comes later than the second thought', async () => {
    const { officer, pageWork } = stand()
    const { quotation, evidence, job } = await quote(AT)
    assert.ok(job !== null && (await pageWork(officer, evidence)) !== null)
    await problem(quotation)
    assert.equal(await pageWork(officer, evidence), null)
  })

  test('a notice that is being written is withdrawn first; one that was withdrawn is in nobody’s way', async () => {
    const { analyst } = stand()
    const { quotation, evidence } = await quote()
    const { notice } = await draft(quotation, evidence)
    assert.equal((await problem(quotation))?.fields[0]?.message, 'notice-drafted')
    await call('notices.withdraw', { notice }, analyst, 'It quotes too much')
    assert.equal(await problem(quotation), null)
    const page = await call<{ state: string; evidence: { seen: unknown }[] }>('notices.get', { notice }, analyst)
    assert.deepEqual([page.state, page.evidence.map(({ seen }) => seen)], ['withdrawn', [null]])
  })

  test('by nobody without the right that let it out, from another agency, or without a reason', async () => {
    const { house, analyst, officer } = stand()
    const { quotation } = await quote()
    assert.equal((await problem(quotation, analyst))?.code, 'not-permitted')
    const theirs = await house.admitted(await house.another(house.keeper), ['intake-officer'])
    assert.equal((await problem(quotation, theirs))?.code, 'not-found')
    assert.equal((await problem(newId()))?.code, 'not-found')
    const unsaid = await house.problem(officer.token, 'notices.take-back-quotation', { quotation })
    assert.equal(unsaid?.code, 'reason-needed')
    assert.ok((await waiting()).includes(quotation))
  })
})
