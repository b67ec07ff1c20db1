import { Parser } from 'htmlparser2'
import { showsDay } from './dates.ts'
import { bytesOf, NotRead, type Part, partsOf } from './zip.ts'

/** Why a workbook is not read; `macros` holds a program, which this page does not let in. */
export type WorkbookFault = NotRead['why'] | 'macros' | 'no-workbook'
export class NoWorkbook extends Error {
  readonly why: WorkbookFault
  constructor(why: WorkbookFault) {
    super(why)
    this.why = why
  }
}

/** What a sheet's reader needs of the rest of the book. */
export type Book = {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[]
  readonly strings: readonly string[]
  /** Whether a cell of this style shows a day. */
  readonly days: readonly boolean[]
  readonly from1904: boolean
}

type Attributes = Readonly<Record<string, string>>
type Handlers = {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Goes through XML by its names without their prefixes. Declarations of entities are not followed and nothing is fetched: the reader knows the
 * five of XML itself and no others.
 */
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

/** Opens a workbook as spreadsheets save it. @throws NoWorkbook */
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
  // By the parts and not by the name of the file: who wants a program in here would give it another name.
  if ([...parts.keys()].some((name) => MACROS.test(name) && !name.includes('printerSettings')))
    throw new NoWorkbook('macros')
  const read = (part: Part | undefined) =>
    part === undefined ? '' : bytesOf(bytes, part).then((data) => new TextDecoder().decode(data))
  const { sheets, from1904 } = listOf(await read(main))
  const targets = targetsOf(await read(parts.get('xl/_rels/workbook.xml.rels')))
  const strings = stringsOf(await read(parts.get('xl/sharedStrings.xml')))
  const days = daysOf(await read(parts.get('xl/styles.xml')))
  const texts = []
  // One after the other: two large sheets at once would need the memory of both unpacked.
  for (const { name, id } of sheets) texts.push({ name, xml: await read(parts.get(targets.get(id) ?? '')) })
  return { sheets: texts, strings, days, from1904 }
}

/** The sheets that somebody sees. One that is hidden was not meant to be taken along. */
function listOf(xml: string) {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  eachOf(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      // The prefix of the relation may be any, so the name is looked for and not spelled out.
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
      // A sheet outside of the file is a place on the network, and nothing is asked there.
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

/** The texts that cells name by their number, without how they are pronounced. */
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
      // Named styles have the same elements elsewhere, and cells do not count by those.
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) days.push(showsDay(Number(numFmtId), codes.get(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return days
}
