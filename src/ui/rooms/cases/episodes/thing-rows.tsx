import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { useWords } from '../../../shell/app.tsx'
import { CURRENCIES } from '../../../shell/currencies.ts'
import { wordFor } from '../case-view.ts'
import { freshThing, type List, MOST, PARTS, type Part, type Thing } from './things-view.ts'

type Faults = Readonly<Record<string, string>>
type Props = { list: List; things: readonly Thing[]; faults: Faults; onChange: (things: readonly Thing[]) => void }

/** Rows for things of one kind; none is required, because unknown things are not written down. */
export function ThingRows({ list, things, faults, onChange }: Props) {
  const words = useWords()
  const { say } = words
  return (
    <Rows
      legend={say(`things.${list}`)}
      rows={things}
      fresh={() => freshThing(list)}
      most={MOST[list]}
      nameOf={(n) => say(`things.${list}-one`, { n })}
      add={say(`things.${list}-add`)}
      onChange={onChange}
    >
      {(thing, at, set) =>
        PARTS[list].map((part) => (
          <OnePart
            key={part.part}
            part={part}
            label={wordFor(`thing.${list}-${part.part}`, words)}
            value={thing[part.part] ?? ''}
            fault={faults[`words.${list}.${at}.${part.part}`]}
            onChange={(value) => set({ [part.part]: value })}
          />
        ))
      }
    </Rows>
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
  if (part.ask === 'country' || part.ask === 'citizenship')
    return <CountryChoice {...field} isCitizenship={part.ask === 'citizenship'} />
  if (choices !== null) return <Choice {...field} choices={choices} />
  // Long texts get several lines and the whole row.
  const most = part.ask === 'text' ? part.most : 0
  return <Field {...field} optional most={most} {...(most > 300 ? { lines: 2 } : {})} />
}

type Offered = readonly { readonly value: string; readonly name: string }[]

/** The choices of a part; null for a text and a country. */
function useChoices(part: Part, held: string): Offered | null {
  const words = useWords()
  if (part.ask === 'choice')
    return part.values.map((value) => ({ value, name: wordFor(`${part.names}${value}`, words) }))
  if (part.ask !== 'currency') return null
  return [
    { value: '', name: words.say('thing.not-known') },
    ...withHeld(CURRENCIES, held).map((value) => ({ value, name: value })),
  ]
}

/** Adds a code that another program wrote, so that it does not look like the first choice. */
const withHeld = (codes: readonly string[], held: string): readonly string[] =>
  ['', ...codes].includes(held) ? codes : [...codes, held]

type CountryProps = Omit<PartProps, 'part'> & { isCitizenship?: boolean }

/** A country, or «not known»; a citizenship may also be none. */
export function CountryChoice({ isCitizenship = false, ...field }: CountryProps) {
  const { say } = useWords()
  const stateless = isCitizenship ? [{ value: 'stateless', name: say('person.citizen-stateless') }] : []
  return <CountryPicker {...field} besides={[{ value: 'unknown', name: say('thing.not-known') }, ...stateless]} />
}
