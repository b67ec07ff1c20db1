import { useEffect } from 'react'
import type { ApprovalRow } from '../../../shell/contract.ts'

/** What waits, with its input open; `read` is called once all that is approved stands on the page. */
export type AskedProps = { readonly row: ApprovalRow; readonly read: () => void }

/** Tells that what is approved stands on the page: until then nobody approves it. */
export function Read({ then }: { then: () => void }): null {
  useEffect(then, [then])
  return null
}
