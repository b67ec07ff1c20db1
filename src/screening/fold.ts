/**
 * Letters without their marks, for matching only: people write «darbs arzemes» for «darbs ārzemēs».
 * Latin letters lose their marks, ё becomes е and ґ becomes г, ά becomes α; й and ї stay letters of their own. Arabic loses the hamza
 * of its alif and the two points of its endings («أجرة» = «اجره»), Devanagari the point below and the moon («ज़रूर» = «जरूर»).
 * {@link GONE} stands for a mark that counts for nothing.
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
/** What {@link foldLetter} has for the point below a letter of Devanagari. */
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

/** Folds a whole text unit by unit, so that its length stays but for what is gone. */
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
