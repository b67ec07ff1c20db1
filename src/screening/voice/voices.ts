/** Who speaks in a posting. Only one that recruits makes an offer of its own. */
export const VOICES = ['recruits', 'asks', 'warns', 'quotes', 'reports'] as const
export type Voice = (typeof VOICES)[number]
