import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, Out } from '../../../shell/contract.ts'
import { SharedNetwork } from '../../shares/shared-network.tsx'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'
import { nameOf, type Passing, PassingTerms, passingOf, ToWhom } from './passing.tsx'

type Asked = Passing & Pick<In<'networks.pass'>, 'start' | 'open' | 'parts'>

/** A picture of a network that is to be passed on: to whom, on which terms, and all that goes. */
export function AskedPassNetwork({ row, read }: AskedProps) {
  const asked: Asked = passingOf(row.input as In<'networks.pass'>)
  const { start, open, parts } = asked
  const preview = useAsk('shares.preview-network', { start, open, parts })
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

type FoundProps = { asked: Asked; goes: Out<'shares.preview-network'>; to: string; read: () => void }

function Found({ asked, goes, to, read }: FoundProps) {
  const { say } = useWords()
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
      <SharedNetwork network={goes.network} />
      <Once>{say(asked.agency === null ? 'asked.once-lead' : 'asked.once-shared', { name: to })}</Once>
    </>
  )
}
