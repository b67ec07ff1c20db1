import { testLanguage } from '../../../test/samples/language.ts'

testLanguage({
  language: 'hu',
  around: 'Olyan munkatársakat keresünk, akik szívesen dolgoznak velünk, és csatlakoznának a csapatunkhoz.',
  shown: {
    'pay-unrealistic': [
      'Rengeteg pénzt kereshetsz, otthon ennyit sose láttál.',
      'Egy hónap alatt annyit keresel, mint otthon fél év alatt.',
      'Korlátlan kereset, csak rajtad múlik.',
      'Konyhai kisegítő, havi 5 000 euró nettó.',
    ],
    'no-requirements': [
      'Nyelvtudás nem kell, mindent megtanítunk kint.',
      'Bárkit felveszünk, az iskola és a tapasztalat nem számít.',
      'Idősgondozás Ausztriában, akár német nélkül is.',
      'Elég a munkakedv, önéletrajzot senki nem kér.',
    ],
    'upfront-fee': [
      'Indulás előtt 150 euró ügyintézési díjat kell fizetni.',
      'A helyet akkor tartjuk fenn, ha átutalod a 30 000 Ft előleget.',
      'A tanfolyamot és a vizsgát előre te fizeted.',
      'Visszatérítendő kaució 200 €, jelentkezéskor fizetendő.',
    ],
    'debt-advance': [
      'A repülőjegyet mi megvesszük, aztán részletekben levonjuk a fizetésedből.',
      'Az utat majd ledolgozod, most egy fillér sem kell.',
      'Amíg a tartozást nem törleszted, csak zsebpénzt kapsz.',
      'Aki hamarabb hazamegy, visszafizeti az útiköltséget.',
    ],
    'travel-arranged': [
      'A ház előtt felveszünk és egészen a munkahelyig viszünk.',
      'A repülőjegyet és a reptéri transzfert a cég intézi.',
      'Az út miatt ne aggódj, a mi kisbuszunkkal megyünk Hollandiába.',
    ],
    'visa-shortcut': [
      'Elég a turistavízum, a többit kint elintézzük.',
      'A munkavállalási engedély garantált, van emberünk a nagykövetségen.',
      'A papírokat egy hét alatt megcsináljuk.',
    ],
    'tied-housing': [
      'A telepen alszotok munkásszállón, a díját vonjuk a bérből.',
      'Szállás biztosított.',
      'Lakókocsiban laktok négyen a csarnok mögött.',
    ],
    'vague-duties': [
      'Hogy pontosan mit kell csinálni, azt majd ott megmondják.',
      'Vegyes munkák, ami épp adódik.',
      'Semmi nehéz, csak szórakoztatni kell a vendégeket.',
    ],
    urgency: [
      'Indulás már vasárnap este, két hely maradt.',
      'Interjú nélkül felveszünk, aki előbb jön, azé a hely.',
      'Még ma döntened kell, holnap megyünk.',
    ],
    secrecy: [
      'Otthon senkinek ne mondd el, hová mész.',
      'Részleteket csak privát üzenetben adok.',
      'A határon azt mondjátok, hogy nyaralni mentek.',
      'Ezt a beszélgetést utána töröld.',
    ],
    'personal-profile': [
      'Csinos lányokat keresünk 18–28 éves korig, karcsú alkattal.',
      'Csak egyedülálló férfiak 40 éves korig, kötöttség nélkül.',
      'A jelentkezéshez egész alakos fotót kérünk.',
    ],
    'document-handover': [
      'Az útlevelet leadod a főnöknek, a szezon végén kapod vissza.',
      'Küldj fotót a személyi igazolványod mindkét oldaláról.',
      'Az iratokat nálunk őrizzük az irodában.',
    ],
    'place-withheld': [
      'A várost csak a buszon tudjátok meg.',
      'Hogy pontosan hová megyünk, azt még nem mondhatom.',
      'A címet érkezés után küldjük.',
    ],
    'no-contract': [
      'A szerződésről majd később, kint beszélünk.',
      'Papír nélkül, péntekenként kézbe kapjátok a pénzt.',
      'Feketén megy, de becsületesen fizetünk.',
    ],
    'excessive-hours': [
      'Napi 14 órát dolgoztok, hat-hét napot egy héten.',
      'Reggeltől késő estig megy a munka, amíg kész nincs.',
      'Szabadnap a turnus alatt nincs.',
      'A néni mellett éjjel-nappal ott kell lenni, 24 órában.',
    ],
    'targeted-vulnerable': [
      'Nyakig ülsz az adósságban? Írj, van megoldás.',
      'Munka ukrán menekülteknek, segítünk.',
      'Hajléktalanok és börtönből szabadultak is jöhetnek.',
    ],
    'scam-compound': [
      'Ügyfélszolgálati chat Kambodzsában, a repülőjegyet álljuk.',
      'Gépelés egy kriptós cégnek, Mae Sot, Thaiföld.',
      'Online kaszinó Mianmarban chatoperátorokat keres.',
    ],
    'minor-recruited': [
      'Nem gond, ha még nem vagy 18, senki nem kérdezi.',
      'Tizenhat éveseket is felveszünk, szülői engedély nem kell.',
      'Iskolás lányok 15 éves kortól, zsebpénz egy bárban.',
    ],
    'contract-stated': [
      'Határozatlan idejű munkaszerződést kötünk.',
      'Teljes munkaidős, bejelentett állás, három hónap próbaidővel.',
      'Egyszerűsített foglalkoztatás, írásos szerződéssel.',
    ],
    'no-fee-stated': [
      'A jelentkezőktől semmilyen díjat nem kérünk.',
      'A közvetítés a munkavállalónak ingyenes.',
      'A toborzásért nem fizet semmit, azt a munkáltató állja.',
    ],
    'pay-and-hours-stated': [
      'Bruttó bér 420 000 Ft, heti 40 óra.',
      'Bruttó 2 100 Ft/óra, heti 30 órában.',
      'Havi 1 900 € bruttó, teljes munkaidő.',
    ],
    'deductions-itemised': [
      'Munkásszálló 45 000 Ft havonta.',
      'Szállás heti 95 €, rezsivel együtt.',
      'A szállásért havonta 250 eurót vonnak le, rezsivel.',
    ],
  },
  innocent: {
    'pay-unrealistic': [
      'A bér bruttó 430 000 Ft és éjszakai pótlék.',
      'A könyvelő számfejti a béreket, és tizedikén utalja a pénzt.',
    ],
    'no-requirements': [
      'Szakmunkás végzettség és két év gyakorlat szükséges.',
      'Legalább B1 szintű német elvárás.',
    ],
    'upfront-fee': [
      'Minden héten kérhető bérelőleg.',
      'Kauciót és díjat senkitől nem kérünk.',
      'Az alkalmassági vizsgálatot a munkáltató fizeti.',
    ],
    'debt-advance': [
      'Utazási támogatást fizetünk a bérrel együtt.',
      'Az interjúra szóló jegyet megtérítjük, semmit nem kell visszaadni.',
    ],
    'travel-arranged': [
      'A műhelybe a kilences villamossal lehet eljutni.',
      'A munkába céges busz jár a főtérről.',
    ],
    'visa-shortcut': [
      'A vízumról a konzulátus dönt, erre nincs ráhatásunk.',
      'Uniós állampolgárokat várunk, másnak érvényes engedély kell.',
    ],
    'tied-housing': ['A szállás ingyenes.', 'A vendégek szobáit takarítod és törölközőt viszel.'],
    'vague-duties': [
      'Dobozokat raksz raklapra és címkét ragasztasz.',
      'Feladatok: áruátvétel, szállítólevelek ellenőrzése, leltár.',
    ],
    urgency: ['Kezdés azonnal vagy megegyezés szerint.', 'Az interjúk minden kedden tízkor vannak.'],
    secrecy: [
      'Írj üzenetet vagy hívj minket.',
      'Meséljetek rólunk az ismerőseiteknek is.',
      'A betegek adatait bizalmasan kezeljük.',
    ],
    'personal-profile': [
      'Nálunk nők és férfiak minden korosztályból dolgoznak.',
      'A jogosítvány miatt legalább 21 éves sofőrt várunk.',
    ],
    'document-handover': [
      'Az útlevél mindig önnél marad.',
      'A szállítóleveleket átnézed és leadod a könyvelésen.',
      'A szalagnál dolgozol, a kész darabot átadod az ellenőrnek.',
    ],
    'place-withheld': [
      'A műhely Győrben van, a Kút utca 14. szám alatt.',
      'A munkavégzés helye Székesfehérvár.',
    ],
    'no-contract': [
      'A szerződést az első munkanap előtt írjuk alá.',
      'Feketén senkit nem foglalkoztatunk.',
      'A pénztárnál készpénzt és kártyát is kezelsz.',
    ],
    'excessive-hours': [
      'Napi 8 órát dolgozunk hétfőtől péntekig.',
      'Tizenkét órás műszakok, két nap munka, két nap pihenő.',
      'A bolt 8-tól 20 óráig tart nyitva.',
    ],
    'targeted-vulnerable': [
      'Mindenkit szívesen látunk, aki szereti az állatokat.',
      'Az idősek otthonának lakóival dolgozol.',
    ],
    'scam-compound': ['Az ügyfélszolgálat Debrecenben van.', 'Thaiföldi és vietnami utakat árulunk.'],
    'minor-recruited': [
      'Alkoholt nálunk csak 18 év feletti munkatárs árulhat.',
      'Szakkört vezetsz 6 és 15 év közötti gyerekeknek.',
    ],
    'contract-stated': ['Szerződés nincs, személyesen megbeszéljük.', 'Szerződést csak később kapsz.'],
    'no-fee-stated': ['Az ebéd ingyenes.', 'A 20 000 Ft díjat előre kell befizetni.'],
    'pay-and-hours-stated': ['A fizetés mindig 12-én érkezik.', 'Heti 40 órát vagyunk nyitva.'],
    'deductions-itemised': ['Szállást adunk, ára megegyezés szerint.', 'Munkaruhát a cégtől kapsz.'],
  },
})
