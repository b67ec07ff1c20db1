import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { advert, exampleAdverts, recordOf } from '../../test/samples/adverts.ts'
import { type Assessment, createAssessor } from './assess.ts'
import { assessBatch } from './batch.ts'
import { wording } from './posting.ts'
import { parseRecord, writeAssessment } from './record.ts'
import { fingerprint } from './shingles.ts'

const text = 'Zvani +44 7700 900123 un nevienam nesaki, raksti a@b.example'
const place = (quote: string) => {
  const start = text.indexOf(quote)
  return { field: 'text', quote, start, end: start + quote.length } as const
}
const assessment: Assessment = {
  language: 'lv',
  voice: 'recruits',
  indicators: [
    { code: 'contact-mobile-only', ...place('+44 7700 900123') },
    { code: 'secrecy', ...place('nevienam nesaki') },
    { code: 'urgency', ...place('900123 un') },
  ],
  protective: [{ code: 'employer-verifiable', ...place('raksti a@b.example') }],
  contacts: [
    { kind: 'phone', value: '+447700900123', ...place('+44 7700 900123') },
    { kind: 'email', value: 'a@b.example', ...place('a@b.example') },
  ],
  natures: ['mobile', 'own-mail'],
  unstated: [],
  offer: {
    hours: [{ ...place('900123'), from: 40, to: 40, per: 'week' }],
    papers: [{ ...place('nevienam'), what: 'contract' }],
    contacts: ['phone', 'email'],
  },
}
/** A record's line of output. */
function assessmentLine(record: string, suspicion: number, groups: typeof NO_GROUPS, contacts: boolean): string {
  let line = ''
  const text = (piece: string) => {
    line += piece
  }
  const bytes = (piece: Buffer, from: number, to: number) => text(piece.toString('utf8', from, to))
  writeAssessment(Buffer.from(record), suspicion, groups, contacts, { text, bytes })
  return line
}
const NO_GROUPS: { campaign: string | null; organiser: string | null } = { campaign: null, organiser: null }
const posting = advert({ id: 'x"1\n', text })
type Line = Pick<Assessment, 'indicators' | 'protective' | 'contacts' | 'language' | 'offer'> & {
  id: string
  suspicion: number
  campaign: string | null
}
const lineOf = (record: string, contacts: boolean, campaign: string | null = null): Line =>
  JSON.parse(assessmentLine(record, 0.25, { campaign, organiser: null }, contacts)) as Line

describe('a record', () => {
  test('gives back signs, contacts, offer and posting', () => {
    const { indicators, protective, contacts, offer } = assessment
    assert.deepEqual(parseRecord(recordOf(posting, assessment)), {
      posting,
      assessment: { indicators, protective, contacts, offer },
    })
  })

  test('of an earlier run has its text within the posting, and before offers were read an empty one', () => {
    const lines = recordOf(posting, assessment).split('\n').slice(0, 5)
    lines[4] = JSON.stringify(posting)
    const earlier = lines.join('\n')
    assert.deepEqual(parseRecord(earlier).posting, posting)
    assert.deepEqual(parseRecord(earlier).assessment.offer, {})
    assert.deepEqual(lineOf(earlier, true).offer, {})
  })

  test('comes back from its bytes as it was, half a surrogate pair and an empty text too', () => {
    for (const body of ['', 'a\n\nb\n', '\ud83d alone', 'ē 🌾 \u2028'])
      for (const title of ['', 'Darbs'])
        assert.deepEqual(
          parseRecord(Buffer.from(recordOf({ ...posting, title, text: body }, assessment)).toString()).posting,
          { ...posting, title, text: body },
        )
  })

  test('says what was not read, and nothing where all was', () => {
    const seen = { ...posting, notRead: [{ kind: 'image' as const, count: 2 }] }
    const record = recordOf(seen, assessment)
    assert.deepEqual(parseRecord(record).posting, seen)
    const line: unknown = JSON.parse(assessmentLine(record, 0.25, NO_GROUPS, false))
    assert.deepEqual((line as { notRead: unknown }).notRead, [{ kind: 'image', count: 2 }])
    assert.doesNotMatch(assessmentLine(recordOf(posting, assessment), 0.25, NO_GROUPS, true), /notRead/)
  })

  test('whatever the words: breaks, quotes, lone surrogates, zeros', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(any, any, any, fc.option(any), any, (id, title, body, employer, source) => {
        const odd = { id, title, text: body, employer, date: null, source }
        const record = recordOf(odd, assessment)
        assert.deepEqual(parseRecord(record).posting, odd)
        assert.equal(lineOf(record, true).id, id)
      }),
      runs(50),
    )
  })

  test('is one line of output with all signs and contacts where they may be shown', () => {
    const record = recordOf(posting, assessment)
    const written = assessmentLine(record, 0.25, { campaign: 'C-7', organiser: 'O-7' }, true)
    assert.equal(written.indexOf('\n'), written.length - 1)
    const { indicators, protective, offer, contacts, language } = assessment
    assert.deepEqual(JSON.parse(written), {
      id: posting.id,
      language,
      voice: 'recruits',
      suspicion: 0.25,
      indicators,
      protective,
      offer,
      contacts,
      campaign: 'C-7',
      organiser: 'O-7',
    })
  })

  test('below the threshold shows no contact point, in quotes neither', () => {
    const written = assessmentLine(recordOf(posting, assessment), 0.25, NO_GROUPS, false)
    assert.doesNotMatch(written, /900123|7700|a@b/)
    const { indicators, protective, contacts, offer } = JSON.parse(written) as Line
    assert.deepEqual(offer.hours, [{ ...place('900123'), quote: '', from: 40, to: 40, per: 'week' }])
    assert.deepEqual([offer.papers, offer.contacts], [assessment.offer.papers, ['phone', 'email']])
    assert.deepEqual(contacts, [])
    assert.deepEqual(
      indicators.map(({ quote }) => quote),
      ['', 'nevienam nesaki', ''],
    )
    assert.equal(protective[0].quote, '')
    assert.deepEqual(
      indicators.map(({ code, start, end }) => [code, start, end]),
      assessment.indicators.map(({ code, start, end }) => [code, start, end]),
    )
  })

  test('a contact in the title hides no quote of the text at the same place', () => {
    const { indicators } = lineOf(
      recordOf(posting, {
        ...assessment,
        contacts: [{ kind: 'phone', value: '1', field: 'title', quote: text.slice(0, 60), start: 0, end: 60 }],
      }),
      false,
    )
    assert.deepEqual(
      indicators.map(({ quote }) => quote),
      assessment.indicators.map(({ quote }) => quote),
    )
  })

  test('without contact points both ways of showing are the same', () => {
    const record = recordOf(posting, { ...assessment, contacts: [] })
    assert.equal(assessmentLine(record, 0, NO_GROUPS, true), assessmentLine(record, 0, NO_GROUPS, false))
  })

  test('no contact of the examples is left in what is shown below the threshold', () => {
    const assessor = createAssessor()
    for (const one of exampleAdverts()) {
      const assessed = assessor.assess(one)
      const written = JSON.stringify({ ...lineOf(recordOf(one, assessed), false), id: '' })
      for (const { quote } of assessed.contacts) {
        const shown = JSON.stringify(quote).slice(1, -1)
        assert.ok(!written.includes(shown), `${one.id} shows a contact`)
      }
    }
  })
})

describe('a batch', () => {
  const adverts = exampleAdverts().slice(0, 40)
  const assessor = createAssessor()
  const batch = assessBatch(assessor, adverts)

  test('packs the records one behind the other', () => {
    let at = 0
    for (const [i, one] of adverts.entries()) {
      const record = Buffer.from(batch.records.subarray(at, at + batch.recordLengths[i])).toString('utf8')
      assert.deepEqual(parseRecord(record).posting, one)
      at += batch.recordLengths[i]
    }
    assert.equal(at, batch.records.length)
  })

  test('has each posting’s shingles, and two words for each contact point', () => {
    let shingle = 0
    let contacts = 0
    for (const [i, one] of adverts.entries()) {
      const assessed = assessor.assess(one)
      const { shingles, order } = fingerprint(assessor.tokens)
      assert.deepEqual(batch.shingles.subarray(shingle, shingle + batch.shingleCounts[i]), shingles)
      assert.deepEqual([batch.orders[2 * i], batch.orders[2 * i + 1]], [...order])
      assert.equal(batch.contactCounts[i], assessed.contacts.length)
      assert.equal(batch.languages.names[batch.languages.numbers[i]], assessed.language)
      shingle += batch.shingleCounts[i]
      contacts += batch.contactCounts[i]
    }
    assert.equal(batch.shingles.length, shingle)
    assert.equal(batch.contactHashes.length, 2 * contacts)
  })

  test('does not depend on what was assessed before', () => {
    assert.deepEqual(
      assessBatch(createAssessor(), adverts.slice(20)).records,
      assessBatch(assessor, adverts.slice(20)).records,
    )
  })

  test('mixes languages, and postings of many thousand words, as if each came alone', () => {
    const mixed = exampleAdverts().filter((_, i) => i % 9 === 0)
    assert.ok(new Set(mixed.map((one) => assessor.assess(one).language)).size > 5)
    const long = advert({ id: 'long', text: `${mixed[0].text}\n`.repeat(200) })
    const all = [...mixed.slice(0, 5), long, ...mixed.slice(5)]
    // Twice, because token rows are reused.
    for (let round = 0; round < 2; round++) {
      const together = assessBatch(assessor, all)
      const alone = all.map((one) => assessBatch(assessor, [one]))
      for (const field of ['records', 'shingles', 'contactHashes', 'marks', 'wordings', 'bits'] as const)
        assert.deepEqual(
          [...together[field]],
          alone.flatMap((one) => [...one[field]]),
          field,
        )
    }
  })

  test('tells the same wording by the same hash, and another by another', () => {
    const { wordings } = assessBatch(assessor, [
      advert({ title: 'a', text: 'b' }),
      advert({ id: '2', text: 'a\nb' }),
      advert({ title: 'a', text: 'c' }),
    ])
    assert.deepEqual(wordings.slice(0, 2), wordings.slice(2, 4))
    assert.notDeepEqual(wordings.slice(0, 2), wordings.slice(4, 6))
    assert.equal(wording(advert({ title: 'a', text: 'b' })), 'a\nb')
  })

  test('of no postings is empty', () => {
    const { records, shingles, languages } = assessBatch(assessor, [])
    assert.deepEqual([records.length, shingles.length, languages.numbers.length], [0, 0, 0])
  })
})
