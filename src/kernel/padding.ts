/** Smallest size that a sealed file shows, in bytes: short texts and small pictures all look alike. */
export const LEAST = 4096

/**
 * The size that a file of so many bytes is padded to: a floor of 4 KiB, then Padmé (Nikitin, Barman, Lueks, Underwood,
 * Hubaux, Ford: Reducing Metadata Leakage from Encrypted Files and Communication with PURBs, PETS 2019). A size then
 * tells O(log log n) bits, and takes at most 12 % more room, less the larger the file.
 */
export function padded(bytes: number): number {
  const size = Math.max(bytes, LEAST)
  const exponent = Math.floor(Math.log2(size))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(size / step) * step
}
