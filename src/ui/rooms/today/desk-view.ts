import type { ApprovalRow, JobRow, MemberRow } from '../../shell/contract.ts'

/** What waits for this person's yes or no; what they asked for themselves waits for somebody else. */
export const toDecide = (rows: readonly ApprovalRow[] | undefined): readonly ApprovalRow[] | undefined =>
  rows?.filter(({ mayApprove }) => mayApprove)

/** Who waits for the agency's keys. Whoever has left keeps their row, and is not to be admitted by mistake. */
export const toAdmit = (rows: readonly MemberRow[] | undefined): readonly MemberRow[] | undefined =>
  rows?.filter(({ keys, state }) => keys === 'waiting' && state === 'active')

/** What failed and this person can try again; what needs a colleague's keys is for that colleague. */
export const toMend = (rows: readonly JobRow[] | undefined): readonly JobRow[] | undefined =>
  rows?.filter(({ mayRetry }) => mayRetry)
