import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Brings before one's eyes what an address names: it stands here only after the server has answered. */
export function usePlace(id: string) {
  const place = useRef<HTMLLIElement>(null)
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === id) place.current?.scrollIntoView({ block: 'center' })
  }, [hash, id])
  return place
}
