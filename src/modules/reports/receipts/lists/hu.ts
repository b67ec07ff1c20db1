// Data: the Hungarian words of receipts. Words of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const hu = `
ablak abrosz acél adag adat admirális adomány agár agyag ajak ajándék ajtó akadály akarat akác akció akkord aktatáska
aktív akvárium alagút alak alap aláírás alátét album alkalom alkony alma alpesi alsó aludni alumínium alvás amatőr
ampulla ananász angyal anorák antenna antik anyag apa apály apró arany arasz aratás arc arculat aréna artista aszfalt
asztal aszú atléta atom aula autó avar avokádó azonos azúr ábécé ács áfonya ágy állomás állvány álom által ámulat
április ára áram áriás árnyék árok áru áruház ásatás ásó ásvány átad átjáró átlag átló bab babaház babér bagoly bajusz
bak bakancs baktat bal balett balkon ballon balzsam bambusz banán bankár barka barlang barokk basszus bazár bácsi bádog
bálna bánya bár bárány bársony bástya bátor bátya bázis becsület begónia belépő belső belváros bemutató benzin beszéd
betű bébi béka béke bélyeg bérc bérel bézs bicikli bimbó birs birtok bivaly bizalom bizonyos biztos bíbor blokk blúz bob
boci bodza bogár boglárka bogrács bohóc bokor bokréta boldog bolha bolt bolygó bor borító borjú borosta borsó borz
botanika bozont bódé bója bólint bólogat bónusz bölcső bölény bőség brikett brokkoli bronz bross bucka bujócska bukfenc
bukta bulgur bunda burgonya burkolat burok busz butik buzgó búbos búgócsiga bútor búvár búza büfé bükk bütyök bűvész
cammog cápa cella cement centi ceruza cetli cég cékla cél célszerű cérna cickány cifra cikk ciklámen cimbalom cinege
cinke cintányér cipel cipő cipzár cirkusz cirógat ciszterna citera citrom civil cím címer címke címlap copf cölöp csacsi
csalán csapat csarnok csat csavar csámcsog cseber csecsemő cselló csemege csend csepp cserép cseveg csésze csibe csiga
csillag csipesz csirke csiszol csizma csík csínytevő csoda csokor csomag csoport csónak cső csőr csuda csupa csurgó
csutka csúcs csúszda cukkini cukor cukrász cumi dagály dajkál dal dallam dalol darab daru datolya dália dáma dátum
december deci deka dekoráció delfin delta demizson derék derű deszka dédapa dédi dél délelőtt délibáb délután dézsa
diadal diák dicsőség diéta digitális dinnye dió diploma divat díj díjazás dísz dízel dob dobogó dolgozat dolog domb
dominó dongó dózis dörmög drapp drazsé drága dráma drót duda dugó dunna dunyha dúc dúdol dübörög dűlő dűne dzseki dzsip
dzsungel ebéd ebihal ecet ecset edény edző egész egres egyenes egyforma egység együtt egzotikus ekevas ekkor elalszik
elbeszél elefánt elem eleven elhoz ellátás elme előadás előny előtér első emberi embléma emelet emlék emlős energia
engedély enyhe enyv eper erdész erdő eredmény erény erkély ernyő esemény esernyő eset esély esik eső esős este eszköz
eszme etet evező ezer ezred ezüst ébred édes égbolt éget éjfél éjszaka ékezet ékszer élelem éles élet ének épít épület
érem érett érik érme ért érték érvényes érzés észak étel étkezés étlap étterem évad évforduló évszak facsar fagy faház
fahéj fahíd faj fajansz fajd fajta fal falat falevél falu farm farok farsang fasor fazék fácán fájl fáklya fánk fátyol
fázik február fecske fedél fedő fehér fej fejezet fejkendő fejlődés fekete feladat felfelé felhő felirat felnőtt felső
felül felvidul fenék festő fék félgömb fém fény fésű fészek fiatal figura figyelem filc fillér film finálé finom fiola
fiók fivér fizika flotta flóra foci fodor fodrász fog fogalom fogkefe fogmosás fokhagyma fokozat folt folyó fonal fontos
fordul forgó forma forrás fotel fotó fóka fórum földi főváros főzés friss frizura fröccs funkció furulya fut futár
futball fuvola fúrás fúró füge függöny fül fülbevaló fülemüle fülke fürdő fürge fürj füst fütty fütyül füves füzet
fűnyíró fűrész fűszer fűtés fűz gabona galacsin galéria gallér galopp galuska garázs gálya gárda gáz gepárd gerbera
gerely gerinc gerle gesztenye gép gépész gézengúz giliszta gipsz gitár gitt gleccser gofri golf gomb gomolya gondolat
gorilla gól gólya gödör görög grafika gramm gránit grill gubó guggol gumi guriga gurul gúla gyakorlat gyalul gyapjú gyár
gyep gyertya gyékény gyémánt gyík gyolcs gyomor gyopár gyors gyökér gyöngy győztes gyufa gyújtó gyúr gyümölcs gyűlés
gyűszű habcsók hableány habos habverő habzik hagyma haj hajcsat hajfonat hajgumi hajkefe hajlék hajnal hajó hajszál
hajtás hal halász halk hall halvány hamar hamburger hamu hangya harang harkály harmat hasonló használat határ hatvan
havazás haza háló hárfa három hárs hátizsák hátsó háttér hátul ház házi háztartás hegedű hegy hektár helyes hernyó hetes
heves héj héja hélium hét hétfő hétköznap hétvége hibátlan hibrid hideg himnusz hinta história hit híd hímes hímzés hír
híradó híres hírnök hobbi hoki hold holló holnap homály homlok homok hordó horgony horog hosszú hoz hóember hóesés
hólapát hónap hópehely hóvirág hörcsög hősies huhog hullám humor hurka hurok húsleves húsos húsvét húz hüvelyk hűség
hűtő hűvös ibolya ide ideális idill idő időjárás időpont időszak ifjúság igazság ige igény ihlet iker ikon ikra ikrek
illat illem illő induló ing inga ingyen int interjú ipar irány irigy irka irodalom iskola ismeret istálló ital itthon
ivóvíz izmos izzik ígéret írat írás író íróasztal ízelítő ízes ízület jacht jaguár január jácint jár járat járda jármű
játék játszma jávor jázmin jegenye jegy jel jelenet jelkép jellem jelmez jelszó jelvény jelzés jég jégcsap jéghegy
jégkrém jégpálya jérce jobb jogar joghurt jogos jókedv jókor jóllakik jóság jószág józan jön jövő jubileum juh juhar
juta juttat július június kabát kabin kabóca kacaj kacsa kagyló kajak kajszi kakaó kaktusz kakukk kalács kalória kamilla
kampó kamra kanál kancsó kandalló kankalin kanna kantár kanyar kap kapcsoló kaptár kapu karácsony karcsú karfiol karima
karkötő karnevál kasmír kastély kasza katalógus kategória kavics kábel kályha káposzta kárpit kártya kátyú kávé kecske
kedd kedves kefe kefir kehely keksz kel kelengye kellemes kelme kelt kemény kemping kendő kengyel kenőcs kenu kenyér
kerámia kerék kerítés kert kerület keskeny kettő kevert kezdet kék kémia kémlel kép képeslap képzelet kérdés késő kész
két kéz kézilabda kézműves kiadó kiállítás kicsi kifli kikelet kikötő kilátás kilenc kilincs kiló kincs kinyit király
kis kisautó kisfiú kiskacsa kispárna kisvonat kitűző kivi kígyó kísérlet kívánság kívül klarinét klassz klinika klíma
klub koala koboz kocka kocsi koktél kolbász kolibri kollégium kolomp komló komoly kompót koncert konda konty konyha
konzerv kopoltyú korall korcsolya kordé korlát kormány korona korpa korsó kos kosár koszorú kotta kotyog kovács kozmosz
kód kókusz kórus kóstoló köhög kökény kökörcsin köles költő kölyök könnyű köpeny kör körforgás körhinta környék körte
körző köt kötelék kötöget követ kövirózsa közép közös központ község köztér kőműves kráter krepp kréker krém kréta
krikett krimi kristály krokodil krumpli kuckó kucsma kuka kukorica kukta kukucskál kulacs kulcs kunkori kunyhó kupa
kupola kurzus kutatás kutya kuvasz kuvik kút kútvíz küld küllő külön külső kültér kürt küszöb kvarc kvíz labda lakás
lakk lakoma lant lap lapát lapos lapu lassú lavór lazít láb lábas lábnyom lábszár láda ládikó lágy láma lámpa lángos
lárva látás látcső látnivaló látogató látvány láva lebeg lecke lecsó legel lehelet leírás lekvár lelet lelkes lemez len
lencse lendület leng leopárd lep lepedő lepke leves léghajó légkör légy légzés lényeg lépcső létra lézer liba libegő
libikóka lift liga liget likőr lila liliom limonádé limuzin link lista liszt liter líceum lobogó locsoló logika lomb
lovag lóg lóhere lótusz lubickol lucfenyő ludas lufi lugas lusta lúd lyuk maci mackó macska madár madzag mag magas magnó
majális majom makaróni makett makk malac malom mama mamusz mandula manó mappa maraton marék margaréta mars masni massza
matek matrac mágia május málna mángold március márka márvány más másolat mászóka mázsa mechanika medál meder medve
megálló meggy meghívás megoldás meleg mellény melódia menet mennyi menta menü merül mese mester meteor metró mezítláb
mező mécses méh méhkas méhviasz méltó mély mér méret mérföld mérkőzés mérleg mérnök mérték méz mézes mikrofon milliárd
minden minél minőség minta mirha mobil moccan modern mogyoró moha molnár molyhos mond monitor moraj morog morzsa mosás
mosdó mosógép motor mozaik mozdony mozgás mozi mozog mozsár módszer mókás mókus móló muffin mulat muskátli muslica
mustár mutató muzsika múlt múzeum müzli műanyag műfaj műhely műhold műsor műszer műterem művész nadrág nagyapó nap
napernyő napfény napi napló napos nappal napsugár naptár narancs natúr navigátor nádas nárcisz nedves nefelejcs nemes
nevetés négy népdal népszerű név névnap nézet nézőtér norma notesz novella nóta női nőszirom nudli nyaklánc nyalóka nyáj
nyár nyelv nyereg nyest nyitott nyíl nyolc nyom nyugalom nyurga nyuszi nyújtó nyúl nyüzsgő oázis odú okirat okmány okos
okoz oktat október olaj olcsó oldal oldott olimpia olló olvasó omlett opera optika orchidea orgona orkán oromzat
oroszlán orr orrszarvú ország orvos ostya oszlop osztály otthon ovális óceán ódon óra óriás óvatos óvoda óvónő ózon
öblít öblös öböl ökölvívó ökörszem ölel öltés öltöny önálló önkéntes öntöző öreg örökzöld örül örvény összeg ösvény
öszvér ötvenes övezet ősz őszinte őzgida őzike pacsirta pad padka padlás pajkos pajta pakol palack palló palota pamacs
pamut panda panel papagáj papír paprika papsajt papucs parcella parfüm parittya park parlag paróka part passzol patak
patika patkó patron pattogó patyolat páfrány pálca pálya pára párna pászma páva pávián pázsit pecsenye pedál pegazus
pehely pelenka pelikán pelyva penész peng penna pereg pettyes petúnia pezsgő pék pékség példa péntek piac pici pihenő
piknik pille pilóta pince pingvin pint pipa pipitér piramis pirít piros pirul piskóta pisztráng pite pitvar pitypang
pizsama pizza plakát platán pléd plüss pocak pocsolya poén pogácsa poggyász pohár pokróc polc polip pompa pongyola
pontos ponyva porcelán porszívó porta posta poszter pozitív pók póló póni póz pörkölt pörög pöttyös pötyög praktikus
prímás profil program próba puding pufajka puha pulóver pult pulyka pulzus puma pumpa puncs puszta puttony púder püré
püspök ragaszt ragu ragyogó rajong rajt rajz rak rakéta rakomány rakpart raktár rangsor ráadás rádió ráérős ráncos
rántotta rázkódik rebeg recept recseg redőny refrén rege reggel rejtvény rekesz reklám rekord remény rend repce repkény
repülő retek rezeda régi répa részlet rétisas réz rézkarc ribizli rigó ringat riport ritka ritmus rivális rizs robot
rock rojt rokolya roller ropogós roppant rostély rovar rozmaring róka rögbi röplap rövid rubin rugalmas rugó ruhatár rum
rúzs saját sajt sakk saláta salsa sampon sapka sarjú sarok sas savanyú savó sáfrány sál sár sárga sárkány sátor segéd
segítség sejt sellő selyem semleges semmi seper seprű seregély serleg serpenyő séta siet siker siklás sima sirály síel
síléc sín síp sípálya sípol skarlát skála skorpió smaragd sofőr sokszor somfa sonka sor sorompó sors sógor sóhaj sólyom
sós sóska sótartó söpör sötétkék spagetti spatula spárga speciális spenót spirál sport stabil stadion start stég stílus
strand strucc stúdió suba sudár sugár suhan suli surranó susog suttog súg súlyzó sül sündisznó sürgős süt sütemény sütő
süveg sűrű szabad szag szajkó szapora szatócs szavazat szál szám szán száraz száz szeder szem szer szett szezon szék
széles szén szép szieszta sziget szikla szilva szimbólum szirom sziszeg szita színész szív szlalom szoba szomszéd szoros
szó szóda szója szólam szószék szótár szöcske szög szökőkút szövet szőnyeg sztár szuper szurkoló szusszan szúnyog
szükség szülő szűcs takács talaj talizmán tallér talp tanár tanító tanterem tanulás tapasz tapéta taps tarhonya
tarisznya tarka tartály tasak taszít tavasz tavirózsa tábla tágas táj tájfun tájkép tál tálca táltos tánc tányér tárca
tárgy tárogató társ táska tátika távcső távfutó távol teafű teáskanna tegnap tehát tehén tej tejföl tejszín tekercs
tekint teknő teleszkóp templom tender tenger tenisz teória teper tepsi terasz terep terít termés terület terv testvér
teszt tető tett tevékeny tégla tél télikert tény tér térd térkép tiara tigris tilinkó tinta tipeg tipikus tipp tiszta
titán típus tíz toboz tojás toklyó toldás toll tompa tonhal torkolat torlasz torna torony torta totyog továbbá tök
tölcsér tölgy töltés tömeg tömlő törpe törülköző törvény törzs tövis tőke tőzeg traktor trapéz tréfa tréner tribün trikó
trolibusz trombita trófea trón trükk tucat tud tudás tudomány tulajdon tulipán turista tutaj túlpart túra túró tücsök
tükör tükrös tüll tündér tünemény türelem türkiz tüske tüsszög tűlevél tűpárna tűzhely tűzijáték tűzoltó tyúk uborka
udvar ugat ugrás ugrik ujj ujjong ulti ultra unalom unikornis unió univerzum unoka uszoda utas utazás utca utolsó utód
uzsonna újdonság újság úszik útitárs útvonal üde üdítő üdülő üdvözlet ügető ügy ügyes ügyfél ülés ültet ünnep üres ürge
ürmös ürügy üstökös ütés ütő üveg üzem üzenet üzlet űrhajó vacsora vadalma vadkacsa vadonatúj vadvirág vagány vagon
vajas vakáció vakond vaku valóság vanília vargánya varjú varrógép vas vasaló vaskos vasmacska vasút vatta vádli vágta
válasz váll váltás vályog vánkos vár várakozás város vászon váza vázlat vekker velő vendég veranda verbéna veréb vers
vesz vetés vezeték vécé védő vég végtelen vékony viador viasz vibráló vicc vidám vidék vidor vidra vidul vihog világ
villa viola virág virsli virul visszhang vita vitéz vitorla vitrin vizsga víkend víz vízcsap vízesés víziló vízóra
vízpart vonal vonul vöcsök völgy vörös vulkán zabkása zafír zaj zajlás zakatol zakó zamat zarándok zápor zászló zátony
zebra zeke zeller zene zengő zerge zivatar zizeg zokni zománc zongora zord zóna zöld zörgő zsák zsálya zsámoly zseb
zselé zsemle zsenge zseton zsibvásár zsinór zsivaj zsír zsombék zsonglőr zsurló zsúfolt zubogó zuhany zúdít zúg zúzmara
zümmög
`
