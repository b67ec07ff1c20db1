import { Fragment, useState } from 'react'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { SlotMark } from '../lead-parts.tsx'
import { AMID, cut, type Drawn, drawnTemplate, filled, slotKind, slotNumber } from '../lead-view.ts'
import { type TemplateLine, templateLines } from '../template-view.ts'

type Template = LeadPage['template']

/** What the postings share, a sentence a line, with its slots coloured; a slot that is chosen shows what fills it. */
export function Wording({ template, size }: { template: Template; size: number }) {
  const { say } = useWords()
  const [open, setOpen] = useState(() => firstOpen(template.slots))
  if (drawnTemplate(template).length === 0) return null
  // One posting has no variety to list.
  const opens = size > 1
  return (
    <section className="wording-of" aria-labelledby="template">
      <h2 id="template">{say('lead.template')}</h2>
      <p className="note">{say(opens ? 'lead.template-note' : 'lead.template-one')}</p>
      <TemplateLines template={template} size={size} slot={opens ? { open, pick: setOpen } : null} />
      {opens &&
        template.slots.map((_, at) => (
          // Slots have no name of their own but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Values key={at} slots={template.slots} at={at} hidden={at !== open} id={valuesId(at)} />
        ))}
    </section>
  )
}

const valuesId = (at: number): string => `values-${at}`

/** The first slot in which postings differ. */
const firstOpen = (slots: Template['slots']): number | null => {
  const at = slots.findIndex((slot) => filled(slot).length + slot.more > 1)
  return at < 0 ? null : at
}

type Slots = { readonly open: number | null; readonly pick: (slot: number) => void }

/** A template as lines to read; how many postings say a line stands at its end. */
export function TemplateLines({ template, size, slot }: { template: Template; size: number; slot: Slots | null }) {
  return (
    <ol className="template">
      {templateLines(drawnTemplate(template)).map((line, i) => (
        // Lines of one template never change their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i} className={line.postings === null ? undefined : 'some'}>
          <span className="t" dir="auto">
            {line.pieces.map((piece, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Fragment key={j}>
                <Piece piece={piece} slots={template.slots} slot={slot} />
              </Fragment>
            ))}
          </span>
          {size > 1 && <Count line={line} size={size} />}
        </li>
      ))}
    </ol>
  )
}

function Count({ line: { postings, grey }, size }: { line: TemplateLine; size: number }) {
  const { say } = useWords()
  return (
    <span className="c">
      {postings === null ? say('lead.all-of', { n: size }) : say('lead.of', { n: postings, of: size })}
      {grey && (
        <span className="line">
          {grey.least === grey.most
            ? say('lead.grey', { n: grey.least, of: size })
            : say('lead.grey-range', { least: grey.least, most: grey.most, of: size })}
        </span>
      )}
    </span>
  )
}

/** A piece of a template: words, words that only some say, or a slot. */
function Piece({ piece, slots, slot }: { piece: Drawn; slots: Template['slots']; slot: Slots | null }) {
  const { say } = useWords()
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'some') return <span className="some">{piece.text}</span>
  const kind = `${say(`slot.${piece.type}`)} ${slotNumber(slots, piece.slot) ?? ''}`.trim()
  if (slot === null) return <SlotMark type={piece.type}>{cut(piece.text, AMID)}</SlotMark>
  return (
    <button
      type="button"
      className={`slot ${slotKind(piece.type)}`}
      aria-pressed={slot.open === piece.slot}
      aria-controls={valuesId(piece.slot)}
      onClick={() => slot.pick(piece.slot)}
    >
      <span className="vh">{kind}: </span>
      <bdi>{cut(piece.text, AMID)}</bdi>
      {piece.others > 0 && <bdi className="more-values">+{piece.others}</bdi>}
    </button>
  )
}

const LISTED = 8

/** What fills a slot, as bars. */
function Values({ slots, at, hidden, id }: { slots: Template['slots']; at: number; hidden: boolean; id: string }) {
  const { say, format } = useWords()
  const slot = slots[at]
  const values = filled(slot)
  const left = values.length - LISTED + slot.more
  const most = Math.max(1, ...values.map(({ postings }) => postings))
  return (
    <div className="values" id={id} hidden={hidden}>
      <h3>
        <SlotMark type={slot.type}>
          {say(`slot.${slot.type}`)} {slotNumber(slots, at)}
        </SlotMark>{' '}
        {say('lead.values', { n: values.length + slot.more })}
      </h3>
      <ul>
        {values.slice(0, LISTED).map(({ value, postings }) => (
          <li key={value}>
            <bdi>{value}</bdi>
            <svg className="bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
              <rect className="bg" width="100" height="8" />
              <rect className={`fg ${slotKind(slot.type)}`} width={(100 * postings) / most} height="8" />
            </svg>
            <b>{format.number(postings)}</b>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="note">{say('lead.more-values', { n: left })}</p>}
    </div>
  )
}
