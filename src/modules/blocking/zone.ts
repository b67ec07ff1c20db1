import { type Contents, namesOf } from './entry.ts'

/** Seconds for which a resolver may keep an answer: what was lifted must not live on in caches. */
const TTL = 300

/**
 * A DNS response policy zone (draft-vixie-dnsop-dns-rpz) in the format of RFC 1035, 5. Its names are relative, so it loads under
 * whatever name the operator gives the zone.
 * @param stopPage host of a page that says why something is blocked; null answers that the name does not exist
 */
export function policyZone(contents: Contents, stopPage: string | null): string {
  const { hosts, domains, leftOut } = namesOf(contents.entries)
  const action = stopPage === null ? '.' : `${stopPage}.`
  const rule = (name: string) => `${name} CNAME ${action}`
  return `${[
    `; Ordered blocks of ${spoken(contents.agency.name)}. Serial ${contents.serial}.`,
    `; ${leftOut} entries name single pages: no zone can block those, see the JSON list.`,
    `$TTL ${TTL}`,
    `@ SOA localhost. hostmaster.localhost. ${contents.serial} 3600 600 604800 ${TTL}`,
    // A zone must name a server; nobody asks this one.
    '@ NS localhost.',
    // Exact names alone: an order about one host says nothing of those below it.
    ...hosts.map(rule),
    // A rule for a name does not hold for what is below it: that takes the wildcard, and both together hold for a domain.
    ...domains.flatMap((domain) => [rule(domain), rule(`*.${domain}`)]),
  ].join('\n')}\n`
}

/** A hosts list, which knows no wildcards: of a domain it holds the name itself and the usual `www`. */
export function hostsList(contents: Contents): string {
  const { hosts, domains, leftOut } = namesOf(contents.entries)
  const names = [...hosts, ...domains.flatMap((domain) => [domain, `www.${domain}`])]
  return `${[
    `# Ordered blocks of ${spoken(contents.agency.name)}. Serial ${contents.serial}.`,
    `# ${leftOut} entries name single pages and are not here. Of ${domains.length} domains this list blocks the name and www only.`,
    // To no address at all: a real one would get the visits that were meant for the site.
    ...new Set(names.map((name) => `0.0.0.0 ${name}`)),
  ].join('\n')}\n`
}

/** A comment is one line, whatever somebody called the agency. */
const spoken = (name: string): string => name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
