import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { advert, exampleAdverts, gather, screenDay, seeded, shuffled } from '../../../test/samples/adverts.ts'
import { drawConclusions } from '../conclude.ts'
import type { Posting } from '../posting.ts'
import { type LinkDecision, type LinkVerdict, mergeDecisions } from './decided.ts'
import { apartWordings } from './ends.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-links-'))
after(() => rmSync(room, { recursive: true }))
const folder = () => mkdtempSync(join(room, 's-'))
const day = (number: number): Date => new Date(Date.UTC(2026, 2, 1 + number))

const strangers = exampleAdverts().slice(0, 60)
const WORK = [
  'Fish work in Norway, leave today',
  'Strawberries in Spain, no papers needed',
  'Cleaning in Dublin, cash in hand',
]
const offer = (i: number, contact: string): Posting =>
  advert({ id: `x${i}`, text: `${WORK[i]} ${'abc'[i]}. ${contact}` })
/** Two offers that share a name, and one that shares nothing. */
const offers = [offer(0, '@one_same_name'), offer(1, '@one_same_name'), offer(2, 'no contact')]
const said = (from: string, to: string, decision: LinkVerdict): LinkDecision => ({
  from,
  to,
  decision,
  reason: 'seen together',
  by: 'A. Analyst',
})
const concluded = (postings: readonly Posting[], ...links: readonly LinkDecision[]) => {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const decided = mergeDecisions([], links)
  const conclusions = drawConclusions(gathered, read, { decided })
  const organiserOf = new Map(gathered.ids.map((id, at) => [id, conclusions.organiserOf[at]]))
  return { gathered, conclusions, together: (a: string, b: string) => isOne(organiserOf.get(a), organiserOf.get(b)) }
}
const isOne = (a: string | null | undefined, b: string | null | undefined): boolean => a !== null && a === b

describe('decided links of a run', () => {
  test('what shares a contact point is cut, what shares none is confirmed', () => {
    assert.ok(concluded([...strangers, ...offers]).together('x0', 'x1'))
    const { together, conclusions } = concluded(
      [...strangers, ...offers],
      said('x0', 'x1', 'cut'),
      said('x2', 'x1', 'confirm'),
    )
    assert.ok(!together('x0', 'x1'))
    assert.ok(together('x1', 'x2'))
    assert.deepEqual(conclusions.links.idle, [])
  })

  test('a lead shows who confirmed a link and why, and its links by contact points as before', () => {
    const leads = [
      'Fish work in Norway, 4300 euro, no experience needed, leave today, last 3 places, tell nobody. Write @first_name',
      'Casino chat in Asia, 2100 USD every 10 days, tourist visa is enough, the deposit of 150 USD is paid first, send a photo of your passport, the fare of 3500 is taken from your wage. Write @second_name',
    ].map((text, i) => advert({ id: `x${i}`, text }))
    const of = (...links: LinkDecision[]) =>
      concluded([...strangers, ...leads], ...links).conclusions.leads.filter(({ members }) => /^x\d$/.test(members[0]))
    const before = of().flatMap(({ links }) => links)
    assert.ok(before.every(({ decided }) => decided === undefined))
    const ends = of().map(({ id }) => id)
    assert.ok(ends.length > 1)
    const linked = of(said(ends[0], ends[1], 'confirm')).find(({ id }) => id === ends[0])
    assert.deepEqual(
      linked?.links.flatMap(({ decided }) => decided ?? []),
      [{ by: 'A. Analyst', reason: 'seen together' }],
    )
  })

  test('an end that is not there is told, and the decision is kept', () => {
    const { links } = concluded([...strangers, ...offers], said('x0', 'gone', 'cut')).conclusions
    assert.deepEqual(links.idle, [{ from: 'gone', to: 'x0', why: 'absent' }])
    assert.equal(links.kept.length, 1)
  })

  test('a posting stands for its campaign: what is cut inside one is told, what is confirmed there is done', () => {
    const alike = (id: string) => ({ ...offers[0], id })
    const postings = [...strangers, alike('y0'), alike('y1')]
    const idle = (decision: LinkVerdict) => concluded(postings, said('y0', 'y1', decision)).conclusions.links.idle
    assert.deepEqual(idle('cut'), [{ from: 'y0', to: 'y1', why: 'one-campaign' }])
    assert.deepEqual(idle('confirm'), [])
  })

  test('a cut between two that became one with confirmed others is told', () => {
    const alike = (id: string) => ({ ...offers[0], id })
    const postings = [...strangers, alike('y0'), alike('y1'), offers[1]]
    const { idle } = concluded(postings, said('y0', 'x1', 'confirm'), said('y1', 'x1', 'cut')).conclusions.links
    assert.deepEqual(idle, [{ from: 'x1', to: 'y1', why: 'contradicted' }])
  })

  test('the same whatever the order of postings and decisions', () => {
    const links = [said('x0', 'x1', 'cut'), said('x1', 'x2', 'confirm'), said('x2', strangers[0].id, 'confirm')]
    const shown = (postings: readonly Posting[], all: readonly LinkDecision[]) => {
      const { conclusions, gathered } = concluded(postings, ...all)
      return JSON.stringify([
        conclusions.leads,
        Array.from(conclusions.order, (at) => [gathered.ids[at], conclusions.organiserOf[at]]),
        conclusions.links.idle,
      ])
    }
    const first = shown([...strangers, ...offers], links)
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, two) => {
        const postings = shuffled([...strangers, ...offers], seeded(one))
        assert.equal(shown(postings, shuffled(links, seeded(two))), first)
      }),
      runs(6),
    )
  })

  test('wordings of cut ends stay apart; one that holds both is left', () => {
    const { gathered } = gather(offers)
    const [cut] = mergeDecisions([], [said('x0', 'x1', 'cut')])
    const apart = (...members: number[][]) =>
      apartWordings(
        gathered,
        members.map((one) => ({ members: one })),
        [cut],
        new Map(),
      ).map(({ a, b }) => [a, b])
    assert.deepEqual(apart([0], [1], [2]), [[0, 1]])
    assert.deepEqual(apart([0, 1], [2]), [])
    assert.deepEqual(apart([0, 1], [1], [0, 2]), [[2, 1]])
  })
})

describe('decided links of a state', () => {
  const organiserOf = (seen: ReturnType<typeof screenDay>, id: string): string | null =>
    seen.conclusions.organiserOf[seen.gathered.ids.lastIndexOf(id)]

  test('hold in every later run, without being told again', () => {
    const path = folder()
    screenDay(path, [...strangers, ...offers], { links: [said('x0', 'x1', 'cut'), said('x1', 'x2', 'confirm')] })
    const later = screenDay(path, [advert({ id: 'new', text: 'Berries in Finland. @one_same_name' })], { now: day(1) })
    assert.ok(!isOne(organiserOf(later, 'x0'), organiserOf(later, 'x1')))
    assert.ok(isOne(organiserOf(later, 'x2'), organiserOf(later, 'x1')))
    const last = screenDay(path, [], { now: day(2), links: [said('x0', 'x1', 'withdraw')] })
    assert.ok(isOne(organiserOf(last, 'x0'), organiserOf(last, 'x1')))
  })

  test('outlive the postings, and hold when they come again', () => {
    const path = folder()
    screenDay(path, [...strangers, ...offers], { keep: 10, links: [said('x0', 'x1', 'cut')] })
    const gone = screenDay(path, strangers, { keep: 10, now: day(20) })
    assert.deepEqual(gone.conclusions.links.idle, [{ from: 'x0', to: 'x1', why: 'absent' }])
    const again = screenDay(path, offers, { keep: 10, now: day(21) })
    assert.deepEqual(again.conclusions.links.idle, [])
    assert.ok(!isOne(organiserOf(again, 'x0'), organiserOf(again, 'x1')))
    const free = screenDay(path, [], { keep: 10, now: day(22), links: [said('x0', 'x1', 'withdraw')] })
    assert.ok(isOne(organiserOf(free, 'x0'), organiserOf(free, 'x1')))
  })

  test('follow a campaign whose id is gone to the one that has its postings', () => {
    const path = folder()
    const alike = (id: string) => ({ ...offers[0], id })
    const first = screenDay(path, [...strangers, alike('y0'), alike('y1'), offers[2]])
    const [campaign] = [...first.campaigns].find(([, members]) => members.includes('y0')) ?? assert.fail()
    const links = mergeDecisions([], [said(campaign, 'x2', 'confirm')])
    const { gathered, store } = gather([...strangers, alike('y0'), alike('y1'), offers[2]])
    const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
    const settle = (decided: typeof links) => drawConclusions(gathered, read, { decided }).links
    const { kept } = settle(links)
    const renamed = kept.map((link) => ({ ...link, from: 'C-0000000000' }))
    assert.deepEqual(settle(renamed).idle, [])
    assert.deepEqual(
      settle(renamed.map((link) => ({ ...link, known: [new Set<string>(), new Set<string>()] as const }))).idle.map(
        ({ why }) => why,
      ),
      ['absent'],
    )
  })

  test('an organiser that persons made of what shares no contact point keeps its id', () => {
    const path = folder()
    const bare = [offer(0, 'ask there'), offer(2, 'no contact')]
    const first = screenDay(path, [...strangers, ...bare], { links: [said('x0', 'x2', 'confirm')] })
    const id = organiserOf(first, 'x0')
    assert.match(id ?? '', /^O-/)
    for (const at of [1, 2]) assert.equal(organiserOf(screenDay(path, [], { now: day(at) }), 'x2'), id)
  })

  test('neither reasons nor names lie open in the folder', () => {
    const path = folder()
    screenDay(path, [...strangers, ...offers], { links: [said('x0', 'x1', 'cut')] })
    for (const name of readdirSync(path)) assert.ok(!readFileSync(join(path, name), 'latin1').includes('Analyst'), name)
  })
})
