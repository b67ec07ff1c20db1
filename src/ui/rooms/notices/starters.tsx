import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { Starter } from '../../shell/contract.ts'

/** With whom a directory can begin: nobody has to find these pages at night, and nobody has to believe them either. */
export function Starters({ starters }: { starters: readonly Starter[] }) {
  const { say } = useWords()
  const open = starters.filter(({ taken }) => !taken)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="starters" className="source">
      <h2 id="starters">{say('recipients.starters')}</h2>
      <p className="note">{say('recipients.starters-text')}</p>
      <ul className="cards">
        {open.map((one) => (
          <StarterCard key={one.name} one={one} />
        ))}
      </ul>
    </section>
  )
}

function StarterCard({ one }: { one: Starter }) {
  const { say, format } = useWords()
  const { run, busy, failure } = useDo('recipients.take', ['recipients.list', 'recipients.starters'])
  const take = () =>
    void run({ input: { starter: one.name } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  return (
    <li className="card">
      <h3>
        <bdi>{one.name}</bdi>
      </h3>
      <p className="sep">
        <span>{say(`recipients.kind-${one.kind}`)}</span>
        <span>{format.country(one.country) ?? one.country}</span>
      </p>
      <p className="note sep">
        {one.mail && <bdi>{one.mail}</bdi>}
        {one.form && <bdi>{one.form}</bdi>}
        <span>
          <SourceLink of={one} />
        </span>
      </p>
      <div className="row">
        <Button small icon="post" onPress={take} isPending={busy}>
          {say('recipients.take')}
          <span className="vh"> {one.name}</span>
        </Button>
      </div>
      {failure && <Failed failure={failure} />}
    </li>
  )
}

/** The page that says so; by it one checks. The house does not tell the page who looks. */
function SourceLink({ of: { name, source, date } }: { of: Starter }) {
  const { say, format } = useWords()
  return (
    <a href={source} target="_blank" rel="noopener noreferrer">
      {say('recipients.source', { day: format.day(date) })}
      <span className="vh"> {name}</span>
    </a>
  )
}

type Checked = { recipient: string; name: string; starter: Starter | undefined }

/** Of an entry that was taken over: what to do before anything goes there. */
export function CheckBeforeUse({ recipient, name, starter }: Checked) {
  const { say } = useWords()
  const { run, busy, failure } = useDo('recipients.check', ['recipients.list', 'notices.get'])
  const check = () =>
    void run({ input: { recipient } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  return (
    <>
      <p className="note sep">
        <span>{say('recipients.unchecked-text')}</span>
        {starter && (
          <span>
            <SourceLink of={starter} />
          </span>
        )}
      </p>
      <div className="row">
        <Button small icon="done" onPress={check} isPending={busy}>
          {say('recipients.check')}
          <span className="vh"> {name}</span>
        </Button>
      </div>
      {failure && <Failed failure={failure} />}
    </>
  )
}
