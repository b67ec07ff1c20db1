// Data: the Estonian words of receipts. Words of everyday speech, chosen as decision record 094 tells; read by nobody who grew up with
// the language yet. A word never changes its place once a receipt may have been given out in it.
export const et = `
aabits aadel aadress aaker aaloe aare aaria aasta aatom aavik abažuur abi abiline abinõu abonent ader aed aednik aedvili
aeg aeglane aerutama aevastama agar agronoom ahi ahven aialill aiand aiapidu aiatöö aiavili aine aisting aitama ajakiri
ajalugu ajama ajastu ajend akaatsia akadeemia aken aknalaud akord akrobaat aktiivne aktsent akvaarium alasi albatross
album alev allee allikas allkiri alpikann altar alumine alus amatöör amet ampel amps ananass andekas anekdoot ankeet
ankur anne ansambel antenn antiik anum apelsin aprikoos apteek arbuus areen arhitekt armas aroom arst artikkel arukas
arutama arvama arve arvuti asend asfalt asi asjalik aste astronoom astuma asukoht asula asutus ateljee atlas atleet
atmosfäär august auhind auk aukartus aula aur auruvedur aus austama auto avaldus avama avang avar avastus avokaado baar
baas bakter baleriin ballett banaan banjo bariton barokk basaar basiilik bassein batuut beebi beež bensiin betoon
bilanss binokkel bioloog biskviit bistroo blokk bluus boonus brikett brošüür bukett burger buss butiik börs büroo büst
daalia daam daatum dekaan dekoor delfiin delta detail detsember diagramm dialoog dieet diisel diivan diplom dirigent
disain diskett dokument dollar domino doomino draakon džemper džinn džungel džäss duett dušš eakas edasi edel edevus edu
edukas eelarve eeldus eelis eelkool eelmine eelroog eend eepos eeskuju eesmärk eesriie eestuba eeter efekt ehe ehitama
ehmuma ehted ehtne eile eine ekraan eksam ekspert ekvaator elama elanik elav elegantne elekter element elevant eluase
elurõõm emakeel emalõvi embleem emotsioon enamik endine energia enne ennustus epood erak erand ergas ergutus eriala
eriline erinev erk erksus ese esik esimene esindaja esitama eskiis esmaspäev essee estraad etapp etendus etikett
etteaste etüüd faas fagott fakt fantaasia farm fassaad fauna festival figuur filee film filter finaal firma flamingo
floks flööt folkloor foolium foor forell foto fragment frees frikadell fuajee fuksia füüsika gaas galaktika galerii
galopp garaaž garderoob garnituur gasell geenius geiser geograaf geomeeter gepard giid girland glasuur gloobus gobelään
golf gong gorilla graafik grafiit gramm graniit greip grill grimass grupp haagis haamer habe habras haigur haistma
hakkima hall halvaa hamster hanereha hange hani hapendama hapnik hapukoor harakas harf hari harju harmoonia haruldane
harv hautama heategu heegeldus heeringas hein hele helge heli helkur helmes helves hernes hiiglane hiilgus hiir hiis
hiljuti hinnang hobi hobune hoidis hommik hooaeg hoog hool hoone hoov horisont hubane hulk humal hunnik hunt huul huumor
huvi hõbe hõljuma hõrk hälin hämar hämmastus härg hästi hääl hüatsint hüljes hüpe hüppama hüvasti hüüdma ida idee iga
igatsus igav iglu iidol iiris ikebana ikkagi ikoon ilm ilmaratas ilmne ilu ilukiri ilus ilves imelik imetaja indeks
indigo ingel ingver inimene innukas insener intervjuu iroonia iseseisev isetehtud isik istandik iste istuma jaaguar jaam
jaanuar jagama jahe jahu jahvatama jakk jalakas jalg jalutama janu jasmiin jogurt jooga jooks jooma joon jootma jope
juga juhend juht juhuslik julge jumikas jupp jutt juubel juuksed juuli juuni juurde juust juveel jõekäär jõevesi jõgi
jõhvikas jõukas jõulud jäine jänes järelroog järg järi järsk järv jää jääkaru jäätee kaabel kaal kaamel kaar kaas kaater
kaaviar kabe kabiin kadakas kadu kaelus kaev kahekesi kahvel kaine kaitse kajakas kajut kakao kaktus kala kalender kali
kalju kalkun kallas kalmus kalur kamber kamin kamm kampsun kana kandik kaneel kangas kanister kannel kanuu kapp kapriis
kapsas kapten kapuuts karahvin kardin karge karikas karjamaa karmiin karneval karp kartul karulauk kasepuu kask kass
kastan kasu kasvama kataloog katel katsuma katus kaubik kauge kaunis kauss kava kebab keeb keedukann keefir keegel keeks
keel keema keeris keetma kelder kelgutama kelk kell kelmikas kena kerajalg kere kerge keris keskpäev ketas ketrama kevad
kibe kibuvits kihisema kiht kiik kiil kiir kiisu kiitus kiivi kikas kikilips kild kile kilk kilo kilpkonn kilu kimalane
kimp kindel king kinkima kino kiosk kipper kirev kiri kirjanik kirp kirss kissell kitarr kitkuma kits kittel kiud kivi
klaas klapp klarnet klass klaver kleepima kleit klient klots kloun klubi klõbin klõps knopka kobar kobras koda kodu koer
kogemus kogu kohev kohin kohtuma kohupiim kohvik koi koit kokk kokteil kola kolima kollane komeet komm kompass komöödia
konn kontsert kook kool koor koos kops kopter koputama korall kordus korgits koridor korjama kork korralik korsten
korter korv kosk kosmos kostüüm kotkas kott kraad krabi krae krapsakas kreem krevett kriit kringel kristall krobeline
krohv kroket kroon krunt kruubid kruvi krõps kude kuduma kuhi kuiv kuju kukal kukeseen kukk kuklas kuld kulp kultuur
kuma kumer kumm kuningas kunst kuppel kurereha kurg kurk kurss kusagil kuslapuu kutse kuu kuub kuulama kuum kuusik
kvaliteet kvartett kviitung kõblas kõik kõndima kõne kõrb kõva kõver käblik käepide kägu kähar käima käis käsi käsn
käänak köide köis köögivili köömen kükitama küla külg külm külv künd küngas künnis küps küsima kütt kütus küünal laad
laama laat laava labidas labürint ladu laegas laeng laev lagendik lagle lagrits lahke laht lai laid laik laine lakk
lammas lamp langema laotama lapats lapik lapp laser lasteaed latern latikas laud laul laup lause lava lavendel leebe
leek leem lees leevike lehesadu lehm leht lehvima leib leid leige leivakott lektor lelu lemmik lend lennuk leopard
lepalind leping lepp levik libe lible lift ligune lihas lihtne lihvima liigend liik liilia liim liin liitma liiv lill
limonaad limusiin linask lind ling linn lint lipp liputama lisa liumägi liuväli loeng logu loik loit loksuma lomp lood
looge look loom loor loosung lootsik loovus loputama loss loterii lubadus lubi luga lugema lugu luht luik luisk lukk
lumememm lumi luna lupiin lusikas lust luts luud luuk luuletus luup lõbu lõhe lõhn lõim lõke lõng lõpetama lõpp lõuend
lõug lõuna lõvi lähedal lärm lühike lüli lüpsma lüüra maa maailm maak maal maantee maasikas maavits madal madrats magama
magneet magu mahe mahl mahuti mai maik maine maitse maiustus maja majonees makaron makk malbe malend mall malts
mandariin mango mantel maraton mardikas mari marjakas mark marli marmelaad masin maskott mass mast matk matt medal
meduus meedia meel meenuma meeskond meeter mehaanik meister meloodia menüü merevaik meri mesi metall metroo mets midagi
miil mikrofon miks mimoos mina mineraal minut missioon mobiil moekas molekul moment mood moor moos mootor morss mosaiik
motiiv muda mudel mugav mugul muhe muld mull muna murakas muretu muru muskaat mustikas mutrivõti mutt muusa muutus
mõistatus mõju mõla mõnus mõru mõte mõtlema mäger mägi mälu männik märg märts määr möll mööbel münt mürin mürsik müts
müüma müür naaber naasma naba nael naeratus nafta nahk naks nali nari narmas nartsiss natuke neem negatiiv nektar
nelinurk neljapäev nelk niidistik niine niiske niit nikerdama nikkel nimekiri nimi nina nipp nirisema nisu nobe nohik
noobel noodikiri nookama nool noomima noor noppima normaalne nostalgia notsu november nudima nugat nugis nukits nukk
number nupp nupukas nurk nurm nurr nutikas nuudel nuusutama nõbu nõel nõges nõlv nõmm nõtke nõu nõuanne nõue nõusolek
nägema nägu näide näitus nälkjas näokreem näpp näpuots näärid nööp nüanss oaas oasupp obelisk objekt oboe odratang
odüsseia ogalik ohakas ohjad ohutus oinas oivaline oja okas oks oktav oktoober olek olend oletama oliiv olla olukord
olümpia omadus omapära omlett onn onu ood ookean ooper oopus ootama optika oranž orav orel org orhidee originaal orkaan
orkester ornament osa osake osav oskama oskus ostja ostma ostukott ots otsima otsus ovaal paabulind paar paat paber pada
padi padjapüür padrik paekivi pael pagar pagi paigutama paik paistma paju pakane pakend pakiruum pakk pala palee palju
pall palm palu panda paneel pann pansion panter papagoi papp paprika parandama parem parfüüm park parm part parukas parv
pasteet pasun patarei paus peakate pealinn peatus pedaal peegel peekon peen pehme peitel pelargoon pelikan pelmeen
pentsik peoleo peotäis pere perroon pesa pesema pesu peterkell pett pianiino pidu pigi pihlakas piibuleht piidlema piiks
piiluma piim piin piip piir piisk pikk piknik pildiraam pilet pilk pill pilt pilu pilv pinal pind pinge pink pinnas
pintsel pipar pirn pirukas pisike pistik pisut pitsat plaan planeet plastik platvorm plekk pliiats plokk ploom pluus
podisema poeet poi pokaal poleerima polt pookima pool porgand porisema portree post potikaas pott praad praegu pragu
praktika prille prints priske prits profiil programm projekt pronks proov pruun pudel puding puhas puhkama puhtalt
puhuma puhvet puiestee puine puistama puit pulber pulgakomm puljong pulk pull pulss pult pump puna punkt punutis
puperdama puri purje purk purpur purre purskkaev puru puslemäng puu puudel puutuma puuvili põder põgus põhi põhjus
põigata põiklema põimima põld põll põlv põnev põrand põrkama põrsas põsk põtkama põõsas päev pähkel pärl pöial pöid
pööning pööre pügama püramiid püree püsima püstine raadio raam raba radar radiaator raev ragisema rahakott rahe rahn
rahu rahvas raiesmik raj raja rajoon rakett raks ralli rammus ramp rand rang ranits rannakarp raputama rasv ratas
ratsanik rattur raud ravi realist rebane rebima rebu redel redis reede reegel regi reha rehv reibas reis reklaam rekord
remont restoran retk retsept riba ribi rida rihm riie riis riiul ringmäng ripats riputama ristik rivi robin robot rodeo
roheline rohi rohkem rohutirts roietama roll romaan rong ronima roog rool roomaja roos rosett rosin rosmariin rosolje
rubiin rukis rukkilill rulluisk ruloo rumba rutiin ruuduline ruum ruupor ruut rõdu rõivas rästas rätik rääbis rääkima
räästas röstima rühm rütm saabas saade saag saak saal saan saar saatma saba sada sadu safiir safran sai saiake sajupilv
sakid salat sale sall salm salong salvrätik samba samet samm samovar sandaal sangar sarapuu sardell sari sarv satään
saun savi seade seanss sebra sedel seebimull seelik seeme seen seep seeria sefiir segama segu seik sein selg seljanka
seltsiv semester seminar semu sepik sepp september serv siblima sibul sidrun siduma sigur sihtmärk sihvakas siid siin
siirup sild sile silitama silk silm silt sime sinep sinilill sink sipelgas sirel sirge sirkel sirp sirutama sirvima
sisalik sisemus sisu sitke skaala skaut skeem skulptuur slaid slalom smaragd sobima soe soendama sohva soja sokk solist
sonaat soo sookurg sool soosik soov sopran sort sosin spagetid spargel spinat spiraal sport staadion start statiiv stepp
stiil stopper struktuur stseen stuudio suhe suhkur suits sujuv sulav sulepea sulg sulnis sumin summa supelrand supp
surfama surisema suru suund suupill suur suusk suvepäev suvi sõber sõbranna sõit sõlm sõnum sõrm sõstar sõudma säde säga
säilima särk sääsk söakas söödav sööma söötma süda südikas sügav sügis sümbol sümfoonia sünnipäev süntees süsteem
šabloon šampoon šašlõkk šeff šokolaad zooloog žanr želee žest taat tabamus tabel taburet taevas tagatuba tagi tahkuma
tahvel taim tainas taju takso taldrik talent talisman tallekõrv talu talv tamm tango tantsima tapeet tara tark tarmukas
tarn tarretis taru tarvis tasakaal tasku tass tatar tava teade teater teder tedremäng tee teejuht teekann teema teene
tegelane tegu tehas tehnika tekk teksad telefon telk tempel tennis teooria teos tera teretama termos terrass tervis test
tiba tibu tigu tihane tihnik tiib tiiger tiik tiir tiitel tiivik tikand tikerber tikk tikutoos tilguti tilk till tina
tint tipp tisler titt toast toidupood toimik toit toll tolm tomat toober toodang tooma toon toores topis tore torkima
torm torn tort toru tosin traat tragi traktor tramm trapets treener treima trenn trepp tress triip trikk trio troll
trompet troon trumm trükk tsement tsirkus tsitaat tsükkel tšello tuba tubli tudeng tugev tugitool tuhisema tuhkatoos
tuhnima tuiskama tuju tukan tukk tulevik tulikas tulp tume tund tunnel tupik turb turg turism turniir tutt tutvus tuul
tuupima tuusik tuvi tõde tõeline tõend tõhus tõlkija tõmbama tõmme tõstma tõuge tõus tähestik tähniline täht täide
täielik täis täkk täna täpiline täpne täpp täpsus täring töö tüümian tüürimees uba ubin udar udu udune ufo uhiuus uhke
uhkus uhmer uhtma uibu uim uinak uinuma uisk uisutama uitama ujula ujuma uks ukselävi ulatama umbrohi unelm uni unilaul
unimüts unine unistus unustama uperpall usaldus usin uskuma uss ussike uudis uudne uuendus uuring uus vaade vaarikas
vaas vaatama vaba vabrik vader vagun vaha vahe vaht vahva vai vaiguvaik vaikne vaim vaip vaja valem valgus valik vallatu
valmis valss valvsus vana vanik vanker vann vanus varandus varblane vares vari varju varrukas varss varu varvas vasak
vasikas vask vastama vedama vedelik vedru vedur veebruar veeklaas veemõõtja veepall veeris veidi vein velg veli venitama
veranda versioon vesi vest vetikas vibu vidin viga vigur vihik vihje vihm vihtleja viik viil viimane viin viis viiul
vikerkaar vile vilgas vili vilja vilksama villane vimpel vints vioola virmaline virn virsik virvendus visa visiit viske
vitamiin vitriin vokaal volang vool voor vorm vorst vudima vuntsid vurama vurts vuti või võib võidma võilill võimla võit
võlu võrdlus võrk võru võsa võti võtma vägev välja välk vänt väänlema vöö õde õhin õhk õhkama õhtu õhuke õhuline õhupall
õhuväli õieke õiglane õigus õis õitsema õlg õli õlilamp õlleklaas õlu õmblema õngitsema õnnelik õpetaja õpik õpilane
õppima õrn õun õunapuu äge äike ämber ämblik äratus ärgas ärkama äädikas äär ööbik öökull öölamp öölind ühendama ühine
ühtlane ükski üksmeel üldine ülekäik üles ületama ülev ülikool üllatus ümar ümberring ümmargune üritus üürgama
`
