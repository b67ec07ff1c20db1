import { Link } from '@tanstack/react-router'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Empty, Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../../shell/app.tsx'
import { Page } from '../../../shell/page.tsx'
import { type Arrival, type Beside, CHOICES, personsBeside, versionsBeside } from './arrival-view.ts'

/** The page of first contacts that came twice, or whose persons may be known already. */
export function FromDevicesPage() {
  const { say } = useWords()
  const contacts = useAsk('contacts.list', {})
  return (
    <Page
      title={say('arrivals.title')}
      sub={<p className="sub">{say('arrivals.lede')}</p>}
      crumb={<Link to="/cases">{say('room.cases')}</Link>}
    >
      <Shown of={contacts}>
        {({ contacts: rows }) =>
          rows.length === 0 ? (
            <Empty title={say('arrivals.none')} />
          ) : (
            rows.map((one) => <OneArrival key={one.arrival} arrival={one} />)
          )
        }
      </Shown>
    </Page>
  )
}

function OneArrival({ arrival }: { arrival: Arrival }) {
  const words = useWords()
  const { say, format } = words
  const { differs, alike, at, sentAt, by } = arrival
  const title = `arrival-${arrival.arrival}`
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className="part">
        {say(differs ? 'arrivals.differs' : 'arrivals.alike')}
      </h2>
      <p className="note">
        {say('arrivals.when', { day: format.moment(at), sent: format.moment(sentAt), name: by.name ?? '…' })}
      </p>
      {differs && (
        <SideBySide
          heads={[say('arrivals.first'), say('arrivals.second')]}
          lines={versionsBeside(differs, words)}
          of={title}
        />
      )}
      {alike.map(({ came, before }) => (
        <SideBySide
          key={`${came.id} ${before.id}`}
          heads={[
            // Each person has a link, because their own pages show whether they are the same.
            <Link key="came" to="/cases/$person" params={{ person: came.id }}>
              {say('arrivals.came')} <bdi>{came.code}</bdi>
            </Link>,
            <Link key="before" to="/cases/$person" params={{ person: before.id }}>
              {say('arrivals.before')} <bdi>{before.code}</bdi>
            </Link>,
          ]}
          lines={personsBeside(came, before, words)}
          of={title}
        />
      ))}
      {differs && <p className="note">{say('arrivals.note')}</p>}
      <Settle arrival={arrival} />
    </section>
  )
}

type SideProps = { heads: readonly React.ReactNode[]; lines: readonly Beside[]; of: string }

function SideBySide({ heads, lines, of }: SideProps) {
  const { say } = useWords()
  return (
    <table className="beside" aria-labelledby={of}>
      <thead>
        <tr>
          <th scope="col">{say('arrivals.what')}</th>
          {heads.map((head, i) => (
            // The two columns keep their order.
            <th key={String(i)} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, one, other, same }) => (
          <tr key={key}>
            <th scope="row">
              {same ? (
                say(key)
              ) : (
                <Is icon="warn" meaning="warning">
                  {say(key)}
                </Is>
              )}
            </th>
            <td dir="auto">{one}</td>
            <td dir="auto">{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The form asks for a reason, because colleagues will want to know who chose which version. */
function Settle({ arrival }: { arrival: Arrival }) {
  const { say } = useWords()
  const settle = useDo('contacts.settle', ['contacts.list', 'persons.waiting', 'persons.get'])
  const choices = CHOICES[arrival.differs ? 'differs' : 'alike']
  return (
    <>
      {settle.failure && <Failed failure={settle.failure} />}
      <div className="row">
        {choices.map((as) => (
          <Button
            key={as}
            small
            isPending={settle.busy}
            onPress={() => settle.start({ input: { arrival: arrival.arrival, as } })}
          >
            {say(`arrivals.take-${as}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
