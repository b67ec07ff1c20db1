import type { Quotable } from './furnish-reports.ts'
import { agree, ask, type Furnishing, members, run } from './furnishing.ts'
import { INVENTED_ADVERT, INVENTED_SAID_BY, INVENTED_SHARE } from './invented-shares.ts'

/**
 * Passes one lead on by hand, to an authority without an account; taking it over, declining and recalling are left to the visitor.
 * @param adverts that reports quote
 * @returns that lead
 */
export async function furnishShares(furnishing: Furnishing, adverts: readonly Quotable[]): Promise<string> {
  const { house } = furnishing
  const { visiting, other } = await members(furnishing)
  const { report, advert } = adverts[INVENTED_ADVERT]
  // Made of a report's advert: what is screened may not be there yet, and nobody's click should wait for it.
  const { lead } = await run(house, visiting, 'reports.make-lead', { report, text: advert })
  await run(house, visiting, 'leads.claim', { lead })
  await agree(house, other, 'leads.pass', await ask(house, visiting, 'leads.pass', { lead, ...INVENTED_SHARE }))
  const { shares } = await run(house, visiting, 'shares.list', { side: 'sender', lead })
  await run(house, visiting, 'shares.acknowledge', { share: shares[0].id, saidBy: INVENTED_SAID_BY })
  return lead
}
