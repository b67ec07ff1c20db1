import { DAY_FIELDS } from '../../../modules/blocking/codes.ts'
import { CountriesPicker } from '../../parts/country-picker.tsx'
import { Choice, FaultOf, Field, Tick } from '../../parts/field.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { faultUnder } from '../../shell/failure.ts'
import type { Key } from '../../shell/words.ts'
import type { OrderForm, OrderText } from './block-view.ts'

export type OrderPart = {
  form: OrderForm
  lacks: Readonly<Record<string, string>>
  change: (more: Partial<OrderForm>) => void
}

/** A field of plain text or a day: its label, and what helps to fill it in. */
type Row = { readonly field: OrderText; readonly label: Key; readonly hint?: Key; readonly lines?: number }

const DAYS: readonly OrderText[] = DAY_FIELDS
// Names and numbers that no dictionary knows.
const EXACT: readonly OrderText[] = ['address', 'evidence', 'number', 'appealTo']

const Rows = ({ rows, form, lacks, change }: OrderPart & { rows: readonly Row[] }) => {
  const { say } = useWords()
  return rows.map(({ field, label, hint, lines }) => (
    <Field
      key={field}
      label={say(label)}
      {...(hint ? { hint: say(hint) } : {})}
      {...(lines ? { lines } : {})}
      {...(EXACT.includes(field) ? { spellCheck: false, autoComplete: 'off' } : {})}
      type={DAYS.includes(field) ? 'date' : 'text'}
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      fault={lacks[field]}
      most={2000}
    />
  ))
}

type PickedField = 'scope' | 'orderedBy' | 'hostAsked' | 'hostOutcome' | 'ownAdvert'

type Pick<F extends PickedField> = OrderPart & {
  field: F
  label: Key
  hint?: Key
  choices: readonly (readonly [value: OrderForm[F], name: Key])[]
}

/** One of a few. What must be declared stands at «choose» first, never at an answer that nobody has given. */
function Picked<F extends PickedField>(props: Pick<F>) {
  const { form, lacks, change, field, label, hint, choices } = props
  const { say } = useWords()
  return (
    <Choice<OrderForm[F]>
      label={say(label)}
      hint={hint && say(hint)}
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      choices={choices.map(([value, name]) => ({ value, name: say(name) }))}
      fault={lacks[field]}
    />
  )
}

const YES_OR_NO = [
  ['', 'order.choose'],
  ['yes', 'order.yes'],
  ['no', 'order.no'],
] as const

/** What is to be blocked, whose it is, what else lives there, and what proves it. */
export function OrderTarget(part: OrderPart) {
  const { say } = useWords()
  const address = part.form.scope === 'url' ? 'order.address-url' : 'order.address-host'
  return (
    <>
      <h2>{say('order.what')}</h2>
      <Picked
        {...part}
        field="scope"
        label="block.scope"
        hint="order.scope-hint"
        choices={[
          ['url', 'blocks.scope-url'],
          ['host', 'blocks.scope-host'],
          ['domain', 'blocks.scope-domain'],
        ]}
      />
      <Rows {...part} rows={[{ field: 'address', label: 'order.address', hint: address }]} />
      <Picked {...part} field="ownAdvert" label="order.own-advert" hint="order.own-advert-hint" choices={YES_OR_NO} />
      <Rows {...part} rows={TARGET} />
    </>
  )
}

const TARGET: readonly Row[] = [
  { field: 'collateral', label: 'block.collateral', hint: 'order.collateral-hint', lines: 3 },
  { field: 'collateralOn', label: 'order.collateral-on' },
  { field: 'evidence', label: 'block.evidence', hint: 'order.evidence-hint' },
]

/** Who has ordered it, by which law, where it holds, to whom it is addressed, and what one can do against it. */
export function OrderBasis(part: OrderPart) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('order.by')}</h2>
      <Picked
        {...part}
        field="orderedBy"
        label="block.ordered-by"
        choices={[
          ['', 'order.choose'],
          ['court', 'block.by-court'],
          ['authority', 'block.by-authority'],
        ]}
      />
      <Rows {...part} rows={BASIS} />
      <CountriesPicker
        label={say('block.territory')}
        hint={say('order.territory-hint')}
        values={part.form.territory}
        onChange={(territory) => part.change({ territory })}
        fault={faultUnder(part.lacks, 'territory')}
      />
      <Addressees {...part} />
      <Rows {...part} rows={REMEDY} />
    </>
  )
}

const BASIS: readonly Row[] = [
  { field: 'authority', label: 'block.authority' },
  { field: 'number', label: 'block.number' },
  { field: 'law', label: 'block.law', hint: 'order.law-hint' },
]
const REMEDY: readonly Row[] = [
  { field: 'redress', label: 'block.redress', hint: 'order.redress-hint' },
  { field: 'appealTo', label: 'block.appeal-to', hint: 'order.appeal-hint' },
]

function Addressees({ form, lacks, change }: OrderPart) {
  const { say } = useWords()
  const operators = useAsk('block-operators.list', {})
  const { addressees } = form
  // In the order in which they were ticked; the server keeps each once.
  const toggled = (id: string, on: boolean) => (on ? [...addressees, id] : addressees.filter((one) => one !== id))
  return (
    <fieldset className="field">
      <legend>{say('order.addressees')}</legend>
      <Shown of={operators}>
        {(found) => (
          <>
            {found.operators.length === 0 && <p className="note">{say('order.addressees-none')}</p>}
            {found.operators.map(({ id, name }) => (
              <Tick key={id} on={addressees.includes(id)} onChange={(on) => change({ addressees: toggled(id, on) })}>
                <bdi>{name}</bdi>
              </Tick>
            ))}
          </>
        )}
      </Shown>
      {lacks.addressees && <FaultOf>{lacks.addressees}</FaultOf>}
    </fieldset>
  )
}

/** The host comes first: what came of asking it, or why nobody did. */
export function OrderHost(part: OrderPart) {
  const { say } = useWords()
  // Only what the answer asks for is shown; with neither answer given nothing is.
  const { hostAsked } = part.form
  return (
    <>
      <h2>{say('block.host')}</h2>
      <Picked {...part} field="hostAsked" label="order.host" choices={YES_OR_NO} />
      {hostAsked === 'no' && <Rows {...part} rows={[{ field: 'hostNotAsked', label: 'order.host-why', lines: 2 }]} />}
      {hostAsked === 'yes' && (
        <>
          <Rows {...part} rows={[{ field: 'hostAskedOn', label: 'order.host-on' }]} />
          <Picked
            {...part}
            field="hostOutcome"
            label="order.host-outcome"
            choices={[
              ['', 'order.choose'],
              ['no-answer', 'block.host-no-answer'],
              ['refused', 'block.host-refused'],
              ['not-reachable', 'block.host-not-reachable'],
              ['agreed-not-done', 'block.host-agreed-not-done'],
            ]}
          />
        </>
      )}
    </>
  )
}

/** From when until when, and when somebody looks again. */
export function OrderPeriod(part: OrderPart) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('order.when')}</h2>
      <Rows {...part} rows={PERIOD} />
    </>
  )
}

const PERIOD: readonly Row[] = [
  { field: 'issued', label: 'block.issued' },
  { field: 'expires', label: 'block.expires', hint: 'order.expires-hint' },
  { field: 'reviewOn', label: 'block.review', hint: 'order.review-hint' },
]
