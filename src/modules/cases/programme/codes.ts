// The closed lists of requests to a witness programme; the pages read them.

export const PROGRAMME_STATES = ['asked', 'admitted', 'refused', 'taken-back', 'ended'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]

export const PROGRAMME_ACTS = ['admit', 'refuse', 'end', 'take-back'] as const
export type ProgrammeAct = (typeof PROGRAMME_ACTS)[number]

/** Acts of the programme. */
export const DECISIONS = ['admit', 'refuse', 'end'] as const
export type Decision = (typeof DECISIONS)[number]

/** How soon somebody decides. */
export const PROGRAMME_URGENCIES = ['none', 'danger'] as const
export type ProgrammeUrgency = (typeof PROGRAMME_URGENCIES)[number]
