import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../../test/houses/accounts.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import type { State, Why } from '../codes.ts'
import {
  type Act,
  isOut,
  LONGEST_HOLD_HOURS,
  type NoticeStand,
  type StoredState,
  stateAfter,
  whyNot,
} from '../notice.ts'

// The rules of notice.ts are tried on their own elsewhere. Here the operations are: after any walk of what people do, the database must
// stand where the rules say, and each act that they close must be refused for just that reason.

const HOUR = 3600_000

type Step =
  | { readonly do: 'edit' | 'reopen' | 'send' | 'withdraw' | 'acknowledge' | 'note'; readonly by: 'anna' | 'berta' }
  | { readonly do: 'ask'; readonly by: 'anna' | 'berta' }
  | { readonly do: 'approve'; readonly by: 'anna' | 'berta' | 'police' }
  | { readonly do: 'hold'; readonly hours: number }
  | { readonly do: 'release' }
  | { readonly do: 'close' }
  | { readonly do: 'decide'; readonly outcome: 'removed' | 'kept' | 'unknown' }
  | { readonly do: 'post'; readonly problem: string | null }
  | { readonly do: 'pass'; readonly hours: number }

const writer = fc.constantFrom('anna' as const, 'berta' as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('edit' as const, 'note' as const), by: writer }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), by: writer }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('approve' as const),
      by: fc.constantFrom('anna' as const, 'berta' as const, 'police' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), by: writer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reopen' as const, 'acknowledge' as const), by: writer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), by: writer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold' as const), hours: fc.integer({ min: 1, max: 72 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      outcome: fc.constantFrom('removed' as const, 'kept' as const, 'unknown' as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      problem: fc.constantFrom(null, null, null, 'EENVELOPE 550'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
)

/** What a person who kept books by hand would know of it. */
class Books {
  stored: StoredState = 'draft'
  heldFrom = 0
  heldUntil = 0
  writers = new Set<string>()
  asked: { approval: string; by: string; until: number } | null = null
  onItsWay = false
  outbox: string | null = null

  state(now: number): State {
    const canBeHeld = this.stored === 'draft' || this.stored === 'approved'
    return canBeHeld && this.heldUntil > now ? 'held' : this.stored
  }

  stand(now: number): NoticeStand {
    const state = this.state(now)
    return {
      state,
      // Under a hold nobody can approve it, so nobody is waited for: it may be withdrawn then.
      waits: this.asked !== null && state === 'draft',
      onItsWay: this.onItsWay && this.stored === 'approved',
      waitsForMail: false,
      writers: [...this.writers],
      correcting: false,
      incomplete: false,
      barred: false,
      wrong: null,
    }
  }

  move(act: Act, now: number): void {
    const next = stateAfter(this.state(now), act, this.stored)
    if (next !== 'held') this.stored = next
  }
}

class Walk {
  private readonly house: NoticesHouse
  private readonly notice: string
  private readonly books = new Books()
  /** How many acts went through, to see that walks go somewhere. */
  taken = 0

  constructor(house: NoticesHouse, notice: string) {
    this.house = house
    this.notice = notice
    this.books.writers.add(house.anna.id)
  }

  private now = () => this.house.now().getTime()

  async take(one: Step): Promise<void> {
    if (one.do === 'pass') return this.pass(one.hours)
    if (one.do === 'post') return this.post(one.problem)
    if (one.do === 'ask') return this.ask(this.house[one.by])
    if (one.do === 'approve') return this.approve(this.house[one.by])
    if (one.do === 'edit') return this.edit(this.house[one.by])
    if (one.do === 'hold') return this.hold(one.hours)
    if (one.do === 'release') return this.act('release', this.house.police, {}, 'It is written down')
    if (one.do === 'close') return this.act('close', this.house.anna, { as: 'settled' }, 'Nothing more is to come')
    if (one.do === 'decide') return this.decide(one.outcome)
    if (one.do === 'note') return this.act('note', this.house[one.by], { text: 'A word for colleagues' })
    return this.act(one.do, this.house[one.by], {}, 'It was decided so')
  }

  private async pass(hours: number): Promise<void> {
    await this.house.pass(hours * HOUR)
    const { asked } = this.books
    // What nobody decided on within a week waits for nobody any more.
    if (asked !== null && asked.until <= this.now()) this.books.asked = null
  }

  /** Does it, and holds the answer against the rules. Tells whether it went through. */
  private async tried(
    act: Act,
    problem: Promise<{ fields: readonly { message: string }[] } | null>,
    approver?: string,
  ) {
    const wanted = whyNot(this.books.stand(this.now()), act, approver ?? null)
    const found = await problem
    assert.equal((found?.fields[0]?.message as Why | undefined) ?? null, wanted, act)
    if (wanted !== null) return false
    this.books.move(act, this.now())
    this.taken++
    return true
  }

  private async act(act: Act, by: Person, more: object, reason?: string): Promise<void> {
    const problem = this.house.problem(by.token, `notices.${act}`, { notice: this.notice, ...more }, reason)
    if (!(await this.tried(act, problem))) return
    if (act === 'send') await this.left()
    if (act === 'reopen') this.books.onItsWay = false
    if (act === 'release') this.books.heldUntil = this.now()
  }

  private decide(outcome: string): Promise<void> {
    const refusal = outcome === 'kept' ? 'no-reason-given' : null
    return this.act('decide', this.house.berta, { outcome, refusal })
  }

  private async edit(by: Person): Promise<void> {
    const { edition, content, language } = await this.house.get(this.notice)
    const said = { ...content, reasons: `${content.reasons.slice(0, 200)} More was seen.` }
    const input = { notice: this.notice, edition, matter: 'begging', ground: 'law', language, content: said }
    if (await this.tried('edit', this.house.problem(by.token, 'notices.edit', input))) this.books.writers.add(by.id)
  }

  private async ask(by: Person): Promise<void> {
    // Asked twice, or for what cannot be approved, it would wait and then be refused: pages offer neither.
    if (whyNot(this.books.stand(this.now()), 'approve') !== null) return
    const approval = await this.house.ask(this.notice, by)
    this.books.asked = { approval, by: by.id, until: this.now() + 7 * 24 * HOUR }
  }

  private async approve(by: Person): Promise<void> {
    const { asked } = this.books
    if (asked === null) return
    const problem = this.house.approvalProblem(asked.approval, by)
    if (asked.by === by.id) return void assert.equal((await problem)?.code, 'not-permitted')
    if (await this.tried('approve', problem, by.id)) this.books.asked = null
  }

  private async hold(hours: number): Promise<void> {
    const { books } = this
    const used = books.heldFrom > 0 && this.now() >= books.heldFrom + LONGEST_HOLD_HOURS * HOUR
    const input = { notice: this.notice, hours }
    const problem = this.house.problem(this.house.police.token, 'notices.hold', input, 'We watch this account')
    if (used && whyNot(books.stand(this.now()), 'hold') === null)
      return void assert.equal((await problem)?.fields[0].message, 'used-up')
    if (!(await this.tried('hold', problem))) return
    books.heldFrom ||= this.now()
    books.heldUntil = Math.min(this.now() + hours * HOUR, books.heldFrom + LONGEST_HOLD_HOURS * HOUR)
  }

  private async left(): Promise<void> {
    this.books.onItsWay = true
    this.books.outbox = (await this.row()).outbox
  }

  /** The post tells what became of the letter. */
  private async post(problem: string | null): Promise<void> {
    const { books, house, notice } = this
    if (!books.onItsWay || books.stored !== 'approved') return
    const input = { notice, message: books.outbox, problem, final: true }
    await execute(house.kernel, { actor: system(house.agency), operation: 'notices.delivered', input })
    books.onItsWay = false
    if (problem === null) books.stored = 'sent'
    this.taken++
  }

  private row = () =>
    inAgency(this.house.kernel, this.house.agency, (db) =>
      db.selectFrom('notices').selectAll().where('id', '=', this.notice).executeTakeFirstOrThrow(),
    )

  /** What the page shows and the tables keep, held against the books. */
  async check(): Promise<void> {
    const { books } = this
    const [page, row] = [await this.house.get(this.notice), await this.row()]
    assert.equal(page.state, books.state(this.now()))
    assert.equal(row.state, books.stored)
    assert.deepEqual([...row.writers].toSorted(), [...books.writers].toSorted())
    for (const { operation, why } of page.actions.filter(({ why }) => why !== 'not-permitted'))
      assert.equal(why, whyNot(books.stand(this.now()), operation.replace('notices.', '') as Act), operation)
    if (row.approved_by !== null) assert.ok(!books.writers.has(row.approved_by), 'approved by a writer')
    if (isOut(page.state)) assert.ok(row.sent_at !== null && row.approved_by !== null && row.sent_by !== null)
    // Each event begins where the one before it ended, but for holds that ran out by themselves.
    const states = page.events.toReversed().map(({ from, to }) => ({ from, to }))
    for (const [i, { from }] of states.entries())
      if (i > 0 && from !== states[i - 1].to) assert.equal(states[i - 1].to, 'held', `event ${i} begins at ${from}`)
  }
}

/** To the platform and to the end, a letter that came back among it. */
const STRAIGHT: Step[] = [
  { do: 'ask', by: 'anna' },
  { do: 'approve', by: 'berta' },
  { do: 'send', by: 'anna' },
  { do: 'post', problem: 'EENVELOPE 550' },
  { do: 'send', by: 'berta' },
  { do: 'post', problem: null },
  { do: 'acknowledge', by: 'anna' },
  { do: 'decide', outcome: 'kept' },
  { do: 'decide', outcome: 'removed' },
  { do: 'close' },
  { do: 'note', by: 'berta' },
  { do: 'withdraw', by: 'anna' },
]

onDatabases(
  'whatever people do with a notice',
  async (database) => {
    const house = await NoticesHouse.open(database)
    return { house, recipient: await house.recipient(), lead: await house.lead() }
  },
  (stand) => {
    test('property: each act that the rules close is refused for that reason, each that they open leads where they say', async () => {
      const { house, recipient, lead } = stand()
      let taken = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 22 }), async (steps) => {
          const walk = new Walk(house, await house.draft(recipient, lead))
          for (const one of steps) await walk.take(one)
          await walk.check()
          taken += walk.taken
        }),
        // One walk that goes somewhere, whatever the others do.
        { ...runs(9), endOnFailure: true, examples: [[STRAIGHT]] },
      )
      // Walks that got nowhere would have shown nothing.
      assert.ok(taken > 9, `${taken} acts went through`)
    })

    test('the straight way and each way off it, one after another', async () => {
      const { house, recipient, lead } = stand()
      const ways: readonly (readonly Step[])[] = [
        STRAIGHT,
        [
          { do: 'hold', hours: 60 },
          { do: 'edit', by: 'anna' },
          { do: 'pass', hours: 30 },
          { do: 'release' },
          { do: 'edit', by: 'berta' },
          { do: 'ask', by: 'berta' },
          { do: 'approve', by: 'anna' },
          { do: 'approve', by: 'police' },
          { do: 'hold', hours: 72 },
          { do: 'send', by: 'anna' },
          { do: 'pass', hours: 40 },
          { do: 'pass', hours: 3 },
          { do: 'hold', hours: 1 },
          { do: 'send', by: 'anna' },
          { do: 'hold', hours: 1 },
          { do: 'reopen', by: 'anna' },
          { do: 'post', problem: null },
          { do: 'hold', hours: 1 },
          { do: 'withdraw', by: 'berta' },
        ],
        [
          { do: 'ask', by: 'anna' },
          { do: 'edit', by: 'berta' },
          ...Array<Step>(4).fill({ do: 'pass', hours: 42 }),
          { do: 'edit', by: 'anna' },
          { do: 'ask', by: 'anna' },
          { do: 'withdraw', by: 'berta' },
          { do: 'approve', by: 'anna' },
          { do: 'approve', by: 'berta' },
          { do: 'reopen', by: 'anna' },
          { do: 'send', by: 'anna' },
          { do: 'edit', by: 'berta' },
          { do: 'ask', by: 'anna' },
          { do: 'approve', by: 'berta' },
          { do: 'approve', by: 'police' },
          { do: 'withdraw', by: 'anna' },
          { do: 'decide', outcome: 'unknown' },
        ],
      ]
      for (const steps of ways) {
        const walk = new Walk(house, await house.draft(recipient, lead))
        for (const one of steps) {
          await walk.take(one)
          await walk.check()
        }
        assert.ok(walk.taken >= 5, `${walk.taken}`)
      }
    })
  },
)
