import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { Page } from '../../../shell/page.tsx'
import { NoMail } from '../notice/no-mail.tsx'
import { DraftOrder, EditOrder, ORDER_CHANGES } from './order-form.tsx'
import { Powers } from './powers.tsx'

type Order = Out<'orders.list'>['orders'][number]

// An issued one is neither good nor bad yet: only what had effect is done.
const LOOKS = {
  draft: { icon: 'note', meaning: 'neutral' },
  issued: { icon: 'notices', meaning: 'neutral' },
  effected: { icon: 'done', meaning: 'done' },
  withdrawn: { icon: 'x', meaning: 'neutral' },
} as const

/** Orders to act and to inform, and the laws that give the power. */
export function OrdersPage() {
  const { say } = useWords()
  const may = useMay()
  // An administrator names laws and reads no orders: asking for them would only be refused.
  const orders = useAsk('orders.list', {}, { when: may('notice:read') })
  // By an ended law nothing new is drafted; the server would say so too late.
  const powers = useAsk('powers.list', {}).data?.powers.filter(({ ended }) => !ended) ?? []
  return (
    <Page
      title={say('orders.title')}
      sub={<p className="sub">{say('orders.lede')}</p>}
      // No way back to a room that does not open.
      crumb={may('notice:read') && <Link to="/notices">{say('room.notices')}</Link>}
    >
      <section aria-labelledby="powers" className="source">
        <h2 id="powers">{say('orders.powers')}</h2>
        <Powers />
      </section>
      {may('notice:read') && (
        <section aria-labelledby="orders" className="source">
          <h2 id="orders">{say('orders.title')}</h2>
          <Shown of={orders}>
            {({ orders: rows, more }) => (
              <>
                {rows.length === 0 && <p className="note none">{say('orders.none')}</p>}
                <ol className="cards">
                  {rows.map((order) => (
                    <Card key={order.id} order={order} />
                  ))}
                </ol>
                <CutOff shown={rows.length} more={more} />
              </>
            )}
          </Shown>
          {may('order:draft') && powers.length > 0 && <NoMail />}
          {may('order:draft') && powers.length > 0 && <DraftOrder powers={powers} />}
        </section>
      )}
    </Page>
  )
}

function Card({ order }: { order: Order }) {
  const { say, format } = useWords()
  const may = useMay()
  const { icon, meaning } = LOOKS[order.state]
  const { copiedAt, informRecipientAt, informedAt, content } = order
  return (
    <li className="card">
      <h3>
        {say(`orders.kind-${order.kind}`)}
        {format.comma}
        <bdi>{order.recipient}</bdi>
      </h3>
      <p className="sep">
        <Is icon={icon} meaning={meaning}>
          {say(`orders.state-${order.state}`)}
        </Is>
        <bdi>{order.law}</bdi>
        <span>{say('orders.by', { name: order.draftedBy.name ?? '…', day: format.date(order.madeAt) })}</span>
        {copiedAt && <span>{say('orders.copied', { name: order.coordinator, day: format.date(copiedAt) })}</span>}
      </p>
      {/* The person whose content it is: the duty most easily forgotten, so it stands by itself. */}
      {informRecipientAt && (
        <p>
          {informedAt
            ? say('orders.informed', { day: format.date(informedAt) })
            : say('orders.inform-by', { day: format.date(informRecipientAt) })}
        </p>
      )}
      {/* With the place in the law, so that it can be looked up and not only believed. */}
      {order.state === 'draft' && order.missing.length > 0 && <Missing order={order} />}
      {/* What cannot be read cannot be changed: with closed keys there is no form. */}
      {order.state === 'draft' && content && may('order:draft') && <EditOrder order={order} content={content} />}
      <Acts order={order} />
    </li>
  )
}

const Missing = ({ order: { missing } }: { order: Order }) => {
  const { say } = useWords()
  return (
    <>
      <p className="note">{say('orders.missing')}</p>
      <ul>
        {missing.map(({ part, law }) => (
          <li key={part}>
            {say(`part.${part}` as 'part.redress')} <bdi className="note">{law}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

function Acts({ order }: { order: Order }) {
  const { say } = useWords()
  const may = useMay()
  const issue = useDo('orders.issue', ORDER_CHANGES)
  const inform = useDo('orders.inform', ORDER_CHANGES)
  const withdraw = useDo('orders.withdraw', ORDER_CHANGES)
  // One place for all: only one of them can be pressed in a state.
  const failure = issue.failure ?? inform.failure ?? withdraw.failure
  const input = { order: order.id }
  const { state } = order
  return (
    <>
      {failure && <Failed failure={failure} />}
      {state === 'issued' && may('order:draft') && <Effect order={order} />}
      <p className="row">
        {/* Not offered while something is missing; what that is stands above. */}
        {state === 'draft' && order.missing.length === 0 && may('order:issue') && (
          <Button small isPending={issue.busy} onPress={() => issue.start({ input })}>
            {say('orders.issue')}
          </Button>
        )}
        {state === 'effected' && order.informedAt === null && may('order:draft') && (
          <Button small isPending={inform.busy} onPress={() => inform.start({ input })}>
            {say('orders.inform')}
          </Button>
        )}
        {(state === 'draft' || state === 'issued') && may('order:issue') && (
          <Button small isPending={withdraw.busy} onPress={() => withdraw.start({ input })}>
            {say('orders.withdraw')}
          </Button>
        )}
      </p>
    </>
  )
}

function Effect({ order }: { order: Order }) {
  const { say } = useWords()
  const [on, setOn] = useState('')
  const effect = useDo('orders.effect', ORDER_CHANGES)
  const submit = () =>
    void effect.run({ input: { order: order.id, on } }).then(
      () => announcements.say(say('said.done')),
      () => {},
    )
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Field
        label={say('orders.effect-on')}
        type="date"
        value={on}
        onChange={setOn}
        fault={faultsByField(effect.failure).on}
      />
      {effect.failure && <Failed failure={effect.failure} />}
      <Button small isPending={effect.busy} onPress={submit}>
        {say('orders.effect')}
      </Button>
    </form>
  )
}
