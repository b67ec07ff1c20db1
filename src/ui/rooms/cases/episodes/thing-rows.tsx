import { useEffect, useRef } from 'react'
import { useOwn } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import { ORIGINS } from '../../../shell/countries.ts'
import { CURRENCIES } from '../../../shell/currencies.ts'
import { wordFor } from '../case-view.ts'
import { freshThing, type List, MOST, PARTS, type Part, type Thing } from './things-view.ts'

type Faults = Readonly<Record<string, string>>
type Props = { list: List; things: readonly Thing[]; faults: Faults; onChange: (things: readonly Thing[]) => void }

/** Rows for things of one kind; none is required, because unknown things are not written down. */
export function ThingRows({ list, things, faults, onChange }: Props) {
  const { say } = useWords()
  const place = useRef<HTMLFieldSetElement>(null)
  // The focus moves to a new row, or to the button after one was removed, for keyboard users.
  const next = useRef<string | null>(null)
  const own = useOwn()
  useEffect(() => {
    if (next.current === null) return
    place.current?.querySelector<HTMLElement>(next.current)?.focus()
    next.current = null
  })
  const add = () => {
    next.current = '.thing:nth-last-child(2) :is(input, select, textarea)'
    own.writes()
    onChange([...things, freshThing(list)])
  }
  const remove = (at: number) => {
    next.current = ':scope > .btn'
    own.writes()
    onChange(things.filter((_, other) => other !== at))
  }
  return (
    <fieldset className="things" ref={place}>
      <legend>{say(`things.${list}`)}</legend>
      {things.map((thing, at) => (
        <Row
          // Rows have no id, and they keep their order.
          key={`${String(at)}`}
          {...{ list, thing }}
          name={say(`things.${list}-one`, { n: at + 1 })}
          faultOf={(part) => faults[`words.${list}.${at}.${part}`]}
          set={(part, value) => onChange(things.map((one, i) => (i === at ? { ...one, [part]: value } : one)))}
          remove={() => remove(at)}
        />
      ))}
      <Button small isDisabled={things.length >= MOST[list]} onPress={add}>
        {say(`things.${list}-add`)}
      </Button>
    </fieldset>
  )
}

type RowProps = {
  list: List
  thing: Thing
  name: string
  faultOf: (part: string) => string | undefined
  set: (part: string, value: string) => void
  remove: () => void
}

function Row({ list, thing, name, faultOf, set, remove }: RowProps) {
  const words = useWords()
  return (
    <fieldset className="thing">
      <legend>{name}</legend>
      <div className="thing-parts">
        {PARTS[list].map((part) => (
          <OnePart
            key={part.part}
            part={part}
            label={wordFor(`thing.${list}-${part.part}`, words)}
            value={thing[part.part] ?? ''}
            fault={faultOf(part.part)}
            onChange={(value) => set(part.part, value)}
          />
        ))}
      </div>
      <Button small icon="x" onPress={remove}>
        {words.say('things.remove', { name })}
      </Button>
    </fieldset>
  )
}

type PartProps = {
  part: Part
  label: string
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

function OnePart({ part, ...field }: PartProps) {
  const choices = useChoices(part, field.value)
  if (choices !== null) return <Choice {...field} choices={choices} />
  // Long texts get several lines and the whole row.
  const most = part.ask === 'text' ? part.most : 0
  return <Field {...field} optional most={most} {...(most > 300 ? { lines: 2 } : {})} />
}

type Offered = readonly { readonly value: string; readonly name: string }[]

/** The choices of a part; null for text. */
function useChoices(part: Part, held: string): Offered | null {
  const words = useWords()
  const { say, format } = words
  const unknown = say('thing.not-known')
  if (part.ask === 'text') return null
  if (part.ask === 'choice')
    return part.values.map((value) => ({ value, name: wordFor(`${part.names}${value}`, words) }))
  if (part.ask === 'currency')
    return [{ value: '', name: unknown }, ...withHeld(CURRENCIES, held).map((value) => ({ value, name: value }))]
  // Countries are sorted in the page's language, so that one is easy to find.
  const countries = withHeld(ORIGINS, held)
    .map((value) => ({ value, name: format.country(value) ?? value }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const stateless = part.ask === 'citizenship' ? [{ value: 'stateless', name: say('person.citizen-stateless') }] : []
  return [{ value: 'unknown', name: unknown }, ...stateless, ...countries]
}

/** Adds a code that another program wrote, so that it does not look like the first choice. */
const withHeld = (codes: readonly string[], held: string): readonly string[] =>
  ['', 'unknown', 'stateless', ...codes].includes(held) ? codes : [...codes, held]

const COUNTRY: Part = { part: 'country', ask: 'country' }

/** A country, or «not known». */
export const CountryChoice = (props: Omit<PartProps, 'part' | 'fault'>) => (
  <OnePart {...props} part={COUNTRY} fault={undefined} />
)
