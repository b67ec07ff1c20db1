import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LETTERS, RETURN_FORMATS, type ReturnFormat } from '../../../modules/statistics/return/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { isReason } from '../../parts/reason-field.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { saveFile } from '../../ports/save-file.ts'
import { useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { ReturnParts } from './return-parts.tsx'
import { countryOf, lackingLetters, type ReturnShown } from './return-view.ts'

const route = getRouteApi('/staff/returns/$yearly')

/** A yearly return: its counts, what it corrects, and how it is sent. */
export function ReturnRoom() {
  const { say, language } = useWords()
  const { yearly } = route.useParams()
  const page = useAsk('returns.get', { return: yearly, language })
  return <Shown of={page}>{(shown) => <Found shown={shown} key={shown.id} title={say('room.returns')} />}</Shown>
}

function Found({ shown, title }: { shown: ReturnShown; title: string }) {
  const { say, format } = useWords()
  const may = useMay()
  const { year, geo, vintage, state, letters, sentAt, approvedBy, askedBy } = shown
  const lacking = lackingLetters(letters, LETTERS)
  return (
    <Page
      title={say('returns.of', { year: String(year), country: format.country(countryOf(geo)) ?? geo })}
      crumb={<Link to="/returns">{title}</Link>}
      sub={
        <p className="note sep">
          <span>{say('returns.vintage', { n: String(vintage) })}</span>
          {sentAt && <span>{say('returns.sent-on', { day: format.moment(sentAt) })}</span>}
          {askedBy && approvedBy && (
            <span>{say('returns.by-two', { first: askedBy.name ?? '…', second: approvedBy.name ?? '…' })}</span>
          )}
        </p>
      }
    >
      <div className="yearly">
        <Notice meaning="neutral">{say(state === 'draft' ? 'returns.draft-note' : 'returns.sent-note')}</Notice>
        {state === 'draft' && lacking.length > 0 && (
          <p className="note">{say('returns.lacks', { letters: lacking.join(', ') })}</p>
        )}
        {state === 'draft' && may('return:keep') && <Draft shown={shown} />}
        {state === 'sent' && may('return:send') && <Download id={shown.id} />}
        <ReturnParts shown={shown} />
      </div>
    </Page>
  )
}

/** What can be done with a draft: say why it corrects what was sent, ask a second person, or drop it. */
function Draft({ shown }: { shown: ReturnShown }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { id, edition, closed, changes } = shown
  const send = useAct('returns.send', ['returns.get', 'approvals.list'])
  const drop = useAct('returns.drop', ['returns.list'], true)
  const dropIt = async () => {
    if (await drop.act({ return: id })) await navigate({ to: '/returns' })
  }
  return (
    <>
      {changes && <SayWhy shown={shown} />}
      {closed && <Notice meaning="warning">{say(`yearly.why-${closed}`)}</Notice>}
      <p className="row">
        {closed === null && (
          <Button icon="done" isPending={send.busy} onPress={() => void send.act({ return: id, edition })}>
            {say('returns.ask-second')}
          </Button>
        )}
        <Button isPending={drop.busy} onPress={() => void dropIt()}>
          {say('op.returns.drop')}
        </Button>
      </p>
      {send.failure && <Failed failure={send.failure} />}
      {drop.failure && <Failed failure={drop.failure} />}
    </>
  )
}

function SayWhy({ shown: { id, why } }: { shown: ReturnShown }) {
  const { say } = useWords()
  const [said, setSaid] = useState(why ?? '')
  const { act, busy, failure } = useAct('returns.say-why', ['returns.get'], false, 'said.saved')
  return (
    <div className="form">
      <Field
        label={say('op.returns.say-why')}
        hint={say('returns.why-hint')}
        lines={3}
        most={2000}
        value={said}
        onChange={setSaid}
      />
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button
          isPending={busy}
          isDisabled={!isReason(said) || said.trim() === why}
          onPress={() => void act({ return: id, why: said.trim() })}
        >
          {say('returns.keep-why')}
        </Button>
      </p>
    </div>
  )
}

function Download({ id }: { id: string }) {
  const { say, language } = useWords()
  const [format, setFormat] = useState<ReturnFormat>('sdmx-csv')
  const { run, busy, failure } = useDo('returns.download')
  const take = async () => {
    const done = await run({ input: { return: id, format, language } }).catch(() => null)
    if (done?.kind === 'done') saveFile(done.output)
  }
  return (
    <div className="form">
      <Choice
        label={say('returns.format')}
        value={format}
        onChange={setFormat}
        choices={RETURN_FORMATS.map((value) => ({ value, name: say(`returns.format-${value}`) }))}
      />
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button icon="file" isPending={busy} onPress={() => void take()}>
          {say('op.returns.download')}
        </Button>
      </p>
    </div>
  )
}
