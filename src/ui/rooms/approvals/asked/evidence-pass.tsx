import { Link } from '@tanstack/react-router'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, Out } from '../../../shell/contract.ts'
import { SharedEvidence } from '../../shares/shared-evidence.tsx'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'
import { nameOf, type Passing, PassingTerms, passingOf, ToWhom } from './passing.tsx'

type Asked = Passing & Pick<In<'evidence.pass'>, 'item' | 'parts'>

/** An item of evidence that is to be passed on: to whom, on which terms, and all that goes. */
export function AskedPassItem({ row, read }: AskedProps) {
  const asked: Asked = passingOf(row.input as In<'evidence.pass'>)
  const preview = useAsk('shares.preview-evidence', { item: asked.item, parts: asked.parts })
  const agencies = useAsk('shares.receivers', {})
  return (
    <Shown of={preview}>
      {(goes) => (
        <Shown of={agencies}>
          {(receivers) => <Found asked={asked} goes={goes} to={nameOf(asked, receivers)} read={read} />}
        </Shown>
      )}
    </Shown>
  )
}

type FoundProps = { asked: Asked; goes: Out<'shares.preview-evidence'>; to: string; read: () => void }

function Found({ asked, goes: { evidence }, to, read }: FoundProps) {
  const { say, format } = useWords()
  const { bytes } = evidence
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('pass.to')}>
          <ToWhom asked={asked} to={to} />
        </Fact>
      </dl>
      <PassingTerms asked={asked} />
      <h3>{say('asked.goes')}</h3>
      <SharedEvidence evidence={evidence} />
      {bytes && (
        <p>
          {say('share.evidence-goes', { type: bytes.type, size: format.bytes(bytes.size) })}{' '}
          <Link to="/evidence/$item" params={{ item: asked.item }}>
            {say('share.evidence-see')}
          </Link>
        </p>
      )}
      <Once>{say('asked.once-shared', { name: to })}</Once>
    </>
  )
}
