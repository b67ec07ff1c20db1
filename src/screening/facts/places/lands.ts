// Data: countries and territories by their ISO 3166-1 codes, and names of theirs that are words or people's names in most languages.

/** Codes of ISO 3166-1 alpha-2, and XK for Kosovo. */
export const LANDS =
  'AD AE AF AG AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'

/** Counts only where words around say that it is a place. */
export const WARY =
  'Nice|Reading|Split|Essen|Bath|Derby|Lens|Tours|Brest|Nancy|Florence|Victoria|Sofia|Santiago|Lima|Orange|Batman|Ordu|Van|Most|Como|León|Parla|Leiden|Halle|Hagen|Hamm|Worms|Siegen|Rivne|Sumy|Vladimir|Martin|Salem|Mons|Jordan|Chad|Georgia|Mali|Togo|Niger|Guinea|Charlotte|Adelaide|Kirov|Preston|Bradford|Durham|Lincoln|Hamilton|Windsor|Stanley|Austin|Jackson|Columbus|Phoenix|Salvador|Rosario|Mendoza|Constantine|Medina|Lund|Vejle|Asker|Eger|Utena|Ogre|Saldus|Dobele|Miri|Semey|Dover|Carpi|Gela|Bolu|Kars|Delft|Ulm|Gera|Herne|Tyre|Bender|Bago|Veles|Surrey|Laval|Perth|Cali|Poole|Slough|Barry|Rugby|Troyes|Agen|Vienne|Fano|Santa Cruz|Cuenca|Alba|Kobe|Masan|Perm|Orel|Reus'

/** Names that are hardly ever a place where they stand in an offer. */
export const NEVER =
  'Bar|Mobile|Sale|Budta|Malingao|The Valley|Saint John|Monsanto|Male|Sant Martí|Ciudad Lineal|Monaco di Baviera|Aba|Greve|Sala|Mus|Engels|West Island|Mansilingan|Deal|Jos|Oss|Ede|Bury|Agri|Osh|Oral'
