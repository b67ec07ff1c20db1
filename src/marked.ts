import { APPROVALS } from './kernel/approvals.ts'
import { KEYS } from './kernel/vault/agency-key.ts'
import type { RowMarks } from './kernel/vault/row-marks.ts'
import * as accounts from './modules/accounts/index.ts'
import * as blocking from './modules/blocking/index.ts'
import * as cases from './modules/cases/index.ts'
import * as notices from './modules/notices/index.ts'
import * as referrals from './modules/referrals/index.ts'
import * as reports from './modules/reports/index.ts'

/** All tables whose rows carry a mark: what decides in them who is told, reached, shown or let in. */
export const MARKED: readonly RowMarks[] = [
  KEYS,
  APPROVALS,
  ...accounts.MARKED,
  ...blocking.MARKED,
  ...cases.MARKED,
  ...notices.MARKED,
  ...referrals.MARKED,
  ...reports.MARKED,
]
