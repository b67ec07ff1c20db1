import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { saveText } from '../../ports/save-file.ts'
import { announcements, api, useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'
import { wholeExport } from './audit-view.ts'

/** The same on the page of the audit, which asks by itself. */
export function AuditWatch() {
  const { data } = useAsk('audit.watch', {}, { every: 60_000 })
  // Not known is no alarm: a slow network rings none.
  return data ? <AuditAlarm watched={data} /> : null
}

/** Says to whoever keeps the house or watches over it that the audit is no longer signed, or stands behind. */
export function AuditAlarm({ watched: { alarm, unwritten } }: { watched: Out<'audit.watch'> }) {
  const { say } = useWords()
  return (
    <div role="status">
      {alarm !== null && (
        <Notice meaning="danger">
          <b>{say('audit.alarm')}</b> <span lang="en">{alarm}</span> {say('audit.alarm-text')}
        </Notice>
      )}
      {unwritten !== null && (
        <Notice meaning="warning">
          <b>{say('audit.unwritten')}</b> <span lang="en">{unwritten}</span>
        </Notice>
      )}
    </div>
  )
}

/** What lets somebody check the log elsewhere: signed heads, their key, and the log itself. */
export function CheckElsewhere() {
  const { say, format } = useWords()
  const may = useMay()
  const { run, busy, failure } = useWork()
  const [key, setKey] = useState<string | null>(null)
  const { data: watched } = useAsk('audit.watch', {}, { when: may('audit:watch') })
  const take = (work: () => Promise<void>) => () => void run(work)
  const heads = take(async () => {
    const shown = await api.get('audit.show-heads', {})
    setKey(shown.key)
    if (shown.heads.length === 0) announcements.say(say('audit.heads-none'))
    else saveText('audit-heads.txt', shown.heads.map(({ text }) => text).join('\n'))
  })
  const log = take(async () =>
    saveText('audit-export.jsonl', ...(await wholeExport((after) => api.get('audit.export', { after })))),
  )
  return (
    <details className="more">
      <summary>{say('audit.elsewhere')}</summary>
      <p>{say('audit.elsewhere-text')}</p>
      {watched && (
        <p className="note">
          {watched.kept !== null && say('audit.kept', { day: format.day(watched.kept) })}{' '}
          {watched.covers !== null && say('audit.covers', { n: watched.covers })}{' '}
          {say('audit.next-head', { when: format.moment(watched.next) })}
        </p>
      )}
      <p className="acts">
        <Button icon="file" onPress={heads} isPending={busy}>
          {say('audit.take-heads')}
        </Button>{' '}
        {may('audit:read') && (
          <Button icon="file" onPress={log} isPending={busy}>
            {say('audit.take-log')}
          </Button>
        )}
      </p>
      {key !== null && (
        <p>
          {say('audit.key')} <code>{key}</code>
        </p>
      )}
      {failure && <Failed failure={failure} />}
    </details>
  )
}
