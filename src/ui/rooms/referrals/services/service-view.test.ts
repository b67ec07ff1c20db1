import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { type Asked, bedsSaid, fromSaid, opensSaid, ringsOf, searchFrom, standing } from './service-view.ts'

const words = { say: voice(en, 'en'), format: formats('en', () => new Date('2026-11-24T10:00:00Z')) }
const asked: Asked = {
  ...{ need: '', language: '', sex: '', age: '', access: [], withChildren: false, places: '', town: '', country: 'LV' },
}

describe('how a service stands', () => {
  test('a call may open what is full or speaks another language, and nothing else', () => {
    assert.deepEqual(
      [
        standing({ obstacles: [] }),
        standing({ obstacles: ['full', 'language'] }),
        standing({ obstacles: ['full', 'sex'] }),
      ],
      ['yes', 'call', 'no'],
    )
  })

  test('free places carry their hour, and say when it is too long ago', () => {
    const told = { places: 6, free: 2, freeSaidAt: '2026-11-24T07:00:00Z' }
    assert.deepEqual(bedsSaid(told, 'known', words), { said: '2 free of 6', when: 'said 3 hours ago' })
    assert.match(bedsSaid(told, 'old', words).when ?? '', /too long ago/)
    assert.deepEqual(bedsSaid({ ...told, free: null, freeSaidAt: null }, 'unknown', words), {
      said: 'nobody has said',
      when: null,
    })
    assert.equal(bedsSaid({ ...told, places: null }, 'none-needed', words).said, 'no places to count')
  })

  test('opening is said in words', () => {
    assert.equal(opensSaid({ opens: { kind: 'now', until: '17:00' } }, words), 'Open now, until 17:00')
    assert.match(opensSaid({ opens: { kind: 'later', date: '2026-11-30', from: '08:00' } }, words), /30 Nov at 08:00/)
    assert.match(opensSaid({ opens: { kind: 'unknown' } }, words), /Nobody/)
  })
})

describe('the picture of distances', () => {
  const one = (kilometres: number, bearing: number) => ({ id: `${kilometres}`, kilometres, bearing, obstacles: [] })

  test('north is up, east is right, and what is farther lies farther out', () => {
    const { dots } = ringsOf([one(10, 0), one(40, 90), one(0, 0)])
    assert.ok(dots[0].y < 0 && Math.abs(dots[0].x) < 1e-9)
    assert.ok(dots[1].x > Math.abs(dots[0].y) && Math.abs(dots[1].y) < 1e-9)
    assert.equal(Math.hypot(dots[2].x, dots[2].y), 0)
    assert.deepEqual(
      dots.map(({ number }) => number),
      [1, 2, 3],
    )
  })

  test('nothing is drawn where nobody said from where', () => {
    assert.deepEqual(ringsOf([{ id: 'a', kilometres: null, bearing: null, obstacles: [] }]), { rings: [], dots: [] })
  })

  test('whatever the distances, all lies within the picture and the rings grow', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 359 }))
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const { dots, rings } = ringsOf(places.map(([kilometres, bearing]) => one(kilometres, bearing)))
        for (const { x, y } of dots) assert.ok(Math.hypot(x, y) <= 1 + 1e-9)
        for (const [at, { radius }] of rings.entries()) assert.ok(at === 0 || radius > rings[at - 1].radius)
      }),
    )
  })
})

describe('what is asked', () => {
  test('an empty form asks for anything', () => {
    assert.deepEqual(searchFrom(asked), {
      ...{ need: null, language: null, sex: null, age: null, access: [], withChildren: false, places: 0, from: null },
    })
  })

  test('numbers are kept within what the server takes', () => {
    const places = (typed: string) => searchFrom({ ...asked, places: typed }).places
    assert.deepEqual([places('3'), places('-2'), places('900'), places('x')], [3, 0, 50, 0])
  })

  test('a town goes along with its country; which was understood is said', () => {
    assert.deepEqual(searchFrom({ ...asked, town: ' Rig ' }).from, { town: 'Rig', country: 'LV' })
    assert.match(fromSaid('Rig', { name: 'Riga', country: 'LV' }, words), /Distances from Riga \(Latvia\)/)
    assert.match(fromSaid('Xx', null, words), /No town/)
    assert.match(fromSaid('', null, words), /not kept/)
  })
})
