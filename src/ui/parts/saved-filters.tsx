import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { FilteredList } from '../../modules/accounts/codes.ts'
import { api, useAsk, useDo, useWords } from '../shell/app.tsx'
import type { Out } from '../shell/contract.ts'
import { useAct } from './act.ts'
import { FormDialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { useSayWithUndo } from './undo.ts'

/** A filter as it stands in an address. */
export type FilterKept = Readonly<Record<string, string>>

type Props = {
  list: FilteredList
  /** As the list is filtered now; empty where it is as usual. */
  filter: FilterKept
  /** Filters the list so. */
  open: (filter: FilterKept) => void
}

/** Filters that the member keeps of this list, and a way to keep the one of now. They are kept on the server, for the member alone. */
export function SavedFilters({ list, filter, open }: Props) {
  const { say } = useWords()
  const [isNaming, setNaming] = useState(false)
  const kept = useAsk('filters.list', { list }).data?.filters ?? []
  const isKept = kept.some((one) => isSame(one.filter, filter))
  const mayKeep = Object.keys(filter).length > 0 && !isKept
  if (kept.length === 0 && !mayKeep) return null
  return (
    <>
      <ul className="filters saved" aria-label={say('filters.name')}>
        {kept.map((one) => (
          <Kept key={one.id} one={one} isOn={isSame(one.filter, filter)} open={() => open(one.filter)} />
        ))}
        {mayKeep && (
          <li>
            <AriaButton className="link" onPress={() => setNaming(true)}>
              {say('filters.keep')}
            </AriaButton>
          </li>
        )}
      </ul>
      {isNaming && <NameDialog list={list} filter={filter} close={() => setNaming(false)} />}
    </>
  )
}

type One = Out<'filters.list'>['filters'][number]

function Kept({ one, isOn, open }: { one: One; isOn: boolean; open: () => void }) {
  const { say } = useWords()
  const sayWithUndo = useSayWithUndo()
  const remove = useDo('filters.remove', ['filters.list'])
  const away = async () => {
    const done = await remove.run({ input: { filter: one.id } }).catch(() => null)
    if (done === null) return
    const { list, name, filter } = one
    const takeBack = () => api.call('filters.save', { list, name, filter })
    sayWithUndo(say('filters.removed', { name }), takeBack, ['filters.list'])
  }
  return (
    <li className={isOn ? 'chip on kept' : 'chip kept'}>
      <AriaButton onPress={open} aria-pressed={isOn}>
        <bdi>{one.name}</bdi>
      </AriaButton>
      <AriaButton onPress={() => void away()} aria-label={say('filters.remove', { name: one.name })}>
        <Icon name="x" />
      </AriaButton>
    </li>
  )
}

function NameDialog({ list, filter, close }: Omit<Props, 'open'> & { close: () => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const save = useAct('filters.save', ['filters.list'])
  const submit = async () => {
    if (await save.act({ list, name: name.trim(), filter })) close()
  }
  return (
    <FormDialog
      title={say('filters.keep')}
      close={close}
      act={say('filters.keep-it')}
      busy={save.busy}
      failure={save.failure}
      submit={() => void submit()}
      ready={name.trim() !== ''}
    >
      <Field
        label={say('filters.called')}
        hint={say('filters.called-hint')}
        value={name}
        onChange={setName}
        most={40}
        autoFocus
        autoComplete="off"
      />
    </FormDialog>
  )
}

/** Whether two filters ask for the same, in whatever order. */
function isSame(one: FilterKept, other: FilterKept): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
