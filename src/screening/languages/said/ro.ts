// Data: invented sentences in Romanian, by the sign they show; under `not` what sounds alike and does not show it.
import type { Said } from './said.ts'

export const ro: Said = {
  shown: {
    'pay-unrealistic': [
      'În trei luni îți ridici casă, îți spun eu',
      'Venituri de vis pentru oricine dă like la clipuri',
      'Îți umpli portofelul plimbând câini',
      'O chelneriță de la noi și-a luat două apartamente într-o vară',
      'Câștiguri nebune doar din privit reclame',
    ],
    'no-requirements': [
      'Nu-ți trebuie niciun act, doar buletinul',
      'Necunoscătorii de limbă sunt bineveniți la îngrijire vârstnici',
      'Cu experiență sau fără, cu acte sau fără, sunați',
    ],
    'upfront-fee': [
      'Jumătate din bani acum, jumătate când ajungi acolo',
      'Uniforma și echipamentul se cumpără de la noi, plata înainte',
      'Îmi dai suta de euro și ești pe listă',
      'Achitați cursul și vă spunem data',
      'Scrisoarea de angajare costă 400 de dolari',
    ],
    'debt-advance': [
      'Primele două luni lucrezi ca să scoți banii de drum',
      'Datoria pentru transport și cazare se stinge în patru luni',
    ],
    'travel-arranged': [
      'Biletele le scoatem noi, mergeți cu un însoțitor',
      'Rezolvăm noi transportul, vama și hotelul',
      'Biletul tău e gata, ne trebuie doar numele',
      'Un taxi plătit de patron te lasă la poartă',
    ],
    'visa-shortcut': [
      'La graniță zici că mergi la rude',
      'Îți facem invitație să treci vama',
      'Cu acte poloneze poți munci oriunde în Europa, ți le scoatem noi',
      'Spui că vii la un congres și treci fără probleme',
      'Rezidența iese în trei săptămâni, o facem pe dinăuntru',
      'Cu o rezervare falsă de hotel intri fără probleme',
      'Te căsătorim pe hârtie și într-un an ai acte',
    ],
    'tied-housing': [
      'Ai unde sta, plătești din ce câștigi',
      'Casa e a angajatorului, muncitorii stau împreună',
      'Apartamentul îl pune agenția și vi-l oprește din leafă',
    ],
    'vague-duties': [
      'Diverse activități, în funcție de nevoi',
      'Postul se stabilește la fața locului',
      'Ajuți un domn cu niște pachete, atât',
      'Vezi tu ce ai de făcut când ajungi',
      'O treabă discretă cu domni educați',
    ],
    urgency: [
      'Cine nu sună până diseară rămâne acasă',
      'Angajăm pe loc, fără întrebări',
      'Plecăm în noaptea asta',
      'Înscrie-te acum, intră doar primii trei',
      'Mâine la șase la benzinărie, cine nu-i acolo nu pleacă',
      'Azi după-amiază închid grupul',
    ],
    secrecy: [
      'Telefoanele le ținem noi.',

      'Să nu afle bărbatu-tău',
      'Aici nu scriu mai mult, dați mesaj',
      'Dacă sună poliția, tu nu știi nimic',
      'Detaliile pe Telegram, aici mă citește lumea',
    ],
    'personal-profile': [
      'Spune-mi câți ani ai, cât cântărești și dacă ai prieten',
      'Se caută dame suple pentru club',
    ],
    'document-handover': [
      'Brigadierul ține pașapoartele la el',
      'Actele originale sunt la șefă, sub cheie',
    ],
    'place-withheld': [
      'Locația exactă se trimite în ziua plecării',
      'Nu zicem la ce fermă e',
      'Poate fi Italia sau Grecia, mai vedem',
      'E pe lângă mare, mai mult nu pot să spun',
    ],
    'no-contract': [
      'Nu te trecem pe cartea de muncă',
      'Lucrați cu ziua, nedeclarat',
    ],
    'excessive-hours': [
      'Pauze nu prea sunt, se trage tare paisprezece ore',
      'Se stă la bar de la 18:00 până la 8 dimineața, în fiecare noapte',
      'Începem la cinci și ne oprim când se termină via',
      'Paișpe ore pe zi, duminica inclusă',
      'Intri noaptea și ieși tot noaptea',
    ],
    'targeted-vulnerable': [
      'Fete de la orfelinat care vor o viață nouă',
      'femei divortate fara bani, va ajut eu',
      'Ești ilegal în țară? La noi e loc',
      'Ucraineni blocați la graniță, avem de lucru pentru voi',
      'Mame care nu ajung cu banii până la sfârșitul lunii, scrieți-mi',
    ],
    'scam-compound': [
      'Relații cu clienții la un cazinou online din Filipine, drum și cazare asigurate',
      'cambodgia sihanoukville, tastat mesaje, avionul pe noi',
      'Consultant investiții în criptomonede în Dubai, zbor plătit',
      'Introducere date în Phnom Penh, tot inclus',
      'Scris mesaje clienților dintr-un birou din Poipet',
    ],
    'minor-recruited': [
      'Chiar dacă n-ai împlinit 18, vino',
      'Nimeni nu te întreabă câți ani ai',
      'Puștoaice pentru poze și filmări, plata pe loc',
      'Adolescenți pentru vândut pe stradă până la miezul nopții',
      'Nu contează că ai 15, plătim la fel',
      'Cu 16 ani deja poți dansa aici',
      'Băieți de liceu la descărcat camioane noaptea',
    ],
    'employer-verifiable': [
      'Suntem Construct Nord SA, cu sediul în Bd. Independenței 100, Suceava',
      'Service Auto Cristea, șos. Olteniței 300, București, tel. fix 021 000 00 00',
      'Cooperativa Livada Verde, sat Bistrița, comuna Mălini',
    ],
    'licence-number': [
      'J40/1234/2019',
      'Agent de plasare autorizat, certificat seria A nr. 000123',
      'Licența ANOFM nr. 45 din 2024',
      'Agenția privată de ocupare deține licența seria AMMII nr. 045678',
      'Cod unic de înregistrare: 23456789',
      'Înscrisă la Inspectoratul Teritorial de Muncă Cluj sub numărul 89/2022',
      'Înregistrată la ORC sub J12/1456/2018',
    ],
    'pay-and-hours-stated': [
      'Salariu de încadrare 6.000 lei brut; de luni până vineri, 09:00-17:00',
    ],
    'no-fee-stated': [
      'Toate costurile de recrutare sunt suportate de angajator',
      'Cine vă cere bani nu lucrează pentru noi, la noi totul e gratis',
      'Viza și analizele le achită fabrica, fără să vi se rețină',
      'Candidatul nu suportă niciun cost',
      'Nu vă vom cere niciodată bani ca să lucrați la noi',
      'Oferta nu presupune niciun cost pentru cine se înscrie',
    ],
  },
  not: {
    'no-requirements': [
      'Nu este nevoie de mașină personală, avem transport',
    ],
    'debt-advance': [
      'Se poate cere avans din salariu pe data de 25',
    ],
    'personal-profile': [
      'Echipă tânără și prietenoasă',
    ],
    'excessive-hours': [
      'Sâmbăta și duminica liber',
    ],
    'minor-recruited': [
      'Îngrijire copii de la 3 la 12 ani la after-school',
    ],
    'contract-stated': [
      'Redactare contracte de vânzare',
      'Jurist pentru contracte comerciale',
    ],
    'no-fee-stated': [
      'Livrarea nu costă nimic',
    ],
    'deductions-itemised': [
      'Camere de închiriat de la 150 lei pentru turiști',
    ],
    'document-handover': [
      'Vă predăm biletele la controlul pașapoartelor.',
    ],
  },
}
