import { useBlocker } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { questions } from './app.tsx'
import { forgetTyped, isWritten, losesWords, watchTyped, whenTyped } from './typed.ts'

/** Asks before words are lost that somebody typed and nobody kept. @returns whether they may go */
export async function mayLeave(): Promise<boolean> {
  if (losesWords() && (await questions.ask({ kind: 'leave' })) === null) return false
  forgetTyped()
  return true
}

/** One guard for all forms: a link, Back or a closed window asks before it takes what was typed. */
export function Leaving() {
  const isBegun = useSyncExternalStore(whenTyped, isWritten)
  useEffect(watchTyped, [])
  useBlocker({
    // Tabs and filters of a page change its address alone and its fields stay; Back goes to what stood there before.
    shouldBlockFn: async ({ action, current, next }) =>
      (/PUSH|REPLACE/.test(action) ? current.pathname !== next.pathname : true) && !(await mayLeave()),
    enableBeforeUnload: losesWords,
    disabled: !isBegun,
  })
  return null
}
