// Data: the form of border staff, with the items of Art. 17(1) Regulation (EU) 2024/1356.
import { choice, type Form, line, option, text, words } from './shape.ts'
import { children, danger, signs, where, yesNo } from './shared.ts'

export const border: Form = {
  id: 'border',
  roles: ['border-officer'],
  complaint: null,
  about: 'other',
  law: 'Regulation (EU) 2024/1356, Art. 12(3) and 17(1)',
  title: words('Screening at the border', 'Skrīnings uz robežas', 'الفحص على الحدود'),
  duty: words(
    'The law asks for the items (a) to (i) of the screening form. Signs of trafficking that the preliminary vulnerability check shows belong under (e), and the person is to be supported in good time. Help waits neither for the end of the screening nor for cooperation.',
    'Likums prasa skrīninga veidlapas punktus no (a) līdz (i). Cilvēku tirdzniecības pazīmes, ko parāda sākotnējā neaizsargātības pārbaude, raksta punktā (e), un cilvēkam laikus jāsaņem atbalsts. Palīdzība negaida ne skrīninga beigas, ne sadarbību.',
    'يطلب القانون البنود من (أ) إلى (ط) من استمارة الفحص. علامات الاتجار بالبشر التي يظهرها التحقق الأولي من الاستضعاف تُكتب في البند (ه)، ويجب دعم الشخص في الوقت المناسب. المساعدة لا تنتظر نهاية الفحص ولا التعاون.',
  ),
  fields: [
    line('name', words('Name', 'Vārds un uzvārds', 'الاسم'), { item: '(a)', told: 'affected' }),
    line('born', words('Date and place of birth', 'Dzimšanas datums un vieta', 'تاريخ الميلاد ومكانه'), {
      item: '(a)',
    }),
    choice(
      'gender',
      words('Gender', 'Dzimums', 'الجنس'),
      [
        option('female', 'Female', 'Sieviete', 'أنثى'),
        option('male', 'Male', 'Vīrietis', 'ذكر'),
        option('other', 'Other', 'Cits', 'غير ذلك'),
        option('unknown', 'Not known', 'Nav zināms', 'غير معروف'),
      ],
      { item: '(a)' },
    ),
    line(
      'nationality',
      words('Nationalities, or stateless', 'Valstspiederība vai bezvalstnieks', 'الجنسيات أو انعدام الجنسية'),
      { item: '(b)' },
    ),
    line('lived', words('Countries lived in before', 'Valstis, kur dzīvots iepriekš', 'بلدان الإقامة السابقة'), {
      item: '(b)',
    }),
    line('languages', words('Languages spoken', 'Valodas, kurās runā', 'اللغات التي يتكلمها'), { item: '(b)' }),
    choice(
      'reason',
      words('Reason for the screening', 'Skrīninga iemesls', 'سبب الفحص'),
      [
        option(
          'crossing',
          'Crossed the border without authorisation',
          'Neatļauti šķērsota robeža',
          'عبور الحدود بلا إذن',
        ),
        option(
          'disembarked',
          'Disembarked after a rescue at sea',
          'Izkāpis krastā pēc glābšanas jūrā',
          'إنزال بعد إنقاذ في البحر',
        ),
        option('applied', 'Applied at a crossing point', 'Pieteikums robežšķērsošanas vietā', 'طلب عند نقطة عبور'),
        option('inside', 'Found within the territory', 'Atrasts valsts teritorijā', 'وُجد داخل الإقليم'),
      ],
      { item: '(c)', required: true },
    ),
    text('health', words('Preliminary health check', 'Sākotnējā veselības pārbaude', 'الفحص الصحي الأولي'), {
      item: '(d)',
      hint: words(
        'Or that no further check was necessary.',
        'Vai ka turpmāka pārbaude nebija vajadzīga.',
        'أو أنه لم تكن هناك حاجة إلى فحص آخر.',
      ),
    }),
    text(
      'vulnerability',
      words(
        'Preliminary vulnerability check: vulnerability, special needs',
        'Sākotnējā neaizsargātības pārbaude: neaizsargātība, īpašas vajadzības',
        'التحقق الأولي من الاستضعاف: الاستضعاف والاحتياجات الخاصة',
      ),
      { item: '(e)', required: true, told: 'text' },
    ),
    { ...signs, item: '(e)' },
    yesNo(
      'applied',
      words('Applied for international protection', 'Lūdza starptautisko aizsardzību', 'طلب الحماية الدولية'),
      { item: '(f)' },
    ),
    line(
      'family',
      words('Family in a Member State, as stated', 'Ģimene dalībvalstī, kā teikts', 'أسرة في دولة عضو، كما ذكر'),
      { item: '(g)' },
    ),
    yesNo('database', words('Databases gave a hit', 'Datubāzēs bija trāpījums', 'ظهرت نتيجة في قواعد البيانات'), {
      item: '(h)',
    }),
    yesNo('cooperated', words('Kept to the duty to cooperate', 'Pildīja sadarbības pienākumu', 'التزم بواجب التعاون'), {
      item: '(i)',
      hint: words('Changes nothing about help.', 'Palīdzību tas nemaina.', 'لا يغيّر شيئًا من المساعدة.'),
    }),
    where,
    children,
    danger,
  ],
}
