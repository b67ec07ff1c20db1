import { Post } from '../../src/entry/jobs/post.ts'
import { execute } from '../../src/kernel/execute.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { JobContext, JobProgress } from '../../src/kernel/jobs.ts'
import { changedWith } from '../../src/kernel/vault/row-marks.ts'
import { jobs as leadJobs, operations as leads } from '../../src/modules/leads/index.ts'
import { keepLead } from '../../src/modules/leads/keeping/keep-lead.ts'
import { operations } from '../../src/modules/notices/index.ts'
import { noticeJobs } from '../../src/modules/notices/operations.ts'
import { RECIPIENTS, recipientRow } from '../../src/modules/notices/recipients.ts'
import type { Changed, Evidence, NoticePage, OfLead, Recipient } from '../../src/modules/notices/shapes.ts'
import type { RecipientRow } from '../../src/modules/notices/tables.ts'
import { type Letter, type Mail, MailFault } from '../../src/ports/mail.ts'
import type { Webhook } from '../../src/ports/webhooks.ts'
import { eventually } from '../browser/eventually.ts'
import { FakeFeeds } from '../fakes/feeds.ts'
import type { TestDatabase } from '../run/databases.ts'
import { sampleLeads } from '../samples/leads.ts'
import { House, type Person } from './accounts.ts'
import { inAgency, problemOf, type TestKernel } from './kernel.ts'
import { upload, wordings } from './leads.ts'

export const SENDER = { senderName: 'Invented Labour Inspectorate', senderMail: 'notices@inspectorate.example' }

export const PLATFORM = {
  name: 'Jobs Example',
  kind: 'platform',
  country: 'IE',
  language: 'en',
  channel: 'mail',
  mail: 'legal@jobs.example',
  hosts: ['jobs.example'],
  clauses: [{ code: '4.2', words: 'No fees from workers', address: null }],
  checkedOn: '2026-11-01',
}

/** Mail that tests read, or that fails as it is told. */
export class TestMail implements Mail {
  readonly sent: Letter[] = []
  fault: MailFault | null = null

  async send(letter: Letter): Promise<void> {
    if (this.fault) throw this.fault
    this.sent.push(letter)
  }

  close(): void {}
}

export const AT = 'https://jobs.example/ads/17'

export const WORDS = {
  facts: 'The advert offers work in a greenhouse and asks for the passport before the journey.',
  reasons: 'Passports are kept and fees are taken before work starts, which is recruitment for forced labour.',
  provision: 'Section 154.1 of the Criminal Law',
  goodFaith: true,
}

type Rooms = Partial<Pick<TestKernel, 'operations' | 'jobs'>>

/** An agency that writes notices, with two who write and approve, and an investigator who may hold. */
export class NoticesHouse extends House {
  agency = ''
  keeper!: Person
  anna!: Person
  berta!: Person
  police!: Person
  database!: TestDatabase
  readonly feeds: FakeFeeds
  readonly mail = new TestMail()
  readonly hooks: Webhook[] = []
  private samples = 0

  private constructor(database: TestDatabase, feeds: FakeFeeds, more: Rooms) {
    super(database, {
      operations: { ...more.operations, ...leads, ...operations },
      jobs: { ...more.jobs, ...leadJobs, ...noticeJobs(feeds.fetch) },
    })
    this.feeds = feeds
  }

  /** @param more what other rooms bring */
  static async open(database: TestDatabase, more: Rooms = {}): Promise<NoticesHouse> {
    const house = new NoticesHouse(database, new FakeFeeds(), more)
    const founder = await house.found()
    house.database = database
    house.agency = founder.agency
    house.keeper = founder
    house.anna = await house.admitted(founder, ['analyst'])
    house.berta = await house.admitted(founder, ['analyst'])
    house.police = await house.admitted(founder, ['investigator'])
    await house.call(house.anna.token, 'notices.set-settings', SENDER)
    return house
  }

  /** The same, with a recipient that notices can go to. */
  static async withRecipient(database: TestDatabase): Promise<{ house: NoticesHouse; recipient: string }> {
    const house = await NoticesHouse.open(database)
    return { house, recipient: await house.recipient() }
  }

  /** Lets time go by; everybody signs in anew after it. */
  async pass(milliseconds: number): Promise<void> {
    this.kernel.clock.pass(milliseconds)
    const anew = async (person: Person) => ({ ...person, token: await this.signIn(person.passkey) })
    this.anna = await anew(this.anna)
    this.berta = await anew(this.berta)
    this.police = await anew(this.police)
    this.keeper = await anew(this.keeper)
  }

  async recipient(more: Record<string, unknown> = {}): Promise<string> {
    const name = `Recipient ${newId()}`
    const input = { ...PLATFORM, name, ...more }
    const { recipients } = await this.call<{ recipients: Recipient[] }>(this.anna.token, 'recipients.save', input)
    return recipients.find((one) => one.name === input.name)?.id ?? ''
  }

  /** Changes a recipient's row as an earlier version of the program may have left it. */
  async leaves(recipient: string, change: Partial<Pick<RecipientRow, 'mail' | 'channel' | 'sealed_api'>>) {
    await inAgency(this.kernel, this.agency, async (db) => {
      const row = await recipientRow(db, this.agency, recipient)
      const marked = changedWith(db, RECIPIENTS, row, change)
      await db.updateTable('recipients').set(marked).where('id', '=', recipient).execute()
    })
  }

  /** A lead that screening found, and that nobody has decided. */
  /** @param address where its first posting stands on the web, as its source says */
  async newLead(address?: string): Promise<string> {
    const member = await this.member(this.anna.token)
    if (member === null) throw new Error('nobody is signed in')
    const file = await upload(this, member, 'nothing')
    const { screening } = await this.call<{ screening: string }>(this.anna.token, 'screenings.start', {
      file,
      name: 'by hand',
    })
    this.samples++
    const [sample] = sampleLeads()
    const kept = keepLead(sample, wordings(sample))
    const postings = kept.postings.map((one, i) => (i === 0 && address ? { ...one, address } : one))
    const lead = { ...kept, postings, fingerprint: `${kept.fingerprint} ${this.samples}` }
    const { made } = await this.call<{ made: string[] }>(this.anna.token, 'leads.import', { screening, leads: [lead] })
    return made[0]
  }

  /** A lead that somebody opened for a notice. */
  async lead(address?: string): Promise<string> {
    const lead = await this.newLead(address)
    await this.call(this.anna.token, 'leads.claim', { lead })
    await this.call(this.anna.token, 'leads.open-for-notice', { lead }, 'Fees and passports are taken')
    return lead
  }

  ofLead(lead: string, by = this.anna): Promise<OfLead> {
    return this.call<OfLead>(by.token, 'notices.of-lead', { lead })
  }

  /** Keeps a posting and, where an address is given, runs the job that keeps its page. */
  async keep(lead: string, address: string | null = AT): Promise<readonly Evidence[]> {
    const input = { lead, place: 0, address, childAbuse: false }
    const { evidence, job } = await this.call<{ evidence: string; job: string | null }>(
      this.anna.token,
      'notices.keep-posting',
      input,
    )
    if (job !== null) await this.capture(evidence)
    return (await this.ofLead(lead)).evidence
  }

  /** Runs the job as the runner would. */
  async capture(evidence: string, by = this.anna) {
    const member = await this.member(by.token)
    const context: JobContext = {
      id: newId(),
      agency: this.agency,
      member,
      blobs: this.kernel.blobs,
      now: this.now,
      signal: new AbortController().signal,
      call: async (operation, input) => {
        if (member === null) throw new Error('nobody is signed in')
        const result = await execute(this.kernel, { actor: member, operation, input })
        return result.kind === 'done' ? result.output : null
      },
      progress: async (_: JobProgress) => {},
    }
    const output = await noticeJobs(this.feeds.fetch)['capture-page'].run(context, { evidence })
    await inAgency(this.kernel, this.agency, (db) =>
      db.updateTable('jobs').set({ state: 'done', ended_at: this.now() }).where('job', '=', 'capture-page').execute(),
    )
    return output
  }

  get(notice: string, by = this.anna): Promise<NoticePage> {
    return this.call<NoticePage>(by.token, 'notices.get', { notice })
  }

  act(by: Person, act: string, notice: string, more: object = {}, reason?: string): Promise<Changed> {
    return this.call<Changed>(by.token, `notices.${act}`, { notice, ...more }, reason)
  }

  /** A draft with nothing but what the evidence gives. */
  async bareDraft(recipient: string, lead?: string): Promise<string> {
    const from = lead ?? (await this.lead())
    const evidence = (await this.keep(from)).map(({ id }) => id)
    const { notice } = await this.call<Changed>(this.anna.token, 'notices.draft', { lead: from, recipient, evidence })
    return notice
  }

  /** A draft that lacks nothing. */
  async draft(recipient: string, lead?: string): Promise<string> {
    const notice = await this.bareDraft(recipient, lead)
    await this.edit(notice)
    return notice
  }

  async edit(notice: string, more: Record<string, unknown> = {}, by = this.anna): Promise<Changed> {
    const { edition, content, language } = await this.get(notice, by)
    const said = { ...content, ...WORDS }
    const input = { notice, edition, matter: 'forced-labour', ground: 'law', language, content: said, ...more }
    return this.call<Changed>(by.token, 'notices.edit', input)
  }

  /** Asks for approval; gives its number. */
  async ask(notice: string, by = this.anna): Promise<string> {
    const { edition } = await this.get(notice, by)
    const actor = await this.actor(by.token)
    const result = await execute(this.kernel, { actor, operation: 'notices.approve', input: { notice, edition } })
    return result.kind === 'waits' ? result.approval : ''
  }

  async approve(approval: string, by = this.berta): Promise<Changed> {
    const actor = await this.actor(by.token)
    const result = await execute(this.kernel, { actor, operation: 'notices.approve', input: {}, approval })
    return (result.kind === 'done' ? result.output : null) as Changed
  }

  async approvalProblem(approval: string, by: Person) {
    return problemOf(this.kernel, {
      actor: await this.actor(by.token),
      operation: 'notices.approve',
      input: {},
      approval,
    })
  }

  /** A notice that only needs to be sent. */
  async approved(recipient: string, lead?: string): Promise<string> {
    const notice = await this.draft(recipient, lead)
    await this.approve(await this.ask(notice))
    return notice
  }

  /** A notice that its recipient has. */
  async sent(recipient: string, lead?: string): Promise<string> {
    const notice = await this.approved(recipient, lead)
    await this.act(this.anna, 'send', notice)
    await this.deliver(notice)
    return notice
  }

  /** The day of the house's clock. */
  today = (): string => this.now().toISOString().slice(0, 10)

  /** Says that a notice was sent by hand today. */
  handOver(notice: string, way = 'form', by = this.anna): Promise<Changed> {
    return this.act(by, 'hand-over', notice, { way, on: this.today() })
  }

  /** A notice that somebody sent by hand. */
  async handedOver(recipient: string): Promise<string> {
    const notice = await this.approved(recipient)
    await this.handOver(notice)
    return notice
  }

  /** Lets the post deliver what is due, until a notice says that it is settled one way or the other. */
  async deliver(notice: string, settled = /delivered|failed/): Promise<void> {
    await this.posting(() => eventually(async () => (await this.get(notice)).delivery, settled))
  }

  async posting(work: () => Promise<unknown>): Promise<void> {
    const post = new Post(this.kernel, this.mail, 20, async (hook) => {
      if (this.mail.fault) throw this.mail.fault
      this.hooks.push(hook)
    })
    post.start()
    try {
      await work()
    } finally {
      await post.stop()
    }
  }
}

export { MailFault }
