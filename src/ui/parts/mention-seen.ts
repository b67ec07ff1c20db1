import { useEffect } from 'react'
import type { MentionKind } from '../../modules/accounts/codes.ts'
import { useAsk, useDo } from '../shell/app.tsx'

/**
 * Whoever opens a record has seen that they were mentioned there. Nothing is sent where nobody mentioned them.
 * @param record undefined until it is open
 */
export function useMentionSeen(kind: MentionKind, record: string | undefined): void {
  const { data } = useAsk('mentions.list', {})
  const { start } = useDo('mentions.see', ['mentions.list'])
  const isHere = data?.mentions.some((one) => one.record === record) ?? false
  useEffect(() => {
    if (isHere && record !== undefined) start({ input: { kind, record }, quiet: true })
  }, [isHere, kind, record, start])
}
