import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert, exampleAdverts, gather, seeded, shuffled } from '../../../test/samples/adverts.ts'
import { type Conclusions, drawConclusions } from '../conclude.ts'
import type { Gathered } from '../gathered.ts'
import type { Posting } from '../posting.ts'

const OFFER = [
  advert({
    id: 'lv',
    text: '💶 3800–4200 eur mēnesī uz rokas\n🏠 dzīvošana no firmas\nPieredze nav svarīga, izbraucam šodien, vajag vēl 7 cilvēkus.\nRaksti @darbs_piemers',
  }),
  advert({
    id: 'ru',
    text: '💶 3800–4200 евро в месяц на руки\n🏠 жильё от фирмы\nОпыт не важен, выезд сегодня, нужны ещё 7 человек.\nПишите @darbs_piemers',
  }),
  advert({
    id: 'de',
    text: '💶 3800–4200 Euro im Monat auf die Hand\n🏠 Unterkunft von der Firma\nErfahrung nicht nötig, Abfahrt heute, noch 7 Leute gesucht.\nSchreib an @darbs_piemers',
  }),
]
const OTHER_OFFER = advert({
  id: 'other',
  text: '🎰 Work in a casino, 2100 USD paid every 10 days, tourist visa is enough.\nWrite @darbs_piemers',
})

const screened = (postings: readonly Posting[]): { gathered: Gathered; conclusions: Conclusions } => {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  return { gathered, conclusions: drawConclusions(gathered, read) }
}

/** Ids of the members of each campaign. */
const campaignsOf = (postings: readonly Posting[]): string[] => {
  const { gathered, conclusions } = screened(postings)
  return conclusions.campaigns
    .map(({ members }) =>
      members
        .map((at) => gathered.ids[at])
        .sort()
        .join(' '),
    )
    .sort()
}

const strangers = exampleAdverts().slice(0, 120)

describe('one offer in other words', () => {
  test('translations are one campaign; another offer behind the same contact point is not', () => {
    const found = campaignsOf([...strangers, ...OFFER, OTHER_OFFER])
    assert.ok(found.includes('de lv ru'), found.join(' | '))
    assert.ok(!found.some((ids) => ids.includes('other')))
  })

  test('the lead tells each wording apart, and why it is held for the same', () => {
    const { leads } = screened([...strangers, ...OFFER]).conclusions
    const lead = leads.find(({ members }) => members.includes('ru'))
    assert.equal(lead?.size, 3)
    assert.equal(lead?.otherWordings.length, 2)
    for (const { why, like, template } of lead?.otherWordings ?? []) {
      assert.ok(why.reduce((sum, { bits }) => sum + bits, 0) > 0)
      assert.match(why.find(({ field }) => field === 'contact')?.sentence ?? '', /darbs_piemers/)
      assert.match(why.find(({ field }) => field === 'number')?.sentence ?? '', /3800, 4200/)
      assert.notEqual(like, null)
      assert.ok(template.length > 0)
    }
    const languages = [
      lead?.languages.map(({ language }) => language).sort(),
      lead?.otherWordings.map((one) => one.language),
    ]
    assert.deepEqual(languages[0], ['de', 'lv', 'ru'])
    assert.equal(new Set(languages[1]).size, 2)
  })

  test('whatever the order of the postings', () => {
    const all = [...strangers, ...OFFER, OTHER_OFFER]
    const first = campaignsOf(all)
    for (const seed of [1, 2, 3]) assert.deepEqual(campaignsOf(shuffled(all, seeded(seed))), first)
  })

  test('with nothing in common but usual numbers, offers stay apart', () => {
    const usual = [
      '40 hours a week, 8 hours a day, call +44 7700 900101',
      '40 часов в неделю, 8 часов в день, звоните +44 7700 900102',
    ]
    const found = campaignsOf([...strangers, ...usual.map((text, i) => advert({ id: `usual${i}`, text }))])
    assert.ok(!found.some((ids) => ids.includes('usual')))
  })
})

describe('two campaigns of one organiser, each with places and figures of its own', () => {
  /** A country's cities, so that some of one campaign's places are places of the other. */
  const places = ['Lyon', 'Turin', 'Bremen', 'Ghent', 'Malmö', 'Rotterdam', 'Gdansk', 'Aarhus']
  const campaign = (id: string, first: number, text: (place: string, pay: number) => string) =>
    Array.from({ length: 8 }, (_, i) => advert({ id: `${id}${i}`, text: text(places[(first + i) % 8], 450 + 50 * i) }))
  const packers = campaign(
    'pack',
    0,
    (place, pay) =>
      `Packers for a chocolate factory in ${place}, nights only, ${pay} euro a week in hand and a bed in our house. Tell nobody. @piemers_darbs`,
  )
  const nameless = campaign(
    'less',
    3,
    (place, pay) =>
      `Darbs uz rokas, ${place}, bez valodas un bez papīriem, ${pay + 15} eiro katru piektdienu, biļeti pērkam mēs. Nevienam nesaki. @piemers_darbs`,
  )
  const found = (postings: readonly Posting[]) => campaignsOf([...strangers, ...postings])

  test('stay two, though one of them names no occupation and some of their places are the same', () => {
    const ids = found([...packers, ...nameless])
    assert.ok(
      ids.some((one) => one.startsWith('less0')),
      ids.join(' | '),
    )
    assert.ok(!ids.some((one) => one.includes('less') && one.includes('pack')), ids.join(' | '))
  })
})
