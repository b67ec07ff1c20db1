import { Fragment } from 'react'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { type Drawn, drawnTemplate, filled, slotKind, slotNumber } from '../lead-view.ts'

type Template = LeadPage['template']

/** What all postings share, with its slots named and coloured, and below what fills each slot. */
export function Template({ template, size }: { template: Template; size: number }) {
  const { say } = useWords()
  const drawn = drawnTemplate(template)
  if (drawn.length === 0) return null
  return (
    <section aria-labelledby="template">
      <h3 id="template">
        {say('lead.template')}{' '}
        <span className="note">{say(size === 1 ? 'lead.template-one' : 'lead.template-note', { n: size })}</span>
      </h3>
      <p className="template" dir="auto">
        {drawn.map((piece, i) => (
          // Pieces of one template never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={i}>
            <TemplatePiece piece={piece} slots={template.slots} size={size} />
          </Fragment>
        ))}
      </p>
      {/* One posting has no variety to list. */}
      {size > 1 && <Values slots={template.slots} />}
    </section>
  )
}

/** A piece of a template: words, words that only some say, or a slot. */
export function TemplatePiece({ piece, slots, size }: { piece: Drawn; slots: Template['slots']; size: number }) {
  const { say } = useWords()
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'some')
    return (
      <span className="some">
        {piece.text}
        {/* Small figures for the eye; a reader gets the same in brackets, where it makes a sentence. */}
        <sup aria-hidden="true" dir="auto">
          {say('lead.of', { n: piece.postings, of: size })}
        </sup>
        <span className="vh"> ({say('lead.of', { n: piece.postings, of: size })})</span>
      </span>
    )
  return (
    <mark className={`slot ${slotKind(piece.type)}`}>
      <span className="kind">
        {say(`slot.${piece.type}`)} {slotNumber(slots, piece.slot)}
      </span>
      <bdi>{piece.text}</bdi>
      {piece.others > 0 && <bdi className="more-values">+{piece.others}</bdi>}
    </mark>
  )
}

const LISTED = 5

function Values({ slots }: { slots: Template['slots'] }) {
  const { say, format } = useWords()
  return (
    <dl className="values">
      {slots.map((slot, at) => {
        const values = filled(slot)
        const left = values.length - LISTED + slot.more
        return (
          // Slots have no name of their own but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={at}>
            <dt>
              {say(`slot.${slot.type}`)} {slotNumber(slots, at)}
            </dt>
            {values.slice(0, LISTED).map(({ value, postings }) => (
              <dd key={value}>
                <bdi>{value}</bdi> <b>{format.number(postings)}</b>
              </dd>
            ))}
            {left > 0 && <dd className="note">{say('lead.more-values', { n: left })}</dd>}
          </div>
        )
      })}
    </dl>
  )
}
