import type { Voice } from '../../src/screening/voice/voices.ts'

/** Invented postings by who speaks in them, with the language they are in. */
export const SPOKEN: readonly (readonly [language: string, voice: Voice, text: string])[] = [
  [
    'en',
    'asks',
    'Has anyone worked for the berry farm near Wisbech, agency Fernlow? They want a deposit for the caravan before we fly. My sister already paid. Is it legit?',
  ],
  [
    'en',
    'warns',
    "Please be careful with the number +44 7700 900117. They promised my brother a warehouse job and took his passport at the door. He was never paid. Don't fall for it.",
  ],
  [
    'en',
    'reports',
    'Police have arrested three men suspected of exploiting car wash workers in Leeds. Victims said they were promised 12 pounds an hour and housing. Anyone with information should call the helpline.',
  ],
  [
    'en',
    'quotes',
    'Got this on my phone this morning, pasting it word for word: "Girls wanted for hostess work in Limassol, 3000 euros a month, ticket paid, passport photo to @lima_star". No thanks.',
  ],
  [
    'en',
    'recruits',
    'Warehouse pickers needed in Leeds, 11.50 an hour, call Marek 07700 900118. No scam, no upfront fee. We never ask you for money: beware of people who use our name.',
  ],
  [
    'en',
    'recruits',
    'Are you tired of working for nothing? Want to earn 3000 a month? Join our team in Malta! Message us on WhatsApp today.',
  ],
  [
    'de',
    'warns',
    'Achtung, Finger weg von der Spedition Nordlicht! Mein Cousin ist drei Monate gefahren und hat keinen Cent Lohn gesehen, den Pass haben sie behalten.',
  ],
  [
    'de',
    'asks',
    'Kennt jemand die Agentur Sonnenpflege? Die wollen 400 Euro Vermittlungsgebühr vorab von meiner Mutter. Ist das seriös oder Betrug?',
  ],
  [
    'de',
    'reports',
    'Der Zoll hat nach eigenen Angaben zwei Männer festgenommen, die Bauarbeiter aus Moldau ausgebeutet haben sollen. Die Ermittlungen laufen, die Opfer werden betreut.',
  ],
  [
    'fr',
    'asks',
    "Bonjour, quelqu'un connaît cette agence de vendanges à Béziers ? Ils demandent 150 euros de caution à mon frère avant le départ. C'est sérieux ou une arnaque ?",
  ],
  [
    'fr',
    'warns',
    "Attention à ce numéro, ma cousine est partie faire le ménage chez eux et on lui a pris son passeport. Jamais payée. N'envoyez rien.",
  ],
  [
    'fr',
    'reports',
    "Trois personnes ont été interpellées jeudi, soupçonnées de traite d'êtres humains. Selon le parquet, les victimes étaient logées dans un hangar et jamais payées.",
  ],
  [
    'es',
    'asks',
    '¿Alguien conoce la finca de fresas de Lepe que anuncia este señor? A mi prima le piden dinero por el viaje. ¿Es fiable o es una estafa?',
  ],
  [
    'es',
    'warns',
    'Cuidado con este número, a mi hermano le prometieron trabajo en la construcción y le quitaron el pasaporte. No cobró nada. No caigáis.',
  ],
  [
    'es',
    'reports',
    'La Guardia Civil ha detenido a cuatro personas por explotar a temporeros. Según fuentes de la investigación, las víctimas dormían en un almacén.',
  ],
  [
    'pt',
    'warns',
    'Cuidado com esta agência, o meu primo foi para a apanha da azeitona e ficaram-lhe com o passaporte. Nunca recebeu nada. Não acreditem.',
  ],
  [
    'pt',
    'asks',
    'Alguém conhece esta empresa de limpezas no Luxemburgo? Pediram 200 euros à minha irmã antes da viagem. Será sério ou golpe?',
  ],
  [
    'it',
    'asks',
    'Qualcuno ha lavorato per questa cooperativa di Foggia? A mio cugino chiedono 300 euro per il viaggio. È seria o è una truffa?',
  ],
  [
    'it',
    'reports',
    'I carabinieri hanno arrestato due caporali. Secondo gli inquirenti le vittime lavoravano dodici ore al giorno nei campi senza contratto.',
  ],
  [
    'nl',
    'warns',
    'Pas op voor dit nummer! Mijn broer zou als lasser werken, ze hebben zijn paspoort afgepakt en nooit betaald. Trap er niet in.',
  ],
  [
    'nl',
    'asks',
    'Heeft iemand ervaring met dit uitzendbureau in Venlo? Ze vragen 250 euro vooraf aan mijn nicht. Is dit betrouwbaar?',
  ],
  [
    'ru',
    'asks',
    'Девочки, кто-нибудь ездил через эту Алину в Турцию аниматором? Подруге обещает 1500 и билет, просит фото паспорта. Не развод?',
  ],
  [
    'ru',
    'reports',
    'Полиция задержала двух мужчин, которых подозревают в торговле людьми. По данным следствия, пострадавшим обещали работу на складе.',
  ],
  [
    'ru',
    'recruits',
    'Требуются девушки в салон, Варшава, без опыта, жильё даём. Всё честно, без обмана, не развод. Пишите в телеграм @warsaw_lena',
  ],
  [
    'uk',
    'warns',
    'Обережно, номер 067 000 11 22, представляється Олегом. Брата відправив на будову в Чехію, паспорт забрали, грошей не заплатили. Не ведіться.',
  ],
  [
    'uk',
    'reports',
    'Поліцейські затримали жінку, яка, за даними слідства, вербувала дівчат до Туреччини. Постраждалі подали заяви.',
  ],
  [
    'bg',
    'asks',
    'Някой работил ли е през тази агенция в Германия? Искат от сестра ми 300 лева предварително. Сериозно ли е или измама?',
  ],
  [
    'bg',
    'warns',
    'Внимание, пазете се от този номер! Братовчед ми отиде за домати в Италия, взеха му личната карта и не му платиха нищо.',
  ],
  [
    'pl',
    'warns',
    'Uwaga na ten numer! Mój brat pojechał na budowę do Belgii, zabrali mu dowód i nic nie zapłacili. Nie dajcie się nabrać.',
  ],
  [
    'pl',
    'reports',
    'Policja zatrzymała trzy osoby podejrzane o handel ludźmi. Pokrzywdzeni mieli pracować przy pieczarkach, według śledczych zabierano im dokumenty.',
  ],
  [
    'cs',
    'asks',
    'Nemáte někdo zkušenost s agenturou Severka v Plzni? Chtějí po mé sestře 3000 předem za ubytování. Je to podvod?',
  ],
  ['cs', 'warns', 'Pozor na toto číslo! Kamarádce slíbili práci v hotelu, vzali jí pas a nic nezaplatili. Nenaletěte.'],
  [
    'sk',
    'asks',
    'Robil niekto cez túto agentúru ako opatrovateľka v Rakúsku? Moja mama má zaplatiť 150 eur vopred. Je to podvod alebo normálne?',
  ],
  [
    'sk',
    'reports',
    'Polícia obvinila dvoch mužov z obchodovania s ľuďmi. Podľa vyšetrovateľa obete žobrali v zahraničí.',
  ],
  [
    'sl',
    'warns',
    'Pozor, ta številka je prevara! Bratu so obljubili delo v kuhinji, vzeli so mu potni list in nikoli plačali.',
  ],
  [
    'hr',
    'asks',
    'Zna li netko nešto o ovoj agenciji za Irsku? Od moje sestre traže 200 eura unaprijed. Je li to prevara?',
  ],
  [
    'hr',
    'reports',
    'Policija je uhitila dvojicu osumnjičenu za trgovanje ljudima. Žrtve su, prema navodima, radile bez plaće.',
  ],
  [
    'lv',
    'asks',
    'Vai kāds ir strādājis caur šo firmu zivju fabrikā Norvēģijā? Māsai prasa 200 eiro iepriekš. Vai tā nav krāpšana?',
  ],
  [
    'lv',
    'warns',
    'Uzmanieties no šī numura! Brālim solīja darbu celtniecībā, paņēma pasi un nesamaksāja ne centa. Neuzķerieties.',
  ],
  [
    'lt',
    'warns',
    'Atsargiai su šiuo numeriu! Broliui žadėjo darbą statybose Norvegijoje, atėmė pasą ir nieko nesumokėjo. Nepasimaukit.',
  ],
  ['lt', 'reports', 'Policija sulaikė du įtariamuosius prekyba žmonėmis. Pasak tyrėjų, nukentėjusieji dirbo be algos.'],
  [
    'et',
    'asks',
    'Kas keegi on selle firma kaudu Soomes koristajana töötanud? Õelt küsitakse 150 eurot ette. Kas see on pettus?',
  ],
  [
    'et',
    'warns',
    'Olge ettevaatlikud selle numbriga! Vennale lubati tööd ehitusel, pass võeti ära ja raha pole makstud. Ärge uskuge.',
  ],
  [
    'ro',
    'asks',
    'Stie cineva ceva de firma asta de abator din Olanda? Sorei mele ii cer 300 de euro inainte. E serios sau teapa?',
  ],
  [
    'ro',
    'reports',
    'Procurorii DIICOT au retinut doua persoane pentru trafic de persoane. Potrivit anchetatorilor, victimele erau obligate sa cerseasca.',
  ],
  [
    'ro',
    'recruits',
    'Angajam fete la cules de capsuni in Spania, cazare asigurata, plata la timp, seriozitate, nu teapa. Sunati la 0722 000 321.',
  ],
  [
    'el',
    'asks',
    'Ξέρει κανείς αυτό το γραφείο για σεζόν στη Ρόδο; Ζητάνε 200 ευρώ από την αδερφή μου πριν πάει. Είναι απάτη;',
  ],
  [
    'el',
    'warns',
    'Προσοχή με αυτόν τον αριθμό! Στον ξάδερφό μου πήραν το διαβατήριο και δεν τον πλήρωσαν ποτέ. Μην πιστεύετε τίποτα.',
  ],
  ['hu', 'asks', 'Dolgozott már valaki ennél a cégnél Hollandiában? A húgomtól 200 eurót kérnek előre. Ez átverés?'],
  [
    'hu',
    'warns',
    'Vigyázat ezzel a számmal! A bátyámnak munkát ígértek, elvették az útlevelét és nem fizettek. Ne dőljetek be.',
  ],
  [
    'fi',
    'asks',
    'Onko kukaan ollut töissä tämän marjafirman kautta? Siskoltani pyydetään 200 euroa etukäteen. Onko tämä huijaus?',
  ],
  [
    'fi',
    'warns',
    'Varokaa tätä numeroa! Veljelleni luvattiin rakennustyötä, passi otettiin eikä mitään maksettu. Älkää uskoko.',
  ],
  [
    'sv',
    'asks',
    'Är det någon som har jobbat för det här bärföretaget? De kräver 2000 kronor av min syster i förväg. Är det bluff?',
  ],
  [
    'sv',
    'warns',
    'Varning för det här numret! Min bror lovades jobb på bygge, de tog passet och han fick aldrig betalt. Lita inte på dem.',
  ],
  [
    'da',
    'asks',
    'Er der nogen der kender det her rengøringsfirma? De vil have 1000 kroner af min søster før start. Er det svindel?',
  ],
  [
    'da',
    'reports',
    'Politiet har anholdt to mænd, der er sigtet for menneskehandel. Ifølge anklageren fik ofrene aldrig løn.',
  ],
  ['tr', 'asks', "Bu acenteyle Almanya'ya giden var mı? Kız kardeşimden önceden 300 euro istiyorlar. Güvenilir mi?"],
  [
    'tr',
    'warns',
    'Dikkat, bu numaraya inanmayın! Abime inşaat işi vaat ettiler, pasaportunu aldılar, hiç ödemediler. Dolandırıcılar.',
  ],
  ['ar', 'asks', 'هل أحد يعرف هذا المكتب؟ يطلبون من أختي 500 دولار قبل السفر. هل هو نصب أم حقيقي؟'],
  ['ar', 'warns', 'احذروا من هذا الرقم! وعدوا أخي بعمل في مطعم وأخذوا جوازه ولم يدفعوا شيئا. لا تصدقوهم.'],
  [
    'vi',
    'warns',
    'Cảnh báo mọi người số này lừa đảo! Em trai mình qua làm xây dựng bị giữ hộ chiếu, không trả lương. Đừng tin.',
  ],
  [
    'vi',
    'reports',
    'Công an vừa bắt giữ hai nghi phạm mua bán người. Theo cơ quan điều tra, các nạn nhân bị ép làm việc tại sòng bạc.',
  ],
  ['zh', 'asks', '有人了解这个招工吗？我表弟说对方要求先交两千块，是不是骗子？求问大家怎么看'],
  ['zh', 'warns', '大家小心这个号码！我弟弟被骗去缅甸，护照被收，没拿到工资。千万别信。'],
  ['zh', 'reports', '警方通报，两名嫌疑人涉嫌拐卖人口被抓获，多名受害者被解救。'],
  ['hi', 'asks', 'क्या किसी को इस एजेंसी के बारे में पता है? मेरे भाई से 20000 रुपये पहले मांग रहे हैं। यह सच है या फ्रॉड?'],
  ['hi', 'warns', 'सावधान! इस नंबर पर भरोसा मत करें। मेरे भाई का पासपोर्ट ले लिया और पैसा नहीं दिया। धोखा है।'],
  ['ne', 'asks', 'यो कम्पनी बारे कसैलाई थाहा छ? मेरो भाइसँग पहिल्यै पैसा मागे। साँचो हो कि ठगी?'],
  ['ne', 'warns', 'सावधान! यो नम्बर ठगी हो। मेरो दाइको राहदानी खोसे, तलब दिएनन्। विश्वास नगर्नुहोस्।'],
  ['tl', 'asks', 'May nakakaalam ba sa agency na ito? Hinihingan ng 5000 ang pinsan ko bago umalis. Legit ba o scam?'],
  [
    'tl',
    'warns',
    'Ingat po sa number na ito! Kinuha ang passport ng kapatid ko at hindi binayaran. Huwag maniwala, scammer.',
  ],
  [
    'sq',
    'asks',
    'A e njeh dikush këtë agjenci? I kërkojnë motrës sime 200 euro përpara. A është mashtrim apo serioze?',
  ],
  ['sq', 'warns', 'Kujdes nga ky numër! Vëllait tim i morën pasaportën dhe nuk e paguan asnjëherë. Mos u besoni.'],
  [
    'ca',
    'asks',
    'Algú coneix aquesta empresa de la fruita a Lleida? A la meva germana li demanen 200 euros abans de començar i no sap què fer. És fiable o és una estafa?',
  ],
  ['ca', 'warns', 'Compte amb aquest número! Al meu germà li van agafar el passaport i mai no ha cobrat. No us fieu.'],
  ['ga', 'warns', 'Rabhadh! Thóg siad pas mo dheirfiúr agus níor íocadh pingin léi. Camscéim atá ann, ná creid iad.'],
  ['mt', 'asks', "Hawn xi ħadd jaf b'din l-aġenzija? Talbu 200 ewro lil oħti qabel. Huwa scam jew veru?"],
  [
    'mt',
    'warns',
    "Attenzjoni minn dan in-numru! Ħadu l-passaport ta' ħija u qatt ma ħallsuh. Temmnuhomx, huma qarrieqa.",
  ],
]
