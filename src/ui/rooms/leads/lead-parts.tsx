import { Fragment } from 'react'
import { SCORE_PARTS } from '../../../modules/leads/codes.ts'
import { Is } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { useWords } from '../../shell/app.tsx'
import type { Piece, State, Summary } from '../../shell/contract.ts'
import { tongueName } from '../../shell/tongues.ts'
import { type SlotType, slotKind } from './lead-view.ts'
import { blocksOf } from './score-view.ts'
import { sparkBars } from './timeline-view.ts'

type Head = NonNullable<Summary['head']>

/** What stands in a slot, marked by its kind. Numbers and addresses keep their own direction. */
export const SlotMark = ({ type, children }: { type: SlotType; children: React.ReactNode }) => (
  <mark className={`slot ${slotKind(type)}`}>
    {/* A number amid Arabic words would be turned around and read as another one. */}
    <bdi>{children}</bdi>
  </mark>
)

/** The first words of a lead with its slots marked. */
export const Excerpt = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map((piece, i) => (
    // Pieces of one text never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={i}>
      {piece.kind === 'text' ? piece.text : <SlotMark type={piece.type}>{piece.text}</SlotMark>}
    </Fragment>
  ))

/** The key of colours that lists of leads carry. */
export function SlotKey() {
  const { say } = useWords()
  return (
    <span className="slot-key">
      {(['place', 'pay', 'date', 'contact'] as const).map((type) => (
        <mark key={type} className={`slot ${type}`}>
          {say(`slot.${type}`)}
        </mark>
      ))}
    </span>
  )
}

/** A score as a bar of what it comes from. */
export function ScoreBar({
  parts,
  scale,
  width,
  height = 10,
}: {
  parts: Head['scoreParts']
  scale: number
  width: number
  height?: number
}) {
  const { say, format } = useWords()
  const said = SCORE_PARTS.filter((part) => parts[part] > 0.04).map(
    (part) => `${say(`part.${part}`)} ${format.points(part === 'off' ? -parts[part] : parts[part])}`,
  )
  return (
    <svg
      className="score-bar"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      // One image with one sentence: its blocks are no things to go through one by one.
      role="img"
      aria-label={format.list(said)}
    >
      <path className="sb-base" d={`M0 ${height - 0.5}H${width}`} />
      {blocksOf(parts, scale, width).map((block) => (
        <rect
          key={block.part}
          className={`sb-${block.part}`}
          x={block.x}
          y={1.5}
          width={block.width}
          height={height - 4}
        />
      ))}
    </svg>
  )
}

const STATE_ICONS: Record<State, IconName> = {
  new: 'ring',
  claimed: 'half',
  dismissed: 'x',
  'open-for-notice': 'notices',
  'open-for-case': 'cases',
  passed: 'exchange',
  merged: 'networks',
}

/** Where a lead stands, and with whom. */
export function LeadState({ lead }: { lead: Pick<Summary, 'state' | 'waits' | 'mine' | 'claimedBy'> }) {
  const { say } = useWords()
  // Waiting goes before the state: nobody can do anything with it until a second person has decided.
  if (lead.waits) return <Is icon="clock">{say('state.waits')}</Is>
  const by = lead.state !== 'claimed' ? null : lead.mine ? say('lead.you') : (lead.claimedBy?.name ?? null)
  const name = say(`state.${lead.state}`)
  return <Is icon={STATE_ICONS[lead.state]}>{by === null ? name : say('lead.state-by', { state: name, by })}</Is>
}

/** Postings a day as small bars, with the days at both ends. */
export function Spark({ days }: { days: Head['days'] }) {
  const { say, format } = useWords()
  const bars = sparkBars(days)
  if (bars.length === 0) return <p className="note">{say('lead.undated')}</p>
  const most = Math.max(...bars.map(({ postings }) => postings))
  // In percent: the bars follow the width of the column without being drawn anew.
  const wide = 100 / bars.length
  return (
    <>
      <svg
        className="spark"
        width="100%"
        height="40"
        role="img"
        aria-label={say('lead.spark', { n: bars.length, most })}
      >
        {bars.map(({ day, postings }, i) => {
          const height = (postings / most) * 38
          return <rect key={day} x={`${i * wide}%`} y={40 - height} width={`${wide * 0.8}%`} height={height} />
        })}
      </svg>
      <p className="ends">
        <span>{format.day(bars[0].day)}</span>
        <span>{format.day(bars[bars.length - 1].day)}</span>
      </p>
    </>
  )
}

/** Languages as codes, where a row has no room for their names; the name comes with each. */
export function Languages({ codes }: { codes: readonly string[] }) {
  const words = useWords()
  return codes.map((code) => (
    <abbr key={code} title={tongueName(code, words)}>
      {code === 'und' ? '?' : code}{' '}
    </abbr>
  ))
}
