import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * Brings to what the address names behind «#»: it is scrolled to, a form is opened and takes the focus. What is still being asked for is
 * waited for.
 */
export function useArrival(): void {
  // The same link pressed twice leads there twice: each navigation is a location of its own.
  const location = useRouterState({ select: (state) => state.location })
  useEffect(() => {
    if (location.hash === '' || bring(location.hash)) return
    const watch = new MutationObserver(() => {
      if (bring(location.hash)) watch.disconnect()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [location])
}

function bring(anchor: string): boolean {
  const there = document.getElementById(anchor)
  if (there === null) return false
  if (there instanceof HTMLDetailsElement) {
    there.open = true
    there.querySelector('summary')?.focus()
  }
  there.scrollIntoView({ block: 'start' })
  return true
}
