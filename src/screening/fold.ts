/**
 * Folded unit of each UTF-16 unit: the letter without its marks. Only matching uses it, because people write «darbs
 * arzemes» for «darbs ārzemēs». Latin letters lose their marks, ё becomes е, ґ becomes г and ά becomes α; й and ї stay.
 * Arabic loses the hamza of alif and the two points of its endings («أجرة» = «اجره»); Devanagari loses nukta and
 * chandrabindu («ज़रूर» = «जरूर»). {@link GONE} marks a sign that is dropped.
 */
export const foldLetter = new Uint16Array(65536)

const STROKES: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ð: 'd',
  ё: 'е',
  ґ: 'г',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  '\u0901': '\u0902',
}
/** The value of {@link foldLetter} for a dropped sign, the nukta below a Devanagari letter. */
export const GONE = 0
const NUKTA = 0x93c

for (let unit = 0; unit < 65536; unit++) foldLetter[unit] = unit
for (const [first, last] of [
  [0, 0x24f],
  [0x370, 0x3ff],
  [0x1e00, 0x1eff],
]) {
  for (let unit = first; unit <= last; unit++)
    foldLetter[unit] = String.fromCharCode(unit).normalize('NFD').charCodeAt(0)
}
for (const [sign, folded] of Object.entries(STROKES)) foldLetter[sign.charCodeAt(0)] = folded.charCodeAt(0)
foldLetter[NUKTA] = GONE

/** Folds a text unit by unit; its length changes only by dropped signs. */
export function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (foldLetter[unit] === unit) continue
    folded += text.slice(from, i)
    if (foldLetter[unit] !== GONE) folded += String.fromCharCode(foldLetter[unit])
    from = i + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}
