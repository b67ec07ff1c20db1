// Data: papers for a person, in Latvian.
import type { SheetTongue } from './shape.ts'

export const lv: SheetTongue = {
  code: 'lv',
  direction: 'ltr',
  reviewed: false,
  words: {
    plan: 'Plāns',
    what: 'Ko darām',
    who: 'Kas',
    by: 'Līdz kuram laikam',
    done: 'Izdarīts',
    safety: 'Lai būtu droši',
    agreed: 'Mēs kopā izlasījām šo plānu un abi tam piekrītam.',
    change: 'Jūs to varat mainīt jebkurā laikā. Varat arī pārtraukt.',
    signature: 'Jūsu paraksts',
    other: 'Otrs paraksts',
    place: 'Vieta',
    day: 'Diena',
    rights: 'Kas jums pienākas',
    told: 'Mēs par to runājām',
    understood: 'Vai sapratāt?',
    yes: 'Jā',
    partly: 'Daļēji',
    no: 'Nē',
    ask: 'Jautājiet vēlreiz jebkurā laikā. Sliktu jautājumu nav.',
    appointment: 'Tikšanās',
    time: 'Laiks',
    where: 'Kur',
    whom: 'Jautājiet pēc',
    bring: 'Paņemiet līdzi',
    late: 'Ja nevarat atnākt, atradīsim citu dienu. Iemesls nav jāsaka.',
    'about-help':
      'Jūs varat saņemt palīdzību: drošu vietu, kur gulēt, ēdienu, ārstu, kādu, ar ko parunāt. Tas neko nemaksā. Tas nav atkarīgs no tā, ko sakāt iestādēm.',
    'about-reflection':
      'Jūs varat saņemt laiku atpūsties un padomāt, pirms izlemjat, ko teikt iestādēm. Šajā laikā jūs no valsts neizraida.',
    'about-asylum': 'Ja jums ir bīstami atgriezties savā valstī, varat lūgt aizsardzību šeit.',
    'about-statement': 'Jūs izlemjat, vai sniegt liecību. Jūs to varat atsaukt. Palīdzība tāpēc nebeidzas.',
    'about-legal-aid': 'Jūs varat runāt ar advokātu. Pajautājiet, vai tas jums ir bez maksas.',
    'about-compensation': 'Jūs varat prasīt algu, ko nesaņēmāt, un atlīdzību par kaitējumu.',
    'about-passed-on':
      'To, ko mums stāstāt, citi uzzina tikai tad, ja piekrītat vai ja to prasa likums. Varat jautāt, kam kas ir pateikts.',
    'about-own-data': 'Jūs varat redzēt, kas par jums ir rakstīts, lūgt to labot un lūgt to dzēst.',
    'about-complaint':
      'Ja pret jums slikti izturas vai nepiekrītat lēmumam, varat sūdzēties. Palīdzību jūs tāpēc nezaudējat.',
    'about-guardian':
      'Ja jums nav 18 gadu vai varbūt nav, jums ieceļ aizbildni: pieaugušo, kas rūpējas tikai par jūsu interesēm.',
  },
}
