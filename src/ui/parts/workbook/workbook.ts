import { Parser } from 'htmlparser2'
import { showsDay } from './dates.ts'
import { bytesOf, NotRead, type Part, partsOf } from './zip.ts'

/** Reasons why a workbook is refused; `macros` means that it holds a program. */
export type WorkbookFault = NotRead['why'] | 'macros' | 'no-workbook'
export class NoWorkbook extends Error {
  readonly why: WorkbookFault
  constructor(why: WorkbookFault) {
    super(why)
    this.why = why
  }
}

/** Whether a file begins with some bytes: it is told by its content and not by its name. */
export const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, i) => bytes[i] === byte)

/** Whether a file is in the container from before 2007: an old workbook, or a new one under a password. */
export const isOldFormat = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** What a reading of a workbook gives, or why the workbook is refused. */
export async function orWhy<Read>(read: () => Promise<Read>): Promise<Read | { readonly why: WorkbookFault }> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof NoWorkbook) return { why: error.why }
    throw error
  }
}

/** Parts of the workbook that the reader of a sheet needs. */
export type Book = {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[]
  readonly strings: readonly string[]
  /** Whether cells of each style show a day. */
  readonly days: readonly boolean[]
  readonly from1904: boolean
}

type Attributes = Readonly<Record<string, string>>
type Handlers = {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** Reads XML by local names. Entity declarations are ignored and nothing is fetched; only XML's own five entities are known. */
export function eachOf(xml: string, { open, text, close }: Handlers): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (data) => text?.(data),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

const MACROS = /vbaProject|\.bin$|macrosheets|activeX/i

/**
 * Opens a workbook as spreadsheets save it.
 * @throws NoWorkbook
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Book> {
  try {
    return await opened(bytes)
  } catch (error) {
    throw error instanceof NotRead ? new NoWorkbook(error.why) : error
  }
}

async function opened(bytes: Uint8Array): Promise<Book> {
  const parts = partsOf(bytes)
  const main = parts.get('xl/workbook.xml')
  if (main === undefined) throw new NoWorkbook('no-workbook')
  // The parts decide and not the file's name, because an attacker chooses the name.
  if ([...parts.keys()].some((name) => MACROS.test(name) && !name.includes('printerSettings')))
    throw new NoWorkbook('macros')
  const read = (part: Part | undefined) =>
    part === undefined ? '' : bytesOf(bytes, part).then((data) => new TextDecoder().decode(data))
  const { sheets, from1904 } = listOf(await read(main))
  const targets = targetsOf(await read(parts.get('xl/_rels/workbook.xml.rels')))
  const strings = stringsOf(await read(parts.get('xl/sharedStrings.xml')))
  const days = daysOf(await read(parts.get('xl/styles.xml')))
  const texts = []
  // Sheets are unpacked one after the other, to limit the memory.
  for (const { name, id } of sheets) texts.push({ name, xml: await read(parts.get(targets.get(id) ?? '')) })
  return { sheets: texts, strings, days, from1904 }
}

/** The visible sheets; a hidden one was not meant to be imported. */
function listOf(xml: string) {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  eachOf(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      // The prefix may be any, so the local name is matched.
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1]
      if (name === 'sheet' && id !== undefined && (attributes.state ?? 'visible') === 'visible')
        sheets.push({ name: attributes.name ?? '', id })
    },
  })
  return { sheets, from1904 }
}

function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  eachOf(xml, {
    open(name, { Id, Target, TargetMode }) {
      // An external target is on the network, and nothing is fetched there.
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

/** The shared texts of cells, without their pronunciation. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let said = ''
  let inText = false
  let aside = 0
  eachOf(xml, {
    open(name) {
      if (name === 'si') said = ''
      if (name === 'rPh') aside++
      inText = name === 't' && aside === 0
    },
    text(text) {
      if (inText) said += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') aside--
      if (name === 'si') strings.push(said)
    },
  })
  return strings
}

function daysOf(xml: string): readonly boolean[] {
  const codes = new Map<number, string>()
  const days: boolean[] = []
  let inCells = false
  eachOf(xml, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      // Named styles use the same elements elsewhere, and cells do not refer to them.
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) days.push(showsDay(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return days
}
