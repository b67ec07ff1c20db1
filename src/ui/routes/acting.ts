import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { blocksAsked } from '../block-view.ts'
import { newFrom, noticesAsked } from '../notice-view.ts'
import { inside } from './staff.ts'

const notices = createRoute({
  ...inside,
  path: '/notices',
  validateSearch: noticesAsked,
  component: lazyRouteComponent(() => import('../pages/notices.tsx'), 'NoticesPage'),
})
const newNotice = createRoute({
  ...inside,
  path: '/notices/new',
  validateSearch: newFrom,
  component: lazyRouteComponent(() => import('../pages/new-notice.tsx'), 'NewNoticePage'),
})
const recipients = createRoute({
  ...inside,
  path: '/notices/recipients',
  component: lazyRouteComponent(() => import('../pages/recipients.tsx'), 'RecipientsPage'),
})
const notice = createRoute({
  ...inside,
  path: '/notices/$notice',
  component: lazyRouteComponent(() => import('../pages/notice.tsx'), 'NoticeRoom'),
})
const afterNotice = createRoute({
  ...inside,
  path: '/notices/$notice/after',
  component: lazyRouteComponent(() => import('../pages/after-notice.tsx'), 'AfterNoticePage'),
})
const platforms = createRoute({
  ...inside,
  path: '/notices/platforms',
  component: lazyRouteComponent(() => import('../pages/platforms.tsx'), 'PlatformsPage'),
})
const platform = createRoute({
  ...inside,
  path: '/notices/platforms/$platform',
  component: lazyRouteComponent(() => import('../pages/platform.tsx'), 'PlatformPage'),
})
const yearly = createRoute({
  ...inside,
  path: '/notices/report',
  component: lazyRouteComponent(() => import('../pages/yearly.tsx'), 'YearlyPage'),
})
const orders = createRoute({
  ...inside,
  path: '/notices/orders',
  component: lazyRouteComponent(() => import('../pages/orders.tsx'), 'OrdersPage'),
})
const blocks = createRoute({
  ...inside,
  path: '/blocks',
  validateSearch: blocksAsked,
  component: lazyRouteComponent(() => import('../pages/blocks.tsx'), 'BlocksPage'),
})
const newBlock = createRoute({
  ...inside,
  path: '/blocks/new',
  component: lazyRouteComponent(() => import('../pages/block-form.tsx'), 'NewBlockPage'),
})
const operators = createRoute({
  ...inside,
  path: '/blocks/operators',
  component: lazyRouteComponent(() => import('../pages/operators.tsx'), 'OperatorsPage'),
})
const block = createRoute({
  ...inside,
  path: '/blocks/$block',
  component: lazyRouteComponent(() => import('../pages/block.tsx'), 'BlockRoom'),
})

/** Notices, orders and blocks, and what comes of them. */
export const acting = [
  notices,
  newNotice,
  recipients,
  notice,
  afterNotice,
  platforms,
  platform,
  yearly,
  orders,
  blocks,
  newBlock,
  operators,
  block,
]
