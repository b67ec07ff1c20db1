// Data: letters of the code pages.

/**
 * Letters outside ASCII in the languages of each code page, with their share among these letters (per cent, rounded, of
 * running text). Just enough to distinguish the code pages.
 */
export const CODE_PAGES: { readonly [label: string]: readonly string[] } = {
  'windows-1252': [
    'ä30ö17ü36ß15é1', // German
    'é60è11à12ê6ç4ù2û2ô2î1â1ï1œ1ë1', // French
    'ó28é13í24á20ñ10ú6ü1¿1¡1º1', // Spanish
    'ã19ç18é14á15ó9í9ê8õ6â4ú4à3ô2', // Portuguese
    'à30è29ò14ù14é8ì6', // Italian
    'å25ä30ö25ø9æ6é2', // Nordic languages
  ],
  'windows-1250': [
    'ó14ł23ą15ę17ż13ś11ć6ń4ź1', // Polish
    'í18á14é12ě9ř8č7š6ž6ý6ů4ú2ť1ď1ň1', // Czech
    'á22í13é12ý9ž8č9š7ľ6ť5ú6ô3ň2ä1', // Slovak
    'é27á29ö9ő8ó9ü5í6ú4ű2', // Hungarian
    'ă36î15ş18ţ18â13', // Romanian
    'č27š23ž19ć17đ9', // Croatian, Slovene
  ],
  'windows-1257': [
    'ā34ī19ē15š9ņ6ļ5ģ2ķ2ž2ū4č1', // Latvian
    'ė17š14ų13ž9ū6į9ą9č5ę3', // Lithuanian
    'ä32õ27ü23ö12š2ž1', // Estonian
  ],
  'windows-1251': [
    'о11е8а8и7н7т6с5р5в5л4к3м3д3п3у3я2ы2ь2г2з2б2ч1й1х1ж1ш1ю1ц1щ1э1ф1ё1', // Russian
    'о9а8и6і6н7е5т5р5в5с4к4л4у3м3д3п3я2з2ь2б2г2й1ч1х1ц1ж1ш1ю1ї1є1щ1ф1ґ1', // Ukrainian
    'а12и9о9е8н7т8р5с5в5л3д3к3п3м2я2з2ъ2г2у2б1ч1ж1х1щ1ш1ц1й1ю1ф1', // Bulgarian
    'а12о9и9е9н6р5с5т4ј4у4д4в4к4м4л3п3з2г2б2ш1ч1ц1ж1њ1љ1х1ћ1ђ1ф1џ1', // Serbian
  ],
}

/** Older code pages with the same letters as another one. */
export const SAME_LETTERS: { readonly [label: string]: string } = {
  'iso-8859-2': 'windows-1250',
  'koi8-u': 'windows-1251',
  ibm866: 'windows-1251',
}
