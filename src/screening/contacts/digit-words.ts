// Data: how languages say the digits of a phone number.
/** Digit words of a language in phone numbers; spaces separate alternatives inside one cell. */
export type DigitWords = {
  readonly language: string
  /** Zero to nine, in cells separated by «|». Forms without the marks of Latin letters need no entry. */
  readonly units: string
  /** Ten to nineteen. */
  readonly teens?: string
  /** Twenty to ninety. */
  readonly tens?: string
  /** Twenty-one to twenty-nine, in languages with single words for them. */
  readonly twenties?: string
  /** Ten to ninety-nine, in languages with a word of its own for each. */
  readonly toNinetyNine?: string
  /** One hundred to nine hundred, in languages that say a number in groups of three. */
  readonly hundreds?: string
  /** «Hundred» after a digit, as in «nine hundred». */
  readonly hundred?: string
  /** «Zeros» after a count, as in «three zeros». */
  readonly zeros?: string
  /** Words that double or triple the next digit. */
  readonly double?: string
  readonly triple?: string
  /** Words that repeat the next digit four times, five times and so on. */
  readonly manifold?: string
  /** «Times» between a count and a digit, as in «three times zero». */
  readonly times?: string
  /** Words listed above that also have a common meaning; they count only beside other digit words of this language. */
  readonly weak?: string
  /** Order of tens and units in one word: [units, link, tens] or [tens, link, units]. */
  readonly compound?: 'units-first' | 'tens-first'
  readonly link?: string
  /** «Forty and two» is 42, but «forty two» without the link is two numbers. */
  readonly needsAnd?: true
}

export const digitWords: readonly DigitWords[] = [
  {
    language: 'en',
    units: 'zero oh nought naught nil|one|two|three|four|five|six|seven|eight|nine',
    teens: 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
    tens: 'twenty|thirty|forty fourty|fifty|sixty|seventy|eighty|ninety',
    hundred: 'hundred',
    zeros: 'zeros zeroes',
    double: 'double dbl',
    triple: 'triple treble',
    times: 'times',
    weak: 'one oh nil',
  },
  {
    language: 'lv',
    units: 'nulle nule|viens|divi|trīs|četri|pieci|seši|septiņi|astoņi|deviņi',
    teens:
      'desmit|vienpadsmit|divpadsmit|trīspadsmit|četrpadsmit|piecpadsmit|sešpadsmit|septiņpadsmit|' +
        'astoņpadsmit|deviņpadsmit',
    tens: 'divdesmit|trīsdesmit|četrdesmit|piecdesmit|sešdesmit|septiņdesmit|astoņdesmit|deviņdesmit',
    hundred: 'simti simts',
    zeros: 'nulles nules',
    double: 'dubultā dubults divreiz',
    triple: 'trīskāršā trīskārt trīsreiz',
    times: 'reiz reizes',
    hundreds: 'simts|divsimt|trīssimt|četrsimt|piecsimt|sešsimt|septiņsimt|astoņsimt|deviņsimt',
    manifold: 'četrreiz|piecreiz',
  },
  {
    language: 'lt',
    units: 'nulis|vienas|du|trys|keturi|penki|šeši|septyni|aštuoni|devyni',
    teens:
      'dešimt|vienuolika|dvylika|trylika|keturiolika|penkiolika|šešiolika|septyniolika|aštuoniolika|devyniolika',
    tens:
      'dvidešimt|trisdešimt|keturiasdešimt|penkiasdešimt|šešiasdešimt|septyniasdešimt|aštuoniasdešimt|' +
      'devyniasdešimt',
    hundred: 'šimtai šimtas',
    zeros: 'nuliai nulių',
    double: 'dukart dvigubas',
    triple: 'triskart trigubas',
    times: 'kartus',
    weak: 'du',
    manifold: 'keturiskart|penkiskart',
  },
  {
    language: 'et',
    units: 'null|üks|kaks|kolm|neli|viis|kuus|seitse|kaheksa|üheksa',
    teens:
      'kümme|üksteist|kaksteist|kolmteist|neliteist|viisteist|kuusteist|seitseteist|kaheksateist|üheksateist',
    tens: 'kakskümmend|kolmkümmend|nelikümmend|viiskümmend|kuuskümmend|seitsekümmend|kaheksakümmend|üheksakümmend',
    zeros: 'nulli',
    double: 'topelt',
    triple: 'kolmekordne',
    times: 'korda',
    hundreds: 'sada|kakssada|kolmsada|nelisada|viissada|kuussada|seitsesada|kaheksasada|üheksasada',
  },
  {
    language: 'pl',
    units: 'zero|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć',
    teens:
      'dziesięć|jedenaście|dwanaście|trzynaście|czternaście|piętnaście|szesnaście|siedemnaście|osiemnaście|' +
        'dziewiętnaście',
    tens:
      'dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|' +
      'dziewięćdziesiąt',
    hundreds: 'sto|dwieście|trzysta|czterysta|pięćset|sześćset|siedemset|osiemset|dziewięćset',
    zeros: 'zera zer',
    double: 'podwójne podwójna dwukrotnie',
    triple: 'potrójne potrójna trzykrotnie',
    times: 'razy',
    manifold: 'czterokrotnie|pięciokrotnie',
  },
  {
    language: 'ru',
    units: 'ноль нуль|один одна|два две|три|четыре|пять|шесть|семь|восемь|девять',
    teens:
      'десять|одиннадцать|двенадцать|тринадцать|четырнадцать|пятнадцать|шестнадцать|семнадцать|' +
        'восемнадцать|девятнадцать',
    tens: 'двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто',
    hundreds: 'сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот',
    zeros: 'нуля ноля нули нолей нулей',
    double: 'дважды двойной',
    triple: 'трижды тройной',
    times: 'раза',
    manifold: 'четырежды|пятижды',
  },
  {
    language: 'uk',
    units: "нуль ноль|один одна|два дві|три|чотири|п'ять пять|шість|сім|вісім|дев'ять девять",
    teens:
      "десять|одинадцять|дванадцять|тринадцять|чотирнадцять|п'ятнадцять|шістнадцять|" +
      "сімнадцять|вісімнадцять|дев'ятнадцять",
    tens: "двадцять|тридцять|сорок|п'ятдесят|шістдесят|сімдесят|вісімдесят|дев'яносто",
    hundreds: "сто|двісті|триста|чотириста|п'ятсот|шістсот|сімсот|вісімсот|дев'ятсот",
    zeros: 'нулі нулів нуля',
    double: 'двічі подвійний',
    triple: 'тричі потрійний',
    times: 'рази',
    manifold: 'чотиричі|пʼятикратно',
  },
  {
    language: 'ro',
    units: 'zero|unu una|doi două|trei|patru|cinci|șase sase|șapte|opt|nouă',
    teens:
      'zece|unsprezece|doisprezece douăsprezece|treisprezece|paisprezece|cincisprezece|șaisprezece|' +
        'șaptesprezece|optsprezece|nouăsprezece',
    tens: 'douăzeci|treizeci|patruzeci|cincizeci|șaizeci|șaptezeci|optzeci|nouăzeci',
    hundred: 'sute sută',
    zeros: 'zerouri',
    double: 'dublu',
    triple: 'triplu',
    times: 'ori',
    weak: 'ori una',
    needsAnd: true,
  },
  {
    language: 'bg',
    units: 'нула|едно един една|две два|три|четири|пет|шест|седем|осем|девет',
    teens:
      'десет|единадесет единайсет|дванадесет дванайсет|тринадесет тринайсет|четиринадесет четиринайсет|' +
        'петнадесет петнайсет|шестнадесет шестнайсет|седемнадесет седемнайсет|осемнадесет осемнайсет|' +
        'деветнадесет деветнайсет',
    tens:
      'двадесет двайсет|тридесет трийсет|четиридесет четирийсет|петдесет|шестдесет шейсет|седемдесет|' +
      'осемдесет|деветдесет',
    hundreds: 'сто|двеста|триста|четиристотин|петстотин|шестстотин|седемстотин|осемстотин|деветстотин',
    zeros: 'нули',
    double: 'двойно двойна',
    triple: 'тройно тройна',
    times: 'пъти',
    needsAnd: true,
  },
  {
    language: 'de',
    units: 'null|eins ein|zwei zwo|drei|vier|fünf fuenf|sechs|sieben|acht|neun',
    teens: 'zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn',
    tens: 'zwanzig|dreißig dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig',
    zeros: 'nullen',
    double: 'doppel zweimal',
    triple: 'dreifach dreimal',
    times: 'mal',
    weak: 'ein mal',
    compound: 'units-first',
    link: 'und',
    hundreds:
      'hundert einhundert|zweihundert|dreihundert|vierhundert|fünfhundert|sechshundert|siebenhundert|achthundert|neunhundert',
    manifold: 'viermal|fünfmal|sechsmal',
  },
  {
    language: 'es',
    units: 'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve',
    teens:
      'diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve',
    tens: 'veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa',
    hundreds:
      'cien ciento|doscientos|trescientos|cuatrocientos|quinientos|seiscientos|setecientos|ochocientos|novecientos',
    zeros: 'ceros',
    double: 'doble',
    triple: 'triple',
    times: 'veces',
    weak: 'dos once',
    needsAnd: true,
    twenties:
      'veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve',
    manifold: 'cuádruple|quíntuple',
  },
  {
    language: 'ca',
    units: 'zero|un u una|dos dues|tres|quatre|cinc|sis|set|vuit huit|nou',
    teens: 'deu|onze|dotze|tretze|catorze|quinze|setze|disset|divuit|dinou',
    tens: 'vint|trenta|quaranta|cinquanta|seixanta|setanta|vuitanta huitanta|noranta',
    hundreds: 'cent|dos-cents dos-centes|tres-cents|quatre-cents|cinc-cents|sis-cents|set-cents|vuit-cents|nou-cents',
    zeros: 'zeros',
    double: 'doble',
    triple: 'triple',
    times: 'vegades cops',
    weak: 'un u una set deu nou',
  },
  {
    language: 'pt',
    units: 'zero|um|dois|três|quatro|cinco|seis meia|sete|oito|nove',
    teens:
      'dez|onze|doze|treze|catorze quatorze|quinze|dezasseis dezesseis|dezassete dezessete|dezoito|dezanove dezenove',
    tens: 'vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa',
    hundreds: 'cem cento|duzentos|trezentos|quatrocentos|quinhentos|seiscentos|setecentos|oitocentos|novecentos',
    zeros: 'zeros',
    double: 'duplo dobro',
    triple: 'triplo',
    times: 'vezes',
    weak: 'um meia',
    needsAnd: true,
    manifold: 'quádruplo|quíntuplo',
  },
  {
    language: 'cs',
    units: 'nula|jedna jeden|dva dvě|tři|čtyři|pět|šest|sedm|osm|devět',
    teens:
      'deset|jedenáct|dvanáct|třináct|čtrnáct|patnáct|šestnáct|sedmnáct|osmnáct|devatenáct',
    tens: 'dvacet|třicet|čtyřicet|padesát|šedesát|sedmdesát|osmdesát|devadesát',
    zeros: 'nuly nul',
    double: 'dvakrát dvojitá',
    triple: 'třikrát trojitá',
    hundred: 'set sta stě',
    manifold: 'čtyřikrát|pětkrát',
  },
  {
    language: 'sk',
    units: 'nula|jedna jeden|dva dve|tri|štyri|päť|šesť|sedem|osem|deväť',
    teens:
      'desať|jedenásť|dvanásť|trinásť|štrnásť|pätnásť|šestnásť|sedemnásť|osemnásť|devätnásť',
    tens: 'dvadsať|tridsať|štyridsať|päťdesiat|šesťdesiat|sedemdesiat|osemdesiat|deväťdesiat',
    zeros: 'nuly núl',
    double: 'dvakrát dvojitá',
    triple: 'trikrát trojitá',
    hundreds: 'sto|dvesto|tristo|štyristo|päťsto|šesťsto|sedemsto|osemsto|deväťsto',
    manifold: 'štyrikrát|päťkrát',
  },
  {
    language: 'hu',
    units: 'nulla|egy|kettő két|három|négy|öt|hat|hét|nyolc|kilenc',
    teens:
      'tíz|tizenegy|tizenkettő|tizenhárom|tizennégy|tizenöt|tizenhat|tizenhét|tizennyolc|tizenkilenc',
    tens: 'húsz huszon|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven',
    zeros: 'nullák nullával',
    double: 'dupla kétszer',
    triple: 'tripla háromszor',
    weak: 'egy két hat hét',
    compound: 'tens-first',
    link: '',
    hundreds: 'száz|kétszáz|háromszáz|négyszáz|ötszáz|hatszáz|hétszáz|nyolcszáz|kilencszáz',
  },
  {
    language: 'hr',
    units: 'nula|jedan jedna|dva dvije|tri|četiri|pet|šest|sedam|osam|devet',
    teens:
      'deset|jedanaest|dvanaest|trinaest|četrnaest|petnaest|šesnaest|sedamnaest|osamnaest|devetnaest',
    tens: 'dvadeset|trideset|četrdeset|pedeset|šezdeset|sedamdeset|osamdeset|devedeset',
    zeros: 'nule',
    double: 'duplo dvaput',
    triple: 'triput',
    times: 'puta',
    hundreds: 'sto|dvjesto|tristo|četiristo|petsto|šesto|sedamsto|osamsto|devetsto',
  },
  {
    language: 'sl',
    units: 'nič nula|ena ena|dva dve|tri|štiri|pet|šest|sedem|osem|devet',
    teens:
      'deset|enajst|dvanajst|trinajst|štirinajst|petnajst|šestnajst|sedemnajst|osemnajst|devetnajst',
    tens: 'dvajset|trideset|štirideset|petdeset|šestdeset|sedemdeset|osemdeset|devetdeset',
    zeros: 'ničle nule',
    double: 'dvakrat dvojna',
    triple: 'trikrat trojna',
    weak: 'nič',
    hundreds: 'sto|dvesto|tristo|štiristo|petsto|šeststo|sedemsto|osemsto|devetsto',
  },
  {
    language: 'fr',
    units: 'zéro|un une|deux|trois|quatre|cinq|six|sept|huit|neuf',
    teens: 'dix|onze|douze|treize|quatorze|quinze|seize|dixsept|dixhuit|dixneuf',
    tens: 'vingt|trente|quarante|cinquante|soixante|septante|huitante octante|nonante',
    zeros: 'zéros',
    double: 'double',
    triple: 'triple',
    times: 'fois',
    weak: 'un une',
    hundred: 'cent cents',
    manifold: 'quadruple|quintuple',
  },
  {
    language: 'it',
    units: 'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove',
    teens:
      'dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove',
    tens: 'venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta',
    zeros: 'zeri',
    double: 'doppio',
    triple: 'triplo',
    times: 'volte',
    weak: 'sei',
    compound: 'tens-first',
    link: '',
    hundreds:
      'cento|duecento|trecento|quattrocento|cinquecento|seicento|settecento|ottocento|novecento',
    manifold: 'quadruplo|quintuplo',
  },
  {
    language: 'nl',
    units: 'nul|een één|twee|drie|vier|vijf|zes|zeven|acht|negen',
    teens: 'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien',
    tens: 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig',
    zeros: 'nullen',
    double: 'dubbel dubbele tweemaal',
    triple: 'driedubbel driemaal',
    times: 'keer',
    weak: 'een keer',
    compound: 'units-first',
    link: 'en',
    hundreds: 'honderd|tweehonderd|driehonderd|vierhonderd|vijfhonderd|zeshonderd|zevenhonderd|achthonderd|negenhonderd',
    manifold: 'viermaal|vijfmaal|zesmaal',
  },
  {
    language: 'el',
    units: 'μηδέν|ένα|δύο δυο|τρία|τέσσερα|πέντε|έξι|επτά εφτά|οκτώ οχτώ|εννέα εννιά',
    teens:
      'δέκα|έντεκα|δώδεκα|δεκατρία|δεκατέσσερα|δεκαπέντε|δεκαέξι|δεκαεπτά δεκαεφτά|δεκαοκτώ δεκαοχτώ|' +
        'δεκαεννέα δεκαεννιά',
    tens: 'είκοσι|τριάντα|σαράντα|πενήντα|εξήντα|εβδομήντα|ογδόντα|ενενήντα',
    hundreds: 'εκατό|διακόσια|τριακόσια|τετρακόσια|πεντακόσια|εξακόσια|επτακόσια|οκτακόσια|εννιακόσια',
    zeros: 'μηδενικά',
    double: 'διπλό',
    triple: 'τριπλό',
    times: 'φορές',
    weak: 'ένα',
  },
  {
    language: 'fi',
    units: 'nolla|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän',
    teens:
      'kymmenen|yksitoista|kaksitoista|kolmetoista|neljätoista|viisitoista|kuusitoista|seitsemäntoista|' +
        'kahdeksantoista|yhdeksäntoista',
    tens:
      'kaksikymmentä|kolmekymmentä|neljäkymmentä|viisikymmentä|kuusikymmentä|seitsemänkymmentä|' +
      'kahdeksankymmentä|yhdeksänkymmentä',
    zeros: 'nollaa',
    double: 'tupla kahdesti',
    triple: 'tripla kolmesti',
    times: 'kertaa',
    compound: 'tens-first',
    link: '',
    hundreds:
      'sata|kaksisataa|kolmesataa|neljäsataa|viisisataa|kuusisataa|seitsemänsataa|kahdeksansataa|yhdeksänsataa',
    manifold: 'neljästi|viidesti',
  },
  {
    language: 'sv',
    units: 'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio',
    teens: 'tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton',
    tens: 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio',
    zeros: 'nollor',
    double: 'dubbel dubbelt',
    triple: 'trippel',
    times: 'gånger',
    weak: 'ett',
    compound: 'tens-first',
    link: '',
    hundreds: 'hundra etthundra|tvåhundra|trehundra|fyrahundra|femhundra|sexhundra|sjuhundra|åttahundra|niohundra',
  },
  {
    language: 'da',
    units: 'nul null|en ét et|to|tre|fire|fem|seks|syv sju|otte åtte|ni',
    teens: 'ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten',
    tens: 'tyve tjue|tredive tretti|fyrre førti|halvtreds femti|tres seksti|halvfjerds sytti|firs åtti|halvfems nitti',
    zeros: 'nuller',
    double: 'dobbelt dobbel',
    triple: 'tredobbelt trippel',
    times: 'gange',
    weak: 'en et to ni ti tres',
    compound: 'units-first',
    link: 'og',
  },
  {
    language: 'tr',
    units: 'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz',
    tens: 'yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan',
    teens: 'on|onbir|oniki|onüç|ondört|onbeş|onaltı|onyedi|onsekiz|ondokuz',
    double: 'çift',
    triple: 'üçlü',
    times: 'kere tane adet',
    weak: 'bir on',
    hundreds: 'yüz|ikiyüz|üçyüz|dörtyüz|beşyüz|altıyüz|yediyüz|sekizyüz|dokuzyüz',
    hundred: 'yüz',
    compound: 'tens-first',
    link: '',
  },
  {
    language: 'vi',
    units: 'không|một mốt|hai|ba|bốn tư|năm lăm|sáu|bảy|tám|chín',
    weak: 'ba nam tu sau bay tam mot',
  },
  {
    language: 'ar',
    units:
      'صفر|واحد واحدة|اثنان اثنين إثنين اتنين|ثلاثة ثلاث تلاتة|أربعة اربعة أربع اربع|خمسة خمس|ستة ست|سبعة ' +
        'سبع|ثمانية ثمان تمانية|تسعة تسع',
    zeros: 'أصفار اصفار',
    times: 'مرات',
  },
  {
    language: 'hi',
    units: 'शून्य ज़ीरो सिफर|एक|दो|तीन|चार|पांच पाँच|छह छः छे|सात|आठ|नौ',
    toNinetyNine:
      'दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस|इक्कीस|बाईस बाइस|' +
      'तेईस तेइस|चौबीस|पच्चीस|छब्बीस|सत्ताईस सत्ताइस|अट्ठाईस अट्ठाइस|उनतीस|तीस|इकतीस|बत्तीस|' +
      'तैंतीस|चौंतीस|पैंतीस|छत्तीस|सैंतीस|अड़तीस|उनतालीस|चालीस|इकतालीस|बयालीस|तैंतालीस|चवालीस|' +
      'पैंतालीस|छियालीस|सैंतालीस|अड़तालीस|उनचास|पचास|इक्यावन|बावन|तिरपन|चौवन|पचपन|छप्पन|' +
      'सत्तावन|अट्ठावन|उनसठ|साठ|इकसठ|बासठ|तिरसठ|चौंसठ|पैंसठ|छियासठ|सड़सठ|अड़सठ|उनहत्तर|सत्तर|' +
      'इकहत्तर|बहत्तर|तिहत्तर|चौहत्तर|पचहत्तर|छिहत्तर|सतहत्तर|अठहत्तर|उनासी|अस्सी|इक्यासी|' +
      'बयासी|तिरासी|चौरासी|पचासी|छियासी|सत्तासी|अट्ठासी|नवासी|नब्बे|इक्यानवे|बानवे|तिरानवे|' +
      'चौरानवे|पंचानवे|छियानवे|सत्तानवे|अट्ठानवे|निन्यानवे',
    hundred: 'सौ',
    double: 'डबल',
    triple: 'ट्रिपल',
    weak: 'एक दो',
  },
  {
    language: 'ne',
    units: 'शून्य सुन्ना|एक|दुई|तीन|चार|पाँच पांच|छ|सात|आठ|नौ',
    toNinetyNine:
      'दश दस|एघार|बाह्र|तेह्र|चौध|पन्ध्र|सोह्र|सत्र|अठार|उन्नाइस|बीस|एक्काइस|बाइस|तेइस|चौबीस|' +
      'पच्चीस|छब्बीस|सत्ताइस|अट्ठाइस|उनन्तीस|तीस|एकतीस|बत्तीस|तेत्तीस|चौँतीस चौंतीस|' +
      'पैँतीस पैंतीस|छत्तीस|सैँतीस सैंतीस|अठतीस|उनन्चालीस|चालीस|एकचालीस|बयालीस|त्रिचालीस|' +
      'चवालीस|पैँतालीस पैंतालीस|छयालीस|सत्चालीस|अठचालीस|उनन्चास|पचास|एकाउन्न|बाउन्न|त्रिपन्न|' +
      'चौवन्न|पचपन्न|छपन्न|सन्ताउन्न|अन्ठाउन्न|उनन्साठी|साठी|एकसट्ठी|बयसट्ठी|त्रिसट्ठी|चौसट्ठी|' +
      'पैसट्ठी|छयसट्ठी|सतसट्ठी|अठसट्ठी|उनन्सत्तरी|सत्तरी|एकहत्तर|बहत्तर|त्रिहत्तर|चौहत्तर|' +
      'पचहत्तर|छयहत्तर|सतहत्तर|अठहत्तर|उनासी|असी|एकासी|बयासी|त्रियासी|चौरासी|पचासी|छयासी|सतासी|' +
      'अठासी|उनान्नब्बे|नब्बे|एकान्नब्बे|बयान्नब्बे बयानब्बे|त्रियान्नब्बे|चौरान्नब्बे|' +
      'पन्चान्नब्बे पन्चानब्बे|छयान्नब्बे|सन्तान्नब्बे|अन्ठान्नब्बे अन्ठानब्बे|उनान्सय',
    hundred: 'सय',
    double: 'डबल',
    triple: 'ट्रिपल',
    weak: 'एक',
  },
  {
    language: 'ga',
    units: 'náid nialas|haon aon|dó|trí|ceathair|cúig|sé|seacht|ocht|naoi',
    weak: 'aon dó trí sé',
  },
  {
    language: 'mt',
    units: 'żero|wieħed waħda|tnejn|tlieta|erbgħa|ħamsa|sitta|sebgħa|tmienja|disgħa',
    double: 'doppju',
    weak: 'wieħed waħda',
  },
  {
    language: 'tl',
    units: 'sero zero|isa|dalawa|tatlo|apat|lima|anim|pito|walo|siyam',
    weak: 'isa',
  },
]
