import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { unsaidAgencies } from './own-count-view.ts'

/** Of which year and country a return is filled in. */
export type ReturnOf = { readonly year: number; readonly geo: string }

/**
 * Letter (a) counted from the persons of this installation: what is counted, what nobody here can know, and as what each agency counts.
 * @param of null until a year and a country are chosen
 */
export function OwnCount({ of }: { of: ReturnOf | null }) {
  const { say } = useWords()
  return (
    <div className="form">
      <p>{say('own-count.what')}</p>
      <h3>{say('own-count.cannot')}</h3>
      <ul className="own-limits">
        <li>{say('own-count.cannot-outside')}</li>
        <li>{say('own-count.cannot-twice')}</li>
        <li>{say('own-count.cannot-form')}</li>
        <li>{say('own-count.cannot-erased')}</li>
      </ul>
      <Registrars />
      <Count of={of} />
    </div>
  )
}

function Registrars() {
  const { say, language } = useWords()
  const list = useAsk('registrars.list', { language })
  return (
    <Shown of={list}>
      {(told) => {
        const unsaid = unsaidAgencies(told.agencies)
        return (
          <details className="yearly-letter" open={unsaid.length > 0}>
            <summary>
              <b>{say('own-count.registrars', { n: told.agencies.length })}</b>
            </summary>
            <p className="note">{say('own-count.registrars-text')}</p>
            {told.agencies.map((one) => (
              <OneRegistrar key={one.id} one={one} organisations={told.organisations} />
            ))}
          </details>
        )
      }}
    </Shown>
  )
}

type Told = Out<'registrars.list'>

function OneRegistrar({ one, organisations }: { one: Told['agencies'][number]; organisations: Told['organisations'] }) {
  const { say } = useWords()
  const { run, failure } = useDo('registrars.say', ['registrars.list'])
  const set = async (code: string) => {
    const organisation = organisations.find((known) => known.code === code)?.code ?? null
    const done = await run({ input: { of: one.id, organisation } }).catch(() => null)
    if (done?.kind === 'done') announcements.say(say('said.saved'))
  }
  return (
    <>
      <Choice
        label={one.name}
        value={one.organisation ?? ''}
        onChange={(code) => void set(code)}
        choices={[
          { value: '', name: say('own-count.unsaid') },
          ...organisations.map(({ code, name }) => ({ value: code as string, name })),
        ]}
      />
      {failure && <Failed failure={failure} />}
    </>
  )
}

function Count({ of }: { of: ReturnOf | null }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { run, busy, failure, answer } = useDo('returns.count-own', ['returns.list', 'returns.get'])
  const stands = answer?.kind === 'done' ? answer.output.stands : null
  const count = async (replaces: boolean) => {
    if (of === null) return
    const done = await run({ input: { ...of, ...(replaces ? { replaces } : {}) } }).catch(() => null)
    if (done?.kind !== 'done' || done.output.return === null) return
    announcements.say(say('own-count.counted'))
    await navigate({ to: '/returns/$yearly', params: { yearly: done.output.return } })
  }
  return (
    <>
      {stands !== null && (
        <Notice meaning="warning">
          {say('own-count.stands')} <bdi>{stands}</bdi>
        </Notice>
      )}
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button isPending={busy} isDisabled={of === null} onPress={() => void count(false)}>
          {say('op.returns.count-own')}
        </Button>
        {stands !== null && (
          <Button isPending={busy} isDisabled={of === null} onPress={() => void count(true)}>
            {say('own-count.replace')}
          </Button>
        )}
      </p>
    </>
  )
}
