// Data: countries, their words and numbering.
/** Data for placing a number without a country code: its length, and words that point to its country. */
export type Country = {
  readonly code: string
  readonly calling: string
  /** Digits dialled before a national number; '' for none. */
  readonly trunk: string
  /** This country always writes the trunk digit, so a number without it more likely belongs to another country. */
  readonly writesTrunk: boolean
  /** Lengths of national numbers, without the trunk. */
  readonly lengths: readonly number[]
  /** Beginnings of words (four letters or more) and whole words (shorter ones, or with «=»): country, money, cities. */
  readonly places: string
}

const country = (
  code: string,
  calling: string,
  trunk: string,
  lengths: string,
  places: string,
  writesTrunk = trunk === '0',
): Country => ({ code, calling, trunk, writesTrunk, lengths: lengths.split(' ').map(Number), places })

/**
 * Countries in no particular order. Lengths and trunks follow the national plans of ITU-T E.164; places are in the
 * languages of Europe.
 */
export const countries: readonly Country[] = [
  country('LV', '371', '', '8',
    'latvij latvia lettland łotwa łotwie letonia lettonie lettonia латви латві riga rīga rīgā рига риге ' +
    'риги рігa daugavpil даугавпил liepāj лиепа jelgav елгав jūrmal юрмал ventspil valmier cēsis cēsu ' +
    'ogrē rēzekne'),
  country('LT', '370', '8', '8',
    'lietuv lithuan litauen litwa litwie lituania литв lituan vilni вильнюс вільнюс kaun каунас klaip ' +
    'клайпед šiaul шяуля panevėž alytu', false),
  country('EE', '372', '', '7 8',
    'eesti estoni estland эстони естоні igauni estij tallinn таллин таллін tartu tartus тарту pärnu ' +
    'narva нарва', false),
  country('PL', '48', '', '9',
    'polsk poland polen polonia pologne польш польщ polij lenkij poola warszaw варшав kraków krakow ' +
    'краков краків wrocław вроцлав вроцлаві gdańsk гданьск łódź łodzi лодзь pozna познан szczecin щецин ' +
    'lublin люблин люблін katowic катовіц zł злот зл= pln opole rzesz zakopan закопан bydgoszcz быдгощ бидгощ toruń торун'),
  country('UA', '380', '0', '9',
    'україн украин ukrain ucrain ucrania oekra київ києв киев kyiv kiev львів львов lviv одес харків ' +
    'харьков дніпр днепр запоріж полтав вінниц грн гривень гривні uah'),
  country('RU', '7', '8', '10',
    'росси росі russia rosj krievij venemaa rusija москв петербург екатеринбург новосибирск казан ' +
    'краснодар ростов руб рублей ханты якут', false),
  country('BY', '375', '80', '9', 'беларус білорус belarus минск мінськ брест гродно гомел витебск могил byn', false),
  country('KZ', '7', '8', '10', 'казахст kazakh алмат астан астана шымкент тенге kzt', false),
  country('UZ', '998', '', '9', 'узбек uzbek ташкент самарканд', false),
  country('KG', '996', '0', '9', 'киргиз кыргыз kyrgyz бишкек'),
  country('TJ', '992', '', '9', 'таджик tajik душанбе', false),
  country('GE', '995', '0', '9', 'грузи грузі gruzj georgia= тбилис tbilisi батум batumi'),
  country('AM', '374', '0', '8', 'армени армені armen ереван yerevan'),
  country('AZ', '994', '0', '9', 'азербайдж azerba баку baku'),
  country('MD', '373', '0', '8', 'moldov молдов chișin кишин кишин bălți тирасп'),
  country('RO', '40', '0', '9',
    'români romani romania ruman rumun румын румун roumani bucureș bucharest bukarest бухарест cluj ' +
    'timișoar iași craiova constanța ron lei'),
  country('BG', '359', '0', '8 9',
    'българ bulgar болгар софия софии софія sofia пловдив plovdiv варна varna бургас burgas русе лв лева ' +
    'лев bgn видин'),
  country('DE', '49', '0', '7 8 9 10 11',
    'deutsch german niemcz niemiec герман німечч немец vācij vokieti saksa saksamaa alemani alemanha ' +
    'alemagne allemagn duits njemač němec nemeck német almanya ألمانيا berlin берлин берлін برلين ' +
    'hamburg гамбург münchen munich мюнхен frankfurt köln düsseldorf stuttgart leipzig лейпциг dresden ' +
    'nürnberg hannover'),
  country('AT', '43', '0', '7 8 9 10 11 12',
    'österr austri австри австрі austrij rakous rakúsk ausztri autrich oostenri wien= vienna вена відень ' +
    'viden bécs salzburg graz= linz= innsbruck tirol'),
  country('CH', '41', '0', '9',
    'schweiz switzer szwajc швейцар suisse suiza suíça svizzera zürich цюрих genève geneva basel= bern= ' +
    'chf'),
  country('GB', '44', '0', '9 10',
    'england anglia anglii anglij britain brytani великобрит велика британія англи англі англія ' +
    'inglaterra angleterre inghilterra lielbrit britani london лондон londra londr manchest манчест ' +
    'birmingh scotlan шотланд wales= leeds liverpool uk gbp фунт funt'),
  country('IE', '353', '0', '7 8 9',
    'ireland irland irlanda irlande ирланд ірланд īrij airij dublin дублин дублін cork= galway limerick'),
  country('FR', '33', '0', '9',
    'france francj francij francie francūz frankre frankrij frança franța франц prantsus prancūz paris= ' +
    'париж lyon marseill toulous bordeau lille='),
  country('ES', '34', '', '9',
    'españa spain spania= spanij hiszpan испан іспан spānij ispanij hispaan espanha espagne spagna ' +
    'španěl madrid мадрид barcelon барселон valenci sevill málaga malaga almería huelva alicant mallorc ' +
    'zaragoz murcia lleida'),
  country('PT', '351', '', '9', 'portug португал lisbo лиссабон лісабон lisboa porto= algarve braga= coimbra faro='),
  country('IT', '39', '', '6 7 8 9 10 11',
    'itali włoch włosz итал італ itāl ital itaal taliansk itálie olasz roma= rome= рим римі milan milano ' +
    'милан napoli neapol torino bologn firenze foggia palermo'),
  country('NL', '31', '0', '9',
    'nederl netherl holand holland голланд нидерл нідерл niderl hollandi olanda holanda rotterd роттерд ' +
    'amsterd амстерд utrecht eindhov venlo tilburg westland'),
  country('BE', '32', '0', '8 9', 'belgi бельг beļģ bélgica belgique brussel bruxell antwerp gent luik liège'),
  country('LU', '352', '', '6 8 9', 'luxemb люксемб luksemb'),
  country('CZ', '420', '', '9',
    'česk czech czech чехи чехі čehij tschech republica ceh praha praha prag прага prague brno брно ' +
    'ostrav plzeň kč czk'),
  country('SK', '421', '0', '9', 'slovens slovak słowac словак словач slovāk bratisl братисл košic nitra nitry žilina'),
  country('HU', '36', '06', '8 9',
    'magyar hungar węgr węgier угорщ венгр ungār vengrij ungern ungarn maďar ungaria budapest будапешт ' +
    'debrecen szeged pécs forint huf', false),
  country('HR', '385', '0', '8 9', 'hrvatsk croati chorwac хорват kroāt kroatien zagreb rijeka'),
  country('SI', '386', '0', '8', 'slovenij slovenia słoweni словен ljublj maribor koper'),
  country('RS', '381', '0', '8 9', 'srbij serbi серб србиј beograd belgrad белград rsd='),
  country('BA', '387', '0', '8', 'bosni босни sarajev'),
  country('MK', '389', '0', '8', 'makedon macedon македон skopje'),
  country('AL', '355', '0', '9', 'albani shqip алб tiran'),
  country('ME', '382', '0', '8', 'montenegr черногор podgoric budva'),
  country('GR', '30', '', '10',
    'heraklio iraklio kret= kretë= kretës= pireu= ελλάδ ελλαδ greec griechen grecj grecia grèce греци греці гърци αθήν αθην athen athens θεσσαλον ' +
    'κρήτη κρητη crete крит rodos ρόδο νάξο'),
  country('CY', '357', '', '8', 'κύπρ κυπρ cyprus cypr кипр кіпр zypern chipre limasso λεμεσ λάρνακ lefkos nicosia'),
  country('TR', '90', '0', '10',
    'türkiy turkey turkei турци туреч turcj turcia turquí istanb стамбул ankara анкара antaly антал ' +
    'alanya алан izmir bodrum tl تركيا كملك كيملك الكملك'),
  country('SE', '46', '0', '7 8 9',
    'sverige sweden schwed szwecj швец швеці zviedr rootsi suecia stockhol göteborg malmö'),
  country('NO', '47', '', '8', 'norge norway norweg норвег norvēģ norvegij norra noruega oslo bergen tromsø stavang'),
  country('DK', '45', '', '8',
    'danmark denmark dänemark dania danii danij дания дании данії dānij københavn copenhag aarhus odense'),
  country('FI', '358', '0', '7 8 9 10',
    'suomi finland finlandi финлянд фінлянд somij soome helsink хельсинк tampere turku vantaa espoo'),
  country('IS', '354', '', '7', 'iceland izland islandē ísland исланд ісланд reykjav'),
  country('US', '1', '1', '10',
    'america америк сша usa eeuu houston chicago florida texas californ miami brooklyn', false),
  country('CA', '1', '1', '10', 'canada kanada канад toronto vancouv montreal alberta ontario', false),
  country('MX', '52', '', '10', 'méxico mexico мексик cdmx monterrey guadalaj tijuana cancún mxn='),
  country('BR', '55', '0', '10 11',
    'brasil brazil бразил paulo horizonte reais goiân bahia curitib manaus fortaleza', false),
  country('AR', '54', '0', '10', 'argentin аргентин buenos córdoba rosario', false),
  country('CO', '57', '', '10', 'colombia колумби bogotá medell barranqu'),
  country('VE', '58', '0', '10', 'venezuel венесуэл caracas maracaib bolívares'),
  country('PE', '51', '0', '8 9', 'perú= lima= arequip trujillo', false),
  country('EC', '593', '0', '8 9', 'ecuador quito guayaqu'),
  country('CL', '56', '', '9', 'chile= santiag valpara'),
  country('BO', '591', '', '8', 'bolivia cochabam'),
  country('PY', '595', '0', '9', 'paraguay asunción'),
  country('HN', '504', '', '8', 'hondur tegucig'),
  country('NI', '505', '', '8', 'nicarag managua'),
  country('SV', '503', '', '8', 'salvador'),
  country('GT', '502', '', '8', 'guatemal'),
  country('CU', '53', '', '8', 'cuba= habana'),
  country('DO', '1', '1', '10', 'dominican', false),
  country('MA', '212', '0', '9', 'maroc morocc marruec المغرب casablan rabat tanger'),
  country('TN', '216', '', '8', 'tunisi tunez تونس صفاقس sfax sousse'),
  country('DZ', '213', '0', '8 9', 'algér algeri argeli الجزائر alger oran'),
  country('EG', '20', '0', '9 10', 'egypt египет єгипет مصر القاهرة cairo= egp='),
  country('JO', '962', '0', '8 9', 'jordan= الأردن عمان amman jod='),
  country('LB', '961', '0', '7 8', 'lebanon لبنان بيروت beirut', false),
  country('SY', '963', '0', '8 9', 'سوريا دمشق damascus'),
  country('IQ', '964', '0', '8 9 10', 'iraq العراق بغداد baghdad erbil أربيل'),
  country('SA', '966', '0', '9', 'saudi السعودية الرياض riyadh جدة jeddah sar='),
  country('AE', '971', '0', '8 9', 'emirat الإمارات دبي dubai дубай дубаї dhabi sharjah оаэ uae aed='),
  country('MT', '356', '', '8', 'malta malti maltes мальт valletta sliema gozo= għawdex'),
  country('QA', '974', '', '8', 'qatar قطر الدوحة doha катар qar='),
  country('KW', '965', '', '8', 'kuwait الكويت kwd='),
  country('BH', '973', '', '8', 'bahrain البحرين المنامة بالمنامة manama bhd='),
  country('OM', '968', '', '8', 'oman= muscat mascate مسقط omr='),
  country('YE', '967', '0', '7 8 9', 'yemen اليمن صنعاء'),
  country('LY', '218', '0', '9', 'libya ليبيا طرابلس'),
  country('SD', '249', '0', '9', 'sudan= السودان الخرطوم'),
  country('IL', '972', '0', '8 9', 'israel израил ізраїл aviv хайф haifa'),
  country('IN', '91', '0', '10', 'india индия delhi mumbai punjab kerala chennai bengalur inr=', false),
  country('NP', '977', '0', '8 10', 'nepal непал kathman pokhara npr=', false),
  country('BD', '880', '0', '10', 'banglad бангладеш dhaka sylhet bdt='),
  country('PK', '92', '0', '10', 'pakist пакист lahore karachi islamab pkr='),
  country('LK', '94', '0', '9', 'lanka colombo= lkr='),
  country('PH', '63', '0', '9 10', 'philipp филипп manila cebu davao php='),
  country('VN', '84', '0', '9 10', 'việt vietnam вьетнам hanoi saigon'),
  country('TH', '66', '0', '8 9', 'thailan таила таїла bangkok бангкок phuket thai= thái= thaï= thb= baht='),
  country('KH', '855', '0', '8 9', 'cambod камбодж phnom sihanouk poipet'),
  country('MM', '95', '0', '8 9 10', 'myanmar мьянм yangon myawadd'),
  country('LA', '856', '0', '8 9 10', 'laos vientian'),
  country('ID', '62', '0', '9 10 11', 'indones jakarta балі бали= bali='),
  country('MY', '60', '0', '8 9 10', 'malaysi lumpur myr='),
  country('CN', '86', '0', '10 11', 'china китай beijing shangha', false),
  country('KR', '82', '0', '9 10', 'korea корея корею seoul сеул'),
  country('JP', '81', '0', '9 10', 'japan япони японі tokyo nhật'),
  country('NG', '234', '0', '8 10', 'nigeri нигери lagos abuja ngn='),
  country('GH', '233', '0', '9', 'ghana accra'),
  country('KE', '254', '0', '9', 'kenya nairobi mombasa kes= ksh='),
  country('UG', '256', '0', '9', 'uganda kampala ugx='),
  country('BJ', '229', '', '8 10', 'bénin cotonou'),
  country('CM', '237', '', '9', 'camerou yaoundé douala'),
  country('CI', '225', '', '10', 'ivoire abidjan'),
  country('SN', '221', '', '9', 'sénégal dakar'),
  country('ZA', '27', '0', '9', 'johannes pretoria durban'),
  country('AU', '61', '0', '9', 'austral sydney melbourn brisban'),
]

/** Countries whose numbers adverts in a language give without a code, likeliest first. */
export const homes: Record<string, string | undefined> = {
  lv: 'LV', lt: 'LT', et: 'EE', pl: 'PL', uk: 'UA', be: 'BY', bg: 'BG', cs: 'CZ', sk: 'SK', hu: 'HU', hr: 'HR RS BA',
  sl: 'SI', sr: 'RS BA ME', bs: 'BA RS', mk: 'MK', sq: 'AL MK', el: 'GR CY', fi: 'FI', sv: 'SE FI', da: 'DK', nb: 'NO',
  no: 'NO', is: 'IS', it: 'IT CH', nl: 'NL BE', tr: 'TR CY', vi: 'VN', ka: 'GE', hy: 'AM', az: 'AZ', kk: 'KZ', ky: 'KG',
  uz: 'UZ', tg: 'TJ', ro: 'RO MD', ru: 'RU KZ BY UA LV LT EE MD KG UZ TJ AM GE AZ',
  de: 'DE AT CH', fr: 'FR BE CH MA TN DZ SN CI CM BJ', pt: 'PT BR',
  ca: 'ES AD', es: 'ES MX CO VE AR PE EC CL BO PY HN NI SV GT CU DO', en: 'GB US IE CA AU ZA IN PH NG KE GH PK NP BD LK UG',
  ar: 'EG SA AE JO LB IQ SY MA TN DZ QA KW BH OM YE LY SD', hi: 'IN', ne: 'NP', bn: 'BD', ur: 'PK', si: 'LK', tl: 'PH', th: 'TH', mt: 'MT', ga: 'IE GB',
  id: 'ID', ms: 'MY', km: 'KH', my: 'MM', lo: 'LA', zh: 'CN', ko: 'KR', ja: 'JP', he: 'IL', und: 'US GB',
}

/**
 * Ranges that regulators reserve for films and examples (Ofcom, ARCEP, Bundesnetzagentur). Validity tables call most of
 * them unassigned, yet they are written like any number.
 */
export const mobileFiction = /^\+(?:447700900|336399[8]|4915228817|4917139200|4917604069|4917641912)/
export const landlineFiction = new RegExp(
  `^\\+(?:${[
    '44(?:1632960|2079460|(?:11[3-8]|121|131|141|151|161)4960|1914980|2896496|2920180|8081570|3069990)',
    '33(?:19900|26191|35301|46571|53649)',
    '49(?:3023125|6990009|4066969|8999998)',
  ].join('|')})`,
)
