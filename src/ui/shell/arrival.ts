import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to the heading of a page one has gone to, so that it is read out and Tab goes on from there. Whoever tabs or presses on
 * while that page is still on its way keeps their place: Enter would else go to a heading, and so nowhere.
 *
 * @returns where the page stands: its element that holds the heading, and takes the focus itself where there is none
 */
export function useFocusOnArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const router = useRouter()
  useEffect(() => {
    let hasGoneOn = false
    const goesOn = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Tab') hasGoneOn = true
    }
    addEventListener('keydown', goesOn, true)
    addEventListener('pointerdown', goesOn, true)
    const leaving = router.subscribe('onBeforeNavigate', () => {
      hasGoneOn = false
    })
    const arriving = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      // Not on the first visit and not when only a filter changes: the focus would be torn out of the filter's hand.
      if (!pathChanged || fromLocation === undefined) return
      if (hasGoneOn && document.activeElement !== document.body) return
      const heading = main.current?.querySelector<HTMLElement>('h1')
      // A single page moves no focus by itself, and a reader would stay silent (WCAG 2.4.3).
      ;(heading ?? main.current)?.focus({ preventScroll: true })
    })
    return () => {
      removeEventListener('keydown', goesOn, true)
      removeEventListener('pointerdown', goesOn, true)
      leaving()
      arriving()
    }
  }, [router])
  return main
}
