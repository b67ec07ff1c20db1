import type { LeadPage, Piece, ShareMap } from '../../shell/contract.ts'

type Template = LeadPage['template']
type Slot = Template['slots'][number]
export type SlotType = Slot['type']

/** The classes by which a slot's kind shows: four have a colour, the others share one. */
export const slotKind = (type: SlotType): 'pay' | 'place' | 'date' | 'contact' | 'other' =>
  type === 'number' || type === 'name' || type === 'words' ? 'other' : type

/** One piece of a template as it is drawn. */
export type Drawn =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'some'; readonly text: string; readonly postings: number }
  | {
      readonly kind: 'slot'
      readonly slot: number
      readonly type: SlotType
      readonly text: string
      readonly others: number
    }

/** Whether a space is missing where two parts meet: alignment works on words and may have dropped it. */
export function needsSpace(before: string, after: string): boolean {
  if (before === '' || after === '') return false
  return !/[\s([{«“„/@]$/.test(before) && !/^[\s)\]}»”.,;:!?%…/،؛؟]/.test(after)
}

/** What fills a slot, most frequent first; where some postings leave it empty, that is no value. */
export const filled = (slot: Slot | undefined): Slot['values'] =>
  (slot?.values ?? []).filter(({ value }) => value.trim() !== '')

/** A template's parts in order, with the spaces between them. */
export function drawnTemplate({ parts, slots }: Template): Drawn[] {
  const drawn: Drawn[] = []
  for (const part of parts) {
    const next = drawPart(part, slots)
    if (needsSpace(drawn.at(-1)?.text ?? '', next[0].text)) drawn.push({ kind: 'text', text: ' ' })
    drawn.push(...next)
  }
  return drawn
}

function drawPart(part: Template['parts'][number], slots: Template['slots']): [Drawn, ...Drawn[]] {
  // Wording is shown letter for letter: it is evidence, and somebody may have to find it again.
  if (part.kind === 'constant') return [{ kind: 'text', text: part.text }]
  if (part.kind === 'optional') {
    // The mark «3 of 4» stands right behind the words, so their last space has to come after it.
    const text = part.text.trimEnd()
    const space = part.text.slice(text.length)
    const some: Drawn = { kind: 'some', text, postings: part.postings }
    return space === '' ? [some] : [some, { kind: 'text', text: space }]
  }
  const slot = slots[part.slot]
  const values = filled(slot)
  const others = Math.max(0, values.length - 1) + (slot?.more ?? 0)
  return [{ kind: 'slot', slot: part.slot, type: slot?.type ?? 'words', text: values[0]?.value ?? '…', others }]
}

/** Number of a slot among those of its kind, from 1; null where it is the only one. */
export function slotNumber(slots: Template['slots'], at: number): number | null {
  const same = slots.map((slot, i) => ({ slot, i })).filter(({ slot }) => slot.type === slots[at].type)
  return same.length === 1 ? null : same.findIndex(({ i }) => i === at) + 1
}

/** A text of at most so many letters. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text

/** Letters of a slot's words amid others, as they may be half an advert long. Whole ones stand among its values and in the posting itself. */
export const AMID = 90

/** A short excerpt as plain words, for names that are read aloud. */
export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** The slots in which a posting differs from what most say, with what stands there. */
export function differences(values: readonly string[], slots: Template['slots']) {
  return slots.flatMap(({ type }, slot) => {
    const text = values[slot]?.trim() ?? ''
    const usual = filled(slots[slot])[0]?.value.trim()
    return text === '' ? [] : [{ slot, type, text, isUsual: text === usual }]
  })
}

/** Cuts a text at the spans that are quoted from it; spans that overlap are joined. */
export function marked(
  text: string,
  spans: readonly { start: number; end: number }[],
): { text: string; hit: boolean }[] {
  const sorted = spans
    // A span that does not fit the text would mark words that nobody quoted.
    .filter(({ start, end }) => start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start)
  const cut: { text: string; hit: boolean }[] = []
  let at = 0
  for (const { start, end } of sorted) {
    // A sign may quote inside another's words; each letter is marked once.
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) cut.push({ text: text.slice(at, from), hit: false })
    cut.push({ text: text.slice(from, end), hit: true })
    at = end
  }
  return at < text.length ? [...cut, { text: text.slice(at), hit: false }] : cut
}

/** What signs quote from one field of one posting. */
export const quotedFrom = (
  signs: readonly Pick<LeadPage['signs'][number], 'quotes'>[],
  posting: number,
  field: 'title' | 'text',
) => signs.flatMap(({ quotes }) => quotes.filter((quote) => quote.posting === posting && quote.field === field))

/** What each contact point of a share map is tied to, the busiest first: the list that says the same as the picture. */
export function shareList({ nodes, edges }: ShareMap) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return nodes
    .filter(({ kind }) => kind === 'contact' || kind === 'value')
    .map((node) => ({ node, tied: tiesOf(node.id, edges, byId) }))
    .sort((a, b) => b.tied.length - a.tied.length || b.node.postings - a.node.postings)
}

function tiesOf(id: string, edges: ShareMap['edges'], byId: ReadonlyMap<string, ShareMap['nodes'][number]>) {
  return edges
    .flatMap(({ from, to, postings }) => {
      const other = from === id ? byId.get(to) : to === id ? byId.get(from) : undefined
      return other ? [{ node: other, postings }] : []
    })
    .sort((a, b) => b.postings - a.postings)
}

/** How thick a line is drawn. */
export const edgeSize = (postings: number): number => Math.min(5, 0.75 + Math.log2(Math.max(1, postings)))
