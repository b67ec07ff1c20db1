import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember } from '../leads/index.ts'
import type { Standing } from './clusters.ts'
import type { NodeKind } from './codes.ts'
import { decidedFor } from './component.ts'
import { countUnlinked } from './link.ts'
import { type Grown, grow, partsOf } from './neighbours.ts'
import { draw, type Facts } from './picture.ts'
import {
  type ContactFacts,
  contactFacts,
  factsOfUses,
  leadFacts,
  organiserFacts,
  sharedIn,
  wordingFacts,
  writtenContacts,
} from './rows.ts'
import { ACTS, GetInput, NetworkPage } from './shapes.ts'
import { standingOf } from './standing.ts'
import { NOTE } from './why.ts'

export const getNetwork = operation({
  summary: 'Show what hangs together with a lead, a contact point or an organiser',
  permission: 'network:read',
  purpose: 'investigation',
  verb: 'consultation',
  rate: '120/min',
  input: GetInput,
  output: NetworkPage,
  // Titles and contact points are shown, so that each lead in the picture counts as consulted.
  subject: (_, output) => output?.nodes.flatMap(({ id, kind }) => (kind === 'lead' ? [partsOf(id).id] : [])) ?? [],
  run: (context, { start, open }) => networkOf(context, start, open),
})

/** @throws Problem `keys-closed`, since without keys there is nothing to be seen but numbers */
export async function networkOf(
  context: Pick<RunContext, 'db' | 'actor' | 'may'>,
  start: string,
  open: readonly string[],
): Promise<NetworkPage> {
  const { db, actor, may } = context
  const member = asMember(actor)
  if (member.keys === null)
    throw new Problem(
      'keys-closed',
      'Your keys are not open, so networks cannot be shown. Sign in anew or be admitted.',
    )
  const grown = await grow(db, member.agency, start, open)
  const left = leftBy(grown)
  return {
    ...draw(await factsOf(db, member, grown.shown)),
    left,
    unseen: left.lead + left.contact + left.organiser,
    note: NOTE,
    unlinked: await countUnlinked(db, member.agency),
    actions: ACTS.map((operation) => ({ operation, allowed: may(operation) })),
  }
}

function leftBy({ left }: Grown): NetworkPage['left'] {
  const count = (wanted: NodeKind) => [...left].filter((node) => partsOf(node).kind === wanted).length
  return { lead: count('lead'), contact: count('contact'), organiser: count('organiser') }
}

async function factsOf(db: Tx, member: Member, shown: readonly string[]): Promise<Facts> {
  const of = (wanted: NodeKind) => shown.map(partsOf).flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
  const [leads, marks, organisers] = [of('lead'), of('contact'), of('organiser')]
  const { agency } = member
  const shared = await sharedIn(db, organisers)
  const all = [...new Set([...marks, ...shared.map(({ mark }) => mark)])]
  const standing = await decisionsOn(db, agency, leads, all)
  const weights = await weightsOf(db, agency, all, standing)
  return {
    leads: await leadFacts(db, member, leads),
    contacts: marks.flatMap((mark) => weights.get(mark) ?? []),
    organisers: await organiserFacts(db, agency, organisers),
    uses: await factsOfUses(db, leads, marks),
    shared,
    weights,
    wording: await wordingFacts(db, leads),
    standing,
    written: await writtenContacts(db, member, all),
  }
}

/** Decisions on the leads that are shown, and on others that have their contact points. */
async function decisionsOn(
  db: Tx,
  agency: string,
  leads: readonly string[],
  marks: readonly string[],
): Promise<Standing[]> {
  const others = await decidedFor(db, agency, marks, 'cut')
  return standingOf(db, agency, [...new Set([...leads, ...others])])
}

/** What contact points weigh, without the leads they were cut from. */
async function weightsOf(
  db: Tx,
  agency: string,
  marks: readonly string[],
  standing: readonly Standing[],
): Promise<ReadonlyMap<string, ContactFacts>> {
  const cuts = new Map<string, number>()
  for (const { other, verdict } of standing)
    if (verdict === 'cut' && other.kind === 'contact') cuts.set(other.id, (cuts.get(other.id) ?? 0) + 1)
  const facts = await contactFacts(db, agency, marks)
  return new Map(facts.map((one) => [one.mark, { ...one, leads: one.leads - (cuts.get(one.mark) ?? 0) }]))
}
