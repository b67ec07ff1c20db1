/** Letters that one language has and its neighbours lack, in order of trust. */
const TELLING: readonly (readonly [string, RegExp])[] = [
  ['lv', /[āēīūģķļņ]/g],
  ['lt', /[ėųįūą]/g],
  ['pl', /[łąęśźż]/g],
  ['ro', /[ășțşţ]/g],
  ['vi', /[ơưđạảấầẩẫậắằẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g],
  ['tr', /[ışğ]/g],
  ['hu', /[őű]/g],
  ['cs', /[ěřů]/g],
  ['sk', /[ľĺŕôď]/g],
  ['uk', /[іїєґ]/g],
  ['ru', /[ыэё]/g],
  ['bg', /[ъщ]/g],
  ['el', /[α-ώ]/g],
  ['ar', /[\u0621-\u064a]/g],
  ['es', /[ñ¿¡óí]/g],
  ['pt', /[ãõç]/g],
  ['et', /[õäü]/g],
  ['de', /[ßäöü]/g],
  ['fr', /[èêàçùœ]/g],
  ['it', /[òàìù]/g],
]

/** One foreign letter may come from a name or a place alone: «Łukasz» in an English advert. */
const FEWEST = 2

/**
 * A guess at the language of a text (lower case) that no library could place: the language with most telling letters.
 * @returns 'und' where hardly any stand in it
 */
export function languageByLetters(text: string): string {
  let best = 'und'
  let most = FEWEST - 1
  for (const [language, letters] of TELLING) {
    const count = text.match(letters)?.length ?? 0
    // Strictly more: of equals the one listed first is trusted.
    if (count > most) {
      best = language
      most = count
    }
  }
  return best
}
