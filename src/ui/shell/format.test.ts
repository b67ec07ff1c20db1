import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formats, isoDay } from './format.ts'

const now = () => new Date('2026-11-24T10:12:00')
const english = formats('en', now)
const latvian = formats('lv', now)
const arabic = formats('ar', now)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('days', () => {
  test('today and yesterday by name, this year without the year', () => {
    assert.equal(english.day('2026-11-24'), 'today')
    assert.equal(english.day('2026-11-23'), 'yesterday')
    assert.equal(english.day('2026-11-02'), '2 Nov')
    assert.equal(english.day('2025-11-02'), '2 Nov 2025')
    assert.equal(english.day('2026-11-25'), '25 Nov')
  })

  test('in Latvian', () => {
    assert.equal(latvian.day('2026-11-24'), 'šodien')
    assert.equal(latvian.day('2026-11-23'), 'vakar')
    assert.match(latvian.day('2026-11-02'), /^2\. nov/)
  })

  test('in Arabic, with the digits that telephone numbers and quotes have', () => {
    assert.equal(arabic.day('2026-11-24'), 'اليوم')
    assert.equal(arabic.day('2026-11-23'), 'أمس')
    assert.match(arabic.day('2026-11-02'), /^2 نوفمبر$/)
    assert.match(arabic.moment('2026-11-02T23:05:00'), /^2 نوفمبر 23:05$/)
  })

  test('the day of now as a title begins with a capital', () => {
    assert.equal(english.today(), 'Tuesday 24 November')
    assert.match(latvian.today(), /^Otrdiena/)
  })

  test('a period of one day is that day', () => {
    assert.equal(english.period('2026-11-02', '2026-11-24'), '2 Nov – today')
    assert.equal(english.period('2026-11-02', '2026-11-02'), '2 Nov')
    assert.equal(english.period(null, null), '')
  })

  test('a posting’s date is taken as its day, whatever stands behind it', () => {
    assert.equal(isoDay('2026-11-02T08:00:00Z'), '2026-11-02')
    assert.equal(isoDay('2026-11-02'), '2026-11-02')
    assert.equal(isoDay('soon'), null)
    assert.equal(isoDay(null), null)
  })
})

describe('moments', () => {
  test('of today the time alone', () => {
    assert.equal(english.moment('2026-11-24T08:31:00'), '08:31')
    assert.equal(english.moment('2026-11-23T08:31:00'), 'yesterday 08:31')
    assert.equal(english.moment('2026-11-02T23:05:00'), '2 Nov 23:05')
  })

  test('how far away, in the unit that fits', () => {
    assert.equal(english.away('2026-11-24T10:42:00'), 'in 30 minutes')
    assert.equal(english.away('2026-11-24T16:12:00'), 'in 6 hours')
    assert.equal(english.away('2026-11-27T10:12:00'), 'in 3 days')
    assert.equal(english.away('2026-11-24T09:12:00'), '1 hour ago')
  })
})

describe('numbers', () => {
  test('points have one decimal and a real minus', () => {
    assert.equal(english.points(11.7), '11.7')
    assert.equal(english.points(-0.6), '−0.6')
    assert.equal(english.points(2), '2.0')
    assert.equal(latvian.points(8.25), '8,3')
    assert.match(arabic.points(-0.6), /^\u200e?−0\.6$/)
  })

  test('small shares keep a decimal', () => {
    assert.equal(plain(english.percent(0.006)), '0.6%')
    assert.equal(plain(english.percent(0.31)), '31%')
    assert.equal(plain(latvian.percent(0.075)), '7,5%')
  })

  test('a share is one thing amid Arabic, whatever stands beside it', () => {
    assert.equal(arabic.percent(0.14), '\u206614%\u2069')
    // Were a mark left in it, a value that begins with it would run from left to right as a whole.
    assert.doesNotMatch(arabic.percent(0.021), /\u200e/)
  })

  test('statements one after the other have their language’s mark between', () => {
    assert.equal(english.clauses(['in 3 postings', 'by hand']), 'in 3 postings; by hand')
    assert.equal(arabic.clauses(['في إعلان', 'شخص']), 'في إعلان؛ شخص')
    assert.equal(arabic.clauses(['في إعلان', '@name']), 'في إعلان؛ \u2068@name\u2069')
    assert.equal(english.clauses([]), '')
  })

  test('a list has its language’s comma, and words of the other direction stay by themselves', () => {
    assert.equal(english.list(['a', 'b']), 'a, b')
    assert.equal(arabic.list(['مصنع', 'Example Ltd']), 'مصنع، \u2068Example Ltd\u2069')
    assert.equal(arabic.list([]), '')
  })

  test('sizes of files in the unit that fits', () => {
    assert.equal(english.bytes(512), '512 byte')
    assert.equal(english.bytes(48_211), '48 kB')
    assert.equal(english.bytes(1_540_000), '1.5 MB')
    assert.equal(english.bytes(2_000_000_000), '2 GB')
  })
})

describe('names', () => {
  test('languages by their code; unknown ones have none', () => {
    assert.equal(english.tongue('uk'), 'Ukrainian')
    assert.match(latvian.tongue('uk') ?? '', /ukraiņu/)
    assert.equal(english.tongue('und'), 'language not known')
    assert.equal(latvian.tongue('mis'), 'cita valoda')
    assert.equal(latvian.tongue('rom'), 'romu', 'ours, where a browser has none')
    assert.equal(latvian.tongue('ary'), 'Moroccan Arabic', 'English, where the page has no name')
    assert.equal(english.tongue('no such code!'), null)
    assert.equal(english.tongue(''), null)
  })

  test('countries', () => {
    assert.equal(english.country('LV'), 'Latvia')
    assert.deepEqual([english.weekday(1), latvian.weekday(7)], ['Monday', 'Svētdiena'])
    assert.equal(latvian.country('LV'), 'Latvija')
  })
})
