import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useDo, useWords } from '../../shell/app.tsx'
import { useGoOn } from '../../shell/go-on.ts'
import { Page } from '../../shell/page.tsx'
import { emptyOrder, lacksByField, orderInput } from './block-view.ts'
import { OrderBasis, OrderHost, OrderPeriod, OrderTarget } from './order-parts.tsx'

/** A new order, for others to approve. */
export function NewBlockPage() {
  const { say } = useWords()
  return (
    <Page title={say('order.title')} crumb={<Link to="/blocks">{say('room.blocks')}</Link>}>
      <OrderForm />
    </Page>
  )
}

/** Where somebody affected can object, as this installation is reached; orders take no address without https. */
const publicPage = (): string => (window.location.protocol === 'https:' ? `${window.location.origin}/p/en/object` : '')

function OrderForm() {
  const { say } = useWords()
  const goOn = useGoOn()
  const [form, setForm] = useState(() => emptyOrder(publicPage()))
  const draft = useDo('blocks.draft', ['blocks.list'])
  const lacks = lacksByField(draft.failure, say)
  // Fields, not sentences: two faults of one field are put right in one place.
  const count = Object.keys(lacks).length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void draft
      .run({ input: orderInput(form) })
      .then((answer) => {
        if (answer.kind === 'done') void goOn({ to: '/blocks/$block', params: { block: answer.output.block } })
      })
      .catch(() => {})
  }
  const part = {
    form,
    lacks,
    change: (more: Partial<typeof form>) => setForm((before) => ({ ...before, ...more })),
  }
  return (
    <form className="form" onSubmit={submit}>
      <OrderTarget {...part} />
      <OrderBasis {...part} />
      <OrderHost {...part} />
      <OrderPeriod {...part} />
      {count > 0 ? (
        <div role="alert">
          <Notice meaning="danger">{say('order.lacks', { n: count })}</Notice>
        </div>
      ) : (
        draft.failure && <Failed failure={draft.failure} />
      )}
      <Button type="submit" go isPending={draft.busy}>
        {say('order.save')}
      </Button>
    </form>
  )
}
