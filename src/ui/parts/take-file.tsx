import { useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

type Props = { text: string; type: string; name: string; label: string }

/** A file that the page itself makes and gives: it goes through no further server and leaves no address. */
export function TakeFile({ text, type, name, label }: Props) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }))
    setAddress(made)
    // Else each one would stay in memory as long as the page.
    return () => URL.revokeObjectURL(made)
  }, [text, type])
  if (address === null) return null
  return (
    <a className="btn" href={address} download={name}>
      <Icon name="file" />
      <span>{label}</span>
    </a>
  )
}
