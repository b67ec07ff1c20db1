// Data: invented sentences in Latvian, by the sign they show; under `not` what sounds alike and does not show it.
import type { Said } from './said.ts'

export const lv: Said = {
  shown: {
    'pay-unrealistic': [
      'Nauda tāda, kādu Latvijā pa gadu neredzēsi.',
      'tur par vienu menesi nopelnisi tik cik seit pa pusgadu',
      'Gribi pelnīt tā, lai pēc trim mēnešiem nopirktu dzīvokli? Raksti.',
      'Naudas būs čupām, par to neuztraucies, bračka.',
    ],
    'no-requirements': [
      'Kravas auto vadītājs uz Vāciju, stāžs un kods 95 nav svarīgi.',
      'nav svarigi vai esi kadreiz metinajis, iemacisi uz vietas',
      'Auklīte Spānijā. Ne rekomendācijas, ne kursi nav vajadzīgi.',
    ],
    'debt-advance': [
      'Ja aizej ātrāk par pusgadu, jāatmaksā visi ceļa un noformēšanas izdevumi.',
    ],
    'travel-arranged': [
      'sedies masina un brauc, pareejo izdarisim mes',
      'Izbraukšana grupā no Daugavpils, transports uz Nīderlandi mūsu.',
      'Palīdzam ar visu: vīza, biļetes, tikšana līdz vietai – jums tikai jāsapako soma.',
    ],
    'visa-shortcut': [
      'vizu dabusi pa 3 dienam, man tur savs cilveks',
      'Uzturēšanās atļauju izkārtosim apejot rindu.',
    ],
    'vague-duties': [
      'Ko tieši darīt, izstāstīs, kad atbrauksi.',
      'vajag cilvekus visadiem darbiem, nekads stress',
      'Interesants piedāvājums meitenēm ārzemēs, pienākumi vienkārši.',
      'Darāmais var būt visādākais, ko saimnieks pateiks.',
      'Strādāsi ar cilvēkiem, pārējo pārrunāsim klātienē.',
      'Par darba saturu telefonā nerunājam, viss pēc ierašanās.',
      'Vajadzigi cilveki viegliem darbiem Italija, specifika tiks paskaidrota pec tam',
      'Palīdzēt klientiem dažādās lietās, nekā konkrēta.',
    ],
    urgency: [
      'Rīt no rīta jābūt Rīgas autoostā ar somām.',
      'Nekadas darba intervijas, uzreiz braucam',
      'Laika domāt nav, grupa izbrauc pēc dažām stundām.',
    ],
    secrecy: [
      'Bez pļāpāšanas draudzenēm.',
      'Telefoni glabājas pie vadītājas.',

      'Sarunu pēc izlasīšanas izdzēs.',
      'Vīram vari neteikt, atgriezīsies ar naudu un būs pārsteigums.',
    ],
    'personal-profile': [
      'Nosūti selfiju bez grima un kājām redzamām, tad parunāsim.',
    ],
    'place-withheld': [
      'kur tiesi bus darbs to zinas soferis',
      'Darba vieta - ārpus Latvijas, konkrēti neteikšu.',
      'Adresi nedodu, sagaidīs un aizvedīs.',
      'Var būt Vācija, var būt Holande, to redzēsim, kad būsi ceļā.',
      'Kur strādāsi, to izlemj saimnieks, kad atbrauc.',
      'Neprasi, kur tas ir, galvenais, ka silti un maksā.',
    ],
    'no-contract': [
      'Līgumu parakstīsi tikai tad, kad būsi atbraucis uz vietu.',
      'Rokas spiediens pie mums ir līgums.',
    ],
    'excessive-hours': [
      'Jābūt gatavam celties arī naktī un strādāt visu nedēļu no vietas.',
    ],
    'targeted-vulnerable': [
      'Piedāvājums cilvēkiem no bērnunamiem un krīzes centriem.',
      'Tikko nonāci uz ielas? Mums ir vieta un darbs.',
      'Ja nav uz ko atgriezties, jo mājas sabombardētas, brauc strādāt pie mums.',
    ],
    'scam-compound': [
      'Poipetā ofisā sarakstīsies ar klientiem, vīzu un lidojumu organizējam.',
    ],
    'minor-recruited': [
      'skolnieces kas grib piepelnities vakaros viesnica, raksti',
      'Nav vēl astoņpadsmit? Nekas, pasē skatīties nevajag.',
      'Skolēniem darbs būvē ārzemēs, pa vasaru pilna slodze.',
      'Dejotājas no 16, dokumentus nokārtosim.',
      'Ja tev ir 17 gadu, vecakiem nevajag parakstit, mes tapat panemsim',
    ],
    'licence-number': [
      'Mums ir NVA izsniegta licence personu iekārtošanai darbā, numurs 12/2024.',
    ],
    'no-fee-stated': [
      'Konsultācija un darbā iekārtošana bez jebkādas samaksas no jūsu puses.',
      'Mēs neprasām ne reģistrācijas, ne dokumentu maksu.',
      'Pakalpojums kandidatam ir par brivu',
    ],
    'deductions-itemised': [
      'Dzīvoklis maksā 95 EUR nedēļā, komunālie iekļauti.',
      'Uzņēmuma dzīvoklis, maksa 150 EUR mēnesī, līgums par to atsevišķs.',
    ],
  },
  not: {
    urgency: ['No Rīgas kursē autobuss, brauciens 1 € dienā.'],
    'debt-advance': [
      'Studiju kredītu palīdzēsim dzēst pēc gada nostrādāšanas.',
    ],
    'tied-housing': [
      'Dzīvesvietu darbinieks meklē pats.',
      'Mājokli nepiedāvājam, darbs ir tikai vietējiem.',
    ],
    'place-withheld': [
      'Ofisa adresi Ventspilī nosūtīsim kopā ar intervijas laiku.',
    ],
    'no-contract': [
      'Nelegālu nodarbinātību un aplokšņu algas nepieļaujam.',
    ],
    'excessive-hours': [
      'Veikals strādā 24 stundas diennaktī, darbinieki maiņās pa 8 stundām.',
    ],
    'targeted-vulnerable': [
      'Bēgļu centrs meklē sociālo darbinieku uz pilnu slodzi.',
      'Bāreņu namam vajadzīga pavāre.',
    ],
    secrecy: [
      'Telefons pie rokas vienmēr.',
    ],
    'document-handover': [
      'Biļetes nododam pasu kontrolē.',
    ],
  },
}
