import type { Standing } from './codes.ts'

/** What decides whether the learned order is on. */
export type Asked = {
  /** Works under Directive (EU) 2016/680. */
  readonly police: boolean
  /** What a person of the agency decided; null where nobody did. */
  readonly isOn: boolean | null
  /** Whether the latest model orders better than chance; null where there is none. */
  readonly useful: boolean | null
}

/**
 * Whether the learned order is on, and why. A person's word goes before everything. Where nobody said anything it is off for
 * police and prosecutors: what they use to look at people is high-risk (Annex III(6) Regulation (EU) 2024/1689), and whether
 * ordering adverts comes near to that is for them to judge first.
 */
export function standingOf({ police, isOn, useful }: Asked): Standing {
  if (isOn === false) return 'off'
  if (useful === null) return 'no-model'
  if (isOn === true) return 'on'
  if (police) return 'off-by-default'
  return useful ? 'on-by-default' : 'not-useful'
}

export const isOnIn = (standing: Standing): boolean => standing === 'on' || standing === 'on-by-default'
