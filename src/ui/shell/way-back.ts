/**
 * Where somebody is led after signing in: a place of these pages, or nowhere. `//host` and `/\\host` would be other
 * sites to a browser, and a link to the sign-in page could then end at a false one that asks once more.
 */
export const wayBack = (to: unknown): string | null =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) && !/\p{Cc}/u.test(to) ? to : null
