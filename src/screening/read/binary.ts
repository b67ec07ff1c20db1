/** First bytes of files that are not text, with advice for the user. */
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

/** Share of control characters above which bytes are not text. */
const CONTROL = 0.02

/** The kind of a file by its first bytes, with advice; null for unknown ones. */
export function knownKind(bytes: Buffer): string | null {
  // Latin-1 keeps each byte one character, so \xd0 in a signature matches that byte.
  const head = bytes.toString('latin1', 0, 64)
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1] ?? null
}

/** Whether the beginning of a file, in UTF-8, has more control characters than text has. */
export function isBinary(sample: Buffer): boolean {
  const length = Math.min(sample.length, 1 << 16)
  let control = 0
  for (let i = 0; i < length; i++) {
    const byte = sample[i]
    // 12 separates pages and 27 begins colours of a terminal log; both occur in text.
    if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9 && byte !== 12 && byte !== 27) control++
  }
  return control > length * CONTROL
}
