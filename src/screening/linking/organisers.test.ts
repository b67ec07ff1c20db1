import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { advert, exampleAdverts, gather, inventedAdverts, seeded, shuffled } from '../../../test/samples/adverts.ts'
import { drawConclusions } from '../conclude.ts'
import type { ContactNature } from '../contacts/contact.ts'
import type { Lead } from '../lead.ts'
import type { Posting } from '../posting.ts'
import { classOfHash, contactHash, isHashOf } from './contact-class.ts'

const screened = (postings: readonly Posting[]) => {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const { organiserOf, leads } = drawConclusions(gathered, read)
  const sets = Map.groupBy(
    [...organiserOf.keys()].filter((at) => organiserOf[at] !== null),
    (at) => organiserOf[at],
  )
  const ids = [...sets.values()].map((set) =>
    set
      .map((at) => gathered.ids[at])
      .sort()
      .join(' '),
  )
  return { organisers: ids.sort(), leads }
}

const strangers = exampleAdverts().slice(0, 100)
const ADVERTS = [
  'Fish work in Norway, leave today',
  'Strawberries in Spain, no papers needed',
  'Casino chat in Asia, ticket is paid',
  'Cleaning in Dublin, cash in hand',
]
const offer = (i: number, contact: string, fields: Partial<Posting> = {}): Posting =>
  advert({ id: `x${i}`, text: `${ADVERTS[i % ADVERTS.length]} ${'abcdefghij'[i]}. ${contact}`, ...fields })
const joined = (...postings: readonly Posting[]): string[] =>
  screened([...strangers, ...postings]).organisers.filter((ids) => ids.startsWith('x'))

describe('organisers', () => {
  test('different offers behind one messenger name', () => {
    assert.deepEqual(joined(offer(0, '@one_same_name'), offer(1, '@one_same_name'), offer(2, '@another_name')), [
      'x0 x1',
    ])
  })
  test('a phone in digits and in words is one', () => {
    assert.deepEqual(
      joined(
        offer(0, '+44 7700 900123'),
        offer(1, 'call plus four four seven seven zero zero nine zero zero one two three'),
      ),
      ['x0 x1'],
    )
  })
  test('one joins two others that share nothing', () => {
    assert.deepEqual(joined(offer(0, '@name_first'), offer(1, '@name_first @name_second'), offer(2, '@name_second')), [
      'x0 x1 x2',
    ])
  })
  test('a help address under many employers joins nobody', () => {
    const firms = ['Bakery Ltd', 'Hospital', 'School', 'Museum']
    const postings = firms.map((employer, i) =>
      offer(i, `jobs@${employer.split(' ')[0].toLowerCase()}.example, help@portal-of-jobs.example`, { employer }),
    )
    assert.deepEqual(joined(...postings), [])
  })
  test('a firm in two scripts is one employer, so that its own address joins its offers', () => {
    const work = (...firms: string[]) =>
      firms.map((employer, i) => offer(i, 'call 020 7946 0123 or jobs@firm-of-one.example', { employer }))
    assert.deepEqual(
      joined(...work('Чорна Гора', 'Chorna Hora', 'Čorna Gora')),
      joined(...work('Gora', 'Gora', 'Gora')),
    )
    assert.notDeepEqual(joined(...work('Gora', 'Gora', 'Gora')), joined(...work('Bakery Ltd', 'Hospital', 'School')))
  })
  test('an account joins whatever the names', () => {
    const account = 'GB05ZZZZ00000051074134'
    const postings = [0, 1, 2].map((i) => offer(i, `pay to ${account}`, { employer: `Name ${i}` }))
    assert.deepEqual(joined(...postings), ['x0 x1 x2'])
  })
  test('the common number of a whole board joins nobody', () => {
    const many = inventedAdverts([0, 0, 0], 70, 9).map((one, i) => ({
      ...one,
      id: `x${i}`,
      text: `${one.text} +44 7700 900123`,
    }))
    assert.deepEqual(joined(...many), [])
  })
  test('a lead names its organiser, the other offers, and what they share', () => {
    const texts = [
      '🐟 Fish work in Norway, 4300 euro, no experience needed, leave today, last 3 places, tell nobody. Write @one_same_name',
      '🎰 Casino chat in Asia, 2100 USD every 10 days, tourist visa is enough, the deposit of 150 USD is paid first, send a photo of your passport, the fare of 3500 is taken from your wage. Write @one_same_name',
    ]
    const { leads } = screened([...strangers, ...texts.map((text, i) => advert({ id: `x${i}`, text }))])
    const [one, other] = ['x0', 'x1'].map((id) => leads.find(({ members }) => members.includes(id)) as Lead)
    assert.ok(one?.organiser !== null && one?.organiser === other?.organiser)
    assert.deepEqual(
      one.links.map(({ to, postings }) => [to, postings]),
      [['x1', 1]],
    )
    const [{ kind, value, offers, bits }] = one.links[0].why
    assert.deepEqual([kind, value, offers], ['telegram', 'one_same_name', 2])
    assert.ok(bits > 0)
  })
  test('whatever the order of the postings', () => {
    const all = [
      ...strangers,
      offer(0, '@one_same_name'),
      offer(1, '@one_same_name'),
      offer(2, '@one_same_name +44 7700 900123'),
    ]
    const first = screened(all).organisers
    for (const seed of [4, 5]) assert.deepEqual(screened(shuffled(all, seeded(seed))).organisers, first)
  })
})

describe('a contact point by its hash', () => {
  test('is known again whatever its class, and tells its class', () => {
    const natures = fc.constantFrom<ContactNature>(
      'mobile',
      'landline',
      'messenger',
      'own-mail',
      'site',
      'account',
      'free-mail',
    )
    fc.assert(
      fc.property(fc.string(), natures, natures, (value, a, b) => {
        const hash = contactHash('phone', value, a)
        assert.ok(isHashOf(hash, 'phone', value) && isHashOf(contactHash('phone', value, b), 'phone', value))
        const firm = ['landline', 'own-mail', 'site'].includes(a)
        assert.equal(classOfHash(hash), a === 'account' ? 'account' : firm ? 'firm' : 'personal')
      }),
    )
  })
  test('behind a messenger link it is the same phone', () => {
    assert.equal(contactHash('whatsapp', '+447700900123', 'mobile'), contactHash('phone', '+447700900123', 'mobile'))
    assert.ok(!isHashOf(contactHash('telegram', 'name', 'messenger'), 'phone', 'name'))
  })
})
