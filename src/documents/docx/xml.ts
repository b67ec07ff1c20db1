import { element, escaped } from '../../kernel/xml.ts'
import type { Written } from '../document.ts'

// Parts of WordprocessingML (ECMA-376, Office Open XML) that all blocks are written with.

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const declared = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** An element with one value. */
export const val = (name: string, value: string | number): string => element(name, { 'w:val': value })

/** Whether what is written runs from right to left. */
export const isMirrored = ({ direction }: Pick<Written, 'direction'>): boolean => direction === 'rtl'

type Setting = { readonly style?: string; readonly mirrored: boolean; readonly properties?: readonly string[] }

/** A paragraph of one style. The order of its properties is that of the schema: Word opens no other. */
export function paragraph({ style, mirrored, properties = [] }: Setting, ...content: readonly string[]): string {
  const about = [
    style === undefined ? '' : val('w:pStyle', style),
    ...properties,
    mirrored ? element('w:bidi', {}) : '',
  ]
  return element('w:p', {}, about.join('') === '' ? '' : element('w:pPr', {}, ...about), ...content)
}

/** Words as they are. */
export const run = (text: string, mirrored: boolean): string =>
  element(
    'w:r',
    {},
    mirrored ? element('w:rPr', {}, element('w:rtl', {})) : '',
    element('w:t', { 'xml:space': 'preserve' }, escaped(text)),
  )

/** A field that the reader's program works out, such as the number of a page. */
export function field(code: string, shown: string, mirrored: boolean): string {
  const sign = (kind: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': kind }))
  const instruction = element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, ` ${code} `))
  return [sign('begin'), instruction, sign('separate'), run(shown, mirrored), sign('end')].join('')
}

/** A place to link to; numbers of places are unique in a document. */
export const bookmark = (id: number, name: string, content: string): string =>
  [element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), content, element('w:bookmarkEnd', { 'w:id': id })].join(
    '',
  )

/** A part of the package: its path, what it is, and what it says. */
export type Part = { readonly path: string; readonly type: string; readonly xml: string }
