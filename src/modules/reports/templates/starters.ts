// Data: texts with which an agency can begin. They come into its list only when somebody has read them and saved them as its own.
// The last ends with a colon: what is needed is typed behind it, so that no bracket is ever sent by mistake.

type Starter = { readonly name: string; readonly language: string; readonly text: string }

const inLanguage = (language: string, texts: Readonly<Record<string, string>>): readonly Starter[] =>
  Object.entries(texts).map(([name, text]) => ({ name, language, text }))

export const STARTERS: readonly Starter[] = [
  ...inLanguage('en', {
    'Received, and what comes next':
      'Thank you. We have received your report and have read it. We are now looking at what can be done, and we write to you here. Please come back in a few days with your seven words. If anything changes before then, write it here.',
    'Staying safe':
      'If you or somebody else is in danger now, call 112. Otherwise do only what is safe for you. Do not put yourself in danger to find out more or to gather proof, and do not tell the people you wrote about that you wrote to us. Keep your seven words where nobody else finds them. If somebody else uses your telephone or computer, close this page after reading.',
    'One more thing is needed':
      'Thank you for your report. Write only what you know and what is safe for you to tell. If you do not know something, say so: that helps as well. To go on, we need one more thing from you:',
  }),
  ...inLanguage('lv', {
    'Saņemts, un kas notiks tālāk':
      'Paldies. Jūsu ziņojumu esam saņēmuši un izlasījuši. Tagad skatāmies, ko var darīt, un rakstīsim jums šeit. Lūdzu, pēc dažām dienām atgriezieties ar saviem septiņiem vārdiem. Ja līdz tam kas mainās, uzrakstiet to šeit.',
    'Kā būt drošībā':
      'Ja jums vai kādam citam tagad draud briesmas, zvaniet 112. Citādi dariet tikai to, kas jums ir droši. Nepakļaujiet sevi briesmām, lai uzzinātu vairāk vai vāktu pierādījumus, un nestāstiet tiem, par ko rakstījāt, ka rakstījāt mums. Savus septiņus vārdus glabājiet tur, kur cits tos neatrod. Ja jūsu tālruni vai datoru lieto arī kāds cits, pēc izlasīšanas aizveriet šo lapu.',
    'Vajadzīgs vēl kas':
      'Paldies par ziņojumu. Rakstiet tikai to, ko zināt un ko jums ir droši stāstīt. Ja ko nezināt, pasakiet to: arī tas palīdz. Lai turpinātu, mums no jums vajadzīgs vēl kas:',
  }),
  ...inLanguage('ru', {
    'Получено, и что будет дальше':
      'Спасибо. Мы получили ваше сообщение и прочитали его. Сейчас мы смотрим, что можно сделать, и напишем вам здесь. Пожалуйста, вернитесь через несколько дней со своими семью словами. Если до этого что-то изменится, напишите об этом здесь.',
    'Как оставаться в безопасности':
      'Если вам или кому-то другому сейчас угрожает опасность, звоните 112. В остальном делайте только то, что для вас безопасно. Не подвергайте себя опасности, чтобы узнать больше или собрать доказательства, и не говорите тем, о ком вы написали, что вы нам написали. Храните свои семь слов там, где их не найдёт никто другой. Если вашим телефоном или компьютером пользуется кто-то ещё, закройте эту страницу, когда прочитаете.',
    'Нужно ещё одно':
      'Спасибо за сообщение. Пишите только то, что знаете и о чём вам безопасно рассказать. Если чего-то не знаете, так и скажите: это тоже помогает. Чтобы продолжить, нам нужно от вас ещё одно:',
  }),
  ...inLanguage('uk', {
    'Отримано, і що буде далі':
      'Дякуємо. Ми отримали ваше повідомлення і прочитали його. Зараз ми дивимося, що можна зробити, і напишемо вам тут. Будь ласка, поверніться за кілька днів зі своїми сімома словами. Якщо до того щось зміниться, напишіть про це тут.',
    'Як залишатися в безпеці':
      'Якщо вам або комусь іншому зараз загрожує небезпека, телефонуйте 112. В усьому іншому робіть лише те, що для вас безпечно. Не наражайте себе на небезпеку, щоб дізнатися більше або зібрати докази, і не кажіть тим, про кого ви написали, що ви нам написали. Зберігайте свої сім слів там, де їх не знайде ніхто інший. Якщо вашим телефоном або комп’ютером користується хтось іще, закрийте цю сторінку, коли прочитаєте.',
    'Потрібне ще одне':
      'Дякуємо за повідомлення. Пишіть лише те, що знаєте і про що вам безпечно розповісти. Якщо чогось не знаєте, так і скажіть: це теж допомагає. Щоб продовжити, нам потрібне від вас ще одне:',
  }),
  // Without forms for a man or a woman, as on the public pages.
  ...inLanguage('ar', {
    'تم الاستلام، وماذا يحدث بعد ذلك':
      'شكرًا. استلمنا بلاغك وقرأناه. ننظر الآن فيما يمكن فعله، وسنكتب لك هنا. يُرجى العودة بعد أيام قليلة بكلماتك السبع. إذا تغيّر شيء قبل ذلك فتُرجى كتابته هنا.',
    'البقاء في أمان':
      'إذا كان هناك خطر عليك أو على شخص آخر الآن فيُرجى الاتصال بالرقم 112. وفي غير ذلك يُرجى فعل ما هو آمن لك فقط. يُرجى عدم تعريض نفسك للخطر لمعرفة المزيد أو لجمع الأدلة، وعدم إخبار من كتبت عنهم أنك كتبت لنا. يُرجى حفظ كلماتك السبع حيث لا يجدها غيرك. إذا كان شخص آخر يستعمل هاتفك أو حاسوبك فيُرجى إغلاق هذه الصفحة بعد القراءة.',
    'نحتاج إلى شيء آخر':
      'شكرًا على بلاغك. تكفي كتابة ما تعرفه وما يكون ذكره آمنًا لك. وإذا كان هناك شيء لا تعرفه فيكفي قول ذلك: هذا يساعد أيضًا. لكي نواصل نحتاج منك إلى شيء آخر:',
  }),
]
