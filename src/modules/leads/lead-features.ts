import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Features, featuresOf } from '../../screening/learning/features.ts'
import { offerFlags } from '../../screening/learning/offer-flags.ts'
import type { Body, KeptLead } from './keeping/kept.ts'
import { openBody } from './record.ts'
import type { SearchKey } from './search-key.ts'

/** What learning reads of a lead's body, which is the same when it comes and when it is opened again. */
type Read = Pick<KeptLead, 'size' | 'languages'> & {
  readonly body: Body
  readonly sources: number
  readonly employers: number
}

/** A lead's features, its words hashed under the agency's search key. */
export const leadFeatures = ({ size, languages, body, sources, employers }: Read, search: SearchKey): Features =>
  featuresOf(
    {
      size,
      languages,
      sources,
      employers,
      signs: body.signs,
      protective: body.protective,
      why: body.why,
      template: body.template.parts,
      offer: offerFlags(body.offer),
      otherWordings: body.otherWordings.map(({ language, template }) => ({ language, template: template.parts })),
    },
    (gram) => search.word(gram),
  )

/** Features of leads that were kept before there were any: for these their content has to be opened. */
const STEP = 25

/**
 * Makes features for some leads that have none, in the order of their ids.
 * @param after the last id of the step before
 * @returns the last id of this step; null where none is left
 */
export async function fillFeatures(
  db: Tx,
  { agency, keys }: Member,
  search: SearchKey | null,
  after: string | null,
): Promise<string | null> {
  // Without keys nothing can be opened; leads that have their features already are learned from all the same.
  if (keys === null || search === null) return null
  const rows = await db
    .selectFrom('leads as l')
    .leftJoin('lead_features as f', 'f.lead', 'l.id')
    .select(['l.id', 'l.data_key', 'l.own', 'l.sources', 'l.employers'])
    .where('l.agency', '=', agency)
    .where('f.lead', 'is', null)
    .$if(after !== null, (query) => query.where('l.id', '>', after))
    .orderBy('l.id')
    .limit(STEP)
    .execute()
  if (rows.length === 0) return null
  const opened = await keys.dataKeys(
    db,
    rows.map(({ data_key }) => data_key),
  )
  for (const { id, data_key, own, sources, employers } of rows) {
    const key = opened.get(data_key)
    // Sealed to others, it stays without features: it is then neither learned from nor placed.
    if (key === undefined) continue
    const body = await openBody(db, key, id)
    const features = leadFeatures({ size: own.size, languages: [...own.languages], body, sources, employers }, search)
    await db
      .insertInto('lead_features')
      .values(featureRow(id, agency, features, null))
      .execute()
  }
  return rows[rows.length - 1].id
}

/** A row of `lead_features`, with what the model in use says of it. */
export const featureRow = (
  lead: string,
  agency: string,
  features: Features,
  judged: { readonly by: string; readonly probability: number } | null,
) => ({
  lead,
  agency,
  features,
  judged_by: judged?.by ?? null,
  probability: judged?.probability ?? null,
})
