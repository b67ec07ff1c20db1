import { announcements, useAsk, useDo, useWords } from '../app.tsx'
import type { NetworkPage } from '../contract.ts'
import { type NetworkNode, reasonsSaid, rowsOf, type Tie } from '../network-view.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Failed, Shown } from '../parts/states.tsx'

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
  const row = rowsOf(network).find(({ node }) => node.id === id)
  if (row === undefined) return null
  const { node, ties } = row
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
          <Tied key={tie.edge.id} tie={tie} node={node} network={network} choose={choose} />
        ))}
      </ul>
      <Decisions node={node.id} />
    </section>
  )
}

type TiedProps = { tie: Tie; node: NetworkNode; network: NetworkPage; choose: (node: string) => void }
type Act = 'networks.confirm' | 'networks.cut' | 'networks.withdraw'

function Tied({ tie: { edge, other }, node, network, choose }: TiedProps) {
  const { say, format } = useWords()
  const acts = {
    confirm: useDecision('networks.confirm'),
    cut: useDecision('networks.cut'),
    back: useDecision('networks.withdraw'),
  }
  const may = (act: Act) => network.actions.some(({ operation, allowed }) => operation === act && allowed)
  // A decision is about a lead and what it is linked to; the lead stands first.
  const link = node.kind === 'lead' ? { from: node.id, to: other.id } : { from: other.id, to: node.id }
  const failure = acts.confirm.failure ?? acts.cut.failure ?? acts.back.failure
  return (
    <li>
      <button type="button" className="linklike" onClick={() => choose(other.id)}>
        <bdi>{other.label}</bdi>
      </button>
      <small>{reasonsSaid(edge, network, say, format).join('; ')}</small>
      {!edge.decidable ? (
        <small>{say('networks.follows')}</small>
      ) : !may('networks.confirm') ? (
        <small>{say('networks.may-not')}</small>
      ) : (
        <span className="acts">
          {edge.decision !== 'confirmed' && (
            <Button small isDisabled={acts.confirm.busy} onPress={() => acts.confirm.go(link)}>
              {say('networks.confirm')}
            </Button>
          )}
          {edge.decision !== 'cut' && (
            <Button small isDisabled={acts.cut.busy} onPress={() => acts.cut.go(link)}>
              {say('networks.cut')}
            </Button>
          )}
          {edge.decision !== null && (
            <Button small isDisabled={acts.back.busy} onPress={() => acts.back.go(link)}>
              {say('networks.withdraw')}
            </Button>
          )}
        </span>
      )}
      {failure && <Failed failure={failure} />}
    </li>
  )
}

/** Decides about a link; the server asks for the reason. */
function useDecision(act: Act) {
  const { say } = useWords()
  const { run, busy, failure } = useDo(act, ['networks.get', 'networks.decisions'])
  const go = (input: { from: string; to: string }) =>
    void run({ input }).then(
      () => announcements.say(say('said.done')),
      // Shown at the link itself.
      () => undefined,
    )
  return { go, busy, failure }
}

function Decisions({ node }: { node: string }) {
  const { say, format } = useWords()
  const answer = useAsk('networks.decisions', { node })
  return (
    <Shown of={answer}>
      {({ decisions }) =>
        decisions.length === 0 ? null : (
          <>
            <h3>{say('networks.decisions')}</h3>
            <ol className="plain">
              {decisions.map(({ id, verdict, by, at, reason, from, to, stands }) => (
                <li key={id} className={stands ? undefined : 'note'}>
                  <bdi>{from.label ?? '–'}</bdi> – <bdi>{to.label ?? '–'}</bdi> {say(`networks.said-${verdict}`)}
                  <small>
                    <bdi>{by.name}</bdi> · {format.moment(at)}
                  </small>
                  <q dir="auto">{reason ?? say('lead.sealed')}</q>
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Shown>
  )
}
