import { nameCampaigns } from './campaign-ids.ts'
import type { Gathered } from './gathered.ts'

/** Key of a posting: its id and the hash of its words. */
export const keyOf = ({ ids, wordings }: Gathered, at: number): string =>
  `${ids[at]}\n${wordings[2 * at]}.${wordings[2 * at + 1]}`

/** Id of a lead of one posting. */
export const aloneId = (gathered: Gathered, at: number): string =>
  nameCampaigns([[keyOf(gathered, at)]], new Map())[0].replace('C-', 'P-')
