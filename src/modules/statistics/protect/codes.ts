// The closed list of what the auditor finds; imports nothing.

/**
 * `narrow`: a small cell can be worked out too closely. `insider`: somebody of the figures can. `group`: everybody of a small group is known to lie
 * in one part. `contradiction`: what is told of a cell does not fit its count.
 */
export const FINDINGS = ['narrow', 'insider', 'group', 'contradiction'] as const
export type FindingKind = (typeof FINDINGS)[number]
