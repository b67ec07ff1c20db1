import { domainToASCII } from 'node:url'
import { parse } from 'tldts'
import type { AddressFault, Scope, SharedBy } from './codes.ts'
import { SHARED_DOMAINS } from './shared-hosts.ts'
import { canonicalUrl, hostOf } from './url-expressions.ts'

/** What an entry covers, in one form: the host in ASCII, and of a URL the whole of it. */
export type Address = { readonly scope: Scope; readonly host: string; readonly value: string }

/** Longest host, in signs: a policy zone puts its own name behind it, and both together may have 253 (RFC 1035, 2.3.4). */
const LONGEST_HOST = 190
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/

/**
 * Reads what an order names: a URL for the scope `url`, else the name of a host or a domain.
 * @returns the address, or why it is none
 */
export function readAddress(scope: Scope, text: string): Address | AddressFault {
  const typed = text.trim()
  if (scope === 'url') {
    const url = canonicalUrl(typed)
    if (url === null) return 'not-an-address'
    const host = hostOf(url)
    return hostFault(host) ?? { scope, host, value: url }
  }
  // A name typed with a dot at its end is the same name.
  const host = domainToASCII(typed.toLowerCase().replace(/\.$/, ''))
  return hostFault(host) ?? { scope, host, value: host }
}

function hostFault(host: string): AddressFault | null {
  if (host === '') return 'not-a-host'
  // One number stands for many sites, and names are what resolvers are asked for.
  if (/^[\d.]+$/.test(host) || host.includes(':') || host.startsWith('[')) return 'is-a-number'
  // Told when it is written down, and not by a resolver that refuses the whole zone.
  if (host.length > LONGEST_HOST) return 'too-long'
  return host.split('.').every((label) => LABEL.test(label)) ? null : 'not-a-host'
}

/**
 * Whether unrelated people share what would be blocked; null where the whole host or domain belongs to one site, and for a single
 * page of a shared host. By the public suffix list with its private part, and by a list of platforms and link shorteners.
 */
export function sharedBy({ scope, host, value }: Address): SharedBy | null {
  // One page of a platform is what an order should name there; its first page is the whole platform.
  if (scope === 'url' && !isWholeSite(value)) return null
  // A customer of a platform that gives names is one site: `shop.github.io` is nobody else's.
  const { publicSuffix, domain, isPrivate } = parse(host, { allowPrivateDomains: true })
  if (domain === null || publicSuffix === host) return isPrivate ? 'shared-host' : 'public-suffix'
  // The owner of a suffix may run it as a site too: `blogspot.com` is both a site and a suffix.
  const registrable = parse(host, { allowPrivateDomains: false }).domain
  // A platform that gives each customer a name keeps the usual one for itself.
  const own = host.replace(/^www\./, '')
  const names = [own, domain, ...(isPrivate ? [] : [registrable])]
  return names.some((name) => name !== null && SHARED_DOMAINS.has(name)) ? 'shared-host' : null
}

const isWholeSite = (url: string): boolean => /^[a-z]+:\/\/[^/]*\/(index\.[a-z]+)?$/.test(url)
