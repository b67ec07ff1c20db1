// Data: the Lithuanian words of receipts. Words of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const lt = `
abejoti abėcėlė abonentas abrikosas adata adyti adresas afiša agrastas agronomas aguona agurkas aidas aikštė aiškus
aitrus aitvaras akacija akademija akcentas akėčios akimirka akiniai akiratis akis akmuo akordas akrobatas aktas aktorius
akvarelė albumas alėja alfabetas algebra aliejus aliuminis alyva alksnis alkūnė alpaka alsuoti aludė amžius ananasas
anekdotas angaras angelas anglis anketa ankstus ansamblis antakis antena antis antklodė anūkas apdaras apeiti apelsinas
apetitas apimtis apykaklė apylinkė apynys apyrankė apklotas aplankas aplinka apranga apsauga apskritas aptarti apuokas
apvalus apžiūra apžvalga arbata arbūzas archyvas arena ariamas arija arka arklys aromatas artėti artistas artojas
artumas asfaltas asilas asiūklis asla asmenybė asmuo astra atauga atbėgti atbraila atgarsis atgimti atidėti atlasas
atletas atlikėjas atmintis atmosfera atnešti atodūsis atomas atostogos atplaukti atradimas atsakymas atsėsti atskiras
atspalvis atstumas atvaizdas atvejis atvirukas atvykti atžala audinys audra augalas auginti augti auklė auksas aulas
aulinis auskaras aušra autobusas avalynė avelė aviacija avietė avikailis avilys avinas avižos avokadas ąsotis ąžuolas
bagažas baigti bajoras bala baldai baletas balionas balkonas balsas baltas bambukas bananas bandelė banga bankas
baravykas barkasas barstyti barzda basas baseinas basutė batas baterija batonas baublys bazė bazilika bebaimis bebras
begemotas begonija beisbolas belsti bendras benzinas beretė berniukas beržas betonas bėgti bičiulis bijūnas bilietas
biologas birbynė birus biržė bitė biudžetas biuras bizonas blaivus blankus bliuzas blizgėti blyksnis blynas blokas
blondinė blusa bokalas bokštas bordo boružė brandus braškė bretelė brėžinys briauna briedis brydė brokolis broliukas
bronza bruknė bruožas bruzdėti budėti budrus bufetas buitis bukas bukietas bulvė burbulas burė burlaivis burna burokas
burtai butas butelis buveinė būdas būdvardis būgnas būklė būrys būsena būti cechas cementas centas cepelinas cerata
chalatas chemija choras ciklas cilindras cinamonas cirkas cisterna citata citrina cypsėti cypti cukatos cukinija cukrus
cunamis čempionas čerpė česnakas čežėti čiaudėti čiobrelis čipsai čirškė čiulbėti čiuožti čiurkšlė čiužinys dagilis
daigas daiktas dailė daina dalis dalyvis danga dantis darbštus dargana darinys data datulė dauba daugyba dažai dažyti
dažnas debesis debiutas degtukas deguonis deimantas dekanas dekoras delčia delnas dengti derinys derlius desertas dešinė
dešra detalė dėdė dėklas dėlionė dėmė dėsnis dėvėti dėžė dialogas didelis didvyris didžiulis diena dieta dilgėlė
diplomas dirbti dirva diržas diskas dydis dygliai dygsnis dygti dykynė dykuma dobilas domėtis domino doras dovana dozė
drabužis drakonas drama draugas drąsa drebulė drėgmė driežas dryžuotas drobė drožti drugelis drungnas druska dubuo
duetas dugnas dulkė dundėti duona duoti durelės durys durpė dušas dūda dūmas dvaras dvejetas dviese dvigubas dviratis
dvynys džemperis džiaugtis džinsai džiovinti džipas džiunglės džokeris efektas eglutė egzaminas egzotika eiga eigulys
eilė eilutė eisena eismas eketė ekipažas ekologija ekonomika ekranas elektra elementas elgesys elnias emalis emblema
emocija energija epizodas epocha erdvė erelis erškėtis ertmė erzinti eskimas esmė estetika estrada ešerys etapas etažerė
eteris etiketė etiudas ežeras ežia ėjimas ėriukas fabrikas faktas fantazija fasadas faunas fazanas fazė fermeris fėja
figūra fikusas filmas filtras finalas finišas firma fizika flamingas fleita flora fojė folkloras fonas fondas fontanas
forma fortas forumas fotelis frakas frazė freska fuksija funkcija futbolas gabalas gabus gaidys gaila gaivus galas
galerija galia galybė galutinis galva gama gaminti gamykla gamta gandras ganykla garbana gardus garnys garsas garuoti
garvežys gatvė gaublys gausa gauti gazelė gazuotas gegužė gelsvas geltonas genialus genys geografas geologas gepardas
gerbti gerklė gerti gervė gesinti gėda gėlė gėrimas giedra giesmė gigantas gilus giminė gimnastas gimtinė gintaras
gipsas gira girdėti girgždėti girlianda girnos gitara gylis gyslotis gyvas gyvenimas gyvybė gyvūnas glaistas glausti
gležnas globa glostyti gludinti gluosnis gnomas golfas gongas gontas gorila grafas grakštus gramas granatas grasa
graudus gražus greitas gręžti grėblys griciukas grietinė grifas grikiai grindys griūti grįžti grybas grynas groti grožis
grubus grumstas gruodas grupė grūstuvė gudobelė gudrus gulbė guma guminis guolis gurgėti gurkšnis guvus gūžta gvazdikas
gvildenti hamakas hantelis harmonija herbas herojus hiacintas himnas hobis humoras idealas idėja idilė ieškoti iešmas
ieva iguana ikras ilgas ilgesys ilgis ilsėtis imbieras imlus imti imtuvas indas inkaras inkilas intakas interesas irisas
irklas istorija išbėgti išdaiga išdykėlis išdžiūti išeiti išgauti išimtis iškepti iškilmės iškyla išlaikyti išlikti
išmanus išmesti išmintis išnešti išorė išplauti išradimas išskristi išteklius ištikimas ištrauka ištvermė išvada išvirti
išvyka įberti įdaras įdegis įdėti įdomus įgula įgūdis įjungti įkalnė įkopti įkvėpimas įlanka įlipti įmantrus įmesti
įmonė įnagis įnešti įpakuoti įpilti įprotis įrankis įrašas įrenginys įspūdis įstaiga įvadas įvairus įvartis įvykis
įžanga įžymybė jachta jaguaras jaudulys jaukus jaunas jausmas jautis javai jazminas jerubė jodinėti jogurtas joti
jovaras judėti judinti judrus juodas juokas juosta jurginas jūra jūreivis kabelis kabinetas kabykla kablys kaboti
kačiukas kada kadras kailis kaimas kairė kaitra kajutė kakava kaklas kaktusas kalakutas kalba kaldra kalnas kalti kalva
kamanė kambarys kamera kamienas kampas kamštis kamuolys kanalas kandis kanklės kanopa kantrus kapitonas kaplys kapotas
kaprizas kapsulė karalius karieta karklas karoliai karpis karštas karta karuselė karvė kasa kasykla kaspinas kasti
katalogas katedra katilas kaukė kaupti kaušas kava kavinė kąsnis kefyras keisti keksas keleivis kelias kelmas kelnės
keltas kempingas kengūra kepalas kepėjas kepykla kepsnys keptuvė kepurė keras kerėti ketera ketvirtas kėbulas kėdė kėnis
kiaušinis kibiras kiekis kiemas kietas kikilis kilimas kilmė kilnus kilti kimono kinas kioskas kirčiuoti kirpti kirtimas
kisielius kišenė kiškis kitas kivis klaida klajoti klarnetas klasė klausa klestėti klevas klėtis klijai klimatas kliūtis
klonis klubas klumpė kmynas knarkti kniedė knyga koala kočėlas kodas koja kojinė kokybė kokosas koldūnas kolekcija
kolibris kolona komanda komedija komoda kompasas koncertas konfeti konkursas konservai kontora kopėčios kopija koplyčia
kopti kopūstas koralas korys korpusas kortelė kosmosas kostiumas košė kotas kotletas kovas krabas kraigas kramtyti
kranas krapštyti kraštas krautuvė kregždė kreida kremas krepšys krevetė kriauklė krienas krioklys krištolas krituliai
kryptis kronika krosnis krovinys kruopos kruša krūmas krūva kubas kubilas kugelis kuklus kukurūzas kulkšnis kulnas
kultūra kumelė kumpis kuosa kupė kupolas kuprinė kuras kurmis kurortas kursas kurti kūjis kūlgrinda kūrėjas kūrinys
kvadratas kvapas kvartalas kvatoti kvepėti kvietys labas labdara lagaminas laidas laikas laimė laipsnis laistyti laivas
lakas lakštas lakūnas lama langas lankas lapas lapė lapkritis lašas lašėti lašiša laukas laužas lava lavinti lazda
lazeris ląstelė ledas ledinukas ledynas legenda leidinys lelija lemputė lengvas lenktynės lenta leopardas lepinti lepšis
letena levanda lęšis lėkštė lėktuvas lėlė lėtas liana liaudis lieknas liemenė liepa lietus liežuvis liftas lijundra
likutis limonadas linguoti linija linksmas lipdyti lipnus lipti litras liucerna liukas liulėti liūtas lizdas lydeka
lydys lygis lygus lynas lyra lyrika lysvė lyti lobis logika lokys lopas lopinys lopšys losjonas loterija loti lotosas
lubos lukštas luobas luotas lūpinė lūžis madingas magas magija magnetas mairūnas maistas majonezas makaronai maketas
malkos malonus malti malūnas mamutas mandagus mango maniera mankšta mantas maratonas marmuras maršrutas masė mašina
matas matyti matuoti maudynės maumedis mazgas mažas mažylis mąstyti medalis medetka medis medus medvilnė medžiaga
megztinis meilė meistras meldai melisa melodija menas meninis mentė merkti meška meteoras metodas metras mezgėja mėginti
mėgti mėlynas mėnulis mėsa mėtyti midus miegas mielas miestas miežis migdolas migla miltai milžinas minia minkštas minti
minutė mirgėti mirksnis mišinys miškas mišrainė mityba mįslė mygtukas mylėti mojuoti mokėti mokinys mokytojas mokslas
molas molbertas molis momentas moneta montažas morka motyvas motoras mozaika mugė muilas murmėti musė muziejus mūras
mūrinis nagas naktis namas namelis naminis naras narcizas nardyti narys narsus naščiai natūra nauda naujas nektaras
nendrė neonas nerti nešti netikėtas nikelis niša niūniuoti nykštukas noras norėti norma nosis nota novelė nubėgti
nubusti nudžiūti nugara nuimti nulipti numeris nunešti nuojauta nuoma nuoroda nuosėdos nuotaika nuoviras nupinti nurimti
nusekti nustebti nutikimas nuvalyti nuvesti obelis obojus obuolys oda odinis ofisas okeanas oktava ola olimpas oliva
omaras omletas opera optika oranžinis oras orbita orchidėja orkaitė orkestras ošti ožys ožka ožragis pabaiga pabusti
pačiūža padas padėka padorus paežerė pagalba pagyrimas pagrindas pailsti paimti paišyti pajėgus pajūris pakaba paketas
pakilti paklodė pakopa pakrantė pakuotė palangė paletė palinkėti palmė paltas palubė pamatas pamėgti pamiškė pamoka
panašus panda panešti panorama papartis papliūpa paprastas papūga paragauti pareiga parketas parnešti paroda partneris
pasaga pasėti pastatas patalynė pateka patirtis patogus paukštis paunksmė paupys pauzė pavasaris pavėsis paviršius
pavyzdys pažanga pažymys pečius peizažas pelė pelikanas pelytė pelkė pempė penalas perbristi perėja pergalė perkūnas
perlas permaina pernešti peronas perpus persikas pertrauka perukas peteliškė petys petražolė pėda pėdsakas pianinas pica
piemuo pienas pieštukas pietūs pieva pigus piknikas pilis pilkas pilnas pilotas piltuvas pingvinas pinti pipiras
piramidė pirkti pirmyn pirštas pirtis pižama pynė pyragas pjesė plaktukas planas plaštaka platus plaukas plekšnė plepus
plėvelė plienas pliušas plyta plokštė plonas plotas plukė plunksna pluoštas plūgas poema poetas poezija poilsis pojūtis
pokalbis pokytis pokštas polaidis polius polka pomėgis pomidoras pompa ponis popierius pora porcija portretas posakis
posmas posūkis potvynis poveikis požymis pradžia praeitis prakaitas pramoga prasmė pratimas prausti pravartus pražysti
pridėti priemonė prijuostė princas privatus prizas profesija programa projektas prosenelė protas proza prūdas publika
pudelis pudra puikus pulkas pulsas pumpuras punktas puodas puokštė puošnus pupa pupelė purpuras purškti purvas pusbatis
pusė puslapis pusnis pusryčiai pušynas puta putinas pūdingas pūga pūkuotas pūsti racionas radaras radijas ragas raidė
raištis raitelis raižyti rajonas rakandas raketė raktas ramybė ramovė rampa ramstis ramunė ranka rapsas rastas rašalas
rašiklis rašyti ratas ratelis raudonas rauginti raukšlė raumuo rausvas ravėti razina realus refrenas regėti reginys
reikalas reisas reklama rekordas remontas remti renginys retas rezervas riba ribotas ridikas riedučiai riekė riešutas
rietuvė rikiuotė rimas rimtas rinkinys rišti riteris ritinys ritmas ritulys rykštenė ryšys ryškus ryšulys rytas rytoj
ryžiai ryžtas robotas rodiklis rodyti rodmuo rogės rogutės rojalis romanas rotušė rožė rožinis rubinas rudas ruduo
rugiagėlė rugys rugpjūtis rungtis ruonis ruošti rupūžė rusvas rutulys rūgštus rūkas rūkykla rūmai rūpestis rūsys rūšis
safyras saga sagtis saitas sakai sakinys sala saldus salė salieras salyklas salotos samana samtis sandalas sankryža
santykis sapnas sardinė saugus sauja saulė sausas savaitė savybė sąrašas sąsaga sąvoka scena schema segė segmentas
segtukas seka sekundė senas senelis sengirė seniai serbentas serenada serija servetėlė sezonas sėdėti sėkla sėkmė
sėmenys sėsti sfera siaura sidabras siekis siela siena sieros signalas sija sijonas silkė siluetas simbolis simfonija
sintezė sirena sirpti sirupas sistema siuntinys siuvėja siužetas siūlas siūti skaičius skalauti skambėti skanus skara
skelbti skėtis skiautė skiemuo skiltis skinti skirti skylė skystis sklandyti skliautas sklypas skobti skonis skraidyti
skristi skrybėlė skroblas skruzdė skubėti skudutis skulptūra skveras slalomas slanka slėgis slėnis slidės sliekas
slinkti slyva smagus smakras smalsus smaragdas smeigti smėlis smilga smuikas smulkus snaigė snapas sniegas snigti sodas
sodinti sodyba sofa solistas sopranas sostas sotus spalis spanguolė sparnas spauda speigas spektras spiečius spindulys
spirgas spyglys spynelė spyruoklė sportas spręsti sprigtas spurga sraigė srautas srėbti sritis sriuba srovė stabilus
stačias stadionas stagaras staklės stalas stambus startas statinė stebulė stelažas stichija stiebas stiklas stilius
stinta stipinas stirna styga stogas storas stotis stovykla strazdas strėlė striukė strypas stropus struktūra studentas
stulpas stumbras stuomuo subtilus sudėti sugauti sugrįžti suknelė sukti sultys suma sunkus suolas supilti suprasti
sutartis suvenyras sūkurys sūpynės sūris sūrus svajonė svečias sveikas svetainė sviestas svirplys svogūnas svoris
šablonas šachmatai šaknis šakotis šakutė šaltas šampūnas šarma šaržas šaukštas šaunus šeima šepetys šerkšnas šernas
šerti šešėlis šeškas šiltas šimtas širdis širmas širšė šiurkštus šypsena škuna šlaitas šlakas šlamėti šlapias šlepetė
šlifuoti šlovė šluota šnabždėti šnekėti šnypšti šokis šokoladas šokti šonas šposas šriftas šukos šulinys šuo švara
švelnus šventė švęsti švilpti švinas švyturys tabletė taburetė taika taisyti takas takelis taksas talentas talpa tamsa
tango tankus tapatus tapetas tapyti tarmė tarpas taškas taupyti taurė teatras techninis teiginys teisė tekėti tekstas
telefonas telkti tema tempas tenisas teorija tepalas teptukas terasa termosas testas tešla teta tėviškė tiesa tigras
tikėti tikras tikslas tiltas tingus tinklas tipas tirštas titanas titulas tyla tylus tyrimas tobulas tolis tolygus tonas
tortas tradicija tramvajus trapus trauka trečias treneris trepsėti trešnė trikampis trimitas trinti triukas trykšti
trynys trypti troba troškulys trumpas truputis tualetas tuja tulpė tunelis tuopa turbina turėti turgus turistas turnyras
turtas tušas tuščias tuštuma tuzinas tvankus tvartas tvenkinys tverti tvinti tvirtas tvora ugdyti ugnis undinė ungurys
uodas uodega uogienė uoksas uola uolus uosis uostas upelis upė upėtakis urvas užberti uždėti užduotis užeiti užkandis
užkurti užmojis užrašas užsakymas užsukti užtvara užuolaida užupis ūgis ūkininkas ūkis ūselis vabalas vabzdys vadelės
vafliai vaga vagonas vaidmuo vainikas vairas vaisius vaizdas vakaras valanda valgis valymas valsas valtis vamzdis
vanagas vanilė vapsva vardas varis varlė varnas varpas varškė vartai varžybos vasara vaškas vata važiuoti veidas veikti
veislė veranda verbena verpti vertė veržlė vešlus vežimas vėdinti vėdrynas vėduoklė vėgėlė vėjas vėjuotas vėliava
vėlyvas vėrinys vėsus vėtra vėžlys video viduje vienas viešnia vieta vieversys vijoklis vikrus vikšras vilkas vilna
viltis vingis viola virėjas virpėti viršus virtuvė viržis visata visur viščiukas višta vitaminas vitražas vizitas
vyksmas vynas vynioti vynuogė vyresnis vyšnia vyturys vokas volungė vonia voras voverė vualis vulkanas zebras zefyras
zenitas zigzagas zirzti zoologas zuikis žadėti žagarė žaibas žaidimas žaislas žalias žaltys žara žarija žavus žąsis želė
želmuo žemas žemė žemuogė ženklas žibėti žibintas žibuoklė židinys žiebti žiedas žiema žievė žilvitis žinduolis žingsnis
žinia žinoti žiogas žirafa žirgas žirklės žirnis žiupsnis žiūrėti žydėti žydras žygis žymė žymus žmogus žodis žodynas
žolė žolingas žolynas žuvėdra žuvis žvaigždė žvakė žvalus žvejys žvilgsnis žvirblis žvyras
`
