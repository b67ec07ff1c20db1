import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { visitor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { asMember, serviceOf, shown } from './record.ts'
import { ServiceShown } from './shapes.ts'
import type { ServiceRow } from './tables.ts'

const OURS = '0190a1b2-0000-7000-8000-000000000001'
const THEIRS = '0190a1b2-0000-7000-8000-000000000002'
const NOW = new Date('2026-11-24T20:00:00Z')
const DAY = 86_400_000

const row: ServiceRow = {
  id: '0190a1b2-0000-7000-8000-000000000003',
  agency: OURS,
  name: 'House at the lake',
  needs: ['shelter'],
  languages: ['lv'],
  sexes: ['female'],
  ages: ['adult'],
  access: [],
  with_children: false,
  ...{ country: 'LV', town: 'Valmiera', latitude: 57.54, longitude: 25.43 },
  ...{ phone: '+371 20 000 147', email: '' },
  hours: [],
  zone: 'Europe/Riga',
  conditions: '',
  data_key: THEIRS,
  sealed_address: Buffer.from('sealed street'),
  ...{ places: 6, free: 2, free_said_at: new Date('2026-11-24T12:00:00Z') },
  verified_on: '2026-11-24',
  ended_at: null,
  made_by: THEIRS,
  row_mark: null,
  made_at: NOW,
}
const names = new Map([[OURS, 'Invented Refuge']])
const show = (more: Partial<ServiceRow> = {}, own = OURS, now = NOW) => shown({ ...row, ...more }, names, own, now)

describe('a service as it is shown', () => {
  test('neither its street, nor the key of it, nor who entered it goes along', () => {
    const all = JSON.stringify(show())
    for (const hidden of ['sealed', 'data_key', 'made_by', THEIRS, 'address']) assert.ok(!all.includes(hidden), hidden)
  })

  test('it is what the operation says that it gives', () => assert.deepEqual(ServiceShown.parse(show()), show()))

  test('whose it is decides who may change it; an agency that is gone has no name and no harm is done', () => {
    assert.deepEqual([show().own, show({}, THEIRS).own], [true, false])
    assert.deepEqual(show().agency, { id: OURS, name: 'Invented Refuge' })
    assert.deepEqual(show({ agency: THEIRS }).agency, { id: THEIRS, name: null })
  })

  test('it holds for ninety days, counted from the day itself', () => {
    const after = (days: number) => show({}, OURS, new Date(Date.parse('2026-11-24T00:00:00Z') + days * DAY)).isOld
    assert.deepEqual([after(0), after(90), after(90 + 1 / 24), after(91)], [false, false, true, true])
  })

  test('an ended one says so; its hours are told all the same', () => {
    const hours = [{ day: 2, from: '00:00', to: '00:00' }]
    const { ended, opens } = show({ ended_at: NOW, hours })
    assert.equal(ended, true)
    // Tuesday, ten in the evening in Riga.
    assert.equal(opens.kind, 'now')
    assert.equal(show().opens.kind, 'unknown')
  })

  test('the hour of the house is its own, not that of who looks', () => {
    const hours = [{ day: 2, from: '21:00', to: '23:00' }]
    assert.equal(show({ hours }).opens.kind, 'now')
    assert.equal(show({ hours, zone: 'Atlantic/Azores' }).opens.kind, 'later')
  })

  test('a number of free places never comes without its hour', () => {
    assert.equal(show().freeSaidAt, '2026-11-24T12:00:00.000Z')
    assert.deepEqual(
      [show({ free: null, free_said_at: null }).free, show({ free: null, free_said_at: null }).freeSaidAt],
      [null, null],
    )
  })

  test('lists are copies: whoever sorts what is shown changes no row', () => {
    const page = show({ languages: ['ru', 'lv'] })
    page.languages.sort()
    assert.deepEqual(show({ languages: ['ru', 'lv'] }).languages, ['ru', 'lv'])
    page.needs.push('legal')
    assert.deepEqual(row.needs, ['shelter'])
  })
})

describe('a row and its rule', () => {
  test('property: what the rule of fitting reads is what the row holds', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.option(fc.nat(50)), fc.option(fc.nat(50)), (withChildren, places, free) => {
        const service = serviceOf({ ...row, with_children: withChildren, places, free })
        assert.deepEqual([service.withChildren, service.places, service.free], [withChildren, places, free])
        assert.equal(service.freeSaidAt, row.free_said_at)
      }),
    )
  })

  test('property: a day is the day in Greenwich, as the database writes it', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, (at) => {
        const day = isoDay(at)
        assert.ok(Date.parse(day) <= at.getTime() && at.getTime() < Date.parse(day) + DAY)
      }),
    )
  })
})

test('nobody but members looks for services, and the refusal says so', () => {
  for (const actor of [visitor, { kind: 'system', agency: OURS } as const])
    assert.throws(
      () => asMember(actor),
      (error) => error instanceof Problem && error.code === 'not-permitted' && /Only members/.test(error.message),
    )
})
