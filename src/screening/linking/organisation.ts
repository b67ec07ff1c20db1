import type { PublishedIds } from '../campaign-ids.ts'
import type { Gathered } from '../gathered.ts'
import type { Lead, LeadLink } from '../lead.ts'
import { isHashOf } from './contact-class.ts'
import type { HoldingLink } from './ends.ts'
import { findOrganisers, type Organiser, type Unit } from './organisers.ts'
import type { Ruling } from './rulings.ts'

type NamedCampaign = { readonly id: string; readonly members: readonly number[] }

/** Organisers of a run: clusters of the contact points that its postings share. */
export class Organisation {
  /** Organiser id of each posting (by number of arrival), null for none. */
  readonly organiserOf: readonly (string | null)[]
  private readonly gathered: Gathered
  private readonly units: readonly Unit[]
  private readonly unitOf: Map<number, number>
  private readonly organiserOfUnit = new Map<number, Organiser>()
  private readonly decidedOf = new Map<string, LeadLink['decided']>()

  /**
   * @param order all postings by rank
   * @param published contact points of earlier organisers, by organiser id
   * @param decided decisions on links that are in effect
   */
  constructor(
    gathered: Gathered,
    campaigns: readonly NamedCampaign[],
    order: Uint32Array,
    published: PublishedIds = new Map(),
    decided: readonly HoldingLink[] = [],
  ) {
    this.gathered = gathered
    this.units = unitsOf(gathered, campaigns, order, new Set(decided.flatMap(({ a, b }) => [a, b])))
    this.unitOf = new Map(this.units.map(({ members }, i) => [members[0], i]))
    const organiserOf = new Array<string | null>(gathered.size).fill(null)
    for (const organiser of findOrganisers(gathered, this.units, published, this.rulingsOf(decided))) {
      for (const unit of organiser.units) {
        this.organiserOfUnit.set(unit, organiser)
        for (const at of this.units[unit].members) organiserOf[at] = organiser.id
      }
    }
    this.organiserOf = organiserOf
  }

  private rulingsOf(decided: readonly HoldingLink[]): Ruling[] {
    return decided.map(({ a, b, together, by, reason }) => {
      const [x, y] = [this.unitOf.get(a) ?? 0, this.unitOf.get(b) ?? 0]
      for (const key of [`${x} ${y}`, `${y} ${x}`]) this.decidedOf.set(key, { by, reason })
      return { a: x, b: y, together }
    })
  }

  /** The organiser of a lead, and its links to other offers. @param members the lead's posting numbers */
  of(lead: Pick<Lead, 'contacts'>, members: readonly number[]): Pick<Lead, 'organiser' | 'links'> {
    const unit = this.unitOf.get(members[0])
    const organiser = unit === undefined ? undefined : this.organiserOfUnit.get(unit)
    if (unit === undefined || organiser === undefined) return { organiser: null, links: [] }
    const links = organiser.links.get(unit) ?? []
    return {
      organiser: organiser.id,
      links: links.map(({ to, shared }): LeadLink => {
        const { campaign, members: others } = this.units[to]
        const decided = this.decidedOf.get(`${unit} ${to}`)
        const voice = this.gathered.voice(others[0])
        return {
          to: campaign ?? this.gathered.ids[others[0]],
          postings: others.length,
          ...(voice !== 'recruits' && { voice }),
          why: shared.flatMap(({ hash, units, bits }) => {
            const contact = lead.contacts.find(({ kind, value }) => isHashOf(hash, kind, value))
            // A contact point is unknown here if the words of its postings were not kept.
            if (contact === undefined) return []
            return [{ kind: contact.kind, value: contact.value, offers: units, of: this.units.length, bits }]
          }),
          ...(decided && { decided }),
        }
      }),
    }
  }
}

/**
 * Campaigns, and each posting outside them with a contact point or a decision, in the order of their first postings.
 */
function unitsOf(
  gathered: Gathered,
  campaigns: readonly NamedCampaign[],
  order: Uint32Array,
  decided: ReadonlySet<number>,
): Unit[] {
  const campaignAt = new Map(campaigns.map((campaign) => [campaign.members[0], campaign]))
  const inCampaign = new Uint8Array(gathered.size)
  for (const { members } of campaigns) for (const at of members) inCampaign[at] = 1
  const units: Unit[] = []
  for (const at of order) {
    const campaign = campaignAt.get(at)
    if (campaign !== undefined) units.push({ members: campaign.members, campaign: campaign.id })
    else if (inCampaign[at] === 0 && (gathered.contactRows.lengthOf(at) > 0 || decided.has(at)))
      units.push({ members: [at], campaign: null })
  }
  return units
}
