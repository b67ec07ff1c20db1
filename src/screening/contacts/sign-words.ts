// Data: how people write out the signs of addresses and numbers.
/** Words for the signs of addresses and numbers. Forms without the marks of Latin letters need no entry. */

/** Names of «@» that have no other meaning between two words (animals, loan words). */
export const atNames =
  'собака собачка собачкой собаку песик равлик małpa małpka małpą małpkę маймуна majmun آت snabel kuyruklu rond ' +
  'arroba arrobase arobase arobas chiocciola kukac zavináč ' +
  'apestaartje apenstaartje klammeraffe affenschwanz arond maimuta маймунско маймунка кльомба παπάκι miukumauku snabela ätt eta ' +
  'мавпа мавпочка małpeczka rožytė krøllalfa alfakrøll kanelbulle còng móc'

/** Short names of «@» with other meanings; they count only in brackets, or if the domain's dot is spelled too. */
export const atShort = 'at ät aet ет эт ат et etta a а'

/** Names of «.». */
export const dotNames =
  'dot точка точку крапка крапку kropka kropkę punkt punkts punktas taškas punct punto ponto point ' +
    'pont tečka bodka nokta دوت ' +
  'τελεία chấm نقطة piste punktum točka pika punt дот'

/** Names of «_». */
export const underscoreNames =
  'underscore підкреслення підкреслювання подчеркивание подчёркивание нижнееподчеркивание podkreślenie ' +
    'podkreślnik pasvītra ' +
  'apakšsvītra pasvītrojums pabraukimas alakriips allkriips unterstrich underline sublinhado understreck understrek ' +
  'podtržítko podčiarkovník alulvonás alsóvonás alahúzás подчертавка sottolineato alttire altçizgi'

/** Nouns for any line; they mean «_» only in brackets or beside an adjective. */
export const lineNames = 'черта черточка guion guión tiret trattino linie liniuță çizgi παύλα gạch شرطة line svītra svītriņa brūkšnys kriips kreska tire'

/** Adjectives before or behind such a noun that make it «_». */
export const lowWords = 'нижнее нижняя нижнє нижній нижня долна bajo bas basso alt κάτω dưới سفلية jos dolna dolní low apakšējā apatinis alumine'

/** These alone mean «_» between two parts of a name: an adjective, and phrases of three words. */
export const lowAlone = 'нижнее|gạch ngang dưới|gạch nối dưới|shift gạch'

/** Names of «/». */
export const slashNames = 'slash слэш слеш ukośnik slīpsvītra barra skråstrek lomítko lomka'

/** Names of «+». */
export const plusNames = 'plus плюс pluss plius plusz συν artı più زائد cộng'

/**
 * Words that put a dialling code in front of a number: «600…, with thirty-four in front», «prefix 34». The code stands
 * directly before or behind them.
 */
export const frontWords =
  'front adelante delante prefijo спереди впереди вначале спереду попереду наперед отпред priekšā ' +
    'priekyje pradžioje ette ' +
  'przodu początku kierunkowy prefiks prefix prefisso prefixo prefixul префикс префікс față frente ' +
    'vorne davor vorwahl devant ' +
  'indicatif davanti voor voorop előre előtte elöl előhívó vpredu vpředu předvolba predvoľba naprijed ' +
    'spredaj μπροστά eteen ' +
  'alkuun framför foran başına başında önüne'

/** Forms of «Telegram» before a user name. */
export const telegramWords =
  'telegrams telegramai telegramas telegramą telegramui telegrami telegrammi telegrammis telegramil telegrammil ' +
  'telegram telegramm telegramma telegramā telegrama telegrame telegramie telegramu telegramem ' +
    'telegramom telegramde telegramda telegramdan ' +
  'telegramis telegramı telegramban telegramon telegramissa telega telegą tele tg tlg tgm tlgm tlgrm tgram телеграм ' +
    'телеграмм телеграме ' +
  'телеграмме телеграмі телеграму телеграмом телега телеге телегу телегі телегою телеграма телеграмма ' +
    'телеграмму тг тґ тлг тгм тлгм τηλεγραμ تيليجرام تلغرام ' +
  'تليجرام تيليغرام تلجرام تلگرام טלגרם տելեգրամ ტელეგრამი 텔레그램 টেলিগ্রাম टेलिग्राम टेलीग्राम टेलिग्राममा ' +
  'ટેલિગ્રામ ਟੈਲੀਗ੍ਰਾਮ டெலிகிராம் เทเลแกรม'

/** Services whose user names are not Telegram's. */
export const otherServiceWords =
  'instagram instagramā instagrama instagrame instagramie instagramu instagramem instagramdan ' +
    'instagramda instagramban insta ig ' +
  'инстаграм инстаграме инстаграмм инстаграма инста инсте инсту інстаграм інстаграмі інста інсті інсту ' +
    'facebook facebookā fb фейсбук ' +
  'фейсбуке фейсбуці tiktok tiktokā тикток тиктоке тікток тіктоці youtube ютуб snapchat snap snapi snapie snapa снап снапчат снапчате снепчат twitter ' +
    'linkedin vk вк вконтакте вконтакті ' +
  'snapte snapten snapim instada facebookta سناب سنابي سنابشات بالسناب عالسناب انستا انستقرام وانستا إنستا انستغرامي ' +
  'threads discord skype скайп wechat kakao kakaotalk انستغرام انستقرام إنستغرام فيسبوك تيكتوك'
