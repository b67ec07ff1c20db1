/** What files that are no text begin with, and what to do with them. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [
    /^PK\x03\x04/,
    'a zip archive, perhaps an Excel or OpenDocument table; save the table as CSV, or unpack the archive',
  ],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel or Word file; save it as CSV'],
  [/^%PDF-/, 'a PDF; export the adverts as text, CSV or JSON'],
  [/^SQLite format 3\0/, 'an SQLite database; export the table of adverts as CSV'],
  [/^PAR1/, 'a Parquet file; export it as CSV or JSON Lines'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF.{4}WEBP/s, 'an image; type out or recognise its text first'],
  [
    /^7z\xbc\xaf|^Rar!|^BZh[1-9]1AY|^\xfd7zXZ|^\x28\xb5\x2f\xfd/,
    'an archive of a kind that is not read; unpack it, or pack it with gzip',
  ],
  [/^\x7fELF|^MZ\x90/, 'a program'],
  [/^\{\\rtf/, 'a rich-text document; save it as plain text or CSV'],
]

/** Share of control signs above which bytes are no text. */
const CONTROL = 0.02

/** What a file is by its first bytes, and what to do; null where they are no known mark. */
export function knownKind(bytes: Buffer): string | null {
  // Latin-1 keeps each byte one character, so that \xd0 in a signature means that byte.
  const head = bytes.toString('latin1', 0, 64)
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1] ?? null
}

/** Whether there are more control signs in the beginning of a file, in UTF-8, than in any text. */
export function isBinary(sample: Buffer): boolean {
  const length = Math.min(sample.length, 1 << 16)
  let control = 0
  for (let i = 0; i < length; i++) {
    const byte = sample[i]
    // 12 parts pages, 27 begins the colours of a terminal log: both occur in text.
    if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9 && byte !== 12 && byte !== 27) control++
  }
  return control > length * CONTROL
}
