/** Gives a file that the server made to the person. It leaves no address, and nothing of it stays in the page. */
export function saveFile({ name, type, content }: { name: string; type: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0))
  save(name, new Blob([bytes], { type }))
}

/** Gives a text to the person as a file. */
export const saveText = (name: string, ...parts: readonly string[]): void =>
  save(name, new Blob([...parts], { type: 'text/plain' }))

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
