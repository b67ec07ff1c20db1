import { Icon } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { useWords } from '../../shell/app.tsx'
import type { CoverageCell } from './coverage-view.ts'

type Gap = NonNullable<CoverageCell['gap']>

/** Each gap has a shape of its own, so that it shows without colour. */
export const GAP_ICONS: Readonly<Record<Gap, IconName>> = { missed: 'warn', few: 'half', unmeasured: 'ring' }

/** A gap as its shape, with its word for whoever hears it. */
export function GapMark({ gap }: { gap: Gap }) {
  const { say } = useWords()
  return (
    <span className={`gap ${gap}`}>
      <Icon name={GAP_ICONS[gap]} />
      <span className="vh">{say(`languages.gap-${gap}`)}</span>
    </span>
  )
}

/** One sign in one language, as small as a matrix needs it. */
export function CoverageData({ cell: { terms, labelled, found, gap } }: { cell: CoverageCell }) {
  const { say, format } = useWords()
  return (
    <td className={gap === 'missed' || gap === 'few' ? 'cell lacks' : 'cell'}>
      {terms === null ? (
        <span className="neutral">
          <span aria-hidden="true">·</span>
          <span className="vh">{say('languages.rules')}</span>
        </span>
      ) : (
        format.number(terms)
      )}
      <small>
        {labelled > 0 && (
          <>
            <bdi aria-hidden="true">
              {found}/{labelled}
            </bdi>
            <span className="vh">{say('languages.found', { found, labelled })}</span>
          </>
        )}
        {gap && <GapMark gap={gap} />}
      </small>
    </td>
  )
}
