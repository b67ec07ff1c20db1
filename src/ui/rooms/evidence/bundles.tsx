import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../../parts/button.tsx'
import { Empty, Failed, Shown } from '../../parts/states.tsx'
import { takeBundle } from '../../ports/evidence.ts'
import { saveBlob } from '../../ports/media.ts'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { useWork } from '../../shell/use-work.ts'

type Bundle = Out<'evidence.bundles'>['bundles'][number]

/** Approved bundles: whoever asked for one downloads it, once. */
export function Bundles() {
  const { say } = useWords()
  const list = useAsk('evidence.bundles', {})
  return (
    <Page
      title={say('evidence.bundles')}
      sub={<p className="sub">{say('evidence.bundles-lede')}</p>}
      crumb={<Link to="/evidence">{say('room.evidence')}</Link>}
    >
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
      {mine && <Download bundle={id} code={code} />}
    </li>
  )
}

function Download({ bundle, code }: { bundle: string; code: string }) {
  const { say } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const take = async () => {
    await run(async () => saveBlob(await takeBundle(bundle), `ausma-bundle-${code}.zip`))
    // Also what failed may have left entries in the logs.
    for (const changed of ['evidence.bundles', 'evidence.get']) await client.invalidateQueries({ queryKey: [changed] })
  }
  return (
    <>
      <p className="note">{say('evidence.bundle-once')}</p>
      <Button icon="file" isPending={busy} onPress={() => void take()}>
        {say(busy ? 'evidence.bundle-making' : 'evidence.bundle-download')}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
