import { createRequire } from 'node:module'
import { AddressType, getAddressInfo, Network } from 'bitcoin-address-validation'
import { getCountrySpecifications, ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import { type Canonical, originalSpan, withCapitals } from '../canonical.ts'
import type { Contact, ContactKind } from './contact.ts'
import type { Scan } from './scan.ts'

/** Bank accounts (checked mod 97) and wallets (checked by their checksums). */
export function findAccounts(scan: Scan, c: Canonical): Contact[] {
  const ibans = [...scan.ibans, ...countriesApart(scan)]
  return [...ibans.flatMap((at) => readIban(c, at) ?? []), ...scan.runs.flatMap((run) => readWallet(c, run) ?? [])]
}

/** A country's letters and the space behind them. */
const LETTERS_APART = 3

/** «UA 02 999999 …»: places of two letters that stand apart before digits. */
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

/** Some countries write an IBAN-like number without being in the registry: those would only bring false finds. */
const ibanLength: ReadonlyMap<string, number> = new Map(
  Object.entries(getCountrySpecifications()).flatMap(([code, spec]) =>
    spec.IBANRegistry && spec.chars !== null ? [[code.toLowerCase(), spec.chars]] : [],
  ),
)

/** Reads an IBAN in groups of any size; spaces, dots or dashes may part them. */
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
  // One more letter or digit behind it means a longer code of another kind.
  if (value.length < length || /[\p{L}\p{N}]/u.test(text[at] ?? '')) return undefined
  const iban = value.toUpperCase()
  if (!isIban(iban)) return undefined
  const hidden = c.disguises.some((d) => d.start < at && d.end > start)
  return { kind: 'iban', value: iban, nature: 'account', start, end: at, disguised: hidden }
}

/** Form and mod 97; the banks' own check digits inside the account part are left aside, as forgers do. */
const isIban = (iban: string): boolean =>
  validateIBAN(iban).errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum)

/** A bc1 address of a script hash or of taproot, the longest in use. */
const LONGEST_WALLET = 62

/** Case carries the checksum, so the address is read with the original's capitals. */
function readWallet(c: Canonical, { start, end }: { start: number; end: number }): Contact | undefined {
  if (end - start > LONGEST_WALLET) return undefined
  const written = withCapitals(c, start, end)
  const kind = walletKind(written)
  if (kind === undefined) return undefined
  // bc1 addresses mean the same in either case; one form lets two postings be joined by them.
  const value = kind === 'btc' && /^bc1/i.test(written) ? written.toLowerCase() : written
  const disguised = written !== c.original.slice(...originalSpan(c, start, end)).trimEnd()
  return { kind, value, nature: 'account', start, end, disguised }
}

type Validate = typeof import('multicoin-address-validator')['validate']

const load = createRequire(import.meta.url)

/** Whether the checksum holds. Its seventy files are brought only once a wallet is to be checked, as every thread loads its own. */
const validate: Validate = (address, currency) =>
  (load('multicoin-address-validator') as { readonly validate: Validate }).validate(address, currency)

function walletKind(address: string): ContactKind | undefined {
  if (/^0x[0-9a-f]{40}$/i.test(address)) return validate(address, 'eth') ? 'eth' : undefined
  if (/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(address)) return validate(address, 'trx') ? 'usdt-trc20' : undefined
  return isBitcoin(address) ? 'btc' : undefined
}

function isBitcoin(address: string): boolean {
  if (!/^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{8,87}|BC1[02-9AC-HJ-NP-Z]{8,87})$/.test(address))
    return false
  // The library throws for a wrong checksum instead of saying no.
  try {
    const { network, type } = getAddressInfo(address)
    return network === Network.mainnet && type !== AddressType.unknown
  } catch {
    return false
  }
}
