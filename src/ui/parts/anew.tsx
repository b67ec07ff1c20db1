import { createContext, Fragment, type ReactNode, use, useState } from 'react'
import { useWords } from '../shell/app.tsx'
import { Button } from './button.tsx'
import { Notice } from './states.tsx'

/** What a form tells of its own act, so that it begins anew after that one and after no other. */
type Own = {
  /** Its own act is under way until this ends; gives back the very work. */
  readonly during: <T>(work: Promise<T>) => Promise<T>
  /** Something was changed by a button, which no field tells of. */
  readonly writes: () => void
}
const Around = createContext<Own>({ during: (work) => work, writes: () => {} })

/** For whatever does the act of a form or changes it by a button; outside of `Anew` nothing comes of it. */
export const useOwn = (): Own => use(Around)

/** What somebody did with a form: `more` was written while the server was at the rest, which then was kept (`kept-before`). */
type Hand = 'untouched' | 'written' | 'sent' | 'more' | 'kept' | 'kept-before'

const ended = (now: Hand, done: boolean): Hand => (done ? (now === 'sent' ? 'kept' : 'kept-before') : 'written')

type Props = {
  /** What the form begins with. Where that changes, the form follows, but not over what somebody has written into it. */
  of?: string | undefined
  children: ReactNode
}

/** A form that begins anew once its own act is done. Whatever else is done meanwhile, by whomever, takes no words from it. */
export function Anew({ of = '', children }: Props) {
  const { say } = useWords()
  const [begun, setBegun] = useState({ of, turn: 0 })
  const [hand, setHand] = useState<Hand>('untouched')
  const [own] = useState<Own>(() => ({
    during: (work) => {
      setHand('sent')
      // A moment later: the answers that came with it reach the page after the act itself.
      const ends = (done: boolean) => void setTimeout(() => setHand((now) => ended(now, done)))
      work.then(
        () => ends(true),
        () => ends(false),
      )
      return work
    },
    writes: () => setHand((now) => (now === 'sent' || now === 'more' ? 'more' : 'written')),
  }))
  const { writes } = own
  const begin = () => {
    setBegun({ of, turn: begun.turn + 1 })
    setHand('untouched')
  }
  if (hand === 'kept-before') {
    // What has changed is what one has just kept oneself; what was written on goes on from there.
    setBegun({ of, turn: begun.turn })
    setHand('written')
  }
  if (hand === 'kept' || (hand === 'untouched' && begun.of !== of)) begin()
  return (
    // Heard with the change itself and not on the way down: drawn in between, a field would be set back to what stood there before.
    // Ticks keep their input to themselves; a press on one, by a key too, is a press on its label, and counts once it is over.
    <div
      className="anew"
      onInput={writes}
      onClickCapture={({ target }) => target instanceof Element && target.closest('label') && setTimeout(writes)}
    >
      {hand === 'written' && begun.of !== of && (
        <div role="alert">
          <Notice meaning="warning">
            <p>{say('anew.changed')}</p>
            <Button small onPress={begin}>
              {say('notice.take-theirs')}
            </Button>
          </Notice>
        </div>
      )}
      <Around value={own}>
        <Fragment key={begun.turn}>{children}</Fragment>
      </Around>
    </div>
  )
}
