import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

/** What a record and the light question about it both tell. */
type Versioned = { readonly version: string }

/**
 * Whether a record that is shown must be asked for anew: what was told later has another version. What was told before it is of before,
 * as right after an act of one's own.
 */
export const isBehind = (
  page: Pick<UseQueryResult<Versioned>, 'data' | 'dataUpdatedAt'>,
  told: Pick<UseQueryResult<Versioned>, 'data' | 'dataUpdatedAt'>,
): boolean =>
  page.data !== undefined &&
  told.data !== undefined &&
  told.dataUpdatedAt > page.dataUpdatedAt &&
  told.data.version !== page.data.version

/** Opens a record anew only once it has changed: each opening stands in the audit, and a page that stays open is none. */
export function useWhenChanged(page: UseQueryResult<Versioned>, told: UseQueryResult<Versioned>): void {
  const behind = isBehind(page, told)
  const { refetch } = page
  useEffect(() => {
    if (behind) void refetch()
  }, [behind, refetch])
}
