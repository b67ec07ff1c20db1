import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { wayBack } from '../way-back.ts'
import { root } from './staff.ts'

// At the door: pages for somebody who is not signed in.
const door = { getParentRoute: () => root }
// Each page is loaded when somebody goes there: the door is what everybody waits for, so it stays small.
const signIn = createRoute({
  ...door,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = wayBack(search.to)
    return to === null ? {} : { to }
  },
  component: lazyRouteComponent(() => import('../pages/sign-in.tsx'), 'SignInPage'),
})
const oidc = createRoute({
  ...door,
  path: '/oidc/callback',
  component: lazyRouteComponent(() => import('../pages/oidc.tsx'), 'OidcPage'),
})
const setUp = createRoute({
  ...door,
  path: '/setup',
  component: lazyRouteComponent(() => import('../pages/set-up.tsx'), 'SetUpPage'),
})
const invite = createRoute({
  ...door,
  path: '/invite',
  component: lazyRouteComponent(() => import('../pages/invite.tsx'), 'InvitePage'),
})

/** What somebody sees who is not signed in. */
export const atTheDoor = [signIn, oidc, setUp, invite]
