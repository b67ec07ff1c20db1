import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { eventually, HANG } from '../../../test/browser/eventually.ts'
import { Founder, OpenedServer } from '../../../test/run/running.ts'
import { ask, call } from '../../../test/run/web.ts'
import { Told } from '../../modules/reports/index.ts'
import { INVENTED_ANSWER, INVENTED_MADE, INVENTED_POLICE, INVENTED_RECEIVED } from './invented-asks.ts'
import {
  INVENTED_CHILD,
  INVENTED_HOUR,
  INVENTED_HOURS,
  INVENTED_LANGUAGES,
  INVENTED_NEIGHBOUR,
  INVENTED_PLAN,
  INVENTED_STAFF,
} from './invented-guests.ts'
import { INVENTED_CLIENT, INVENTED_CONTRACT, INVENTED_REMEDY, INVENTED_TOLD_ALONE } from './invented-lawyers.ts'
import { INVENTED_NOTICES, INVENTED_RECIPIENTS, type Stage } from './invented-notices.ts'
import { INVENTED_CONTACTS, INVENTED_SERVICES } from './invented-persons.ts'
import { INVENTED_REPORTS, INVENTED_REQUEST } from './invented-reports.ts'
import {
  INVENTED_BLOCKS,
  INVENTED_BREACH,
  INVENTED_DRAFT,
  INVENTED_RELEASE,
  INVENTED_RETURN,
  INVENTED_SENT,
  INVENTED_SOURCES,
} from './invented-rooms.ts'
import { INVENTED_ITEM, INVENTED_PASSING, INVENTED_SHARE } from './invented-shares.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-demonstration-'))
after(() => rmSync(room, { recursive: true, force: true }))

type Json = Record<string, unknown>

/** The state in which a notice of a stage is listed. */
const STATE: Readonly<Record<Stage, string>> = {
  ...{ draft: 'draft', waits: 'draft', held: 'held', approved: 'approved', withdrawn: 'withdrawn', sent: 'sent' },
  ...{ acknowledged: 'acknowledged', removed: 'decided', refused: 'decided', complaint: 'complaint', closed: 'closed' },
}

describe('the demonstration', { timeout: HANG }, () => {
  let server: OpenedServer
  before(async () => {
    server = await OpenedServer.open({ DATA_DIR: join(room, 'other') })
  })
  after(() => server.end())
  const calls = (name: string, cookie: string, input: unknown = {}) =>
    call(server.port, name, input, { Cookie: cookie })
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ausma-try-'))
  let cookie: string

  test('one click signs in among invented leads', async () => {
    const answer = await calls('demonstrations.start', '')
    assert.equal(answer.status, 200, answer.body)
    assert.deepEqual(answer.json(), { url: '/leads' })
    cookie = String(answer.headers['set-cookie']).split(';')[0]
    assert.match(cookie, /^ausma_try=/)
    assert.equal((await calls('sessions.current', cookie)).json().demo, true)
    const leads = async () =>
      ((await calls('leads.list', cookie, { sort: 'score' })).json().total as { leads: number }).leads
    await eventually(async () => (await leads()) > 10, true, 'leads came')
  })

  test('and among invented reports and a request, read by the roles of an intake officer and a custodian', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const { reports } = (await ask('reports.list')) as { reports: Json[] }
    assert.equal(reports.length, INVENTED_REPORTS.length)
    assert.deepEqual([reports[0].kind, reports[0].danger, reports[0].excerpt], ['help', 'now', null])
    const waiting = await ask('reports.waiting')
    assert.deepEqual([waiting.helpUnread, waiting.unread, waiting.replies, waiting.overdue], [1, 2, 1, 0])
    const asked = reports.find(({ unreadSince }) => unreadSince !== null)
    const { messages } = (await ask('reports.get', { report: asked?.id })) as { messages: Json[] }
    assert.deepEqual(
      messages.map(({ kind }) => kind),
      ['report', 'question', 'reply'],
    )
    // A report of somebody in danger stays on the desk. The demonstration's agency is no channel under Directive (EU) 2019/1937, so its clocks do not run.
    assert.equal((await ask('reports.deadlines')).total, 3)
    const { requests } = (await ask('requests.list')) as { requests: Json[] }
    assert.equal(requests.length, 1)
    // A visitor can also try the acts that need a second person or the custodians' key.
    assert.deepEqual((await ask('custodians.get')).hasKey, true)
    assert.equal(((await ask('members.list')) as { members: Json[] }).members.length, 2)
  })

  test('among notices in each state, a block, a breach and sources; nothing is on its way to anybody', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const listed = (await ask('notices.list', { state: 'all' })) as { notices: Json[] }
    const states = listed.notices.map(({ state }) => state)
    assert.deepEqual(states.toSorted(), INVENTED_NOTICES.map(({ stage }) => STATE[stage]).toSorted())
    assert.ok(listed.notices.every(({ delivery }) => delivery === 'none' || delivery === 'delivered'))
    const { approvals } = (await ask('approvals.list')) as { approvals: Json[] }
    assert.equal(approvals.length, 1, 'one waits for the visitor')
    const { blocks } = (await ask('blocks.list')) as { blocks: Json[] }
    assert.deepEqual(blocks.map(({ state }) => state).sort(), ['appealed', 'draft'])
    const { breaches } = (await ask('breaches.list')) as { breaches: Json[] }
    assert.deepEqual([breaches.length, breaches[0].state, breaches[0].late], [1, 'notified', false])
    const { sources } = (await ask('sources.list')) as { sources: Json[] }
    assert.equal(sources.length, INVENTED_SOURCES.length)
    const { orders } = (await ask('orders.list')) as { orders: Json[] }
    assert.deepEqual([orders.length, orders[0].state, orders[0].missing], [1, 'draft', []])
  })

  test('a yearly return is being made: some of its letters are there', async () => {
    const { returns } = (await calls('returns.list', cookie)).json() as { returns: Json[] }
    assert.deepEqual(
      returns.map(({ state, letters }) => [state, letters]),
      [
        ['draft', INVENTED_RETURN.map(({ name }) => name.replace(/.*-|\.csv/g, ''))],
        ['sent', INVENTED_SENT.map(({ name }) => name.replace(/.*-|\.csv/g, ''))],
      ],
    )
  })

  test('of the year before a release was published, and another is being made; no small count of it is told', async () => {
    const { releases } = (await calls('releases.list', cookie, { language: 'en' })).json() as { releases: Json[] }
    assert.deepEqual(releases.map(({ state, number, tables }) => [state, number, tables]).sort(), [
      ['draft', null, INVENTED_DRAFT.length],
      ['published', 1, INVENTED_RELEASE.length],
    ])
    const { id: release } = releases.find(({ state }) => state === 'published') ?? {}
    const { parts } = (await calls('releases.get', cookie, { release, language: 'en' })).json() as { parts: Json[] }
    const lines = parts.flatMap((part) => part.lines as Json[])
    assert.ok(lines.some(({ count }) => Number(count) === 1))
    assert.ok(lines.every(({ as, told }) => as !== 'exact' || Number(told) % 5 === 0))
  })

  type Ask = (name: string, input?: unknown) => Promise<unknown>
  /** Shares that the visitor's agency sent, of one kind of thing. */
  const sent = async (ask: Ask, thing: string) =>
    ((await ask('shares.list', { side: 'sender' })) as { shares: Json[] }).shares.filter((one) => one.thing === thing)

  test('one item of evidence is passed to the police, who opened it once: its log says so, and it is whole', async () => {
    const ask: Ask = async (name, input = {}) => (await calls(name, cookie, input)).json()
    const shares = await sent(ask, 'evidence')
    assert.deepEqual(
      shares.map(({ state, title }) => [state, title]),
      [['acknowledged', INVENTED_ITEM.name]],
    )
    const page = (await ask('shares.get', { share: shares[0].id })) as { evidence: string; parts: string[] }
    assert.deepEqual(page.parts, INVENTED_PASSING.parts)
    const { log, may } = (await ask('evidence.get', { item: page.evidence })) as { log: Json[]; may: string[] }
    assert.deepEqual(
      log.map(({ kind }) => kind),
      ['captured', 'shared', 'opened-there'],
    )
    assert.ok(may.includes('evidence.pass'))
    const { checks } = (await ask('evidence.verify', { item: page.evidence })) as { checks: Json[] }
    assert.deepEqual(
      checks.filter(({ ok }) => ok === false),
      [],
    )
  })

  test('a report of the rapporteur is begun: its numbers are those that were published, and each of them is found', async () => {
    const { reports } = (await calls('rapporteur-reports.list', cookie, { language: 'en' })).json() as {
      reports: Json[]
    }
    assert.equal(reports.length, 1)
    const page = (await calls('rapporteur-reports.get', cookie, { report: reports[0].id, language: 'en' })).json() as {
      reads: Json[]
      faults: Json[]
      closed: Json
    }
    assert.deepEqual(page.faults, [])
    assert.equal(page.closed.public, null)
    const said = page.reads.map(({ text }) => String(text ?? '')).join(' ')
    assert.match(said, /offices registered \d+ victims; \d+ % of the \d+ known were women and girls/)
  })

  test('one lead is passed on by hand, stands with its share, and on the desk of whoever has to ask for the answer', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const shares = await sent(ask, 'lead')
    const to = { id: null, name: INVENTED_SHARE.authority }
    assert.deepEqual(
      shares.map((one) => [one.state, one.byHand, one.to]),
      [['acknowledged', true, to]],
    )
    const page = await ask('shares.get', { share: shares[0].id })
    assert.equal(((await ask('leads.get', { lead: page.lead })) as { state: string }).state, 'passed')
    const { due } = (await ask('shares.waiting')) as { due: Json[] }
    assert.deepEqual(
      due.map(({ share }) => share),
      [shares[0].id],
    )
  })

  test('the visitor is a lawyer of another agency as well: a released contract, a remedy with its term, and what they alone were told', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const { places } = (await ask('guests.mine')) as { places: Json[] }
    const { guest } = places.find(({ kind }) => kind === 'lawyer') ?? {}
    const page = (await ask('guests.get', { guest })) as Record<'documents' | 'remedies' | 'matters', Json[]> & {
      person: string
    }
    const { documents, remedies, matters, person } = page
    assert.deepEqual(
      documents.map(({ name, document, openedAt }) => [name, document, openedAt]),
      [[INVENTED_CONTRACT.about.name, 'contract', null]],
    )
    assert.deepEqual(
      remedies.map(({ state, says }) => [state, says]),
      [['lodged', INVENTED_REMEDY.says]],
    )
    assert.deepEqual(
      matters.map(({ act, state }) => [act, state]),
      [['documents', 'granted']],
    )
    const { acts } = (await ask('acts.list', { person })) as { acts: Json[] }
    assert.deepEqual(
      acts.map(({ what, known }) => [what, known]),
      [[INVENTED_TOLD_ALONE.what, false]],
    )
    const { terms } = (await ask('guests.waiting')) as { terms: Json[] }
    assert.deepEqual(
      terms.map((term) => [term.guest, term.kind, term.late]),
      [[guest, 'hearing', false]],
    )
  })

  test('another agency asks the visitor to the teams of two children: one opens with her plan, the other once they accept', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const { places } = (await ask('guests.mine')) as { places: Json[] }
    const agency = INVENTED_NEIGHBOUR.name
    assert.deepEqual(
      places.map(({ state, called, urgency, agency: by }) => [state, called, urgency, by]),
      [
        ['accepted', INVENTED_CHILD.persons[0].name, 'none', agency],
        ['invited', null, 'danger', agency],
        ['accepted', INVENTED_CLIENT.persons[0].name, 'none', agency],
      ],
    )
    const { plan } = (await ask('guests.get', { guest: places[0].guest })) as { plan: { steps: Json[] } }
    assert.equal(plan.steps.length, INVENTED_PLAN.steps.length)
    const waits = (await ask('guests.waiting')) as { urgent: number; told: { count: number } }
    assert.deepEqual([waits.urgent, waits.told.count], [1, 1])
  })

  test('the visitor interprets two hours: of one they know the place, of the other the language and the hour', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const { calls: hours, languages } = (await ask('interpreters.mine')) as { calls: Json[]; languages: string[] }
    assert.deepEqual(languages, INVENTED_LANGUAGES)
    assert.deepEqual(
      hours.map(({ state, dialect, minutes, place }) => [
        state,
        dialect,
        minutes,
        (place as Json | null)?.place ?? null,
      ]),
      [
        ['accepted', INVENTED_HOURS[0].dialect, INVENTED_HOURS[0].minutes, INVENTED_HOUR.place],
        ['asked', INVENTED_HOURS[1].dialect, INVENTED_HOURS[1].minutes, null],
      ],
    )
    assert.equal(((await ask('interpreters.waiting')) as { urgent: number }).urgent, 1)
  })

  test('two agencies ask each other; one question waits to be acknowledged, one to be answered, and answers of each kind are there', async () => {
    const ask = async (name: string, input: unknown = {}) => (await calls(name, cookie, input)).json()
    const states = async (side: string) =>
      ((await ask('asks.list', { side, open: false })) as { asks: Json[] }).asks
        .map(({ state }) => String(state))
        .sort()
    assert.deepEqual(await states('asked'), INVENTED_RECEIVED.map(({ stage }) => stage).toSorted())
    assert.deepEqual(await states('asker'), INVENTED_MADE.map(({ stage }) => stage).toSorted())
    const waiting = await ask('asks.waiting')
    assert.deepEqual([waiting.toAcknowledge, waiting.toAnswer, waiting.answered], [1, 1, 3])
    const { agencies } = (await ask('shares.receivers')) as { agencies: Json[] }
    assert.deepEqual(
      agencies.map(({ name }) => name).toSorted(),
      [INVENTED_POLICE.agency.name, INVENTED_NEIGHBOUR.name].toSorted(),
    )
  })

  test('the invented data name nobody who could be called', () => {
    const words = JSON.stringify([INVENTED_REPORTS, INVENTED_REQUEST, INVENTED_CONTACTS, INVENTED_SERVICES])
    assert.doesNotMatch(words, /\+?\d{6,}|https?:|@(?!example)/)
    const rooms = JSON.stringify([
      INVENTED_NOTICES,
      INVENTED_RECIPIENTS,
      INVENTED_SOURCES,
      INVENTED_BLOCKS,
      INVENTED_BREACH,
      INVENTED_SHARE,
      [INVENTED_CHILD, INVENTED_NEIGHBOUR, INVENTED_PLAN, INVENTED_STAFF],
      ...[INVENTED_ANSWER, INVENTED_MADE, INVENTED_POLICE, INVENTED_RECEIVED],
    ])
    assert.doesNotMatch(rooms, /\+?\d{6,}|@(?!example)/)
    for (const [, host] of rooms.matchAll(/https?:\/\/([^/"]+)/g)) assert.match(host, /\.example$/)
    for (const { told } of INVENTED_REPORTS)
      assert.deepEqual(Told.parse(told), { ...Told.parse({}), ...told }, 'each part is one that a report has')
    // Telephone numbers come from the range that the country sets aside, and names say that the service is invented.
    for (const { offer } of INVENTED_SERVICES)
      assert.match(`${offer.name} ${offer.phone}`, /invented.*\+371 20 000 1\d\d$/)
  })

  test('a second visitor comes into the same one', async () => {
    assert.equal((await calls('demonstrations.start', '')).status, 200)
    assert.equal(folders().filter((name) => name.startsWith(`ausma-try-${process.pid}-`)).length, 1)
  })

  test('nobody else sees it, and the real installation is still to be made', async () => {
    assert.equal((await calls('sessions.current', '')).status, 401)
    assert.equal((await calls('sessions.current', 'ausma_try=wrong')).status, 401)
    assert.match((await ask(server.port, { path: '/' })).body, /ausma-state" content="new"|not built/)
    const shown = await ask(server.port, { path: '/', headers: { Host: `localhost:${server.port}`, Cookie: cookie } })
    assert.match(shown.body, /ausma-state" content="demo"|not built/)
  })

  test('it closes once there is a real agency', async () => {
    await new Founder().found(server)
    assert.equal((await calls('sessions.current', cookie)).status, 401)
    assert.equal((await calls('demonstrations.start', '')).status, 409)
  })

  test('its folder goes with it', async () => {
    await server.end()
    assert.deepEqual(
      folders().filter((name) => name.startsWith(`ausma-try-${process.pid}-`)),
      [],
    )
  })
})
