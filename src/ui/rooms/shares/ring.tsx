import { Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'

type RingProps = {
  /** The agency that has to acknowledge it. */
  name: string
  due: string | null
  missed: boolean
  telephone: NonNullable<SharePage['ring']>['telephone']
}

/** Whom to ring where nobody acknowledges what cannot wait. */
export function Ring({ name, due, missed, telephone }: RingProps) {
  const { say, format } = useWords()
  return (
    <Notice meaning={missed ? 'danger' : 'warning'}>
      {missed ? say('share.ring-now', { name }) : say('share.ring-then', { name, when: format.moment(due ?? '') })}{' '}
      {telephone ? (
        <>
          <a href={`tel:${telephone.tel}`}>
            <bdi dir="ltr">{telephone.shown}</bdi>
          </a>
          {telephone.hours && <span className="note"> {telephone.hours}</span>}
        </>
      ) : (
        say('share.ring-unknown')
      )}
    </Notice>
  )
}
