import { useAsk, useWords } from '../app.tsx'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { Shown } from '../parts/states.tsx'
import { type OrderPart, YesNo } from './order-target.tsx'

/** Who has ordered it, by which law, where it holds, to whom it is addressed, and what one can do against it. */
export function OrderBasis({ form, lacks, change }: OrderPart) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('order.by')}</h2>
      <Choice
        label={say('block.ordered-by')}
        value={form.orderedBy}
        onChange={(orderedBy) => change({ orderedBy })}
        choices={[
          { value: '', name: say('order.choose') },
          { value: 'court', name: say('block.by-court') },
          { value: 'authority', name: say('block.by-authority') },
        ]}
        fault={lacks.orderedBy}
      />
      <Field
        label={say('block.authority')}
        value={form.authority}
        onChange={(authority) => change({ authority })}
        fault={lacks.authority}
        most={2000}
      />
      <Field
        label={say('block.number')}
        value={form.number}
        onChange={(number) => change({ number })}
        fault={lacks.number}
        most={2000}
        autoComplete="off"
      />
      <Field
        label={say('block.law')}
        hint={say('order.law-hint')}
        value={form.law}
        onChange={(law) => change({ law })}
        fault={lacks.law}
        most={2000}
      />
      <Field
        label={say('block.territory')}
        hint={say('order.territory-hint')}
        value={form.territory}
        onChange={(territory) => change({ territory })}
        fault={lacks.territory}
        most={200}
      />
      <Addressees form={form} lacks={lacks} change={change} />
      <Field
        label={say('block.redress')}
        hint={say('order.redress-hint')}
        value={form.redress}
        onChange={(redress) => change({ redress })}
        fault={lacks.redress}
        most={2000}
      />
      <Field
        label={say('block.appeal-to')}
        hint={say('order.appeal-hint')}
        value={form.appealTo}
        onChange={(appealTo) => change({ appealTo })}
        fault={lacks.appealTo}
        most={2000}
        spellCheck={false}
      />
    </>
  )
}

function Addressees({ form, lacks, change }: OrderPart) {
  const { say } = useWords()
  const operators = useAsk('block-operators.list', {})
  const { addressees } = form
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
      {lacks.addressees && (
        <span className="fault">
          <Icon name="danger" />
          <span>{lacks.addressees}</span>
        </span>
      )}
    </fieldset>
  )
}

const OUTCOMES = ['no-answer', 'refused', 'not-reachable', 'agreed-not-done'] as const

/** The host comes first: what came of asking it, or why nobody did. */
export function OrderHost({ form, lacks, change }: OrderPart) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('block.host')}</h2>
      <YesNo
        label={say('order.host')}
        value={form.hostAsked}
        onChange={(hostAsked) => change({ hostAsked })}
        fault={lacks.hostAsked}
      />
      {form.hostAsked === 'yes' && (
        <>
          <Field
            label={say('order.host-on')}
            type="date"
            value={form.hostAskedOn}
            onChange={(hostAskedOn) => change({ hostAskedOn })}
            fault={lacks.hostAskedOn}
          />
          <Choice
            label={say('order.host-outcome')}
            value={form.hostOutcome}
            onChange={(hostOutcome) => change({ hostOutcome })}
            choices={[
              { value: '', name: say('order.choose') },
              ...OUTCOMES.map((value) => ({ value, name: say(`block.host-${value}`) })),
            ]}
            fault={lacks.hostOutcome}
          />
        </>
      )}
      {form.hostAsked === 'no' && (
        <Field
          label={say('order.host-why')}
          lines={2}
          value={form.hostNotAsked}
          onChange={(hostNotAsked) => change({ hostNotAsked })}
          fault={lacks.hostNotAsked}
          most={2000}
        />
      )}
    </>
  )
}

/** From when until when, and when somebody looks again. */
export function OrderPeriod({ form, lacks, change }: OrderPart) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('order.when')}</h2>
      <Field
        label={say('block.issued')}
        type="date"
        value={form.issued}
        onChange={(issued) => change({ issued })}
        fault={lacks.issued}
      />
      <Field
        label={say('block.expires')}
        hint={say('order.expires-hint')}
        type="date"
        value={form.expires}
        onChange={(expires) => change({ expires })}
        fault={lacks.expires}
      />
      <Field
        label={say('block.review')}
        hint={say('order.review-hint')}
        type="date"
        value={form.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        fault={lacks.reviewOn}
      />
    </>
  )
}
