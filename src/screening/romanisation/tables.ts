// Data: official romanisations of Cyrillic.
/**
 * A state's rules for writing names of its language in Latin letters. Pairs «letter spelling»; «_» is an empty
 * spelling. Letters of several signs are tried first.
 */
export type Romanisation = {
  readonly letters: string
  /** Spellings at the beginning of a word. */
  readonly atStart?: string
  /** Spellings at the beginning of a word, behind a vowel, an apostrophe or a soft or hard sign. */
  readonly afterVowel?: string
  /** Signs behind which `afterVowel` applies, besides the start of a word. */
  readonly vowels?: string
  /** Endings of words. */
  readonly atEnd?: string
}

/** Letters that every table spells alike. */
const COMMON = 'а a б b в v д d з z к k л l м m н n о o п p р r с s т t у u ф f'

/** Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010. */
const ukrainian: Romanisation = {
  letters: `${COMMON} зг zgh г h ґ g е e є ie ж zh и y і i ї i й i х kh ц ts ч ch ш sh щ shch ь _ ю iu я ia ' _`,
  atStart: 'є ye ї yi й y ю yu я ya',
}

const BELARUSIAN_VOWELS = "аеёіоуыэюяў'ьй"
/** Instruction of the State Committee on Land Resources, Geodesy and Cartography, 23 November 2000 no. 15, as of 11 June 2007. */
const belarusian: Romanisation = {
  letters: `${COMMON} г h ґ g е ie ё io ж ž і i й j ў ŭ х ch ц c ч č ш š ы y э e ю iu я ia зь ź ль ĺ нь ń сь ś ць ć ь _ ' _`,
  afterVowel: 'е je ё jo ю ju я ja',
  vowels: BELARUSIAN_VOWELS,
}

/**
 * The successor of 2023, without marks. Taken from public implementations, which differ on г (g or h); the text of the
 * act itself was not available.
 */
const belarusian2023: Romanisation = {
  letters: `${COMMON} г g ґ g е ie ё io ж zh і i й j ў w х h ц c ч ch ш sh ы y э e ю iu я ia ь _ ' _`,
  afterVowel: 'е je ё jo ю ju я ja',
  vowels: BELARUSIAN_VOWELS,
}

/** Transliteration Act (Закон за транслитерацията), State Gazette 19 of 13 March 2009. */
const bulgarian: Romanisation = {
  letters: `${COMMON} г g е e ж zh и i й y х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya`,
  atEnd: 'ия ia',
}

/** Gaj's alphabet, official beside the Cyrillic one: one letter or pair for each letter. */
const serbian: Romanisation = {
  letters: `${COMMON} г g ђ đ е e ж ž и i ј j љ lj њ nj ћ ć х h ц c ч č џ dž ш š`,
}

/** ICAO Doc 9303, part 3, section 6, for Russian; passports follow it since 2014. */
const russian: Romanisation = {
  letters: `${COMMON} г g е e ё e ж zh и i й i х kh ц ts ч ch ш sh щ shch ъ ie ы y ь _ э e ю iu я ia`,
}

export const ROMANISATIONS = {
  uk: ukrainian,
  be: belarusian,
  'be-2023': belarusian2023,
  bg: bulgarian,
  sr: serbian,
  ru: russian,
}
export type RomanisationName = keyof typeof ROMANISATIONS
