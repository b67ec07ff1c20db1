import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from '../../parts/button.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { inGroups } from './evidence-view.ts'
import { FactList, type FactRow } from './facts.tsx'

const route = getRouteApi('/staff/evidence/$item/certificate')
type Certificate = Out<'evidence.certificate'>

/** A paper about the end of an item: that it was destroyed, or given outside, where both sign. */
export function CertificatePage() {
  const { say } = useWords()
  const { item } = route.useParams()
  const found = useAsk('evidence.certificate', { item })
  const place = placeOf(found.data)
  return (
    <Page
      title={found.data ? say(`evidence.certificate-${place}`) : say('evidence.title', { code: codeOf(item) })}
      crumb={<Back item={item} certificate={found.data} />}
      aside={
        <Button icon="print" onPress={() => window.print()}>
          {say('do.print')}
        </Button>
      }
    >
      <Shown of={found}>
        {(certificate) => (
          <>
            <p>{say(`evidence.certificate-${place}-text`)}</p>
            <Facts certificate={certificate} />
            {(place === 'outside' || place === 'returned') && <Signatures />}
          </>
        )}
      </Shown>
    </Page>
  )
}

/** What it is a certificate of, as its words are called. */
const placeOf = (of: Certificate | undefined): 'destroyed' | 'outside' | 'ended' | 'returned' => {
  if (of === undefined || of.what === 'given-out') return 'outside'
  if (of.what === 'destroyed') return 'destroyed'
  return of.how === 'returned' ? 'returned' : 'ended'
}

/** Of a person's file nothing but the person's page is left to go back to. */
function Back({ item, certificate }: { item: string; certificate: Certificate | undefined }) {
  const { say } = useWords()
  return certificate?.what === 'ended' ? (
    <Link to="/cases/$person" params={{ person: certificate.about.id }} search={{ part: 'documents' }}>
      {say('evidence.about-person')}
    </Link>
  ) : (
    <Link to="/evidence/$item" params={{ item }}>
      {say('evidence.title', { code: codeOf(item) })}
    </Link>
  )
}

function Facts({ certificate: of }: { certificate: Certificate }) {
  const { say, format } = useWords()
  const code = (value: string | null) =>
    value && (
      <code dir="ltr" key={value}>
        {inGroups(value)}
      </code>
    )
  const facts: readonly FactRow[] = [
    [say('evidence.certificate-number'), <bdi key="code">{of.code}</bdi>],
    [say('evidence.what'), say(`evidence.kind-${of.kind}`)],
    [say('evidence.name'), of.name],
    [say('evidence.note'), of.note],
    ['SHA-256', code(of.sha256)],
    [say('evidence.size'), of.size === null ? null : format.bytes(of.size)],
    [say('evidence.when'), say('evidence.taken', { when: format.moment(of.takenAt), name: of.takenBy.name ?? '…' })],
    [say('evidence.certificate-how'), of.how && say(`evidence.end-${of.how}`)],
    [say('evidence.certificate-law'), of.how && say(`evidence.end-law-${of.how}`)],
    [say('evidence.certificate-at'), format.moment(of.at)],
    [say('evidence.certificate-asked'), of.askedBy?.name],
    [say('evidence.certificate-by'), of.by?.name],
    [say('evidence.certificate-to'), of.to && say('evidence.given-to', { to: of.to, receipt: of.receipt ?? '' })],
    [say('evidence.certificate-why'), of.why],
    [
      say('evidence.certificate-copies'),
      of.copies.length > 0 && (
        <ul key="copies">
          {of.copies.map((copy) => (
            <li key={copy.code}>
              <bdi>{`${copy.code} ${copy.name}`}</bdi> {code(copy.sha256)}
            </li>
          ))}
        </ul>
      ),
    ],
    ...(of.entry === null
      ? []
      : ([
          [say('evidence.certificate-entry', { n: of.entry.n }), code(of.entry.hash)],
          [say('evidence.certificate-signature'), code(of.entry.signature)],
          [say('evidence.certificate-key'), code(of.entry.publicKey)],
        ] as const)),
  ]
  return <FactList facts={facts} />
}

/** Lines for a pen: whoever gets it signs on paper. */
function Signatures() {
  const { say } = useWords()
  const line = `${'.'.repeat(60)} (${say('evidence.certificate-sign')})`
  return <FactList facts={(['given', 'received'] as const).map((who) => [say(`evidence.certificate-${who}`), line])} />
}
