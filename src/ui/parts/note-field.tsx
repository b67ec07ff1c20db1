import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { MentionKind } from '../../modules/accounts/codes.ts'
import { useAsk, useWords } from '../shell/app.tsx'
import { useOwn } from './anew.tsx'
import { Field } from './field.tsx'
import { type Asked, askedFor, type Colleague, numbered, taken } from './mention-view.ts'
import { fitting } from './picker-view.ts'

/** Whom a note mentions, while it is written. */
export type Mentions = {
  readonly kind: MentionKind
  readonly record: string
  readonly choose: (one: Colleague) => void
  /** The note as it is kept: with numbers in the place of names. */
  readonly kept: (text: string) => string
}

/** The mentions of one note of a record. */
export function useMentions(kind: MentionKind, record: string): Mentions {
  const [chosen, setChosen] = useState<readonly Colleague[]>([])
  return {
    kind,
    record,
    // Of two who have the same name the one chosen last is meant.
    choose: (one) => setChosen((before) => [...before.filter(({ name }) => name !== one.name), one]),
    kept: (text) => numbered(text, chosen),
  }
}

type Props = {
  label: string
  hint?: string
  lines: number
  most: number
  value: string
  onChange: (text: string) => void
  fault?: string | undefined
  of: Mentions
}

/** The field of a note: an @ opens a list of the colleagues who may open the record, and the arrow keys choose among them. */
export function NoteField({ of, hint, value, onChange, ...shown }: Props) {
  const { say } = useWords()
  const id = useId()
  const around = useRef<HTMLDivElement>(null)
  const { writes } = useOwn()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [at, setAt] = useState(0)
  const ask = useAsk('mentions.colleagues', { kind: of.kind, record: of.record }, { when: asked !== null })
  const offers = asked === null ? [] : fittingTo(ask.data?.colleagues, asked.typed)
  const nobody = asked !== null && asked.typed === '' && ask.data?.colleagues.length === 0
  const area = () => around.current?.querySelector('textarea')
  const look = (text: string) => {
    setAsked(askedFor(text, area()?.selectionStart ?? text.length))
    setAt(0)
  }
  const take = (one: Colleague) => {
    if (asked === null) return
    const next = taken(value, asked, one.name)
    of.choose(one)
    writes()
    onChange(next.text)
    setAsked(null)
    // Once the text stands there: a field that is set puts the cursor behind all of it.
    requestAnimationFrame(() => area()?.setSelectionRange(next.cursor, next.cursor))
  }
  const press = (event: KeyboardEvent) => {
    const one = offers[at]
    if (asked === null || one === undefined) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((at + step + offers.length) % offers.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(one)
    else if (event.key === 'Escape') setAsked(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isOpen = offers.length > 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its field takes the keys; here they are heard before it does.
    <div className="note-field" ref={around} onKeyDownCapture={press} onBlur={() => setAsked(null)}>
      <Field
        {...shown}
        hint={[hint, say('mention.hint')].filter(Boolean).join(' ')}
        value={value}
        onChange={(text) => {
          onChange(text)
          look(text)
        }}
        aria={{
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          ...(isOpen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${at}` } : {}),
        }}
      />
      {isOpen && (
        <div id={id} role="listbox" aria-label={say('mention.list')} className="popover menu">
          {offers.map((one, i) => (
            <div
              key={one.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              tabIndex={-1}
              // A list that opens below the window's edge is of use to nobody.
              {...(i === at ? { 'data-focused': true, ref: intoSight } : {})}
              // The field keeps the cursor.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
              onKeyDown={press}
            >
              <bdi>{one.name}</bdi>
            </div>
          ))}
        </div>
      )}
      <p role="status" className={nobody ? 'note' : 'vh'}>
        {nobody ? say('mention.nobody') : isOpen ? say('mention.found', { n: offers.length }) : ''}
      </p>
    </div>
  )
}

const intoSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

const fittingTo = (colleagues: readonly Colleague[] = [], typed: string): readonly Colleague[] => {
  const named = colleagues.map((one) => ({ ...one, value: one.id }))
  return typed === '' ? colleagues : fitting(named, typed)
}
