import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { atDoor } from '../../shell/staff.ts'
import { wayBack } from '../../shell/way-back.ts'

const signIn = createRoute({
  ...atDoor,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = wayBack(search.to)
    return to === null ? {} : { to }
  },
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignInPage'),
})
const oidc = createRoute({
  ...atDoor,
  path: '/oidc/callback',
  component: lazyRouteComponent(() => import('./oidc.tsx'), 'OidcPage'),
})
const setUp = createRoute({
  ...atDoor,
  path: '/setup',
  component: lazyRouteComponent(() => import('./set-up.tsx'), 'SetUpPage'),
})

/** The pages of this room for somebody who is not signed in. */
export const signInAtDoor = [signIn, oidc, setUp]
