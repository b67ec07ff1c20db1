import { useMemo } from 'react'
import { useWords } from '../../shell/app.tsx'
import type { NetworkPage } from '../../shell/contract.ts'
import { labelsOf, type Row, reasonsSaid, rowsOf } from './network-view.ts'

type Props = { network: Pick<NetworkPage, 'nodes' | 'edges'>; chosen: string; choose: (node: string) => void }

/** The same as the picture, in words: each node, what it is linked to, and why. */
export function NetworkList({ network, chosen, choose }: Props) {
  const { say } = useWords()
  // Of a network of 2,000 nodes these are not to be made anew at each click.
  const [rows, labels] = useMemo(() => [rowsOf(network), labelsOf(network)], [network])
  const isOfGroups = rows.some(({ node }) => node.community > 0)
  return (
    <table className="table to-list network-list">
      <caption className="vh">{say('networks.list')}</caption>
      <thead>
        <tr>
          <th>{say('networks.node')}</th>
          <th>{say('networks.seen')}</th>
          <th>{say('networks.links')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line
            key={row.node.id}
            row={row}
            labels={labels}
            {...{ isOfGroups, choose }}
            isChosen={row.node.id === chosen}
          />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = {
  row: Row
  labels: ReadonlyMap<string, string>
  isOfGroups: boolean
  isChosen: boolean
  choose: (node: string) => void
}

function Line({ row: { node, ties }, labels, isOfGroups, isChosen, choose }: LineProps) {
  const { say, format } = useWords()
  const { firstSeen, lastSeen } = node
  return (
    <tr className={isChosen ? 'on' : undefined}>
      <th scope="row">
        <button type="button" className="linklike" aria-pressed={isChosen} onClick={() => choose(node.id)}>
          <bdi>{node.label}</bdi>
        </button>
        <small>
          {say(`networks.${node.kind}`)}
          {node.more > 0 && ` · ${say('networks.more', { n: node.more })}`}
          {node.hub && ` · ${say('networks.hub')}`}
          {isOfGroups && ` · ${say('networks.group', { n: node.community + 1 })}`}
        </small>
      </th>
      <td data-label={say('networks.seen')}>
        {firstSeen === null || lastSeen === null ? say('networks.undated') : format.period(firstSeen, lastSeen)}
      </td>
      <td data-label={say('networks.links')}>
        <ul className="plain">
          {ties.map(({ edge, other }) => (
            <li key={edge.id}>
              <button type="button" className="linklike" onClick={() => choose(other.id)}>
                <bdi>{other.label}</bdi>
              </button>{' '}
              <span className="note">{format.clauses(reasonsSaid(edge, labels, say, format))}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
