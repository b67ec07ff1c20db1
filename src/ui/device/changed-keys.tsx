import { useEffect, useState } from 'react'
import { fingerprintOf } from '../shell/fingerprint.ts'
import type { Device, Opened } from './device.ts'
import type { Changed, Kit } from './kit.ts'
import { OWN } from './pins.ts'
import type { DeviceSay } from './words.ts'

type Props = { device: Device; opened: Opened; say: DeviceSay; renewed: (kit: Kit) => void }

/** Keys that a server gave in the place of those the device was set up with: nothing is sealed to them before somebody has compared them. */
export function ChangedKeys({ device, opened, say, renewed }: Props) {
  const changed = opened.kit.changed ?? []
  // The agency's own may stand at two places; it is compared once.
  const once = changed.filter(({ key }, i) => changed.findIndex((one) => one.key.publicKey === key.publicKey) === i)
  return once.map((one) => (
    <ChangedKey
      key={one.key.publicKey}
      changed={one}
      say={say}
      trust={() => void device.trust(opened, one).then(renewed)}
    />
  ))
}

function ChangedKey({
  changed: { of, name, key },
  say,
  trust,
}: {
  changed: Changed
  say: DeviceSay
  trust: () => void
}) {
  const [code, setCode] = useState('')
  useEffect(() => void fingerprintOf(key.publicKey).then(setCode), [key])
  return (
    <section className="card" aria-labelledby={`changed-${key.id}`}>
      <h2 id={`changed-${key.id}`}>{of === OWN ? say('changed-own') : say('changed-key', { name })}</h2>
      <p>{say('changed-text')}</p>
      <p>
        <bdi dir="ltr">{say('fingerprint', { code })}</bdi>
      </p>
      <button type="button" className="btn small" onClick={trust} disabled={code === ''}>
        {say('changed-same')}
      </button>
    </section>
  )
}
