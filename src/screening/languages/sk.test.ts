import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'sk',
  around: 'Hľadáme kolegov, ktorí s nami chcú pracovať a radi sa pridajú k nášmu tímu.',
  shown: {
    'pay-unrealistic': [
      'Zarobíš balík peňazí, doma o takom môžu len snívať.',
      'Za mesiac máš viac ako doma za celý rok.',
      'Ponúkame neobmedzený zárobok, všetko závisí od teba.',
      'Upratovačka do hotela, 4 800 eur mesačne na ruku.',
    ],
    'no-requirements': [
      'Reč vedieť nemusíš, všetko ťa naučíme na mieste.',
      'Berieme každého, na školu ani prax nepozeráme.',
      'Opatrovateľka do Rakúska aj bez nemčiny a bez kurzu.',
      'Stačí chuť robiť, životopis nikoho nezaujíma.',
    ],
    'upfront-fee': [
      'Pred odchodom uhradíte administratívny poplatok 120 eur.',
      'Miesto ti podržíme, keď pošleš zálohu 100 € na účet.',
      'Kurz a certifikát si zaplatíte vopred sami.',
      'Vratná kaucia 150 € sa skladá pri zápise.',
    ],
    'debt-advance': [
      'Letenku kúpime my a potom ti ju po častiach strhneme z výplaty.',
      'Cestu si odrobíš, teraz nemusíš mať ani cent.',
      'Kým nesplatíš dlh za dopravu, dostávaš iba vreckové.',
      'Kto odíde pred koncom turnusu, vracia agentúre cestovné náklady.',
    ],
    'travel-arranged': [
      'Vyzdvihneme ťa pred domom a dovezieme až na miesto.',
      'Letenku aj odvoz z letiska zariadi firma.',
      'O cestu sa nestaraj, ide sa našou dodávkou rovno do Holandska.',
    ],
    'visa-shortcut': [
      'Stačí ísť na turistické víza, ostatné doriešime tam.',
      'Pracovné povolenie garantujeme, máme známeho na ambasáde.',
      'Papiere ti vybavíme do týždňa.',
    ],
    'tied-housing': [
      'Býva sa na ubytovni priamo v areáli, nájom ide z výplaty.',
      'Ubytovanie zabezpečené.',
      'Spíte v karavane za halou ešte s ďalšími chalanmi.',
    ],
    'vague-duties': [
      'Čo presne budete robiť, vám povieme až na mieste.',
      'Práca rôzna, podľa toho, čo treba.',
      'Nič ťažké, budeš robiť spoločnosť hosťom.',
    ],
    urgency: [
      'Odchod už v nedeľu večer, ostávajú dve miesta.',
      'Berieme bez pohovoru, kto skôr príde.',
      'Musíš sa rozhodnúť ešte dnes, zajtra ideme.',
    ],
    secrecy: [
      'Doma nikomu nehovor, kam cestuješ.',
      'Podrobnosti poviem iba v súkromnej správe.',
      'Na hraniciach poviete, že idete na dovolenku.',
      'Túto konverzáciu potom vymaž.',
    ],
    'personal-profile': [
      'Hľadáme pekné dievčatá 18–28 rokov, štíhlej postavy.',
      'Iba slobodní muži bez záväzkov do 40 rokov.',
      'K prihláške priložte fotku celej postavy.',
    ],
    'document-handover': [
      'Pas odovzdáte vedúcemu, vráti sa na konci sezóny.',
      'Pošlite mi fotku občianskeho z oboch strán.',
      'Doklady budú uložené u nás v kancelárii.',
    ],
    'place-withheld': [
      'Mesto sa dozviete až v autobuse.',
      'Kam presne ideme, zatiaľ povedať nemôžeme.',
      'Adresu pošleme až po príchode do krajiny.',
    ],
    'no-contract': [
      'Zmluva sa bude riešiť až neskôr na mieste.',
      'Bez papierov, peniaze dostanete každý piatok na ruku.',
      'Robí sa načierno, ale platíme poctivo.',
    ],
    'excessive-hours': [
      'Robí sa 14 hodín denne, šesť až sedem dní v týždni.',
      'Pracuje sa od rána do noci, kým nie je hotovo.',
      'Voľno počas turnusu nie je.',
      'Babka potrebuje starostlivosť 24 hodín, aj v noci sa vstáva.',
    ],
    'targeted-vulnerable': [
      'Máš exekúcie a nevieš kudy kam? Ozvi sa.',
      'Práca pre utečencov z Ukrajiny, pomôžeme.',
      'Zoberieme aj ľudí bez domova alebo po návrate z väzenia.',
    ],
    'scam-compound': [
      'Zákaznícky chat v Kambodži, letenku preplatíme.',
      'Písanie na počítači pre kryptofirmu, Mae Sot v Thajsku.',
      'Online kasíno v Mjanmarsku hľadá operátorov chatu.',
    ],
    'minor-recruited': [
      'Nevadí, že ešte nemáš 18, nikto sa nepýta.',
      'Berieme aj šestnásťročných, súhlas rodičov nepotrebujeme.',
      'Baby zo školy od 15 rokov, privyrobenie v bare.',
    ],
    'contract-stated': [
      'Uzatvárame pracovnú zmluvu na dobu neurčitú.',
      'Práca na TPP, skúšobná doba tri mesiace.',
      'Dohoda o vykonaní práce do 350 hodín ročne.',
    ],
    'no-fee-stated': [
      'Od uchádzačov nevyberáme žiadne poplatky.',
      'Sprostredkovanie je pre vás úplne zadarmo.',
      'Za nábor nič neplatíte, hradí ho zamestnávateľ.',
    ],
    'pay-and-hours-stated': [
      'Hrubá mzda 1 250 €, 40 hodín týždenne.',
      'Ponúkame 7,20 €/h brutto a 37,5 h týždenne.',
      'Mzda 1 180 € brutto za plný úväzok, jednozmenná prevádzka.',
    ],
    'deductions-itemised': [
      'Izba na ubytovni stojí 160 € mesačne.',
      'Ubytovanie 95 € týždenne, energie v cene.',
      'Za bývanie sa strháva 250 eur mesačne vrátane energií.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'Mzda 1 200 € brutto a príplatky za nočné zmeny.',
      'Účtovníčka spracuje výplaty a peniaze odošle vždy desiateho.',
    ],
    'no-requirements': [
      'Požadujeme výučný list a dva roky praxe v odbore.',
      'Nemčina aspoň na úrovni B1 je podmienkou.',
    ],
    'upfront-fee': [
      'Zálohy na mzdu vyplácame každý týždeň.',
      'Kauciu ani poplatky od nikoho nevyberáme.',
      'Vstupnú prehliadku hradí zamestnávateľ.',
    ],
    'debt-advance': [
      'Príspevok na dopravu 40 € vyplácame spolu so mzdou.',
      'Lístok na pohovor vám preplatíme, nič nevraciate.',
    ],
    'travel-arranged': [
      'K nám do dielne sa dostanete električkou číslo deväť.',
      'Do práce jazdí z námestia zvozový autobus.',
    ],
    'visa-shortcut': [
      'O vašich vízach rozhoduje konzulát, priebeh ovplyvniť nevieme.',
      'Práca je pre občanov EÚ, inak potrebujete platný prechodný pobyt.',
    ],
    'tied-housing': ['Ubytovanie je zadarmo.', 'Budete upratovať izby hostí a dopĺňať uteráky.'],
    'vague-duties': [
      'Budete skladať krabice na palety a lepiť štítky.',
      'Náplň práce: príjem tovaru, kontrola dodacích listov, inventúra.',
    ],
    urgency: ['Nástup možný ihneď alebo podľa dohody.', 'Pohovory bývajú každý utorok o desiatej.'],
    secrecy: [
      'Napíšte nám správu alebo zavolajte.',
      'Povedzte o nás aj svojim známym.',
      'Zachovávame mlčanlivosť o údajoch pacientov.',
    ],
    'personal-profile': [
      'V tíme máme ženy aj mužov každého veku.',
      'Vodič musí mať najmenej 21 rokov kvôli preukazu.',
    ],
    'document-handover': [
      'Pas zostáva vždy pri vás.',
      'Dodacie doklady od šoférov skontrolujete a odovzdáte účtárni.',
      'Pracujete pri páse a hotové kusy odovzdávate kontrole.',
    ],
    'place-withheld': [
      'Dielňa sídli v Nitre na Štúrovej ulici 14.',
      'Miesto výkonu práce je Banská Bystrica.',
    ],
    'no-contract': [
      'Zmluvu podpisujeme pred prvým dňom práce.',
      'Bez zmluvy nezačíname.',
      'Na pokladni prijímate hotovosť aj karty.',
    ],
    'excessive-hours': [
      'Pracuje sa 8 hodín denne od pondelka do piatka.',
      'Dvanásťhodinové zmeny, krátky a dlhý týždeň, víkendy voľné.',
      'Predajňa je otvorená od 8 do 20 hodiny.',
    ],
    'targeted-vulnerable': [
      'Vítame každého, kto má rád zvieratá.',
      'Pracujete s klientmi domova pre seniorov.',
    ],
    'scam-compound': ['Zákaznícka linka sídli v Žiline.', 'Predávame zájazdy do Thajska a Vietnamu.'],
    'minor-recruited': [
      'Alkohol u nás predávajú len pracovníci nad 18 rokov.',
      'Vediete krúžok pre deti od 6 do 15 rokov.',
    ],
    'contract-stated': ['Bez zmluvy, dohodneme sa osobne.', 'Zmluvu dostanete až neskôr.'],
    'no-fee-stated': ['Obedy sú zadarmo.', 'Poplatok 50 € uhradíte vopred.'],
    'pay-and-hours-stated': ['Výplata vždy 12. deň v mesiaci.', 'Otvorené máme 40 hodín týždenne.'],
    'deductions-itemised': ['Ubytovanie zabezpečíme, cena podľa dohody.', 'Uniformu dostanete od nás.'],
  },
})
