import { useAsk, useMay, useMember, useWords } from '../../shell/app.tsx'
import { RecoverKeys } from './agency-keys.tsx'
import { OwnFingerprint } from './own-fingerprint.tsx'
import { StartAnew } from './start-anew.tsx'

/**
 * For whoever waits: to be admitted by a colleague is the way. The agency's paper, or another key for it, is for where nobody is left; as
 * long as somebody is it lies behind a line that says so, and a newcomer neither looks for the paper nor closes what there was.
 */
export function ToBeAdmitted() {
  const { say } = useWords()
  const may = useMay()
  const { member } = useMember()
  const lists = may('member:list')
  const { data, isPending } = useAsk('members.list', {}, { when: lists })
  const isAlone = data !== undefined && !data.members.some(({ keys, id }) => keys === 'open' && id !== member.id)
  const last = (
    <>
      <RecoverKeys />
      {may('member:admit') && <StartAnew />}
    </>
  )
  return (
    <>
      {lists && <OwnFingerprint />}
      {isAlone && last}
      {/* Not before it is known who is there: what somebody is about to press must not turn into something else. */}
      {!isAlone && !(lists && isPending) && (
        <details className="more">
          <summary>{say('to-be-admitted.last')}</summary>
          {last}
        </details>
      )}
    </>
  )
}
