import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'cs',
  around: 'Hledáme kolegy, kteří s námi chtějí pracovat a rádi se přidají k našemu týmu.',
  shown: {
    'pay-unrealistic': [
      'Vyděláte si tu balík peněz, o kterém se vám doma ani nezdálo.',
      'Za jeden měsíc máš víc než doma za půl roku.',
      'Neomezený výdělek, záleží jen na tobě.',
      'Pomocná síla do kuchyně, 5 500 eur měsíčně čistého.',
    ],
    'no-requirements': [
      'Jazyk umět nemusíš, všechno tě naučíme až tam.',
      'Bereme každého, na vzdělání ani praxi nekoukáme.',
      'Opatrovatelka do Rakouska, i bez němčiny a bez kurzu.',
      'Stačí chuť pracovat, životopis nikoho nezajímá.',
    ],
    'upfront-fee': [
      'Před odjezdem uhradíte administrativní poplatek 150 eur.',
      'Místo ti podržíme, jakmile pošleš zálohu 3000 Kč na účet.',
      'Školení a certifikát si zaplatíte předem sami.',
      'Vratná kauce 200 € se skládá při zápisu.',
    ],
    'debt-advance': [
      'Letenku koupíme my a potom ti ji po částech strhneme z výplaty.',
      'Cestu si pak odpracuješ, teď nemusíš mít ani korunu.',
      'Dokud nesplatíš dluh za dopravu, dostáváš jen kapesné.',
      'Kdo odejde dřív, vrací agentuře náklady na cestu.',
    ],
    'travel-arranged': [
      'Vyzvedneme tě před domem a dovezeme až na místo.',
      'Letenku i odvoz z letiště zařídí firma.',
      'O cestu se nestarej, jede se naší dodávkou přímo do Holandska.',
    ],
    'visa-shortcut': [
      'Stačí jet na turistické vízum, zbytek doladíme tam.',
      'Pracovní povolení garantujeme, máme známého na ambasádě.',
      'Papíry ti vyřídíme do týdne, bez vyptávání.',
    ],
    'tied-housing': [
      'Bydlí se na ubytovně přímo v areálu, nájem jde z výplaty.',
      'Ubytování zajištěno.',
      'Spíte v karavanu za halou ještě s dalšími kluky.',
    ],
    'vague-duties': [
      'Co přesně budete dělat, vám povíme až na místě.',
      'Práce různá, podle toho, co je zrovna potřeba.',
      'Nic těžkého, budeš dělat společnost hostům.',
    ],
    urgency: [
      'Odjezd už v neděli večer, zbývají dvě místa.',
      'Bereme bez pohovoru, kdo dřív přijde.',
      'Musíš se rozhodnout ještě dnes, zítra jedeme.',
    ],
    secrecy: [
      'Doma nikomu neříkej, kam jedeš.',
      'Podrobnosti sdělím jen v soukromé zprávě.',
      'Na hranicích řeknete, že jedete na dovolenou.',
      'Tuhle konverzaci potom smaž.',
    ],
    'personal-profile': [
      'Hledáme hezké dívky 18–28 let, štíhlé postavy.',
      'Jen svobodní muži bez závazků do 40 let.',
      'K přihlášce přiložte fotku celé postavy.',
    ],
    'document-handover': [
      'Pas odevzdáte vedoucímu, vrátí se na konci sezony.',
      'Pošlete mi fotku občanky z obou stran.',
      'Doklady budou uložené u nás v kanceláři.',
    ],
    'place-withheld': [
      'Město se dozvíte až v autobuse.',
      'Kam přesně jedeme, zatím říct nemůžeme.',
      'Adresu pošleme až po příjezdu do země.',
    ],
    'no-contract': [
      'Smlouva se bude řešit až později na místě.',
      'Bez papírů, peníze dostanete každý pátek na ruku.',
      'Dělá se načerno, ale platíme poctivě.',
    ],
    'excessive-hours': [
      'Dělá se 14 hodin denně, šest až sedm dní v týdnu.',
      'Pracuje se od rána do noci, dokud není hotovo.',
      'Volno po dobu kontraktu není.',
      'Babička potřebuje péči 24 hodin, i v noci se vstává.',
    ],
    'targeted-vulnerable': [
      'Máš exekuce a nevíš kudy kam? Ozvi se.',
      'Práce pro uprchlíky z Ukrajiny, pomůžeme.',
      'Vezmeme i lidi bez domova nebo po návratu z vězení.',
    ],
    'scam-compound': [
      'Zákaznický chat v Kambodži, letenku proplatíme.',
      'Psaní na počítači pro kryptoměnovou firmu, Mae Sot v Thajsku.',
      'Online kasino v Myanmaru hledá operátory chatu.',
    ],
    'minor-recruited': [
      'Nevadí, že ti ještě není 18, nikdo se neptá.',
      'Bereme i šestnáctileté, souhlas rodičů nepotřebujeme.',
      'Holky ze školy od 15 let, přivýdělek v baru.',
    ],
    'contract-stated': [
      'Uzavíráme pracovní smlouvu na dobu neurčitou.',
      'Práce na HPP, zkušební doba tři měsíce.',
      'Dohoda o provedení práce do 300 hodin ročně.',
    ],
    'no-fee-stated': [
      'Od uchazečů nevybíráme žádné poplatky.',
      'Zprostředkování je pro vás zcela zdarma.',
      'Za nábor nic neplatíte, hradí ho zaměstnavatel.',
    ],
    'pay-and-hours-stated': [
      'Hrubá mzda 32 000 Kč, 40 hodin týdně.',
      'Nabízíme 165 Kč/h hrubého a 37,5 h týdně.',
      'Mzda 29 500 Kč brutto za plný úvazek, jednosměnný provoz.',
    ],
    'deductions-itemised': [
      'Pokoj na ubytovně stojí 3 200 Kč měsíčně.',
      'Ubytování 95 € týdně, energie v ceně.',
      'Za bydlení se strhává 250 eur měsíčně včetně energií.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'Mzda 31 000 Kč hrubého a příplatky za noční směny.',
      'Účetní zpracuje výplaty a peníze odešle vždy desátého.',
    ],
    'no-requirements': [
      'Požadujeme výuční list a dva roky praxe v oboru.',
      'Němčina alespoň na úrovni B1 je podmínkou.',
    ],
    'upfront-fee': [
      'Zálohy na mzdu vyplácíme každý týden.',
      'Kauci ani poplatky od nikoho nevybíráme.',
      'Vstupní prohlídku hradí zaměstnavatel.',
    ],
    'debt-advance': [
      'Příspěvek na dopravu 1 000 Kč vyplácíme společně s mzdou.',
      'Jízdenku na pohovor vám proplatíme, nic nevracíte.',
    ],
    'travel-arranged': [
      'K nám do dílny se dostanete tramvají číslo devět.',
      'Do práce jezdí z náměstí svozový autobus.',
    ],
    'visa-shortcut': [
      'O vašem vízu rozhoduje konzulát, průběh ovlivnit nemůžeme.',
      'Práce je pro občany EU, jinak potřebujete platnou zaměstnaneckou kartu.',
    ],
    'tied-housing': ['Ubytování je zdarma.', 'Budete uklízet pokoje hostů a doplňovat ručníky.'],
    'vague-duties': [
      'Budete skládat krabice na palety a lepit štítky.',
      'Náplň práce: příjem zboží, kontrola dodacích listů, inventura.',
    ],
    urgency: [
      'Nástup možný ihned nebo dle dohody.',
      'Pohovory probíhají každé úterý v deset hodin.',
    ],
    secrecy: [
      'Napište nám zprávu nebo zavolejte.',
      'Řekněte o nás i svým známým.',
      'Zachováváme mlčenlivost o údajích pacientů.',
    ],
    'personal-profile': [
      'V týmu máme ženy i muže každého věku.',
      'Řidič musí mít nejméně 21 let kvůli průkazu.',
    ],
    'document-handover': [
      'Pas zůstává vždy u vás.',
      'Dodací doklady od řidičů zkontrolujete a předáte účtárně.',
      'Pracujete u pásu a hotové kusy předáváte kontrole.',
    ],
    'place-withheld': ['Dílna sídlí v Olomouci v ulici Na Příkopě 14.', 'Místo výkonu práce je Hradec Králové.'],
    'no-contract': [
      'Smlouvu podepisujeme před prvním dnem práce.',
      'Bez smlouvy nezačínáme.',
      'Na pokladně přijímáte hotovost i karty.',
    ],
    'excessive-hours': [
      'Pracuje se 8 hodin denně od pondělí do pátku.',
      'Dvanáctihodinové směny, krátký a dlouhý týden, víkendy volné.',
      'Prodejna má otevřeno od 8 do 20 hodin.',
    ],
    'targeted-vulnerable': [
      'Vítáme každého, kdo má rád zvířata.',
      'Pracujete s klienty domova pro seniory.',
    ],
    'scam-compound': ['Zákaznická linka sídlí v Brně.', 'Prodáváme zájezdy do Thajska a Vietnamu.'],
    'minor-recruited': [
      'Alkohol u nás prodávají jen pracovníci starší 18 let.',
      'Vedete kroužek pro děti od 6 do 15 let.',
    ],
    'contract-stated': ['Bez smlouvy, domluvíme se osobně.', 'Smlouvu dostanete až později.'],
    'no-fee-stated': ['Obědy jsou zdarma.', 'Poplatek 500 Kč uhradíte předem.'],
    'pay-and-hours-stated': ['Výplata vždy 12. den v měsíci.', 'Otevřeno máme 40 hodin týdně.'],
    'deductions-itemised': ['Ubytování zajistíme, cena dle dohody.', 'Uniformu dostanete od nás.'],
  },
})
