/** Why data are used (Art. 5(1)(b) GDPR, Art. 4(1)(b) Directive (EU) 2016/680); a closed list. */
export const PURPOSES = [
  'protection',
  'investigation',
  'prevention',
  'statistics',
  'administration',
  'oversight',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** `noun:verb`; `anyone` where no sign-in is needed, `self` where being signed in is enough. */
export type Permission = `${string}:${string}` | 'anyone' | 'self'
