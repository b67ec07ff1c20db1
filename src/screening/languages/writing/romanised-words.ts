// Data: small words of Russian, Ukrainian and Bulgarian as they are typed with Latin letters; none is a word of a neighbour.
export const ROMANISED: Readonly<Record<'ru' | 'uk' | 'bg', string>> = {
  ru: 'rabota rabotu raboty rabote rabotat trebuetsya trebujetsja trebuyutsya trebujutsja opyta dlya dlja nuzhny nuzhna nuzhen mesyac mesjac mesyats chasov lyudi ljudi lyudey ljudej devushki muzhchiny kotorye esli tolko oplata ochen srochno zvonite pishite granicey granicej granitsey evropu evrope nashu nashey nashej komandu vmeste ishchem ischem ischu zhilye zhilyo zhilje vyezd viezd vsem',
  uk: 'robota robotu roboty roboti robotoyu potribni potribna potriben dosvidu zhytlo zhitlo misyats misyac misjac hodyn godyn lyudy ljudy lyudey shukaiemo shukayemo shukajemo nashii nashiy razom pratsyuvaty pracyuvaty pracjuvaty yakshcho tilky duzhe terminovo dzvonit pyshit kordonom yevropi vyizd vyyizd dlia',
  bg: 'tarsim tursim hora horata zaplata mesec mesechno kvartira nastanyavane nastanjavane osigureno osiguren chuzhbina opit iziskva koito iskat zaedno ekip mnogo vsichki obadete pishete rabotnici rabotnitsi sas nashiya vednaga spoko',
}
