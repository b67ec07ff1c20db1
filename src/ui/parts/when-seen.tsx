import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Draws its children once somebody is near them, and whatever happens before paper is printed. */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    // Of several that come at once any may say that it is seen, not only the first.
    const watch = new IntersectionObserver((came) => came.some((one) => one.isIntersecting) && setSeen(true), {
      rootMargin: '400px',
    })
    if (place.current) watch.observe(place.current)
    const now = () => setSeen(true)
    // Paper has no scrolling; a file of a case must hold the pictures too.
    addEventListener('beforeprint', now)
    return () => {
      watch.disconnect()
      removeEventListener('beforeprint', now)
    }
  }, [])
  return (
    <div ref={place} className="when-seen">
      {seen && children}
    </div>
  )
}
