import { Notice } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { ReferralPage } from '../../shell/contract.ts'
import { isInHouse } from './referral-view.ts'
import { Reach } from './services/reach.tsx'

/** What goes by hand goes by nobody but the reader: whom to call stands here, and that nothing leaves by itself. */
export function ByHand({ page: { state, to } }: { page: Pick<ReferralPage, 'state' | 'to'> }) {
  const { say } = useWords()
  const may = useMay()
  const asks = to.service !== null && may('service:read')
  const { data } = useAsk('services.get', { service: to.service ?? '' }, { when: asks })
  return (
    <Notice meaning={isInHouse(state) ? 'warning' : 'neutral'}>
      {say(isInHouse(state) ? 'referral.hand-first' : 'referral.by-hand')}
      {data && (
        <p>
          <bdi>{to.name}</bdi>: <Reach of={data.service} />
        </p>
      )}
    </Notice>
  )
}
