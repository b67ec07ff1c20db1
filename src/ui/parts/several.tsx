import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { announcements, useWords } from '../shell/app.tsx'
import type { Name } from '../shell/contract.ts'
import { asFailure } from '../shell/failure.ts'
import { failureSentence } from '../shell/failure-words.ts'
import { actOf } from '../shell/keys.ts'
import { Button } from './button.tsx'
import { Tick } from './field.tsx'
import { Is } from './icon.tsx'
import { type Going, type Miss, toggled, withEach } from './several-view.ts'
import { Progress } from './states.tsx'
import { useSayWithUndo } from './undo.ts'

type Row = { readonly id: string }

export type Several<R extends Row> = {
  readonly chosen: readonly R[]
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly all: () => void
  readonly none: () => void
  /** How far the act is that is going on; null where none is. */
  readonly going: Going | null
  readonly misses: readonly Miss<R>[]
  /** Does something with each chosen row; those with which it failed stay chosen. The others can be taken back where somebody says how. */
  readonly run: (act: (row: R) => Promise<unknown>, takeBack?: (row: R) => Promise<unknown>) => Promise<void>
}

/**
 * Rows of a list that somebody chose, to do one thing with all of them. Kept in memory alone.
 * @param changes operations whose answers are asked anew afterwards
 */
export function useSeveral<R extends Row>(rows: readonly R[], changes: readonly Name[]): Several<R> {
  const { say } = useWords()
  const client = useQueryClient()
  const sayWithUndo = useSayWithUndo()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [going, setGoing] = useState<Going | null>(null)
  const [misses, setMisses] = useState<readonly Miss<R>[]>([])
  const choose = (next: ReadonlySet<string>) => {
    setIds(next)
    setMisses([])
  }
  // A row that left the list is not chosen any more: nothing is done with what nobody sees.
  const chosen = rows.filter(({ id }) => ids.has(id))
  const run: Several<R>['run'] = async (act, takeBack) => {
    setMisses([])
    const missed = await withEach(chosen, act, setGoing)
    setGoing(null)
    setMisses(missed)
    setIds(new Set(missed.map(({ row }) => row.id)))
    const words = say('several.done', { n: chosen.length - missed.length, of: String(chosen.length) })
    const changed = chosen.filter((row) => !missed.some((miss) => miss.row.id === row.id))
    if (takeBack && changed.length > 0) sayWithUndo(words, () => allOf(changed, takeBack), changes)
    else announcements.say(words)
    await Promise.all(changes.map((change) => client.invalidateQueries({ queryKey: [change] })))
  }
  return {
    ...{ chosen, going, misses, run },
    has: (id) => ids.has(id),
    toggle: (id) => choose(toggled(ids, id)),
    all: () => choose(new Set(rows.map(({ id }) => id))),
    none: () => choose(new Set()),
  }
}

/** Does it with all; of those with which it fails the first is told. */
async function allOf<R>(rows: readonly R[], act: (row: R) => Promise<unknown>): Promise<void> {
  const [missed] = await withEach(rows, act, () => {})
  if (missed) throw missed.error
}

type TickProps<R extends Row> = { several: Several<R>; id: string; name: string }

/** Chooses one row of a list. */
export function RowTick<R extends Row>({ several, id, name }: TickProps<R>) {
  const { say } = useWords()
  return (
    <Tick on={several.has(id)} onChange={() => several.toggle(id)}>
      <span className="vh">{say('several.choose', { name })}</span>
    </Tick>
  )
}

type BarProps<R extends Row> = { several: Several<R>; name: (row: R) => ReactNode; children: ReactNode }

/** How many rows are chosen, what can be done with them, how far that is, and with which it failed. */
export function SeveralBar<R extends Row>({ several, name, children }: BarProps<R>) {
  const { say, format } = useWords()
  const bar = useRef<HTMLElement>(null)
  useActsKey(bar)
  const { chosen, going, misses, all, none } = several
  if (chosen.length === 0 && going === null) return null
  return (
    <section className="several" aria-label={say('several.name')} ref={bar}>
      {misses.length > 0 && <Misses misses={misses} name={name} />}
      {going === null ? (
        <div className="row">
          <b role="status">{say('several.chosen', { n: chosen.length })}</b>
          {children}
          <Button onPress={all}>{say('several.all')}</Button>
          <Button onPress={none}>{say('several.none')}</Button>
        </div>
      ) : (
        <Progress
          label={say('several.going')}
          done={going.done}
          of={going.of}
          said={say('several.so-far', { done: format.number(going.done), of: format.number(going.of) })}
        />
      )}
    </section>
  )
}

function Misses<R extends Row>({ misses, name }: { misses: readonly Miss<R>[]; name: (row: R) => ReactNode }) {
  const { say, language, catalogue } = useWords()
  return (
    <div className="failed" role="alert">
      <Is icon="danger" meaning="danger">
        {say('several.failed', { n: misses.length })}
      </Is>
      <ul>
        {misses.map(({ row, error }) => (
          <li key={row.id}>
            <b>{name(row)}</b>: {failureSentence(asFailure(error), say, language, catalogue)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A leads to what can be done with the chosen rows, so that nobody has to go through the rest of the list. */
function useActsKey(bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const button = bar.current?.querySelector('button')
      if (actOf(event) !== 'acts' || !button) return
      event.preventDefault()
      button.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [bar])
}
