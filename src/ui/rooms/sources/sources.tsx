import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Source } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { RunState } from './runs.tsx'
import { isBusy, planSaid, standOf, yieldOf } from './source-view.ts'

/** How soon to look again: often while something is read. */
export const again = (busy: boolean): number => (busy ? 1000 : 20_000)

/** What is watched, when it was read last, and what came of it. */
export function SourcesPage() {
  const { say } = useWords()
  const first = useAsk('sources.list', {})
  const busy = isBusy(first.data?.sources.map(({ lastRun }) => lastRun) ?? [])
  const sources = useAsk('sources.list', {}, { every: again(busy) })
  const add = sources.data?.mayManage && (
    <ButtonLink icon="globe" go to="/sources/new">
      {say('sources.add')}
    </ButtonLink>
  )
  return (
    <Page title={say('room.sources')} sub={<p className="lede">{say('sources.lede')}</p>} aside={add}>
      <Shown of={sources}>
        {({ sources: rows }) =>
          rows.length === 0 ? (
            <Empty title={say('sources.none')}>
              <p className="note">{say('sources.none-text')}</p>
            </Empty>
          ) : (
            <Sources rows={rows} />
          )
        }
      </Shown>
    </Page>
  )
}

function Sources({ rows }: { rows: readonly Source[] }) {
  const { say } = useWords()
  return (
    <table className="table to-list">
      <thead>
        <tr>
          <th>{say('field.name')}</th>
          <th>{say('sources.last')}</th>
          <th>{say('sources.next')}</th>
          <th className="num">{say('sources.yield')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((source) => (
          <Row key={source.id} source={source} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ source }: { source: Source }) {
  const { say, format } = useWords()
  const { lastRun, nextRunAt, waiting } = source
  const yields = yieldOf(source)
  return (
    <tr>
      <th scope="row">
        <Link to="/sources/$source" params={{ source: source.id }} dir="auto">
          {source.details?.name ?? say('lead.sealed')}
        </Link>
        <small>
          {say(`sources.kind-${source.kind}`)}
          {format.comma}
          {planSaid(source.plan, say)}
        </small>
      </th>
      <td data-label={say('sources.last')}>
        {lastRun === null ? (
          <span className="note">{say('sources.never')}</span>
        ) : (
          <>
            <RunState run={lastRun} />
            <small>{format.moment(lastRun.endedAt ?? lastRun.startedAt)}</small>
          </>
        )}
        {waiting > 0 && <small>{say('sources.waiting', { n: waiting })}</small>}
      </td>
      <td data-label={say('sources.next')}>
        {nextRunAt === null ? <Stand source={source} /> : format.moment(nextRunAt)}
      </td>
      <td className="num" data-label={say('sources.yield-short')}>
        {yields === null ? '–' : format.points(yields)}
      </td>
    </tr>
  )
}

/** Whether a source is read as planned, and why not. */
export function Stand({ source }: { source: Source }) {
  const { say } = useWords()
  const { pausedWhy } = source
  const needsLook = pausedWhy === 'failures' || pausedWhy === 'review'
  return (
    <Is
      icon={pausedWhy === null ? 'repeat' : needsLook ? 'warn' : 'lock'}
      meaning={needsLook ? 'warning' : pausedWhy === null ? 'done' : 'neutral'}
    >
      {say(standOf(source))}
    </Is>
  )
}
