import { closeAppeal, fileAppeal, listAppeals } from './appeals.ts'
import { draftBlock } from './draft.ts'
import { expireBlocks, expiringJob } from './expiry.ts'
import { acknowledgeFeed, readFeed } from './feeds.ts'
import { listFilters, lookUpFilters } from './filters.ts'
import { getBlock } from './get.ts'
import { addOperator, listOperators, makeOperatorKey, revokeOperatorKey } from './operators.ts'
import { listBlocks } from './overview.ts'
import { blockVersion } from './version.ts'
import { approveBlock, liftBlock, publishBlock, suspendBlock, upholdBlock } from './work.ts'

/** The operations of this room by name. */
export const operations = {
  'blocks.list': listBlocks,
  'blocks.get': getBlock,
  'blocks.version': blockVersion,
  'blocks.draft': draftBlock,
  'blocks.approve': approveBlock,
  'blocks.publish': publishBlock,
  'blocks.suspend': suspendBlock,
  'blocks.uphold': upholdBlock,
  'blocks.lift': liftBlock,
  'blocks.expire': expireBlocks,
  'block-operators.list': listOperators,
  'block-operators.add': addOperator,
  'block-operators.make-key': makeOperatorKey,
  'block-operators.revoke-key': revokeOperatorKey,
  'block-feeds.read': readFeed,
  'block-feeds.acknowledge': acknowledgeFeed,
  'block-filters.list': listFilters,
  'block-filters.look-up': lookUpFilters,
  'block-appeals.file': fileAppeal,
  'block-appeals.list': listAppeals,
  'block-appeals.close': closeAppeal,
} as const

/** The jobs of this room by name. */
export const jobs = { 'expire-blocks': expiringJob } as const
