/** What is counted: everybody whose file is open or who is called again, then each track by those for whom something is due on it. */
export const COUNTED = [
  'persons',
  'identification',
  'whereabouts',
  'file',
  'support',
  'residence',
  'asylum',
  'criminal',
  'compensation',
  'state-compensation',
  'back-wages',
  'victims-fund',
  'cross-border',
  'return',
  'child',
  // The next two are no states of the work with a person: an answer of others that is waited for, and a review whose month has come.
  'witness',
  'majority',
] as const

/** Of these nothing is due: of a person as a whole what is late stands with its track, and no law says when a witness programme answers. */
export const NEVER_DUE: readonly (typeof COUNTED)[number][] = ['persons', 'witness']
