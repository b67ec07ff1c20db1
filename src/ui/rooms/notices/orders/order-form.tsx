import { useState } from 'react'
import { ORDER_KINDS, type OrderKind } from '../../../../modules/notices/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { CountriesPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { unchosen, useLacking } from '../../../parts/lacking.ts'
import { LanguagePicker, LanguagesPicker } from '../../../parts/language-picker.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Name, Out } from '../../../shell/contract.ts'
import { type Failure, faultsByField, faultUnder } from '../../../shell/failure.ts'
import { orNobody } from '../notice-recipients.ts'
import { linesOf } from '../notice-view.ts'

type Order = Out<'orders.list'>['orders'][number]
type Content = NonNullable<Order['content']>

// An effect starts the clock by which the person must be told.
export const ORDER_CHANGES: readonly Name[] = ['orders.list', 'reminders.list']

// All parts there are: changing the kind while writing loses nothing that was written.
const EMPTY: Content = {
  legalBasis: '',
  authority: '',
  reasons: '',
  provision: '',
  addresses: [],
  accounts: [],
  asked: '',
  necessity: '',
  necessityWithheld: '',
  collectedAlready: false,
  redress: '',
  effectTo: '',
  territory: [],
  territoryReasons: '',
  language: 'en',
  declared: [],
  translated: false,
  informDelayedUntil: null,
}

type Words =
  | 'reasons'
  | 'provision'
  | 'asked'
  | 'necessity'
  | 'necessityWithheld'
  | 'redress'
  | 'effectTo'
  | 'territoryReasons'
type Lists = 'addresses' | 'accounts'

/** What stands in an order, by its kind. Lists are typed as text and read when they are sent. */
function useContent(before: Content, failure: Failure | null) {
  const { say } = useWords()
  const faults = faultsByField(failure)
  const [content, setContent] = useState(before)
  // Read only when sent: a list made anew at each key would eat the comma that was just typed.
  const [lists, setLists] = useState<Record<Lists, string>>({
    addresses: before.addresses.join('\n'),
    accounts: before.accounts.join('\n'),
  })
  const set = (some: Partial<Content>) => setContent((old) => ({ ...old, ...some }))
  const words = (name: Words, label: string, lines = 1) => (
    <Field
      label={label}
      {...(lines > 1 ? { lines } : {})}
      value={content[name]}
      onChange={(value) => set({ [name]: value })}
      fault={faults[`content.${name}`]}
    />
  )
  const list = (name: Lists, label: string, lines = 1) => (
    <Field
      label={label}
      {...(lines > 1 ? { lines } : {})}
      value={lists[name]}
      onChange={(value) => setLists((old) => ({ ...old, [name]: value }))}
      fault={faultUnder(faults, `content.${name}`)}
      // Codes and addresses go to no spelling service.
      spellCheck={false}
    />
  )
  const act = (
    <>
      {words('provision', say('orders.provision'))}
      {words('reasons', say('orders.reasons'), 5)}
      {list('addresses', say('orders.addresses'), 3)}
      <CountriesPicker
        label={say('orders.territory')}
        values={content.territory}
        onChange={(territory) => set({ territory: [...territory] })}
        fault={faultUnder(faults, 'content.territory')}
      />
      {words('territoryReasons', say('orders.territory-reasons'), 2)}
    </>
  )
  const inform = (
    <>
      {list('accounts', say('orders.accounts'), 3)}
      {words('asked', say('orders.asked'), 3)}
      {words('necessity', say('orders.necessity'), 3)}
      {words('necessityWithheld', say('orders.withheld'), 2)}
      <Tick on={content.collectedAlready} onChange={(collectedAlready) => set({ collectedAlready })}>
        {say('orders.collected')}
      </Tick>
    </>
  )
  const both = (
    <>
      {words('redress', say('orders.redress'), 3)}
      {words('effectTo', say('orders.effect-to'))}
      <LanguagePicker
        label={say('orders.language')}
        most={2}
        value={content.language}
        onChange={(language) => set({ language })}
        fault={faults['content.language']}
      />
      <LanguagesPicker
        label={say('orders.declared')}
        most={2}
        values={content.declared}
        onChange={(declared) => set({ declared: [...declared] })}
        fault={faultUnder(faults, 'content.declared')}
      />
      <Tick on={content.translated} onChange={(translated) => set({ translated })}>
        {say('orders.translated')}
      </Tick>
      <Field
        label={say('orders.delayed')}
        type="date"
        optional
        value={content.informDelayedUntil ?? ''}
        onChange={(day) => set({ informDelayedUntil: day === '' ? null : day })}
      />
    </>
  )
  const read = (): Content => ({
    ...content,
    addresses: linesOf(lists.addresses),
    accounts: linesOf(lists.accounts),
  })
  return { fields: (kind: OrderKind) => [kind === 'act' ? act : inform, both], read }
}

/** A new order, by a power that is in force. */
export function DraftOrder({ powers }: { powers: Out<'powers.list'>['powers'] }) {
  const { say } = useWords()
  // Whoever is no longer in use gets no new order; those that were issued keep its name.
  const recipients =
    useAsk('recipients.list', {}).data?.recipients.filter(({ retired, unchecked }) => !retired && !unchecked) ?? []
  const [kind, setKind] = useState<OrderKind>('act')
  const [power, setPower] = useState(powers[0].id)
  const [to, setTo] = useState('')
  const draft = useDo('orders.draft', ORDER_CHANGES)
  const { fields, read } = useContent(EMPTY, draft.failure)
  // The chosen one may have ended meanwhile, on another screen.
  const by = powers.find(({ id }) => id === power) ?? powers[0]
  const { form, sends, faults } = useLacking(unchosen('recipient', to))
  const submit = sends(() => {
    // Whose law and whose authority: they are the power's own words, typed once.
    const content = { ...read(), legalBasis: by.law, authority: by.authority }
    void draft.run({ input: { power: by.id, kind, recipient: to, content } }).then(
      () => announcements.say(say('said.saved')),
      () => {},
    )
  })
  const [own, shared] = fields(kind)
  return (
    <details>
      <summary className="btn">{say('orders.draft')}</summary>
      <form className="form" ref={form} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('orders.power')}
          value={power}
          onChange={setPower}
          choices={powers.map(({ id, law }) => ({ value: id, name: law }))}
        />
        <Choice
          label={say('orders.kind')}
          value={kind}
          onChange={setKind}
          choices={ORDER_KINDS.map((value) => ({ value, name: say(`orders.kind-${value}`) }))}
        />
        <Choice
          label={say('orders.recipient')}
          value={to}
          onChange={setTo}
          choices={orNobody(to, recipients, say('assign.choose'))}
          fault={faults.recipient}
        />
        {own}
        {shared}
        {draft.failure && <Failed failure={draft.failure} />}
        <Button small isPending={draft.busy} onPress={() => submit()}>
          {say('orders.draft')}
        </Button>
      </form>
    </details>
  )
}

/** The draft of an order, to be completed. */
export function EditOrder({ order, content }: { order: Order; content: Content }) {
  const { say } = useWords()
  const edit = useDo('orders.edit', ORDER_CHANGES)
  const { fields, read } = useContent(content, edit.failure)
  const submit = () =>
    void edit.run({ input: { order: order.id, content: read() } }).then(
      () => announcements.say(say('said.saved')),
      () => {},
    )
  const [own, shared] = fields(order.kind)
  return (
    <details>
      <summary className="btn">{say('orders.edit')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        {own}
        {shared}
        {edit.failure && <Failed failure={edit.failure} />}
        <Button small isPending={edit.busy} onPress={submit}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
