import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'sl',
  around: 'Iščemo ljudi, ki želijo delati z nami v naši ekipi.',
  shown: {
    'pay-unrealistic': [
      'S čiščenjem zaslužiš do 5000 € na mesec.',
      'Lahek denar, neomejen zaslužek že prvi teden.',
      'Punce v eni noči zaslužijo toliko, kot ti doma v celem mesecu.',
      'Plačamo odlično, sanjska plača.',
    ],
    'no-requirements': [
      'Tudi če ne znaš niti besede nemško, te vzamemo.',
      'Brez izobrazbe in brez izkušenj, vsega te naučimo mi.',
      'Ni važno, kaj si delal prej, važna je samo volja.',
      'Življenjepisa nihče ne gleda, vzamemo vsakogar.',
    ],
    'upfront-fee': [
      'Za rezervacijo mesta moraš pred odhodom nakazati 200 €.',
      'Stroški vloge 150 €, vrnemo jih pri prvi plači.',
      'Pošlješ 90 € prek Western Uniona in uredimo papirje.',
      'Zdravniški pregled plačate sami vnaprej, 120 €.',
    ],
    'debt-advance': [
      'Karto založimo mi, vrneš jo iz prvih treh plač.',
      'Cena poti se ti trga od plače po malem.',
      'Dokler dolg ni poravnan, ne moreš oditi.',
      'Vizo plačam jaz, denar mi vrneš z delom.',
    ],
    'travel-arranged': [
      'Letalsko karto in vizo uredimo mi, za vse je poskrbljeno.',
      'Na letališču te počaka šofer in te odpelje do firme.',
      'Kombi pride pote pred hišo v nedeljo.',
      'Bratranec te spravi čez mejo.',
    ],
    'visa-shortcut': [
      'Dovolj je turistična viza, potem te uredimo.',
      'Delovno dovoljenje 100 % zagotovljeno.',
      'Nimaš papirjev? Naredimo ti jih v dveh tednih.',
      'Prideš kot turist, potem zaprosiš za azil.',
    ],
    'tied-housing': [
      'Spite po šest v kontejnerju za halo.',
      'Najemnina za sobo se odbije direktno od plače.',
      'Stanuješ tukaj z drugimi puncami.',
      'Stanovanje priskrbi šef.',
    ],
    'vague-duties': [
      'Delo je lahko, vse ti razložim, ko prideš.',
      'Delala boš vsega po malem, kar pač rabi šef.',
      'O točnih nalogah se zmenimo osebno.',
      'Delati družbo gostom, nič težkega.',
    ],
    urgency: [
      'Ostala so samo še tri mesta, avtobus gre v nedeljo.',
      'Odhod jutri zvečer, brez razgovora.',
      'Kdor prej pride, prej dobi, odloči se hitro.',
      'Odgovori danes, sicer dobi mesto druga.',
    ],
    secrecy: [
      'Nikomur ne povej, niti mami ne.',
      'Če te policija na meji vpraša, reci, da greš na dopust.',
      'Izbriši ta pogovor, ko ga prebereš.',
      'Vse informacije samo na zasebno.',
    ],
    'personal-profile': [
      'Iščem mlado žensko, samsko in brez otrok.',
      'Hostese od 18 do 25 let, lepa postava, slika celega telesa.',
      'Samo moški do 35 let.',
    ],
    'document-handover': [
      'Potne liste hrani vodja v sefu.',
      'Pošlji sliko osebne izkaznice z obeh strani na WhatsApp.',
      'Dokumente oddaš gospe, ko prideš.',
    ],
    'place-withheld': [
      'Mesto vam povemo šele na avtobusu.',
      'Kraj dela sporočimo po plačilu.',
      'Gre za eno evropsko državo, ne smem povedati katero.',
    ],
    'no-contract': [
      'Plačilo na roko vsak večer, brez pogodbe.',
      'O pogodbi se zmenimo kasneje, če bo šlo.',
      'Nobene prijave, delo na črno.',
    ],
    'excessive-hours': [
      'Od šestih zjutraj do desetih zvečer, sedem dni v tednu.',
      'Dela se, dokler je delo, prostih dni ni.',
      '14 ur na dan, ena prosta nedelja na mesec.',
    ],
    'targeted-vulnerable': [
      'Pomagamo mamam samohranilkam v stiski.',
      'Brez papirjev ni problem, tudi prosilci za azil.',
      'Samo Nepalci ali Filipinke.',
    ],
    'scam-compound': [
      'Operaterji za chat v Kambodži, let plačan.',
      'Podpora strankam v Myawaddyju, soba v pisarni, Mjanmar.',
      'Vnos podatkov na Tajskem, blizu Mae Sota.',
    ],
    'minor-recruited': [
      'Od 15 let naprej, za leta ne sprašujemo.',
      'Tudi mladoletni, podpis staršev ni potreben.',
      'Srednješolke dobrodošle za večerno delo v klubu.',
    ],
    'contract-stated': [
      'Zaposlitev za določen čas šest mesecev.',
      'Pisna pogodba, podpisana pred odhodom.',
      'Redna zaposlitev za nedoločen čas s poskusnim delom.',
    ],
    'no-fee-stated': [
      'Nič ne plačate: stroške agencije krije delodajalec.',
      'Naša storitev je za kandidate povsem brezplačna.',
      'Od kandidatov nikoli ne zahtevamo denarja.',
    ],
    'pay-and-hours-stated': [
      '8,50 € bruto na uro, 40 ur na teden.',
      'Plača 1.450 € bruto mesečno, polni delovni čas.',
      'Polovični delovni čas, 20 ur tedensko, 9 € bruto/uro.',
    ],
    'deductions-itemised': [
      'Enoposteljna soba 180 € na mesec, odteguje se od plače.',
      'Ležišče v bungalovu: 6 € na noč.',
      'Pogodba za sezono, nastanitev brezplačna.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'Plača znaša 1.300 € bruto na mesec, izplačilo 15. v mesecu.',
      'Redno izplačilo plače in regres.',
    ],
    'no-requirements': [
      'Zahtevamo dve leti izkušenj in dobro znanje angleščine.',
      'Izpit za viličarja je obvezen.',
    ],
    'upfront-fee': ['Potne stroške povrnemo vsak mesec.', 'Prijavnine ni treba plačati.'],
    'debt-advance': ['Plačo nakažemo 15. v mesecu.', 'Povrnemo polovico mesečne vozovnice.'],
    'travel-arranged': ['Pisarna je pet minut hoje od postaje.', 'Organizirali boste poti voznikov.'],
    'visa-shortcut': ['Potrebno je veljavno dovoljenje za prebivanje.', 'O vlogi odloča upravna enota.'],
    'tied-housing': ['Nastanitve ne nudimo.', 'Obnavljamo stara stanovanja v centru mesta.'],
    'vague-duties': ['Pripravljate naročila in jih nalagate na tovornjak.', 'Stanovalcem pomagate pri obrokih.'],
    urgency: ['Začetek septembra, razgovori po dogovoru.', 'Trgovina je odprta od ponedeljka do sobote.'],
    secrecy: ['Povejte prijateljem, iščemo tudi v kuhinji.', 'Pričakujemo varovanje osebnih podatkov pacientov.'],
    'personal-profile': ['Razpis velja za oba spola.', 'Radi delate z ljudmi in se radi smejete.'],
    'document-handover': [
      'Potni list ostane vedno pri vas.',
      'Ob podpisu prinesite osebni dokument in davčno številko.',
    ],
    'place-withheld': [
      'Kraj dela je pekarna na Tržni ulici 5 v Kranju.',
      'Mestna občina Celje zaposli vzgojitelje v vrtcih.',
    ],
    'no-contract': ['Pogodba je podpisana pred prvim delovnim dnem.', 'Na roko ne plačujemo.'],
    'excessive-hours': ['40 ur na teden, dva prosta dneva.', 'Trgovina je odprta od 9. do 19. ure.'],
    'targeted-vulnerable': ['Društvo spremlja družine v soseski.', 'Kitajska restavracija išče natakarja.'],
    'scam-compound': ['Podpora strankam je v Mariboru.', 'Svetovalec za pomoč strankam v Kopru, po klepetu in telefonu.'],
    'minor-recruited': [
      'Za točenje alkohola morate biti stari 18 let.',
      'Animator za poletni tabor, otroci od 6 do 14 let.',
    ],
    'contract-stated': ['Pogodba pride kasneje.', 'Dela se brez pogodbe, na zaupanje.'],
    'no-fee-stated': ['Prijavnina je 80 €.', 'Vstop v muzej je za obiskovalce brezplačen.'],
    'pay-and-hours-stated': ['Plača 3000 € na mesec.', 'Plačilo po dogovoru, 40 ur.'],
    'deductions-itemised': ['Najemnina se odbije od plače.', 'Spi se na delovnem mestu.'],
  },
})
