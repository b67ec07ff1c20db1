// Data: first letters of the months' names, in the cases that dates take.
/** Language → stems of month names, lower case with marks; «9 березня», «15. martā», «el 3 de mayo». */
export const MONTHS: Record<string, string> = {
  en: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  lv: 'janvār* februār* mart* aprīl* maij* jūnij* jūlij* august* septembr* oktobr* novembr* decembr*',
  lt: 'saus* vasari* kov* baland* geguž* biržel* liep* rugpj* rugsėj* spali* lapkrit* lapkriči* gruod* gruodž*',
  et: 'jaanuar* veebruar* märts* aprill* mai mail maid juuni* juuli* august* septemb* oktoob* novemb* detsemb*',
  pl: 'styczni* lut* marca marzec kwietni* maja czerwc* lipca sierpni* wrześni* październik* listopad* grudni*',
  ru: 'январ* феврал* март* апрел* мая май июн* июл* август* сентябр* октябр* ноябр* декабр*',
  uk: 'січн* лют* берез* квітн* травн* червн* липн* серпн* вересн* жовтн* листопад* грудн*',
  ro: 'ianuar* februar* martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  de: 'januar februar märz april mai juni juli august september oktober november dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
}
