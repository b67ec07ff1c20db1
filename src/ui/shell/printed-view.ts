/** Rooms whose pages name persons, or tell of them. */
const ROOMS = ['cases', 'referrals', 'reports', 'requests'] as const

/** Whose pages carry another mark, or none: papers for a person, and their own record. */
// The record says itself for whom it is; a plan that is found with somebody must not say who helps them.
const OWN_MARK = /^\/cases\/[^/]+\/(papers|record)$/

/** Whether what is printed of this address must say who printed it. */
export const holdsPersons = (pathname: string): boolean =>
  ROOMS.some((room) => pathname === `/${room}` || pathname.startsWith(`/${room}/`)) && !OWN_MARK.test(pathname)
