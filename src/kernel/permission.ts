/** `noun:verb`; `anyone` where no sign-in is needed, `self` where being signed in is enough. */
export type Permission = `${string}:${string}` | 'anyone' | 'self'
