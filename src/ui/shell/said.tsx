import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Said as Words } from './announcements.ts'
import { announcements, useWords } from './app.tsx'
import { actOf } from './keys.ts'

const SAID_FOR = 6000
/** Longer where there is something to press. What is taken back here can be taken back at the record as well (WCAG 2.2.1). */
const UNDO_FOR = 20_000

/** What has just happened, shown for a moment and read out, and how to take it back where that can be done. */
export function Said() {
  const { say } = useWords()
  const said = useSyncExternalStore(announcements.subscribe, announcements.current)
  const [gone, setGone] = useState<Words | null>(null)
  // What is only the thin space of a repetition would be a dark spot.
  const isShown = said.text.trim() !== '' && gone !== said
  useEffect(() => {
    const timer = setTimeout(() => setGone(said), said.undo === null ? SAID_FOR : UNDO_FOR)
    return () => clearTimeout(timer)
  }, [said])
  const undo = isShown ? said.undo : null
  useUndoKey(undo)
  return (
    // Hidden from sight but never taken out: a region that comes and goes is not read out.
    <div className={isShown ? 'said' : 'said vh'}>
      <p role="status">{said.text}</p>
      {undo && (
        <Button className="undo" onPress={undo}>
          {say('said.undo')} <kbd aria-hidden="true">U</kbd>
        </Button>
      )}
    </div>
  )
}

function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (actOf(event) !== 'undo' || undo === null) return
      event.preventDefault()
      undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [undo])
}
