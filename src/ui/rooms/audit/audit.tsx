import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Failed, Notice, Progress, Shown } from '../../parts/states.tsx'
import { TakeTable } from '../../parts/take-table.tsx'
import { api, useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { AuditEntry, AuditWaiting } from '../../shell/contract.ts'
import { asFailure, type Failure } from '../../shell/failure.ts'
import { listed, operationName, problemOf } from '../../shell/names.ts'
import { Page } from '../../shell/page.tsx'
import { signatureOf } from '../../shell/search-key.ts'
import { ErasedKeys } from '../jobs/erased-keys.tsx'
import {
  AUDIT_CHOICES,
  type AuditAsked,
  auditAsked,
  isByPeople,
  type ListedFilter,
  namesNoRecord,
  shownFilter,
  type Verification,
  verifyAll,
} from './audit-view.ts'
import { AuditWatch, CheckElsewhere } from './outside.tsx'

const route = getRouteApi('/staff/audit')

/** What happened, and a proof that nothing was changed or taken out. */
export function AuditPage() {
  const { say } = useWords()
  const may = useMay()
  const search = auditAsked(route.useSearch())
  // An empty list under a number that is none would read as «nobody opened it».
  const names = !namesNoRecord(search)
  return (
    <Page
      title={say('room.audit')}
      sub={<p className="lede">{say('audit.lede')}</p>}
      aside={
        names && <TakeTable of="audit.export-list" input={{ filter: shownFilter(search) }} text={say('export.audit')} />
      }
    >
      {may('audit:watch') && <AuditWatch />}
      {may('audit:verify') && <Verify atOnce={search.verify === 'yes'} />}
      {may('audit:verify') && <CheckElsewhere />}
      <ErasedKeys />
      {may('audit:read') && <Filters search={search} />}
      {search.act === 'opened' && <LeftOut text={say('audit.opened-once')} search={search} />}
      {may('audit:read') && isByPeople(search) && <LeftOut text={say('audit.people-alone')} search={search} />}
      {names && <Entries key={signatureOf(search)} search={search} />}
    </Page>
  )
}

function Verify({ atOnce }: { atOnce: boolean }) {
  const { say } = useWords()
  const [at, setAt] = useState<Verification | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const begun = useRef(false)
  const verify = () => {
    setFailure(null)
    setAt({ checked: 0, of: 0, fault: null, isDone: false })
    void verifyAll((after) => api.get('audit.verify', { after }), setAt).catch((error: unknown) => {
      setAt(null)
      setFailure(asFailure(error))
    })
  }
  useEffect(() => {
    if (!atOnce || begun.current) return
    // Once: React runs effects twice while developing, and a chain may take minutes to verify.
    begun.current = true
    verify()
  })
  return (
    <div className="verify" aria-live="polite">
      {(at === null || at.isDone) && (
        <Button icon="lock" onPress={verify}>
          {say(at === null ? 'audit.verify' : 'audit.verify-again')}
        </Button>
      )}
      {at !== null && !at.isDone && (
        <Progress label={say('audit.verifying')} done={at.checked} of={at.of === 0 ? null : at.of} />
      )}
      {at?.isDone && at.fault === null && <Notice meaning="done">{say('audit.whole', { n: at.checked })}</Notice>}
      {at?.fault && (
        <Notice meaning="danger">
          <b>{say('audit.fault')}</b> <span lang="en">{at.fault}</span>
        </Notice>
      )}
      {failure && <Failed failure={failure} />}
    </div>
  )
}

function Filters({ search }: { search: AuditAsked }) {
  const words = useWords()
  const { say } = words
  const navigate = useNavigate()
  const members = useAsk('members.list', {})
  // A check that an address asked for is not asked for again by each filter.
  const { verify: _, ...kept } = search
  const set = (name: string) => (value: string) =>
    void navigate({ to: '/audit', search: { ...kept, [name]: value }, replace: true })
  const choices = (name: ListedFilter) => [
    { value: '', name: say('state.all') },
    ...AUDIT_CHOICES[name].map((value) => ({ value, name: listed(name, value, words) })),
  ]
  const people = (members.data?.members ?? []).map(({ id, name }) => ({ value: id, name }))
  return (
    <div className="filter-form">
      <Choice
        label={say('audit.who')}
        value={search.actor ?? ''}
        onChange={set('actor')}
        choices={[{ value: '', name: say('state.all') }, ...people]}
      />
      {(Object.keys(AUDIT_CHOICES) as ListedFilter[]).map((name) => (
        <Choice
          key={name}
          label={say(`audit.${name}`)}
          value={search[name] ?? ''}
          onChange={set(name)}
          choices={choices(name)}
        />
      ))}
      <Field label={say('filter.from')} type="date" value={search.from ?? ''} onChange={set('from')} />
      <Field label={say('filter.to')} type="date" value={search.to ?? ''} onChange={set('to')} />
      <Field
        label={say('audit.subject')}
        hint={say('audit.subject-hint')}
        fault={namesNoRecord(search) ? say('audit.subject-fault') : undefined}
        value={search.subject ?? ''}
        // A number that was copied often brings a space along.
        onChange={(typed) => set('subject')(typed.trim())}
        spellCheck={false}
      />
    </div>
  )
}

/** A list that leaves entries out says so, with the way to all: else who looks for a second opening would find that there was none. */
function LeftOut({ text, search: { act: _, ...all } }: { text: string; search: AuditAsked }) {
  const { say } = useWords()
  return (
    <p className="note">
      {text}{' '}
      <Link to="/audit" search={{ ...all, every: 'yes' }}>
        {say('audit.opened-all')}
      </Link>
    </p>
  )
}

function Entries({ search }: { search: AuditAsked }) {
  const { say } = useWords()
  const filter = shownFilter(search)
  const query = useInfiniteQuery({
    queryKey: ['audit.list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get('audit.list', { filter, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
  const entries = query.data?.pages.flatMap((page) => page.entries)
  const waiting = query.data?.pages[0]?.waiting ?? []
  return (
    <Shown of={{ data: entries, error: query.error === null ? null : asFailure(query.error), refetch: query.refetch }}>
      {(rows) => (
        <>
          {waiting.length > 0 && <Waiting entries={waiting} />}
          {rows.length === 0 ? <Empty title={say('audit.none')} /> : <Table rows={rows} />}
          {query.hasNextPage && (
            <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
              {say('audit.older')}
            </Button>
          )}
        </>
      )}
    </Shown>
  )
}

/** What reporters did today: by the day alone, and in no order that tells when. */
function Waiting({ entries }: { entries: readonly AuditWaiting[] }) {
  const words = useWords()
  const { say, format } = words
  return (
    <details className="more">
      <summary>{say('audit.waiting', { n: entries.length })}</summary>
      <p>{say('audit.waiting-why')}</p>
      <ul>
        {entries.map((entry, at) => (
          // They have no number yet, and their order stands for nothing.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place.
          <li key={at}>
            {format.day(entry.day)} {operationName(entry.operation, words)}{' '}
            <small>{listed('outcome', entry.outcome, words)}</small>
            <Subjects ids={entry.subjects} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Table({ rows }: { rows: readonly AuditEntry[] }) {
  const { say } = useWords()
  return (
    <table className="table to-list audit">
      <thead>
        <tr>
          <th className="num">{say('audit.number')}</th>
          <th>{say('audit.when')}</th>
          <th>{say('audit.who')}</th>
          <th>{say('audit.what')}</th>
          <th>{say('audit.purpose')}</th>
          <th>{say('audit.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <Row key={entry.seq} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry }: { entry: AuditEntry }) {
  const words = useWords()
  const { say, format } = words
  return (
    <tr>
      <td className="num">{entry.seq}</td>
      <td className="fit" data-label={say('audit.when')}>
        {format.moment(entry.at)}
      </td>
      <td data-label={say('audit.who')}>
        {entry.actor?.name ?? say(entry.kind === 'system' ? 'audit.system' : 'audit.visitor')}
      </td>
      {/* What was done heads the row: it is what one looks for. */}
      <th scope="row" data-label={say('audit.what')}>
        {operationName(entry.operation, words)} <small>{listed('verb', entry.verb, words)}</small>
        {entry.reason && (
          <q className="line" dir="auto">
            {entry.reason.text ?? say('audit.sealed')}
          </q>
        )}
        <Subjects ids={entry.subjects} />
      </th>
      <td data-label={say('audit.purpose')}>{listed('purpose', entry.purpose, words)}</td>
      <td data-label={say('audit.outcome')}>
        <Outcome entry={entry} />
        {entry.problem && <small>{problemOf(entry.problem, words)}</small>}
      </td>
    </tr>
  )
}

function Subjects({ ids }: { ids: readonly string[] }) {
  const { say } = useWords()
  if (ids.length === 0) return null
  return (
    <small className="ids">
      {ids.slice(0, 3).map((id) => (
        // Numbers only: the audit names no records, so that it can be shown to an outside auditor.
        <Link key={id} to="/audit" search={{ subject: id }} aria-label={say('audit.about', { id: id.slice(0, 8) })}>
          {id.slice(0, 8)}
        </Link>
      ))}
      {ids.length > 3 && <bdi>+{ids.length - 3}</bdi>}
    </small>
  )
}

const OUTCOMES = {
  done: ['done', 'done'],
  refused: ['lock', 'warning'],
  failed: ['danger', 'danger'],
  waits: ['clock', 'neutral'],
} as const

function Outcome({ entry }: { entry: AuditEntry }) {
  const words = useWords()
  const [icon, meaning] = OUTCOMES[entry.outcome as keyof typeof OUTCOMES] ?? OUTCOMES.waits
  return (
    <Is icon={icon} meaning={meaning}>
      {listed('outcome', entry.outcome, words)}
    </Is>
  )
}
