import { useWords } from '../app.tsx'
import type { OrderForm } from '../block-view.ts'
import { Choice, Field } from '../parts/field.tsx'

export type OrderPart = {
  form: OrderForm
  lacks: Readonly<Record<string, string>>
  change: (more: Partial<OrderForm>) => void
}

const SCOPES = ['url', 'host', 'domain'] as const

/** What is to be blocked, whose it is, what else lives there, and what proves it. */
export function OrderTarget({ form, lacks, change }: OrderPart) {
  const { say } = useWords()
  return (
    <>
      <h2>{say('order.what')}</h2>
      <Choice
        label={say('block.scope')}
        hint={say('order.scope-hint')}
        value={form.scope}
        onChange={(scope) => change({ scope })}
        choices={SCOPES.map((value) => ({ value, name: say(`blocks.scope-${value}`) }))}
      />
      <Field
        label={say('order.address')}
        hint={say(form.scope === 'url' ? 'order.address-url' : 'order.address-host')}
        value={form.address}
        onChange={(address) => change({ address })}
        fault={lacks.address}
        most={2000}
        autoComplete="off"
        spellCheck={false}
      />
      <YesNo
        label={say('order.own-advert')}
        hint={say('order.own-advert-hint')}
        value={form.ownAdvert}
        onChange={(ownAdvert) => change({ ownAdvert })}
        fault={lacks.ownAdvert}
      />
      <Field
        label={say('block.collateral')}
        hint={say('order.collateral-hint')}
        lines={3}
        value={form.collateral}
        onChange={(collateral) => change({ collateral })}
        fault={lacks.collateral}
        most={2000}
      />
      <Field
        label={say('order.collateral-on')}
        type="date"
        value={form.collateralOn}
        onChange={(collateralOn) => change({ collateralOn })}
        fault={lacks.collateralOn}
      />
      <Field
        label={say('block.evidence')}
        hint={say('order.evidence-hint')}
        value={form.evidence}
        onChange={(evidence) => change({ evidence })}
        fault={lacks.evidence}
        most={100}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  )
}

type Said = '' | 'yes' | 'no'
type YesNoProps = {
  label: string
  hint?: string
  value: Said
  onChange: (value: Said) => void
  fault?: string | undefined
}

/** A question without an answer given beforehand: what must be declared is not to be left as it happens to stand. */
export function YesNo(props: YesNoProps) {
  const { say } = useWords()
  const choices = [
    { value: '' as const, name: say('order.choose') },
    { value: 'yes' as const, name: say('order.yes') },
    { value: 'no' as const, name: say('order.no') },
  ]
  return <Choice {...props} choices={choices} />
}
