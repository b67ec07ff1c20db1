import { Button } from '../../parts/button.tsx'
import { SourceLink, StarterList } from '../../parts/starters.tsx'
import { Failed } from '../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { Starter } from '../../shell/contract.ts'

/** Platforms and hosts with whom the directory can begin. */
export function Starters({ starters }: { starters: readonly Starter[] }) {
  const { say, format } = useWords()
  const facts = (one: Starter) => (
    <>
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
    </>
  )
  return (
    <StarterList
      starters={starters.filter(({ taken }) => !taken)}
      note={say('recipients.starters-text')}
      facts={facts}
      act={(one) => <Take name={one.name} />}
    />
  )
}

function Take({ name }: Pick<Starter, 'name'>) {
  const { say } = useWords()
  const { run, busy, failure } = useDo('recipients.take', ['recipients.list', 'recipients.starters'])
  const take = () =>
    void run({ input: { starter: name } })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  return (
    <>
      <div className="row">
        <Button small icon="post" onPress={take} isPending={busy}>
          {say('recipients.take')}
          <span className="vh"> {name}</span>
        </Button>
      </div>
      {failure && <Failed failure={failure} />}
    </>
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
