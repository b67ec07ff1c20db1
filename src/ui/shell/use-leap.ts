import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { Current } from './contract.ts'
import { leapOf } from './keys.ts'
import { workspacesFor } from './open-workspaces.ts'

/**
 * G, then the letter of a workspace, goes to its first room.
 * @returns whether G was pressed and the next letter counts; the rail shows the letters then
 */
export function useLeap(session: Current): boolean {
  const navigate = useNavigate()
  const [isLeaping, setLeaping] = useState(false)
  const { permissions } = session.member
  const workspaces = useMemo(() => workspacesFor(permissions), [permissions])
  useEffect(() => {
    const letters = workspaces.map(({ letter }) => letter)
    const press = (event: KeyboardEvent) => {
      const leap = leapOf(event, isLeaping, letters)
      setLeaping(leap === 'leap')
      if (leap === null) return
      // Before the pages hear it: F and P mean something in lists as well.
      event.preventDefault()
      event.stopPropagation()
      const workspace = workspaces.find(({ letter }) => letter === leap)
      if (workspace) void navigate({ to: workspace.rooms[0].to })
    }
    const end = () => setLeaping(false)
    addEventListener('keydown', press, true)
    addEventListener('pointerdown', end)
    return () => {
      removeEventListener('keydown', press, true)
      removeEventListener('pointerdown', end)
    }
  }, [isLeaping, navigate, workspaces])
  return isLeaping
}
