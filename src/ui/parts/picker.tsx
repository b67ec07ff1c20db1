import { type FocusEvent, type KeyboardEvent, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useWords } from '../shell/app.tsx'
import { faultSentence } from '../shell/failure-words.ts'
import { useOwn } from './anew.tsx'
import { Asks, Fault } from './field.tsx'
import { Icon } from './icon.tsx'
import { fitting, named, type Offer, withHeld } from './picker-view.ts'

export type PickerProps = {
  label: string
  /** What is chosen; empty while nothing is. */
  value: string
  onChange: (value: string) => void
  offers: readonly Offer[]
  hint?: ReactNode
  /** What the server said of this field. */
  fault?: string | undefined
  optional?: boolean
}

/**
 * One of a long list: found by typing a part of its name, or by going through the list with the arrow keys. What is typed counts as
 * soon as it is a whole name; what is none stays in the field, with a sentence beside it.
 */
export function Picker({ value, onChange, offers, ...shown }: PickerProps) {
  const all = withHeld(offers, [value])
  const chosen = all.find((offer) => offer.value === value) ?? null
  // What stands in the field while somebody writes in it; null where the chosen name stands there.
  const [typed, setTyped] = useState<string | null>(null)
  // A choice out of the list is no typing, and has to be told to the form.
  const { writes } = useOwn()
  const take = (code: string) => {
    setTyped(null)
    if (code === value) return
    writes()
    onChange(code)
  }
  const write = (text: string) => {
    setTyped(text)
    const code = named(all, text)?.value ?? ''
    if (code !== value) onChange(code)
  }
  return (
    <Typing
      {...shown}
      {...{ typed, take, write }}
      chosen={chosen}
      // With a whole name in the field the list is there to choose another.
      offers={typed === null || chosen !== null ? all : fitting(all, typed)}
      leave={() => (chosen !== null || typed === '') && setTyped(null)}
    />
  )
}

type ManyProps = Omit<PickerProps, 'value' | 'onChange'> & {
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** Some of a long list, each found as with `Picker`; those that were chosen stand under the field and can be taken out. */
export function ManyPicker({ values, onChange, offers, label, ...shown }: ManyProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const { writes } = useOwn()
  const set = (next: readonly string[]) => {
    writes()
    onChange(next)
  }
  const all = withHeld(offers, values)
  const left = all.filter(({ value }) => !values.includes(value))
  const take = (code: string) => {
    setTyped(null)
    if (!values.includes(code)) set([...values, code])
  }
  // A whole name counts when the field is left: «Niger» may go on to be Nigeria.
  const leave = () => {
    const one = named(left, typed ?? '')
    if (one !== null) take(one.value)
    else if (typed === '') setTyped(null)
  }
  const called = (code: string) => all.find(({ value }) => value === code)?.name ?? code
  return (
    <div className="many">
      <Typing
        {...shown}
        {...{ label, typed, take, leave }}
        write={setTyped}
        chosen={null}
        taken={values.length}
        offers={fitting(left, typed ?? '')}
      />
      {values.length > 0 && (
        <ul className="picked-ones" aria-label={label}>
          {values.map((code) => (
            <li key={code}>
              <span>{called(code)}</span>
              <button
                type="button"
                aria-label={say('rows.remove', { name: called(code) })}
                onClick={() => set(values.filter((one) => one !== code))}
              >
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Closes the list after one of several was taken, so that what was chosen can be seen: the field itself holds nothing then. */
function Closing({ after }: { after: number }) {
  const list = use(ComboBoxStateContext)
  const close = useEffectEvent(() => list?.isOpen && list.close())
  useEffect(() => {
    if (after > 0) close()
  }, [after])
  return null
}

type TypingProps = Omit<PickerProps, 'value' | 'onChange'> & {
  chosen: Offer | null
  typed: string | null
  take: (value: string) => void
  write: (text: string) => void
  leave: () => void
  /** How many were taken, where several are. */
  taken?: number
}

function Typing({ label, hint, fault, optional = false, offers, chosen, typed, ...does }: TypingProps) {
  const { say, catalogue } = useWords()
  const { take, write, leave, taken = 0 } = does
  const [isIn, setIn] = useState(false)
  const missed = !isIn && typed !== null && typed !== '' && chosen === null
  const words = missed ? say('picker.not-listed', { typed }) : faultSentence(fault, say, catalogue)
  // With only one left, Enter takes it: nobody should have to go down a list of one. It never sends the form.
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (typed === null || typed === '' || chosen !== null) return
    const one = named(offers, typed) ?? (offers.length === 1 ? offers[0] : undefined)
    if (one !== undefined) take(one.value)
  }
  return (
    <ComboBox
      className="field picker"
      // The list is made only for the field one is in: a form may have twenty of them, with all countries each.
      items={isIn ? offers : chosen === null ? [] : [chosen]}
      selectedKey={chosen?.value ?? null}
      onSelectionChange={(key) => key !== null && take(String(key))}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputChange={write}
      allowsCustomValue
      // A field that was emptied, as after one of several was taken, opens nothing by itself.
      menuTrigger={typed ? 'input' : 'manual'}
      // A list that closed where nothing fits would not open again for what does.
      allowsEmptyCollection
      isInvalid={words !== undefined}
      validationBehavior="aria"
      onKeyDown={enter}
      onFocus={({ target }: FocusEvent<HTMLInputElement>) => {
        setIn(true)
        // Typing replaces what was chosen, as in the lists of a browser.
        target.select()
      }}
      onBlur={() => {
        setIn(false)
        leave()
      }}
    >
      <Asks {...{ label, hint, optional }} />
      <Group className="picker-field">
        <Input />
        <Button>
          <Icon name="down" />
        </Button>
      </Group>
      {words && <Fault fault={words} />}
      <Closing after={taken} />
      <Popover className="popover picked">
        <ListBox<Offer> className="menu" renderEmptyState={() => <p className="note none">{say('palette.none')}</p>}>
          {({ value, name, own }) => (
            <ListBoxItem id={value} textValue={name}>
              <span>{name}</span>
              {own && (
                <small lang={own.lang} dir="auto">
                  {own.name}
                </small>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
