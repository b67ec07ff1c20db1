import { execute } from '../../src/kernel/execute.ts'
import { jobs as ofLeads } from '../../src/modules/leads/index.ts'
import { operations as networks, jobs as ofNetworks, thenLinked } from '../../src/modules/networks/index.ts'
import type { NetworkPage } from '../../src/modules/networks/shapes.ts'
import { jobs as ofShares } from '../../src/modules/shares/index.ts'
import type { TestDatabase } from '../run/databases.ts'
import type { Person } from './accounts.ts'
import { operations } from './leads.ts'
import { leadWith, netted } from './networks.ts'
import { PASS, SharesHouse } from './shares.ts'

const { basis, theirBasis, reason } = PASS
/** On which legal bases, and what of a picture; a test says what matters to it. */
export const PASS_NETWORK = { basis, theirBasis, reason, parts: ['titles', 'contacts', 'whys', 'days'] }

/** A lead and contact points that it has in common with others. */
type Like = Parameters<typeof leadWith>[0]

/** Three agencies as in {@link SharesHouse}; the first looks at networks of its leads and passes pictures of them on. Invented. */
export class NetworkSharesHouse extends SharesHouse {
  static override open(database: TestDatabase): Promise<NetworkSharesHouse> {
    const jobs = { ...ofLeads, ...ofNetworks, ...ofShares, screen: thenLinked(ofLeads.screen) }
    const rooms = { operations: { ...operations, ...networks }, jobs }
    return SharesHouse.furnished(new NetworkSharesHouse(database, rooms), database)
  }

  /** Leads with these contact points, linked. @returns their nodes */
  async netted(...leads: Like[]): Promise<string[]> {
    const member = await this.member(this.analyst.token)
    if (member === null) throw new Error('signed out')
    return netted(
      this,
      member,
      leads.map((contacts) => leadWith(contacts)),
    )
  }

  /** The picture as the analyst sees it. */
  picture = (start: string, open: readonly string[] = []) =>
    this.call<NetworkPage>(this.analyst.token, 'networks.get', { start, open })

  /** Asks to pass a picture on. @returns the approval that waits */
  async asksNetwork(start: string, more: object = {}, by: Person = this.analyst): Promise<string> {
    const input = { start, agency: this.police, ...PASS_NETWORK, ...more }
    const result = await execute(this.kernel, {
      actor: await this.actor(by.token),
      operation: 'networks.pass',
      input,
    })
    if (result.kind !== 'waits') throw new Error('nobody was asked')
    return result.approval
  }

  /** Passes a picture on. @returns the share */
  async passesNetwork(start: string, more: object = {}): Promise<string> {
    const approval = await this.asksNetwork(start, more)
    const actor = await this.actor(this.keeper.token)
    await execute(this.kernel, { actor, operation: 'networks.pass', input: {}, approval })
    const to = 'agency' in more ? more.agency : this.police
    const [row] = await this.rows(
      `select id from shares where network = '${start}' and to_agency = '${to}' order by sent_at desc limit 1`,
    )
    return String(row.id)
  }

  /** What of the picture opens to somebody now, the newest version first. */
  pictures = async (by: Person, share: string) =>
    (await this.page(by, share)).versions.flatMap(({ network }) => (network === null ? [] : [network]))
}
