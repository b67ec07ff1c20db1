/** A file packed by gzip, in base64: published tables are larger than what one call carries, and mostly repeat themselves. */
export async function packed(file: Blob): Promise<string> {
  const bytes = new Uint8Array(
    await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
  )
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
