// Data: sentences of the model card in the languages of the pages.
import type { Language } from '../vocabulary/index.ts'

/** Sentences that do not change from one model to the next. */
export type CardWords = {
  readonly title: string
  readonly made: string
  readonly purpose: string
  readonly purposeText: readonly string[]
  readonly never: string
  readonly neverText: readonly string[]
  readonly data: string
  /** With places for figures, as `qualityText`. */
  readonly dataText: string
  readonly method: string
  readonly methodText: readonly string[]
  readonly weights: string
  readonly weightsHead: readonly [string, string]
  readonly weightsText: string
  readonly quality: string
  readonly qualityText: string
  readonly curve: string
  readonly curveHead: readonly [string, string, string, string]
  readonly byLanguage: string
  readonly bySource: string
  readonly groupHead: readonly [string, string, string, string]
  readonly limits: string
  readonly limitsText: readonly string[]
  readonly oversight: string
  readonly oversightText: readonly string[]
  readonly law: string
  readonly lawText: readonly string[]
  readonly unnamed: string
  readonly none: string
}

export const CARD: Readonly<Record<Language, CardWords>> = {
  en: {
    title: 'Model card: the learned order of the queue',
    made: 'Made by the program from the model itself.',
    purpose: 'What it is for',
    purposeText: [
      'It orders leads that nobody has decided yet, so that people look first at those which are most like leads that were pursued before.',
      'It changes nothing else: no score, no threshold, not what is kept, for how long or who sees it. It never decides, hides or sends anything.',
      'It is not made for judging people, posters, firms or victims, nor as evidence; for these it must not be used.',
    ],
    never: 'What it never sees',
    neverText: [
      'Nationality, ethnicity, religion, sex, age, family status or looks of anybody: signs about them are left out, and words that name them are taken out of the wording before it is hashed. Tests swap such words in adverts and demand the same numbers to the last bit.',
      'Names of people, firms and places, contact points, accounts, pictures, notes and reasons. Of the wording only words count that a language pack lists for what adverts offer, cut to their first five letters and hashed under a key of this agency.',
      'The language of an advert, who decided, and anything that came later in a case.',
    ],
    data: 'What it was learned from',
    dataText:
      '{pursued} leads that people pursued (opened for a notice or a case, passed on) and {dismissed} that they dismissed as an honest offer or no offer of work, decided {span}. {repeated} more had the same features and were counted once. Dismissals for other reasons are no lesson. Ridge: {ridge}.',
    method: 'How',
    methodText: [
      'A logistic regression with a ridge penalty over signs, facts of the offer, campaign evidence and 4,096 buckets of hashed words and pairs of words. Its strength was chosen, and all figures below were made, by judging each lead with weights fitted without it (five folds; leads of the same words in one fold).',
      'The margins were turned into probabilities by Platt scaling, which changes no order. The same decisions give the same model to the bit.',
    ],
    weights: 'Weights',
    weightsHead: ['Feature', 'Weight'],
    weightsText:
      'A positive weight moves a lead up, a negative one down. The weight of the wording is the spread of all buckets; a bucket says nothing of its words.',
    quality: 'How well it does',
    qualityText:
      'A pursued lead stands before a dismissed one in {pairs} of pairs (area under the curve {area}, {bounds}); by the score alone in {score}. Brier score {brier} (guessing: {guessing}). At one half: precision {precision}, recall {recall}.',
    curve: 'Reliability curve',
    curveHead: ['Foretold', 'Came true', 'Of leads', 'Between (95 %)'],
    byLanguage: 'By language',
    bySource: 'By source',
    groupHead: ['', 'Decided', 'Precision', 'Recall'],
    limits: 'Limits',
    limitsText: [
      'It repeats what people here decided, with their mistakes and habits. What nobody has pursued yet it cannot know.',
      'It saw only leads, which a fixed threshold chose, and only those that were decided. Decisions made while the order was on are not independent of it.',
      'In languages and sources with few decisions its figures are uncertain: look at the counts and bounds. Words are read in languages with a pack only.',
      'Words may stand for people without naming them. The language packs are lists of known words, and grammar can tell the sex of who is meant; cutting words lessens this and does not end it.',
    ],
    oversight: 'Who watches over it',
    oversightText: [
      'The queue says that it is ordered by the model, and each lead shows its place and the weights behind it. Every other order stays one click away.',
      'Analysts, the custodian and the data-protection officer can switch it off at any time, with a reason that stays in the audit.',
      'The page of the model warns when a source moves or agreement with decisions falls. Train anew then, or switch it off.',
    ],
    law: 'Law',
    lawText: [
      'Regulation (EU) 2024/1689 (AI Act), Annex III(6), lists systems that law enforcement uses to assess people as high-risk. This model orders adverts and is built so that it cannot assess people. Whether a use comes under that point is for the agency to judge; for agencies under Directive (EU) 2016/680 it is therefore off until somebody switches it on.',
      'No decision with effects on anybody is taken by it (Art. 22 GDPR, Art. 11 Directive (EU) 2016/680). Data minimisation: what it learned from are numbers without words or names, erased after the time that the agency has set.',
    ],
    unnamed: 'a source whose name is not open or not kept any more',
    none: '–',
  },
  lv: {
    title: 'Modeļa karte: rindas apgūtā secība',
    made: 'Programma to sagatavojusi no paša modeļa.',
    purpose: 'Kam tas domāts',
    purposeText: [
      'Tas sakārto norādes, par kurām vēl neviens nav lēmis, lai vispirms aplūkotu tās, kas visvairāk līdzinās agrāk tālāk virzītām.',
      'Citu tas nemaina neko: ne punktus, ne slieksni, ne to, ko, cik ilgi un kam glabā. Tas nekad nelemj, neslēpj un nesūta.',
      'Tas nav veidots, lai vērtētu cilvēkus, ievietotājus, uzņēmumus vai cietušos, ne arī kā pierādījums; tam to nedrīkst izmantot.',
    ],
    never: 'Ko tas nekad neredz',
    neverText: [
      'Neviena cilvēka valstspiederību, etnisko piederību, reliģiju, dzimumu, vecumu, ģimenes stāvokli vai izskatu: pazīmes par tiem ir izlaistas, un vārdus, kas tos nosauc, izņem no formulējuma pirms jaukšanas. Testi šādus vārdus sludinājumos maina vietām un prasa tos pašus skaitļus līdz pēdējam bitam.',
      'Cilvēku, uzņēmumu un vietu nosaukumus, saziņas līdzekļus, kontus, attēlus, piezīmes un pamatojumus. No formulējuma skaita tikai vārdus, ko valodas pakotne min par to, ko sludinājumi piedāvā; tos saīsina līdz pirmajiem pieciem burtiem un jauc ar šīs iestādes atslēgu.',
      'Sludinājuma valodu, to, kurš lēmis, un visu, kas lietā noticis vēlāk.',
    ],
    data: 'No kā tas mācījies',
    dataText:
      '{pursued} norādes, ko cilvēki virzīja tālāk (atvēra ziņojumam vai lietai, nodeva citai iestādei), un {dismissed}, ko noraidīja kā godīgu piedāvājumu vai ne darba piedāvājumu; lēmumi {span}. Vēl {repeated} bija ar tām pašām īpašībām un skaitītas vienreiz. Noraidījumi citu iemeslu dēļ nav mācība. Grēdas sods: {ridge}.',
    method: 'Kā',
    methodText: [
      'Loģistiskā regresija ar grēdas sodu pār pazīmēm, piedāvājuma faktiem, kampaņas liecībām un 4096 jaukto vārdu un vārdu pāru grupām. Soda stiprumu izvēlējās un visus turpmākos rādītājus ieguva, katru norādi vērtējot ar svariem, kas iegūti bez tās (piecas daļas; norādes ar vienādiem vārdiem vienā daļā).',
      'Starpības pārvērš varbūtībās ar Plata mērogošanu, kas secību nemaina. Tie paši lēmumi dod to pašu modeli līdz bitam.',
    ],
    weights: 'Svari',
    weightsHead: ['Īpašība', 'Svars'],
    weightsText:
      'Pozitīvs svars norādi virza augšup, negatīvs lejup. Formulējuma svars ir visu grupu izkliede; grupa par saviem vārdiem neko nepasaka.',
    quality: 'Cik labi tas strādā',
    qualityText:
      'Tālāk virzīta norāde ir pirms noraidītas {pairs} pāru (laukums zem līknes {area}, {bounds}); pēc punktiem vien {score}. Braiera rādītājs {brier} (minot: {guessing}). Pie puses: precizitāte {precision}, pārklājums {recall}.',
    curve: 'Ticamības līkne',
    curveHead: ['Paredzēts', 'Piepildījās', 'No norādēm', 'Robežās (95 %)'],
    byLanguage: 'Pa valodām',
    bySource: 'Pa avotiem',
    groupHead: ['', 'Izlemtas', 'Precizitāte', 'Pārklājums'],
    limits: 'Robežas',
    limitsText: [
      'Tas atkārto to, ko lēmuši šejienes cilvēki, ar viņu kļūdām un ieradumiem. Ko neviens vēl nav virzījis tālāk, to tas nevar zināt.',
      'Tas redzējis tikai norādes, ko izraudzījies nemainīgs slieksnis, un tikai izlemtās. Lēmumi, kas pieņemti, kad secība bija ieslēgta, nav no tās neatkarīgi.',
      'Valodās un avotos ar maz lēmumiem rādītāji ir nedroši: skatiet skaitus un robežas. Vārdus lasa tikai valodās, kam ir pakotne.',
      'Vārdi var norādīt uz cilvēkiem, tos nenosaucot. Valodu pakotnes ir zināmu vārdu saraksti, un gramatika var pateikt domātā dzimumu; vārdu saīsināšana to mazina, bet nenovērš.',
    ],
    oversight: 'Kas to uzrauga',
    oversightText: [
      'Rinda pasaka, ka to kārto modelis, un katra norāde rāda savu vietu un svarus, kas to noteica. Katra cita secība ir viena klikšķa attālumā.',
      'Analītiķi, glabātājs un datu aizsardzības speciālists to var jebkurā brīdī izslēgt, norādot pamatojumu, kas paliek auditā.',
      'Modeļa lapa brīdina, ja kāds avots mainās vai saskaņa ar lēmumiem krītas. Tad apmāciet no jauna vai izslēdziet.',
    ],
    law: 'Tiesības',
    lawText: [
      'Regulas (ES) 2024/1689 (MI akts) III pielikuma 6. punkts par augsta riska sistēmām nosauc tās, ar kurām tiesībaizsardzība vērtē cilvēkus. Šis modelis kārto sludinājumus un ir veidots tā, ka cilvēkus vērtēt nevar. Vai kāda izmantošana ietilpst šajā punktā, vērtē iestāde; tāpēc iestādēm, uz kurām attiecas Direktīva (ES) 2016/680, tas ir izslēgts, līdz kāds to ieslēdz.',
      'Neviens lēmums ar sekām kādam ar to netiek pieņemts (VDAR 22. pants, Direktīvas (ES) 2016/680 11. pants). Datu minimizēšana: tas mācījies no skaitļiem bez vārdiem un nosaukumiem, ko dzēš pēc iestādes noteiktā laika.',
    ],
    unnamed: 'avots, kura nosaukums nav atvērts vai vairs netiek glabāts',
    none: '–',
  },
  ar: {
    title: 'بطاقة النموذج: الترتيب المتعلَّم لقائمة الخيوط',
    made: 'أعدّها البرنامج من النموذج نفسه.',
    purpose: 'الغرض منه',
    purposeText: [
      'يرتّب الخيوط التي لم يُبتّ فيها بعد، ليُنظر أولًا فيما يشبه أكثر من غيره خيوطًا تُوبعت من قبل.',
      'لا يغيّر شيئًا آخر: لا نقاطًا ولا عتبة، ولا ما يُحفظ، ولا مدة حفظه، ولا من يراه. لا يقرّر أبدًا ولا يُخفي ولا يُرسل شيئًا.',
      'لم يُصنع للحكم على أشخاص أو ناشرين أو شركات أو ضحايا، ولا ليكون دليلًا؛ ولا يجوز استعماله لذلك.',
    ],
    never: 'ما لا يراه أبدًا',
    neverText: [
      'جنسية أي شخص أو انتماؤه العرقي أو دينه أو جنسه أو عمره أو وضعه العائلي أو مظهره: العلامات الخاصة بها مستبعدة، والكلمات التي تسمّيها تُنزع من الصياغة قبل تجزئتها. وتبدّل الاختبارات هذه الكلمات في الإعلانات وتشترط بقاء الأرقام نفسها حتى آخر بت.',
      'أسماء الأشخاص والشركات والأماكن، ووسائل الاتصال والحسابات والصور والملاحظات والأسباب. ولا يُحسب من الصياغة إلا كلمات تذكرها حزمة لغوية لما تعرضه الإعلانات، مقطوعة عند أول خمسة أحرف ومجزّأة بمفتاح لهذه الجهة.',
      'لغة الإعلان، ومن الذي قرّر، وكل ما حدث في الحالة لاحقًا.',
    ],
    data: 'مما تعلّم',
    dataText:
      '{pursued} خيطًا تابعه الناس (فُتح لإخطار أو لحالة أو حُوّل) و{dismissed} خيطًا استُبعد لأنه عرض صادق أو ليس عرض عمل؛ القرارات {span}. وكان لـ{repeated} أخرى الخصائص نفسها فحُسبت مرة واحدة. والاستبعاد لأسباب أخرى ليس درسًا. شدة العقوبة: {ridge}.',
    method: 'كيف',
    methodText: [
      'انحدار لوجستي بعقوبة تربيعية على العلامات ومعلومات العرض وأدلة الحملة و4096 خانة من الكلمات المجزّأة وأزواجها. واختيرت شدة العقوبة، وحُسبت كل الأرقام التالية، بتقييم كل خيط بأوزان حُسبت من دونه (خمسة أجزاء؛ والخيوط ذات الكلمات نفسها في جزء واحد).',
      'حُوّلت الهوامش إلى احتمالات بطريقة «Platt»، وهي لا تغيّر الترتيب. والقرارات نفسها تعطي النموذج نفسه حتى آخر بت.',
    ],
    weights: 'الأوزان',
    weightsHead: ['الخاصية', 'الوزن'],
    weightsText:
      'الوزن الموجب يرفع الخيط والسالب يخفضه. ووزن الصياغة هو تشتّت كل الخانات؛ والخانة لا تقول شيئًا عن كلماتها.',
    quality: 'مدى جودته',
    qualityText:
      'يقع الخيط المتابَع قبل المستبعَد في {pairs} من الأزواج (المساحة تحت المنحنى {area}، {bounds})؛ وبالنقاط وحدها في {score}. درجة «Brier» {brier} (بالتخمين: {guessing}). عند النصف: الدقة {precision}، الاستدعاء {recall}.',
    curve: 'منحنى الموثوقية',
    curveHead: ['المتوقَّع', 'ما تحقّق', 'من الخيوط', 'بين (95 %)'],
    byLanguage: 'بحسب اللغة',
    bySource: 'بحسب المصدر',
    groupHead: ['', 'المبتوت فيها', 'الدقة', 'الاستدعاء'],
    limits: 'الحدود',
    limitsText: [
      'يكرّر ما قرّره الناس هنا، بأخطائهم وعاداتهم. وما لم يتابعه أحد بعد لا يمكنه أن يعرفه.',
      'لم يرَ إلا خيوطًا اختارتها عتبة ثابتة، وما بُتّ فيه منها فقط. والقرارات التي اتُّخذت والترتيب مفعَّل ليست مستقلة عنه.',
      'أرقامه غير مؤكدة في اللغات والمصادر قليلة القرارات: انظروا إلى الأعداد والحدود. ولا تُقرأ الكلمات إلا في لغات لها حزمة.',
      'قد تدل كلمات على أشخاص دون أن تسمّيهم. فالحزم اللغوية قوائم كلمات معروفة، وقد يكشف النحو جنس المقصود؛ وقطع الكلمات يقلّل ذلك ولا ينهيه.',
    ],
    oversight: 'من يراقبه',
    oversightText: [
      'تقول القائمة إن النموذج يرتّبها، ويُظهر كل خيط موضعه والأوزان التي وراءه. وكل ترتيب آخر على بعد نقرة واحدة.',
      'يمكن للمحللين وأمين الحفظ ومسؤول حماية البيانات إيقافه في أي وقت، بسبب يبقى في سجل التدقيق.',
      'تنبّه صفحة النموذج إذا تغيّر مصدر أو انخفض التوافق مع القرارات. عندها درّبوه من جديد أو أوقفوه.',
    ],
    law: 'القانون',
    lawText: [
      'تذكر لائحة الاتحاد الأوروبي 2024/1689 (قانون الذكاء الاصطناعي) في النقطة 6 من الملحق الثالث، بين الأنظمة عالية الخطورة، ما تستعمله جهات إنفاذ القانون لتقييم الأشخاص. وهذا النموذج يرتّب إعلانات وقد بُني بحيث لا يمكنه تقييم أشخاص. وللجهة أن تقدّر هل يقع استعمال ما تحت هذه النقطة؛ لذلك يبقى موقوفًا لدى الجهات الخاضعة للتوجيه 2016/680 إلى أن يفعّله أحد.',
      'لا يُتخذ به قرار له أثر على أحد (المادة 22 من اللائحة العامة لحماية البيانات، والمادة 11 من التوجيه 2016/680). وتقليل البيانات: ما تعلّم منه أرقام بلا كلمات ولا أسماء، تُمحى بعد المدة التي حدّدتها الجهة.',
    ],
    unnamed: 'مصدر اسمه غير مفتوح أو لم يعد محفوظًا',
    none: '–',
  },
}
