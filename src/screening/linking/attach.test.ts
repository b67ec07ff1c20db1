import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert, exampleAdverts, gather } from '../../../test/samples/adverts.ts'
import { distinctOf, textsOf } from '../conclude.ts'
import { groupPostings } from '../group.ts'
import type { Posting } from '../posting.ts'
import { total } from './agreement.ts'
import { attach } from './attach.ts'
import { tellingHashes } from './contact-uses.ts'
import { type Campaign, linkWordings } from './link.ts'
import { describeOffers } from './offers.ts'

const strangers = exampleAdverts().slice(0, 60)

/** Two near-copies: welders for Gdansk, of an organiser with a second campaign. */
const WELDERS = ['first', 'second'].map((id, i) =>
  advert({
    id: `weld-${id}`,
    text: `Welders wanted in Gdansk, Poland. Shipyard work in two shifts, ${62 + i} zloty an hour, hostel near the yard, bus from the border. Write to @piemers_darbs`,
  }),
)
const PICKERS = ['first', 'second'].map((id, i) =>
  advert({
    id: `pick-${id}`,
    text: `Strawberry pickers wanted in Spain, near Huelva. Early mornings in the tunnels, ${7 + i} euro an hour, rooms for four on the farm, flights paid. Write to @piemers_darbs`,
  }),
)
const TOLD_ANEW = advert({
  id: 'anew',
  text: 'My cousin is a welder up in Poland since spring and says they need more hands. Ask @piemers_darbs for the rest.',
})
const SAYS_NOTHING = advert({ id: 'nothing', text: 'Good people are sought, more in private: @piemers_darbs' })

function campaigns(postings: readonly Posting[], parted: readonly [string, string][] = []) {
  const { gathered } = gather(postings)
  const distinct = distinctOf(gathered, 0)
  const idsOf = ({ members }: { readonly members: readonly number[] }) => members.map((at) => gathered.ids[at]).sort()
  const found = linkWordings(
    gathered,
    groupPostings(textsOf(gathered, distinct)).campaigns,
    distinct.order,
    (wordings) => {
      const of = (id: string) => wordings.findIndex((one) => idsOf(one).includes(id))
      return parted.map(([a, b]) => ({ a: of(a), b: of(b), together: false }))
    },
  )
  return { gathered, found, ids: found.map((one) => idsOf(one).join(' ')).sort() }
}

const jointOf = (found: readonly Campaign[], at: number) =>
  found.flatMap(({ wordings }) => wordings).find(({ members }) => members.includes(at))?.joint

describe('a posting by itself', () => {
  test('is attached to the campaign of its organiser that it tells of, by its nearest posting', () => {
    const { gathered, found, ids } = campaigns([...strangers, ...WELDERS, ...PICKERS, TOLD_ANEW])
    assert.ok(ids.includes('anew weld-first weld-second'), ids.join(' | '))
    assert.ok(ids.includes('pick-first pick-second'))
    const joint = jointOf(found, gathered.ids.indexOf('anew'))
    assert.ok(joint !== undefined && joint !== null)
    assert.equal(gathered.ids[joint.from], 'anew')
    assert.match(gathered.ids[joint.to], /^weld-/)
    assert.ok(total(joint.evidence) > 0)
    assert.ok(joint.evidence.work > 0 && joint.evidence.place > 0)
  })

  test('stays alone where it tells of none', () => {
    const { ids } = campaigns([...strangers, ...WELDERS, ...PICKERS, SAYS_NOTHING])
    assert.ok(!ids.some((line) => line.includes('nothing')), ids.join(' | '))
  })

  test('stays alone where it tells of two campaigns as much', () => {
    const more = WELDERS.map((one) => ({ ...one, id: one.id.replace('weld', 'steel') }))
    const postings = [...WELDERS, ...more, TOLD_ANEW]
    const { gathered } = gather(postings)
    const wordings = [[0, 1], [2, 3], [4]].map((members) => ({ members, medoid: members[0] }))
    const offers = describeOffers(gathered, wordings, wordings.length)
    assert.deepEqual(attach(gathered, offers, [[0], [1]], [2]), [])
    const [one] = attach(gathered, offers, [[0]], [2])
    assert.deepEqual([one.wording, one.core, one.from], [2, 0, 4])
  })

  test('is not attached where a person parted it from one of the campaign', () => {
    const { ids } = campaigns([...strangers, ...WELDERS, ...PICKERS, TOLD_ANEW], [['anew', 'weld-first']])
    assert.ok(!ids.some((line) => line.includes('anew')), ids.join(' | '))
  })
})

describe('the contact points that speak for a campaign', () => {
  const group = (contacts: readonly string[]) =>
    gather(contacts.map((name, i) => advert({ id: `p${i}`, text: `Welders wanted, write to @${name}` }))).gathered
  const count = (names: readonly string[], part: number) => {
    const gathered = group(names)
    return tellingHashes(gathered, [...names.keys()], part).length
  }

  test('are those of a quarter of its postings: one odd member speaks for itself alone', () => {
    const names = [...Array<string>(5).fill('piemers_darbs'), 'other_piemers']
    assert.equal(count(names, 4), 1)
    assert.equal(count(names, 0), 2)
    assert.equal(count(['piemers_darbs', 'other_piemers', 'piemers_darbs'], 4), 2)
  })
})
