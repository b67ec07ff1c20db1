import type { Changed, Found, Kit, Pins } from './kit.ts'
import type { PublicKey } from './seal.ts'

/** Under which the key for first contacts is pinned; desks go by their agency. */
export const OWN = 'own'

/** The keys that a kit was set up with: as they are pinned, or, before there were pins, as they were used. */
export const pinsOf = ({ pins, desks, contact }: Kit): Pins =>
  pins ?? {
    ...Object.fromEntries(desks.map(({ agency, key }) => [agency, key])),
    ...(contact ? { [OWN]: contact.key } : {}),
  }

/**
 * A kit with the keys that are pinned. A key that is new waits in `changed`: who was pinned before is sealed to under the old key, and who
 * was not is left out.
 */
export function pinned(pins: Pins, found: Kit): Kit {
  const given: Found = { desks: found.desks, contact: found.contact ?? null }
  const changed: Changed[] = []
  const use = (of: string, name: string, key: PublicKey): PublicKey | null => {
    // Of this agency and no other: two that are both trusted must not be exchanged for each other either.
    if (pins[of]?.publicKey === key.publicKey) return key
    changed.push({ of, name, key })
    return pins[of] ?? null
  }
  const desks = given.desks.flatMap((desk) => {
    const key = use(desk.agency, desk.name, desk.key)
    return key ? [{ ...desk, key }] : []
  })
  const key = given.contact && use(OWN, '', given.contact.key)
  const contact = given.contact && key ? { ...given.contact, key } : null
  const { changed: _, found: __, ...rest } = found
  return { ...rest, desks, contact, pins, ...(changed.length > 0 ? { changed, found: given } : {}) }
}

/** A kit from now on with a key that somebody has compared and confirmed. */
export function confirmed(kit: Kit, { of, key }: Changed): Kit {
  const pins = pinsOf(kit)
  const before = pins[of]?.publicKey
  // The agency's own key stands at two places, and is one key.
  const same = (kit.changed ?? []).filter(
    (one) => one.of === of || (one.key.publicKey === key.publicKey && pins[one.of]?.publicKey === before),
  )
  const taken = Object.fromEntries(same.map((one) => [one.of, key]))
  return pinned({ ...pins, ...taken }, { ...kit, ...kit.found })
}
