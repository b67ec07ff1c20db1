import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { Broken, Lost } from '../pages/lost.tsx'
import { Shell } from '../shell/shell.tsx'

/** Where every address begins. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: Broken })

/** Inside: the rail, the top, and one room. */
export const staff = createRoute({ getParentRoute: () => root, id: 'staff', component: Shell })

/** What every page inside has. */
export const inside = { getParentRoute: () => staff }
