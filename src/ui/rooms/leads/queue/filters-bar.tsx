import { type FormEvent, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SORTS } from '../../../../modules/leads/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { ListOutput } from '../../../shell/contract.ts'
import { signName } from '../../../shell/names.ts'
import { tongueName } from '../../../shell/tongues.ts'
import type { Key } from '../../../shell/words.ts'
import { type Choice, counted, saidValue, sourcesOf, statesOf } from '../filter-choices.ts'
import { type Asked, inUse, narrowed } from '../filters.ts'

type Props = {
  asked: Asked
  contact: string | null
  change: (asked: Asked, contact?: string | null) => void
  list?: ListOutput
}
type Name = keyof Asked

/** What the queue is narrowed by, and what it could be narrowed by. */
export function Filters({ asked, contact, change, list }: Props) {
  const words = useWords()
  const { say } = words
  const without = (name: Name) => change({ ...asked, [name]: undefined })
  const facets = list?.facets
  return (
    <ul className="filters" aria-label={say('filter.name')}>
      <Pick
        name={say('filter.state')}
        value={say(`state.${asked.state ?? 'open'}`)}
        chosen={(state) => change({ ...asked, state: state as never })}
        choices={statesOf(words)}
      />
      {inUse(asked).map((name) => (
        <Chip
          key={name}
          name={say(`filter.${name}` as Key)}
          value={saidValue(name, asked, list?.facets, words)}
          remove={() => without(name)}
        />
      ))}
      {/* Shown like the others, so that nobody forgets that the list is narrowed by something the address hides. */}
      {contact !== null && <Chip name={say('filter.contact')} value={contact} remove={() => change(asked, null)} />}
      {asked.indicator === undefined && (
        <Pick
          name={say('filter.indicator')}
          chosen={(indicator) => change({ ...asked, indicator })}
          choices={counted(facets?.indicators, (code) => signName(code, words), words)}
        />
      )}
      {asked.language === undefined && (
        <Pick
          name={say('filter.language')}
          chosen={(language) => change({ ...asked, language })}
          choices={counted(facets?.languages, (code) => tongueName(code, words), words)}
        />
      )}
      {asked.source === undefined && (
        <Pick
          name={say('filter.source')}
          chosen={(source) => change({ ...asked, source })}
          choices={sourcesOf(facets?.sources, words)}
        />
      )}
      {contact === null && <ContactFilter find={(text) => change(asked, text)} />}
      <DateFilter asked={asked} change={change} />
      {!asked.mine && (
        <li>
          <AriaButton className="chip" onPress={() => change({ ...asked, mine: true })}>
            {say('filter.mine')}
          </AriaButton>
        </li>
      )}
      <li className="found">
        {list && (
          // Filters act at once; whoever does not see the rows hears how many are left (WCAG 4.1.3).
          <span aria-live="polite">
            {say(list.total.exact ? 'queue.shown' : 'queue.shown-more', {
              n: list.total.leads,
              shown: list.leads.length,
            })}
          </span>
        )}{' '}
        <Sort asked={asked} change={change} {...(list ? { list } : {})} />
      </li>
    </ul>
  )
}

function Chip({ name, value, remove }: { name: string; value: string; remove: () => void }) {
  const { say } = useWords()
  return (
    <li className="chip on">
      <span>
        {name} <b>{value}</b>
      </span>
      <AriaButton onPress={remove} aria-label={say('filter.remove', { name: `${name} ${value}` })}>
        <Icon name="x" />
      </AriaButton>
    </li>
  )
}

/** A filter with a list of values; the counts say how many leads each would leave. */
function Pick({
  name,
  value,
  choices,
  chosen,
}: {
  name: string
  value?: string
  choices: readonly Choice[]
  chosen: (id: string) => void
}) {
  if (choices.length === 0) return null
  return (
    <li>
      <MenuTrigger>
        <AriaButton className={value === undefined ? 'chip' : 'chip set'}>
          {name} {value !== undefined && <b>{value}</b>}
          <Icon name="down" />
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <Menu className="menu" aria-label={name} items={choices} onAction={(id) => chosen(String(id))}>
            {({ id, name: label, note }) => (
              <MenuItem id={id} textValue={label}>
                <span>{label}</span>
                {note && <small>{note}</small>}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  )
}

function Sort({ asked, change, list }: Pick<Props, 'asked' | 'change' | 'list'>) {
  const { say } = useWords()
  // The learned order may have been switched off since the address was made: what is said is what stands there.
  const isGone = asked.sort === 'learned' && list?.learned === false
  const sort = isGone ? 'score' : (asked.sort ?? 'score')
  const sorts = SORTS.filter((one) => one !== 'learned' || list?.learned)
  return (
    <MenuTrigger>
      <AriaButton className="link">
        {say('sort.by', { what: say(`sort.${sort}`) })} <Icon name="down" />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={say('sort.name')}
          onAction={(next) => change({ ...asked, sort: next as typeof sort })}
        >
          {sorts.map((one) => (
            <MenuItem key={one} id={one}>
              {say(`sort.${one}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** A contact point is personal: it is asked for by POST and never stands in an address. */
function ContactFilter({ find }: { find: (contact: string) => void }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  return (
    <Form name={say('filter.contact')} ready={text.trim().length >= 2} submit={() => find(text.trim())}>
      <Field
        label={say('filter.contact-label')}
        hint={say('filter.contact-hint')}
        value={text}
        onChange={setText}
        autoFocus
        // The browser must not offer a colleague's search at a shared machine.
        autoComplete="off"
      />
    </Form>
  )
}

function DateFilter({ asked, change }: Pick<Props, 'asked' | 'change'>) {
  const { say } = useWords()
  const [from, setFrom] = useState(asked.from ?? '')
  const [to, setTo] = useState(asked.to ?? '')
  const [size, setSize] = useState(String(asked.size ?? ''))
  const submit = () => change(narrowed(asked, { from, to, size }))
  return (
    <Form name={say('filter.dates')} ready submit={submit}>
      <Field label={say('filter.from')} type="date" value={from} onChange={setFrom} />
      <Field label={say('filter.to')} type="date" value={to} onChange={setTo} />
      <Field label={say('filter.size')} type="number" inputMode="numeric" value={size} onChange={setSize} />
    </Form>
  )
}

function Form({
  name,
  ready,
  submit,
  children,
}: {
  name: string
  ready: boolean
  submit: () => void
  children: React.ReactNode
}) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    setOpen(false)
    submit()
  }
  return (
    <li>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <AriaButton className="chip">
          {name}
          <Icon name="down" />
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <Dialog aria-label={name} className="popover-form">
            <form className="form" onSubmit={send}>
              {children}
              <Button type="submit" go isDisabled={!ready}>
                {say('filter.go')}
              </Button>
            </form>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </li>
  )
}
