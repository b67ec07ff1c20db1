import { getCountrySpecifications, ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import { type Canonical, originalSpan, withCapitals } from '../canonical.ts'
import { fromBase58Check, fromSegwit, keepsEip55 } from './checksums.ts'
import type { Contact, ContactKind } from './contact.ts'
import { isDisguised } from './in-order.ts'
import type { Scan } from './scan.ts'

/** Finds bank accounts (checked by mod 97) and wallets (checked by their checksums). */
export function findAccounts(scan: Scan, c: Canonical): Contact[] {
  const ibans = [...scan.ibans, ...countriesApart(scan)]
  return [...ibans.flatMap((at) => readIban(c, at) ?? []), ...scan.runs.flatMap((run) => readWallet(c, run) ?? [])]
}

/** Length of a country's two letters and the space behind them. */
const LETTERS_APART = 3

/** Places of two letters that a space separates from digits, as in «UA 02 999999 …». */
function countriesApart({ text, atoms }: Scan): number[] {
  const found: number[] = []
  for (const { kind, start } of atoms) {
    const at = start - LETTERS_APART
    if (kind !== 'digits' || at < 0 || text[start - 1] !== ' ') continue
    if (APART.test(text.slice(Math.max(0, at - 1), start))) found.push(at)
  }
  return found
}

const APART = /(?:^|[^\p{L}\p{N}])[a-z]{2} $/u

/**
 * IBAN lengths by country, from the registry alone: the IBAN-like numbers of other countries would only be false finds.
 */
const ibanLength: ReadonlyMap<string, number> = new Map(
  Object.entries(getCountrySpecifications()).flatMap(([code, spec]) =>
    spec.IBANRegistry && spec.chars !== null ? [[code.toLowerCase(), spec.chars]] : [],
  ),
)

/** Reads an IBAN in groups of any size, separated by spaces, dots or dashes. */
function readIban(c: Canonical, start: number): Contact | undefined {
  const { text } = c
  const length = ibanLength.get(text.slice(start, start + 2))
  if (length === undefined) return undefined
  let value = ''
  let at = start
  for (; value.length < length && at < text.length; at++) {
    if (/[a-z0-9]/.test(text[at])) value += text[at]
    else if (!/[ \u00a0.-]/.test(text[at]) || /[ \u00a0.-]{2}/.test(text.slice(at, at + 2))) return undefined
  }
  // Another letter or digit behind it makes it a longer code of another kind.
  if (value.length < length || /[\p{L}\p{N}]/u.test(text[at] ?? '')) return undefined
  const iban = value.toUpperCase()
  if (!isIban(iban)) return undefined
  const hidden = isDisguised(c, start, at)
  return { kind: 'iban', value: iban, nature: 'account', start, end: at, disguised: hidden }
}

/**
 * Checks form and mod 97. The banks' own check digits inside the account part are ignored, because forgers ignore them
 * too.
 */
const isIban = (iban: string): boolean =>
  validateIBAN(iban).errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum)

/** Length of the longest address in use: bc1 of a script hash or of taproot. */
const LONGEST_WALLET = 62

/** Reads a wallet's address with the original's capitals, because case carries the checksum. */
function readWallet(c: Canonical, { start, end }: { start: number; end: number }): Contact | undefined {
  if (end - start > LONGEST_WALLET) return undefined
  const written = withCapitals(c, start, end)
  const kind = walletKind(written)
  if (kind === undefined) return undefined
  // bc1 addresses mean the same in either case, so one form joins postings that share them.
  const value = kind === 'btc' && /^bc1/i.test(written) ? written.toLowerCase() : written
  const disguised = written !== c.original.slice(...originalSpan(c, start, end)).trimEnd()
  return { kind, value, nature: 'account', start, end, disguised }
}

function walletKind(address: string): ContactKind | undefined {
  if (/^0x[0-9a-f]{40}$/i.test(address)) return address.startsWith('0x') && keepsEip55(address) ? 'eth' : undefined
  if (/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(address)) return isHash(address, TRON) ? 'usdt-trc20' : undefined
  return isBitcoin(address) ? 'btc' : undefined
}

/** First bytes of addresses in Base58Check: Tron's, and Bitcoin's of a key and of a script. */
const TRON = [0x41]
const BITCOIN = [0x00, 0x05]
/** One byte of kind and twenty of a hash. */
const HASH_BYTES = 21

function isHash(address: string, kinds: readonly number[]): boolean {
  const payload = fromBase58Check(address)
  return payload?.length === HASH_BYTES && kinds.includes(payload[0])
}

/** Witness programs that are in use: of a key or a script (version 0), and of taproot (version 1). */
const TAPROOT_BYTES = 32

function isBitcoin(address: string): boolean {
  if (/^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(address)) return isHash(address, BITCOIN)
  if (!/^(?:bc1|BC1)/.test(address)) return false
  const read = fromSegwit(address, 'bc')
  return read?.version === 0 || (read?.version === 1 && read.program.length === TAPROOT_BYTES)
}
