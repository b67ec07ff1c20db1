import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon, Is } from '../../parts/icon.tsx'
import { Part } from '../../parts/part.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { BlockPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { useWhenChanged } from '../../shell/when-changed.ts'
import { knows } from '../../shell/words.ts'
import { standingOf } from './block-view.ts'
import { BlockFacts } from './facts.tsx'
import { BlockNow } from './now.tsx'
import { Objection } from './objections.tsx'

const route = getRouteApi('/staff/blocks/$block')

/** One ordered block: the order, who has it, who objects and what was done on the left; what can be done now on the right. */
export function BlockRoom() {
  const { say } = useWords()
  const { block } = route.useParams()
  const page = useAsk('blocks.get', { block })
  useWhenChanged(page, useAsk('blocks.version', { block }, { every: 30_000 }))
  const title = say('block.title', { code: codeOf(block) })
  return (
    <Page title={title} crumb={<Link to="/blocks">{say('room.blocks')}</Link>}>
      <Shown of={page}>
        {(found) => (
          <>
            <div className="report-facts">
              <BlockFacts row={found} />
            </div>
            <a className="btn small jump" href="#now">
              {say('block.now')}
              <Icon name="down" />
            </a>
            <div className="two">
              <div className="record">
                <Order block={found} />
                <Operators block={found} />
                <Objections block={found} />
                <Done block={found} />
              </div>
              <BlockNow key={`${found.id} ${found.state} ${found.approvals}`} block={found} />
            </div>
          </>
        )}
      </Shown>
    </Page>
  )
}

function Order({ block }: { block: BlockPage }) {
  const { say, format } = useWords()
  const { order, draftedBy, approvedBy } = block
  const { hostNotice, collateral } = order
  // One line says whether the host was asked, and when or why not: it is what an appeal looks at first.
  const host = hostNotice.asked
    ? say('block.host-asked', { outcome: say(`block.host-${hostNotice.outcome}`), day: format.date(hostNotice.on) })
    : say('block.host-not-asked', { why: hostNotice.why })
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [say('block.address'), <bdi key="value">{order.value}</bdi>],
    [say('block.scope'), say(`blocks.scope-${order.scope}`)],
    [say('block.ordered-by'), say(`block.by-${order.orderedBy}`)],
    [say('block.authority'), order.authority],
    [say('block.number'), <bdi key="number">{order.number}</bdi>],
    [say('block.law'), order.law],
    [say('block.territory'), format.list(order.territory.map((code) => format.country(code) ?? code))],
    [say('block.issued'), format.date(order.issued)],
    [say('block.expires'), format.date(order.expires)],
    [say('block.review'), format.date(order.reviewOn)],
    [say('block.host'), host],
    [
      say('block.collateral'),
      `${collateral.found} (${say('block.collateral-on', { day: format.date(collateral.on) })})`,
    ],
    [say('block.redress'), order.redress],
    [say('block.appeal-to'), <bdi key="appeal">{order.appealTo}</bdi>],
    [say('block.evidence'), <bdi key="evidence">{order.evidence}</bdi>],
  ]
  return (
    <Part id="order" title={say('block.order')} first>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto" className="told-words">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note sep">
        {draftedBy.name && <span>{say('block.drafted', { name: draftedBy.name })}</span>}
        {approvedBy.length > 0 && (
          <span>{say('block.approved-by', { names: approvedBy.map(({ name }) => name ?? '…').join(', ') })}</span>
        )}
      </p>
    </Part>
  )
}

function Operators({ block }: { block: BlockPage }) {
  const { say } = useWords()
  return (
    <Part id="operators" title={say('block.operators')}>
      <ul>
        {block.operators.map((operator) => {
          const { key, icon, meaning } = standingOf(operator)
          return (
            <li key={operator.operator} className="sep">
              <b dir="auto">{operator.name}</b>
              <Is icon={icon} meaning={meaning}>
                {say(key)}
              </Is>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function Objections({ block }: { block: BlockPage }) {
  const { say } = useWords()
  return (
    <Part id="objections" title={say('block.objections')}>
      {block.appeals.length === 0 && <p className="note">{say('block.objections-none')}</p>}
      <ol className="cards">
        {block.appeals.map((appeal) => (
          <li key={appeal.id} className="card">
            <Objection appeal={appeal} />
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Done({ block }: { block: BlockPage }) {
  const { say, format, catalogue } = useWords()
  return (
    <Part id="done" title={say('block.done')}>
      <ol className="timeline-list">
        {block.events.map(({ id, at, kind, by, words }) => {
          const key = `block.event-${kind}`
          return (
            <li key={id}>
              {/* Somebody who objects leaves a day and no hour. */}
              <time dateTime={at}>{by === null ? format.date(at.slice(0, 10)) : format.moment(at)}</time>
              <span>
                {knows(catalogue, key) ? say(key) : kind}
                {by?.name && <> · {by.name}</>}
                {words && (
                  <q className="line" dir="auto">
                    {words}
                  </q>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
