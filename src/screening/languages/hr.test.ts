import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'hr',
  around: 'Tražimo ljude koji žele raditi s nama i pridružiti se našem timu u ugodnom okruženju.',
  shown: {
    'pay-unrealistic': [
      'Zaradit ćeš gomilu novca, kod kuće to možeš samo sanjati.',
      'Za mjesec dana zaradiš više nego ovdje za pola godine.',
      'Neograničena zarada, sve ovisi o tebi.',
      'Pomoćna radnica u kuhinji, 4 800 € mjesečno neto.',
    ],
    'no-requirements': [
      'Jezik ne moraš znati, sve te naučimo na licu mjesta.',
      'Primamo svakoga, škola i iskustvo nas ne zanimaju.',
      'Njega starijih u Austriji, i bez njemačkog.',
      'Dovoljna je volja za rad, životopis nitko ne gleda.',
    ],
    'upfront-fee': [
      'Prije polaska uplaćuje se administrativna naknada od 150 €.',
      'Mjesto ti čuvamo čim uplatiš depozit od 200 € na račun.',
      'Tečaj i certifikat plaćate sami unaprijed.',
      'Povratna kaucija 150 € plaća se pri prijavi.',
    ],
    'debt-advance': [
      'Avionsku kartu kupujemo mi, a poslije ti je odbijamo od plaće na rate.',
      'Put ćeš odraditi, sada ti ne treba ni dinara.',
      'Dok ne vratiš dug za prijevoz, dobivaš samo džeparac.',
      'Tko ode ranije, vraća agenciji troškove puta.',
    ],
    'travel-arranged': [
      'Dolazimo po tebe pred kuću i vozimo te do posla.',
      'Avionsku kartu i prijevoz s aerodroma sređuje firma.',
      'Za put ne brini, idemo našim kombijem ravno u Nizozemsku.',
    ],
    'visa-shortcut': [
      'Dovoljna je turistička viza, ostalo rješavamo tamo.',
      'Radna dozvola zagarantirana, imamo čovjeka u ambasadi.',
      'Papire ti sređujemo za tjedan dana.',
    ],
    'tied-housing': [
      'Spava se u barakama na gradilištu, stanarina ide od plaće.',
      'Smještaj osiguran.',
      'Živite u kamp kućici iza hale s još četiri momka.',
    ],
    'vague-duties': [
      'Što ćete točno raditi, reći ćemo vam tek na licu mjesta.',
      'Razni poslovi, ono što zatreba.',
      'Ništa teško, samo zabavljaš goste.',
    ],
    urgency: [
      'Polazak već u nedjelju navečer, ostala su dva mjesta.',
      'Primamo bez razgovora, tko se prvi javi.',
      'Odluči još danas, sutra krećemo.',
    ],
    secrecy: [
      'Doma nikome ne govori kamo ideš.',
      'Detalje dajem isključivo u privatnoj poruci.',
      'Na granici recite da idete na more.',
      'Ovaj razgovor poslije obriši.',
    ],
    'personal-profile': [
      'Tražimo zgodne djevojke 18–28 godina, vitke građe.',
      'Samo neoženjeni muškarci do 40 godina, bez obaveza.',
      'Uz prijavu pošalji sliku cijelog tijela.',
    ],
    'document-handover': [
      'Putovnicu predaješ šefu, vraća se na kraju sezone.',
      'Pošalji mi sliku lične karte s obje strane.',
      'Dokumenti se čuvaju kod nas u uredu.',
    ],
    'place-withheld': [
      'Grad ćete saznati tek u autobusu.',
      'Kamo točno idemo, zasad ne možemo reći.',
      'Adresu šaljemo kad stignete u zemlju.',
    ],
    'no-contract': [
      'O ugovoru ćemo kasnije, kad dođete.',
      'Bez papira, svakog petka pare na ruke.',
      'Radi se na crno, ali plaćamo pošteno.',
    ],
    'excessive-hours': [
      'Radi se 14 sati dnevno, šest do sedam dana u tjednu.',
      'Radi se od jutra do mraka, dok se sve ne završi.',
      'Slobodnih dana nema dok traje turnus.',
      'Baka treba njegu 24 sata, ustaje se i noću.',
    ],
    'targeted-vulnerable': [
      'Imaš dugove i ovrhe, a ne znaš kuda? Javi se.',
      'Posao za izbjeglice iz Ukrajine, pomažemo.',
      'Primamo i beskućnike i ljude koji su izašli iz zatvora.',
    ],
    'scam-compound': [
      'Chat podrška kupcima u Kambodži, kartu plaćamo.',
      'Tipkanje za kripto firmu, Mae Sot, Tajland.',
      'Online kasino u Mjanmaru traži chat operatere.',
    ],
    'minor-recruited': [
      'Nije problem ako još nemaš 18, nitko ne pita.',
      'Primamo i šesnaestogodišnjake, suglasnost roditelja ne treba.',
      'Školarke od 15 godina, džeparac u baru.',
    ],
    'contract-stated': [
      'Sklapamo ugovor o radu na neodređeno vrijeme.',
      'Stalni radni odnos, probni rad tri mjeseca.',
      'Rad preko studentskog ugovora, puna prijava.',
    ],
    'no-fee-stated': [
      'Od kandidata ne naplaćujemo nikakve naknade.',
      'Posredovanje je za vas potpuno besplatno.',
      'Za zapošljavanje ne plaćate ništa, trošak snosi poslodavac.',
    ],
    'pay-and-hours-stated': [
      'Bruto plaća 1 450 €, 40 sati tjedno.',
      'Nudimo 8,20 € bruto po satu, 30 sati tjedno.',
      'Plaća 1 300 € bruto, puno radno vrijeme.',
    ],
    'deductions-itemised': [
      'Soba u radničkom smještaju 180 € mjesečno.',
      'Smještaj 95 € tjedno, režije uključene.',
      'Za stanovanje se odbija 250 € mjesečno s režijama.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'Plaća je 1 250 € bruto i dodatak za noćni rad.',
      'Knjigovođa obračunava plaće i isplaćuje novac desetog u mjesecu.',
    ],
    'no-requirements': [
      'Potrebna je stručna sprema i dvije godine iskustva u struci.',
      'Njemački najmanje na razini B1 je uvjet.',
    ],
    'upfront-fee': [
      'Akontacija plaće moguća je svaki tjedan.',
      'Kauciju ni naknade ni od koga ne uzimamo.',
      'Liječnički pregled plaća poslodavac.',
    ],
    'debt-advance': [
      'Naknadu za prijevoz isplaćujemo zajedno s plaćom.',
      'Kartu za razgovor vam nadoknađujemo, ništa ne vraćate.',
    ],
    'travel-arranged': [
      'Do radionice se stiže tramvajem broj devet.',
      'Na posao vozi službeni autobus s glavnog trga.',
    ],
    'visa-shortcut': [
      'O vizi odlučuje konzulat, na to ne možemo utjecati.',
      'Posao je za državljane EU, ostali trebaju važeću dozvolu.',
    ],
    'tied-housing': ['Smještaj je besplatan.', 'Čistite sobe gostiju i mijenjate ručnike.'],
    'vague-duties': [
      'Slažete kutije na palete i lijepite naljepnice.',
      'Opis posla: prijem robe, provjera otpremnica, inventura.',
    ],
    urgency: ['Početak rada odmah ili po dogovoru.', 'Razgovori su svakog utorka u deset.'],
    secrecy: [
      'Pošaljite poruku ili nazovite.',
      'Recite i svojim prijateljima za nas.',
      'Podatke pacijenata čuvamo prema zakonu.',
    ],
    'personal-profile': [
      'U timu su žene i muškarci svih dobi.',
      'Vozač mora imati najmanje 21 godinu zbog kategorije.',
    ],
    'document-handover': [
      'Putovnica uvijek ostaje kod vas.',
      'Otpremnice pregledate i predate u računovodstvo.',
      'Radite na traci i gotove komade predajete kontroli.',
    ],
    'place-withheld': [
      'Radionica je u Varaždinu, Kolodvorska ulica 14.',
      'Mjesto rada je Slavonski Brod.',
    ],
    'no-contract': [
      'Ugovor potpisujemo prije prvog radnog dana.',
      'Na crno ne radimo.',
      'Na blagajni primate gotovinu i kartice.',
    ],
    'excessive-hours': [
      'Radi se 8 sati dnevno od ponedjeljka do petka.',
      'Smjene po dvanaest sati, dva dana rada i dva dana odmora.',
      'Trgovina radi od 8 do 20 sati.',
    ],
    'targeted-vulnerable': [
      'Veselimo se svakome tko voli životinje.',
      'Radite sa štićenicima doma za starije.',
    ],
    'scam-compound': ['Korisnička podrška je u Osijeku.', 'Prodajemo putovanja u Tajland i Vijetnam.'],
    'minor-recruited': [
      'Alkohol kod nas prodaju samo punoljetni.',
      'Vodiš radionicu za djecu od 6 do 15 godina.',
    ],
    'contract-stated': ['Bez ugovora, dogovorit ćemo se osobno.', 'Ugovor dobivate tek kasnije.'],
    'no-fee-stated': ['Ručak je besplatan.', 'Naknadu od 50 € uplaćujete unaprijed.'],
    'pay-and-hours-stated': ['Plaća sjeda svakog 12. u mjesecu.', 'Otvoreni smo 40 sati tjedno.'],
    'deductions-itemised': ['Smještaj osiguravamo, cijena po dogovoru.', 'Radnu odjeću dobivate od nas.'],
  },
})
