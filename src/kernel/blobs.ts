/** The sealed store of files: bytes in, sealed chunk by chunk under the file's key, never in plain on disk. */
export type Blobs = {
  /**
   * Seals a stream under a 32-byte key and keeps it under an id.
   * @param atMost bytes; a longer stream is refused and nothing kept
   * @returns size and SHA-256 of what came in
   */
  put(
    id: string,
    key: Uint8Array,
    bytes: AsyncIterable<Uint8Array>,
    atMost: number,
  ): Promise<{ size: number; sha256: Uint8Array }>
  /** Opens a file as a stream; a chunk that was changed, moved or cut off ends it with an error. */
  get(id: string, key: Uint8Array): AsyncIterable<Uint8Array>
  remove(id: string): Promise<void>
  /** Free bytes on the disk of the store; absent where the store lies on no disk. */
  free?(): Promise<number>
}
