/**
 * Chinese numerals of spoken telephone numbers, with two signs for zero and «幺» for one, and those of bank notes, which
 * hide a number.
 */
export const HAN_DIGITS: ReadonlyMap<number, number> = new Map(
  ['零一二三四五六七八九', '〇幺', '零壹贰叁肆伍陆柒捌玖', '零壹貳參肆伍陸柒捌玖'].flatMap((row) =>
    [...row].map((sign, i): [number, number] => [sign.charCodeAt(0), i]),
  ),
)

/** ASCII digits of a run of digits in canonical text, where only Chinese numerals are not ASCII. */
export function asciiDigits(text: string, start: number, end: number): string {
  const run = text.slice(start, end)
  return run.charCodeAt(0) < 0x80 ? run : [...run].map((sign) => HAN_DIGITS.get(sign.charCodeAt(0))).join('')
}

/** Digits by the letters that stand for them, Cyrillic and Greek ones included. */
const STANDS_FOR = new Map(
  'o0 о0 ο0 l1 i1 і1 ı1 з3 s5 б6 b6'.split(' ').map(([letter, digit]): [string, string] => [letter, digit]),
)
export const LOOKALIKES: readonly string[] = [...STANDS_FOR.keys()]

/** Digits for look-alike letters: «ooo» → «000»; undefined where a letter is no look-alike. */
export function lookalikeDigits(letters: string): string | undefined {
  let digits = ''
  for (const letter of letters) {
    const digit = STANDS_FOR.get(letter)
    if (digit === undefined) return undefined
    digits += digit
  }
  return digits
}
