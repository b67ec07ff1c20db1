import { randomBytes } from 'node:crypto'
import { newId } from '../../src/kernel/ids.ts'
import { newDataKey } from '../../src/kernel/vault/data-keys.ts'
import { followUp } from '../../src/modules/notices/follow-up/follow-up.ts'
import type { NoticeRow } from '../../src/modules/notices/tables.ts'
import type { TestDatabase } from '../run/databases.ts'
import { House, type Person } from './accounts.ts'
import { inAgency } from './kernel.ts'

/** What a test says of a notice; the rest is made up so that the table takes it. */
export type Told = Partial<NoticeRow> & { readonly lead?: string }

const day = (text: string) => new Date(`${text}T10:00:00Z`)

/** An agency with notices that stand in the table as they would after their way, without walking it. */
export class NoticeRows extends House {
  agency = ''
  keeper!: Person
  analyst!: Person
  database!: TestDatabase
  private number = 0

  static async open(database: TestDatabase): Promise<NoticeRows> {
    const house = new NoticeRows(database, { operations: followUp })
    const founder = await house.found()
    house.database = database
    house.agency = founder.agency
    house.keeper = founder
    house.analyst = await house.admitted(founder, ['analyst'])
    return house
  }

  async recipient(name: string, agency = this.agency): Promise<string> {
    const id = newId()
    await inAgency(this.kernel, agency, async (db) => {
      const { id: data_key } = await newDataKey(db, agency, this.now())
      await db
        .insertInto('recipients')
        .values({
          id,
          agency,
          name,
          kind: 'platform',
          country: 'IE',
          language: 'en',
          channel: 'mail',
          mail: 'notices@platform.example',
          form: null,
          hosts: ['platform.example'],
          clauses: '[]' as never,
          data_key,
          sealed_api: null,
          checked_on: '2026-11-01',
          made_at: this.now(),
          retired_at: null,
        })
        .execute()
    })
    return id
  }

  /** A notice that was sent. @param told.sent_at and the like as moments */
  async notice(recipient: string, told: Told = {}, agency = this.agency): Promise<string> {
    const id = newId()
    const [writer, approver] = [newId(), newId()]
    await inAgency(this.kernel, agency, async (db) => {
      const { id: data_key } = await newDataKey(db, agency, this.now())
      const row: NoticeRow = {
        id,
        agency,
        number: ++this.number,
        lead: newId(),
        recipient,
        data_key,
        state: 'sent',
        held_from: null,
        held_until: null,
        held_by: null,
        edition: 1,
        addresses: 1,
        evidence: 1,
        language: 'en',
        matter: 'trafficking',
        ground: 'law',
        drafted_by: writer,
        writers: [writer],
        made_at: day('2026-03-01'),
        approved_by: approver,
        approved_at: day('2026-03-01'),
        sent_by: writer,
        sent_at: day('2026-03-02'),
        channel: 'mail',
        flagger: null,
        delivery: 'delivered',
        delivery_problem: null,
        given_to: null,
        outbox: null,
        acknowledged_at: null,
        decided_at: null,
        outcome: null,
        refusal: null,
        automated: null,
        closed_at: null,
        closed_as: null,
        corrects: null,
        repeats: null,
        sealed: randomBytes(40),
        row_mark: null,
        ...told,
      }
      await db.insertInto('notices').values(row).execute()
    })
    return id
  }

  /** The same, decided. */
  decided(recipient: string, outcome: NoticeRow['outcome'], told: Told = {}, agency = this.agency): Promise<string> {
    return this.notice(recipient, { state: 'decided', outcome, decided_at: day('2026-03-04'), ...told }, agency)
  }
}
