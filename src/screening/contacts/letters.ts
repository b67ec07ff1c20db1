/** Letters that one language has and its neighbours lack, the most reliable language first. */
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

/** A single foreign letter may come from a name or a place, as in «Łukasz» in an English advert. */
const FEWEST = 2

/**
 * Guesses the language of a text (lower case) that the language finder could not place: the language with most telling
 * letters.
 * @returns 'und' with fewer than two telling letters
 */
export function languageByLetters(text: string): string {
  let best = 'und'
  let most = FEWEST - 1
  for (const [language, letters] of TELLING) {
    const count = text.match(letters)?.length ?? 0
    // Strictly more, so that of equals the first in the list wins.
    if (count > most) {
      best = language
      most = count
    }
  }
  return best
}
