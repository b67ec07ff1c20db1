import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { newFrom, noticesAsked } from './notice-view.ts'

const notices = createRoute({
  ...inside,
  path: '/notices',
  validateSearch: noticesAsked,
  component: lazyRouteComponent(() => import('./notices.tsx'), 'NoticesPage'),
})
const newNotice = createRoute({
  ...inside,
  path: '/notices/new',
  validateSearch: newFrom,
  component: lazyRouteComponent(() => import('./new-notice.tsx'), 'NewNoticePage'),
})
const recipients = createRoute({
  ...inside,
  path: '/notices/recipients',
  component: lazyRouteComponent(() => import('./recipients.tsx'), 'RecipientsPage'),
})
const notice = createRoute({
  ...inside,
  path: '/notices/$notice',
  component: lazyRouteComponent(() => import('./notice.tsx'), 'NoticeRoom'),
})
const afterNotice = createRoute({
  ...inside,
  path: '/notices/$notice/after',
  component: lazyRouteComponent(() => import('./after-notice.tsx'), 'AfterNoticePage'),
})
const platforms = createRoute({
  ...inside,
  path: '/notices/platforms',
  component: lazyRouteComponent(() => import('./platforms.tsx'), 'PlatformsPage'),
})
const platform = createRoute({
  ...inside,
  path: '/notices/platforms/$platform',
  component: lazyRouteComponent(() => import('./platform.tsx'), 'PlatformPage'),
})
const yearly = createRoute({
  ...inside,
  path: '/notices/report',
  component: lazyRouteComponent(() => import('./yearly.tsx'), 'YearlyPage'),
})
const orders = createRoute({
  ...inside,
  path: '/notices/orders',
  component: lazyRouteComponent(() => import('./orders/orders.tsx'), 'OrdersPage'),
})

const received = createRoute({
  ...inside,
  path: '/received',
  component: lazyRouteComponent(() => import('./received/received.tsx'), 'ReceivedPage'),
})
const receivedOne = createRoute({
  ...inside,
  path: '/received/$copy',
  component: lazyRouteComponent(() => import('./received/one.tsx'), 'ReceivedRoom'),
})

/** The pages of this room. */
export const noticesPages = [
  ...[notices, newNotice, recipients, notice, afterNotice, platforms, platform, yearly, orders],
  ...[received, receivedOne],
]
