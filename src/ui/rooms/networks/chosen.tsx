import { useMemo } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { NetworkPage } from '../../shell/contract.ts'
import { Decisions } from './decisions.tsx'
import { labelsOf, type NetworkNode, reasonsSaid, rowsOf, type Tie } from './network-view.ts'

type Props = {
  network: NetworkPage
  id: string
  open: readonly string[]
  grow: (node: string) => void
  choose: (node: string) => void
}

/** What is known of the node that is looked at, and what can be done with it now. */
export function Chosen({ network, id, open, grow, choose }: Props) {
  const { say } = useWords()
  const [rows, labels] = useMemo(() => [rowsOf(network), labelsOf(network)], [network])
  const row = rows.find(({ node }) => node.id === id)
  if (row === undefined) return null
  const { node, ties } = row
  const acts = ACTS.filter(({ act }) => network.actions.some(({ operation, allowed }) => operation === act && allowed))
  return (
    <section>
      <h2>
        <bdi>{node.label}</bdi>
      </h2>
      <p className="note">
        {say(`networks.${node.kind}`)}
        {node.title !== null && (
          <>
            {' · '}
            <bdi>{node.title}</bdi>
          </>
        )}
      </p>
      <div className="acts">
        <Button icon="networks" isDisabled={node.more === 0 || open.includes(node.id)} onPress={() => grow(node.id)}>
          {node.more === 0 ? say('networks.grown') : say('networks.grow', { n: node.more })}
        </Button>
        {node.kind === 'lead' && (
          <ButtonLink icon="leads" to="/leads/$lead" params={{ lead: node.id.slice('lead:'.length) }}>
            {say('networks.open-lead')}
          </ButtonLink>
        )}
      </div>
      <h3>{say('networks.links')}</h3>
      <ul className="plain network-links">
        {ties.map((tie) => (
          <Tied key={tie.edge.id} tie={tie} node={node} labels={labels} acts={acts} choose={choose} />
        ))}
      </ul>
      <Decisions node={node.id} />
    </section>
  )
}

/** What can be decided about a link, and how it stands afterwards: what stands already is not offered. */
const ACTS = [
  { act: 'networks.confirm', verdict: 'confirmed' },
  { act: 'networks.cut', verdict: 'cut' },
  { act: 'networks.withdraw', verdict: null },
] as const
type Act = (typeof ACTS)[number]

type TiedProps = {
  tie: Tie
  node: NetworkNode
  labels: ReadonlyMap<string, string>
  /** Those that are open to the member. */
  acts: readonly Act[]
  choose: (node: string) => void
}

function Tied({ tie: { edge, other }, node, labels, acts, choose }: TiedProps) {
  const { say, format } = useWords()
  // A decision is about a lead and what it is linked to; the lead stands first.
  const link = node.kind === 'lead' ? { from: node.id, to: other.id } : { from: other.id, to: node.id }
  const closed = !edge.decidable ? 'networks.follows' : acts.length === 0 ? 'networks.may-not' : null
  return (
    <li>
      <button type="button" className="linklike" onClick={() => choose(other.id)}>
        <bdi>{other.label}</bdi>
      </button>
      <small>{format.clauses(reasonsSaid(edge, labels, say, format))}</small>
      {closed !== null ? (
        <small>{say(closed)}</small>
      ) : (
        <span className="acts">
          {acts
            .filter(({ verdict }) => verdict !== edge.decision)
            .map((one) => (
              <Decide key={one.act} act={one.act} link={link} />
            ))}
        </span>
      )}
    </li>
  )
}

/** Decides about a link; the server asks for the reason. */
function Decide({ act, link }: { act: Act['act']; link: { from: string; to: string } }) {
  const { say } = useWords()
  const { run, busy, failure } = useDo(act, ['networks.get', 'networks.decisions'])
  const go = () =>
    void run({ input: link }).then(
      () => announcements.say(say('said.done')),
      // Shown beside the button.
      () => undefined,
    )
  return (
    <>
      <Button small isDisabled={busy} onPress={go}>
        {say(act)}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
