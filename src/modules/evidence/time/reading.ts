import * as asn1 from 'asn1js'
import { type ContentInfo, SignedData, type SignerInfo, TimeStampResp, TSTInfo } from 'pkijs'
import { STAMP_STATUSES, type StampFailure, type StampStatus } from './codes.ts'

/** What an authority said, and the token where it gave one. */
export type Reply = {
  readonly status: StampStatus
  readonly failures: readonly StampFailure[]
  readonly token: ContentInfo | null
}

/** What a token states: all that the authority signed (TSTInfo). */
export type Statement = {
  /** By its object identifier. */
  readonly algorithm: string
  readonly imprint: Uint8Array
  readonly at: Date
  /** By how many milliseconds the time may be off; null where the authority does not say. */
  readonly within: number | null
  /** Numbers of the authority and of the request, in hexadecimal digits. */
  readonly serial: string
  readonly nonce: string | null
}

/** The parts of a token. */
export type Parts = {
  readonly statement: Statement
  /** The statement as it was signed. */
  readonly content: Uint8Array
  readonly signer: SignerInfo
  /** The certificates that came along, as they are. */
  readonly certificates: readonly Uint8Array[]
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const SIGNED_DATA = '1.2.840.113549.1.7.2'
/** A token carries its authority's certificate and those above it, which are two or three. */
const MOST_CERTIFICATES = 16

/** By its bit in PKIFailureInfo. */
const FAILURES: ReadonlyMap<number, StampFailure> = new Map([
  [0, 'bad-algorithm'],
  [2, 'bad-request'],
  [5, 'bad-data-format'],
  [14, 'time-not-available'],
  [15, 'policy-not-accepted'],
  [16, 'extension-not-accepted'],
  [17, 'more-not-available'],
  [25, 'system-failure'],
])

/** Reads the answer of an authority. @throws Error where it is none */
export function replyOf(bytes: Uint8Array): Reply {
  const { status, timeStampToken } = new TimeStampResp({ schema: whole(bytes) })
  const bits = status.failInfo?.valueBlock.valueHexView ?? new Uint8Array()
  const failures = [...FAILURES].filter(([bit]) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0)
  return {
    status: STAMP_STATUSES[status.status],
    failures: failures.map(([, failure]) => failure),
    token: timeStampToken ?? null,
  }
}

/** Reads a token. @throws Error where it is none */
export function partsOf(token: ContentInfo): Parts {
  if (token.contentType !== SIGNED_DATA) throw new Error('no signed data')
  const signed = new SignedData({ schema: token.content })
  const { eContentType, eContent } = signed.encapContentInfo
  // A token is signed by its authority alone (RFC 3161, section 2.4.2).
  if (eContentType !== TST_INFO || eContent === undefined || signed.signerInfos.length !== 1)
    throw new Error('no token of one authority')
  const content = new Uint8Array(eContent.getValue())
  const certificates = certificatesOf(token)
  if (certificates.length > MOST_CERTIFICATES) throw new Error('too many certificates')
  return { statement: statementOf(content), content, signer: signed.signerInfos[0], certificates }
}

function statementOf(content: Uint8Array): Statement {
  const schema = whole(content)
  const fields = partsIn(schema)
  const time = fields.findIndex((field) => field instanceof asn1.GeneralizedTime)
  const at = timeOf(fields[time])
  const accuracy = fields[time + 1]
  const { version, messageImprint, serialNumber, nonce } = new TSTInfo({ schema })
  if (version !== 1) throw new Error('another version')
  return {
    algorithm: messageImprint.hashAlgorithm.algorithmId,
    imprint: messageImprint.hashedMessage.valueBlock.valueHexView,
    at,
    within: accuracy instanceof asn1.Sequence ? millisecondsOf(accuracy) : null,
    serial: hex(serialNumber.valueBlock.valueHexView),
    nonce: nonce === undefined ? null : hex(nonce.valueBlock.valueHexView),
  }
}

/** In milliseconds, of which a part counts as one; not a number where a part is outside its bounds. */
function millisecondsOf(accuracy: asn1.BaseBlock): number {
  const part = (of: (block: asn1.BaseBlock) => boolean): number => {
    const found = partsIn(accuracy).find(of)
    return found === undefined ? 0 : numberOf(found.valueBeforeDecodeView)
  }
  const tagged = (tag: number) => part(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === tag)
  const [seconds, millis, micros] = [part((block) => block instanceof asn1.Integer), tagged(0), tagged(1)]
  return millis > 999 || micros > 999 ? Number.NaN : seconds * 1000 + millis + (micros > 0 ? 1 : 0)
}

/** A small number as it is written; not a number where it is below nothing or no small one. */
function numberOf([, length, ...bytes]: Uint8Array): number {
  const isSmall = length === bytes.length && length > 0 && length < 5 && bytes[0] < 0x80
  return isSmall ? Number.parseInt(Buffer.from(bytes).toString('hex'), 16) : Number.NaN
}

/** Of an RFC 3161 time: always of Greenwich, with seconds, and fractions without noughts at their end. */
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/

/** The time of a statement, by its letters: the library takes others and reads those wrongly that are not of Greenwich. */
function timeOf(time: asn1.BaseBlock): Date {
  // One byte is the tag, one the length.
  const found = TIME.exec(Buffer.from(time.valueBeforeDecodeView.subarray(2)).toString('latin1'))
  if (found === null) throw new Error('no time')
  const [, year, month, day, hour, minute, second, fraction = '.0'] = found
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(1, 4).padEnd(3, '0')}Z`
  const at = new Date(text)
  // The thirtieth of February is no day.
  if (Number.isNaN(at.getTime()) || at.toISOString() !== text) throw new Error('no time')
  return at
}

/** The certificates as the bytes that came: written anew, they might not be what was signed. */
function certificatesOf({ content }: ContentInfo): readonly Uint8Array[] {
  const set = partsIn(content).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
  return set === undefined ? [] : partsIn(set).map(({ valueBeforeDecodeView }) => valueBeforeDecodeView)
}

/** One structure, and nothing after it. */
export function whole(bytes: Uint8Array): asn1.AsnType {
  const { offset, result } = asn1.fromBER(bytes)
  if (offset !== bytes.length) throw new Error('not one structure')
  return result
}

/** What a structure holds. */
export const partsIn = (block: unknown): readonly asn1.BaseBlock[] =>
  block instanceof asn1.Constructed ? block.valueBlock.value : []

/** A number in hexadecimal digits, without noughts before it. */
export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^0+(?=.)/, '')
