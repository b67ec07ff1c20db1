const MOST_SPELLINGS = 24

/** Each word of the list, and what one rule makes of it where it changes it. */
function also(words: string[], from: RegExp, ...to: readonly string[]): string[] {
  // Most rules change no word; `test` would remember where in the word before it stopped.
  if (words.every((word) => word.search(from) < 0)) return words
  return [...new Set(words.flatMap((word) => [word, ...to.map((part) => word.replace(from, part))]))].slice(
    0,
    MOST_SPELLINGS,
  )
}

/** The ways to write a word in Devanagari: «हिन्दी» = «हिंदी», «चाहिए» = «चाहिये», «डॉलर» = «डालर»; by ear also «शहर» = «सहर». */
export function marksOf(word: string, loose: boolean): string[] {
  // These two are no difference for matching.
  let words = [word.replace(/\u093c/g, '').replace(/ँ/g, 'ं')]
  words = also(words, /न्(?=[च-न])|म्(?=[प-भ])/g, 'ं')
  words = also(words, /ं(?=[च-न])/g, 'न्')
  words = also(words, /ं(?=[प-भ])/g, 'म्')
  words = also(words, /(?<=.)ए/g, 'ये')
  words = also(words, /ॉ/g, 'ा')
  if (!loose) return words
  // Nepali is written by ear: long and short vowels, श and स, व and ब change places.
  words = also(words, /ी/g, 'ि')
  words = also(words, /ि/g, 'ी')
  words = also(words, /ू/g, 'ु')
  words = also(words, /ु/g, 'ू')
  words = also(words, /[शष]/g, 'स')
  return also(words, /व/g, 'ब')
}

/** The ways to type a sound: «kaatenge», «katenge»; «zaroorat», «jarurat»; «chahie», «chahiye». */
export function spellingsOf(sound: string, loose: boolean): string[] {
  let words = [sound.replace(/aa$/, 'a').replace(/ee$/, 'i')]
  words = also(words, /aa(n?)$/, 'a$1')
  words = also(words, /aa/g, 'a')
  words = also(words, /ee/g, 'i')
  words = also(words, /oo/g, 'u')
  words = also(words, /(?<=[aeiou])n$/, '')
  words = also(words, /z/g, 'j')
  if (loose) words = also(also(words, /sh/g, 's'), /v/g, 'b')
  words = also(words, /^v/, 'w')
  words = also(words, /(?<=.)v/g, 'w')
  words = also(words, /f/g, 'ph')
  words = also(words, /chh/g, 'ch')
  words = also(words, /([iau])e/g, '$1ye')
  return words.filter((word) => word.length > 1)
}
