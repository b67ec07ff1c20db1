import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { takeBundle } from '../../ports/evidence.ts'
import { api, useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { useWork } from '../../shell/use-work.ts'

type Bundle = Out<'evidence.bundles'>['bundles'][number]

const route = getRouteApi('/staff/evidence/bundles')
/** Milliseconds between looks at whether a download has begun. */
const LOOK_AGAIN = 1500

/** Approved bundles: whoever asked for one downloads it, once. */
export function Bundles() {
  const { say } = useWords()
  const list = useAsk('evidence.bundles', {})
  const { not } = route.useSearch()
  return (
    <Page
      title={say('evidence.bundles')}
      sub={<p className="sub">{say('evidence.bundles-lede')}</p>}
      crumb={<Link to="/evidence">{say('room.evidence')}</Link>}
    >
      {not && (
        <div role="alert">
          <Notice meaning="danger">
            <p>{say(`evidence.bundle-not-${not}`)}</p>
            {not === 'altered' && (
              <Link to="/evidence" search={{ show: 'differs' }}>
                {say('evidence.altered')}
              </Link>
            )}
          </Notice>
        </div>
      )}
      <Shown of={list}>
        {({ bundles }) =>
          bundles.length === 0 ? (
            <Empty title={say('evidence.bundles-none')}>
              <p className="note">{say('evidence.bundles-none-text')}</p>
            </Empty>
          ) : (
            <ol className="cards">
              {bundles.map((bundle) => (
                <Entry key={bundle.id} bundle={bundle} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Page>
  )
}

function Entry({
  bundle: { id, code, to, items, askedBy, approvedBy, approvedAt, takenAt, mine },
}: {
  bundle: Bundle
}) {
  const { say, format } = useWords()
  return (
    <li className="card">
      <h2>
        {code} <bdi>{to ?? ''}</bdi>
      </h2>
      <p className="note sep">
        {items !== null && <span>{say('evidence.bundle-items', { n: items })}</span>}
        <span>{say('evidence.bundle-asked', { name: askedBy.name ?? '…' })}</span>
        <span>
          {say('evidence.bundle-approved', { name: approvedBy.name ?? '…', when: format.moment(approvedAt) })}
        </span>
        {takenAt && <span>{say('evidence.bundle-taken', { when: format.moment(takenAt) })}</span>}
      </p>
      {mine && <Download bundle={id} />}
    </li>
  )
}

function Download({ bundle }: { bundle: string }) {
  const { say } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const [isSent, setSent] = useState(false)
  // Its first byte comes once all were checked. The list then says that it was taken, and this is gone.
  useAsk('evidence.bundles', {}, isSent ? { every: LOOK_AGAIN } : {})
  useEffect(
    () => (isSent ? () => void client.invalidateQueries({ queryKey: ['evidence.get'] }) : undefined),
    [isSent, client],
  )
  const take = () =>
    run(async () => {
      const { ticket } = await api.get('evidence.ready-bundle', { bundle })
      takeBundle(bundle, ticket)
      setSent(true)
    })
  return (
    <>
      <p className="note">{say('evidence.bundle-once')}</p>
      <Button icon="file" isPending={busy || isSent} onPress={() => void take()}>
        {say(busy || isSent ? 'evidence.bundle-making' : 'evidence.bundle-download')}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
