import { useWords } from '../../shell/app.tsx'

/** The fingerprint of somebody's key in groups of four signs, which two people read to each other over the telephone. */
export function Fingerprint({ of }: { of: string }) {
  const { say } = useWords()
  return (
    <dl className="facts">
      <div>
        <dt>{say('fingerprint.title')}</dt>
        <dd>
          <bdi className="secret" dir="ltr">
            {of.split('-').join(' ')}
          </bdi>
        </dd>
      </div>
    </dl>
  )
}
