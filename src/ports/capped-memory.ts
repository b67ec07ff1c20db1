/** Number of the section that declares memories (WebAssembly core specification, 5.5.8). */
const MEMORY_SECTION = 5
const PREAMBLE = 8

/**
 * A WebAssembly module whose own memory can grow to `pages` (of 64 KiB) and no further. What it decodes may ask for more than its
 * header said; it then fails inside instead of taking the server's memory.
 * @throws Error where the module has no memory of its own, or begins with more
 */
export function withMemoryCap(module: Uint8Array, pages: number): Uint8Array {
  for (let at = PREAMBLE; at < module.length; ) {
    const id = module[at]
    const size = readLeb(module, at + 1)
    const end = size.next + size.value
    if (id === MEMORY_SECTION) {
      const capped = cappedSection(module.subarray(size.next, end), pages)
      return Buffer.concat([module.subarray(0, at + 1), leb(capped.length), capped, module.subarray(end)])
    }
    at = end
  }
  throw new Error('the module has no memory of its own')
}

/** The declaration of one memory, with a maximum. */
function cappedSection(section: Uint8Array, pages: number): Uint8Array {
  const count = readLeb(section, 0)
  const flags = section[count.next]
  const least = readLeb(section, count.next + 1)
  // More than one memory, or shared or 64-bit ones, are not what was looked at here.
  if (count.value !== 1 || flags > 1 || least.value > pages) throw new Error('the memory cannot be capped')
  return Buffer.concat([leb(1), Uint8Array.of(1), leb(least.value), leb(pages)])
}

/** A number in LEB128 (same specification, 5.2.2). */
function readLeb(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0
  for (let at = from, shift = 0; ; at++, shift += 7) {
    value += (bytes[at] & 0x7f) * 2 ** shift
    if (bytes[at] < 0x80) return { value, next: at + 1 }
  }
}

/** The same, written. */
function leb(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}
