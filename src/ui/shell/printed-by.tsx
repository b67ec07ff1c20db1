import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { wholeMoment } from '../rooms/cases/papers/record-view.ts'
import { useWords } from './app.tsx'
import type { Current } from './contract.ts'
import { holdsPersons } from './printed-view.ts'

/**
 * On each sheet that somebody prints of persons: who, when, for what and for whom. Papers that a person takes along have none of it:
 * found with them, it would say where they were.
 */
export function PrintedBy({ session: { member } }: { session: Current }) {
  const words = useWords()
  const { pathname } = useLocation()
  const [at, setAt] = useState(() => new Date().toISOString())
  useEffect(() => {
    // The moment of printing: a page may have stood open since yesterday. At once, or the browser prints the older one.
    const print = () => flushSync(() => setAt(new Date().toISOString()))
    addEventListener('beforeprint', print)
    return () => removeEventListener('beforeprint', print)
  }, [])
  if (!holdsPersons(pathname)) return null
  return (
    <p className="print-only printed-by" aria-hidden="true">
      {words.say('printed.by', {
        ...{ name: member.name, agency: member.agency.name, day: wholeMoment(at, words) },
      })}
    </p>
  )
}
