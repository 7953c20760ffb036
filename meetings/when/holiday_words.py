"""With which one or two words the names of holidays begin, by country; those of many countries stand once.

Written by `python -m scripts.holiday_words`; a text without them never asks the library.
"""

from __future__ import annotations

from functools import cache

EVERYWHERE = (
    "abolition-of all-saint all-soul allerheiligen anniversary-of ano-novo ano-nuevo anzac-day armed-force "
    "armistice-day army-day ascension-day ash-wednesday assumption-day asuncion-de august-bank autonomy-day "
    "battle-of birthday-of black-friday boxing-day bridge-holiday carnaval carnival carnival-monday "
    "carnival-tuesday chinese-new christi-himmelfahrt christma christma-day christma-eve citizenship-day "
    "constitution-day corpu-christi dag-van day-of dia-da dia-das dia-de dia-del dia-do dia-dos dia-internacional "
    "dia-nacional diwali early-may easter easter-monday easter-sunday eerste-kerstdag eerste-paasdag "
    "eerste-pinksterdag eid-al emancipation-day epiphany family-day father-day feast-of ferragosto festa-del "
    "fiesta-de fourth-of fronleichnam goede-vrijdag good-friday gospel-day heiligabend heilige-drei "
    "hemelvaartsdag himmelfahrt holy-saturday holy-thursday immaculate-conception independence-day "
    "indigenou-people inmaculada-concepcion international-labor international-women islamic-new jueve-santo "
    "juneteenth karfreitag king-birthday king-day koningsdag la-rioja labor-day labour-day liberation-day lune-de "
    "maria-empfangni maria-himmelfahrt martin-luther martyr-day maundy-thursday may-day memorial-day "
    "missionary-day mlk mlk-day mlk-junior mother-day natal natale natalicio-de national-day "
    "national-independence nationalfeiertag navidad neujahr new-year nieuwjaarsdag nochebuena nochevieja "
    "nouvel-an nye ostermontag ostersonntag our-lady pascoa pasquetta patriot-day pentecost pentecost-monday "
    "pfingstmontag pfingstsonntag president-day quarta-feira quinta-feira reformation-day remembrance-day "
    "republic-day reveillon sabado-santo saint-anthony saint-franci saint-george saint-jame saint-john "
    "saint-joseph saint-julian saint-martin saint-matthew saint-michael saint-nichola saint-patrick saint-peter "
    "saint-stephen saint-sylvestre san-silvestro santa-catarina santa-cruz santa-maria sao-lourenco second-day "
    "sexta-feira silvester statehood-day stephanstag summer-bank tag-der teacher-day thanksgiving "
    "thanksgiving-day the-day tweede-kerstdag tweede-paasdag united-nation veille-de vespera-de veteran-day "
    "victory-day vierne-santo vigilia-di whit-monday winter-solstice women-day worker-day"
)
COUNTRIES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)
OF_COUNTRY = {
    "AD": (
        "andorra-la assumpcio cap-dany diada-de dijou-sant dillun-de divendre-sant epiphany-eve escalde-engordany "
        "festa-major immaculada-concepcio nadal nostra-senyora parish-foundation rei saint-roch sant-antoni "
        "sant-esteve sant-julia sant-miquel sant-pere sant-roc tot-sant vigilia-de virgin-mary"
    ),
    "AM": (
        "2014-թվականի armenian-cinema children-right christma-and citizen-of defender-day earthquake-victim "
        "knowledge-and local-self mother-language motherhood-and saint-vardanant state-symbol student-and "
        "taxpayer-day translator-day victory-and ադրբեջանական-խսհ անկախության-օր աշխատանքի-օր բանակի-օր "
        "բռնադատվածների-հիշատակի գիտելիքի-եւ երեխաների-իրավունքների երկրաշարժի-զոհերի երկրապահի-օր ընտանիքի-օր "
        "թարգմանչաց-տոն կանանց-տոն հաղթանակի-եւ հայ-կինոյի հայաստանի-հանրապետության հայոց-ցեղասպանության "
        "հայրենիքի-պաշտպանության հայրերի-օր հանրապետության-օր հարկ-վճարողի մայրենի-լեզվի մայրության-եւ նոր-տարվա "
        "ուսանողների-եւ ուսուցչի-օր պետական-խորհրդանիշների սահմանադրության-օր սուրբ-էջմիածնի սուրբ-ծնունդ "
        "սուրբ-վարդանանց տեղական-ինքնակառավարման ցեղասպանությունների-դատապարտման"
    ),
    "AR": (
        "aniversario-de aniversario-del asueto-bancario autonomia-de autonomia-politica banker-day bridge-public "
        "catamarca-autonomy commemoration-of conmemoracion-a conmemoracion-de dia-grande dia-posterior dia-provincial "
        "exaltation-of feriado-con festividade-del great-day homenaje-al jujuy-exodu jujuy-political marte-de "
        "may-revolution miracle-day national-petroleum national-sovereignty pachamama-day pascua-judia paso-a pass-to "
        "pesach plebiscite-1902 plebiscito-1902 provincial-autonomy provincial-day respect-for rosh-hashanah "
        "saint-loui san-miguel selknam-genocide state-worker tehuelche-and tehuelche-y tinkunaco-festival visit-of "
        "visita-de yom-kippur"
    ),
    "AT": (
        "1920-carinthian christtag heiliger-abend hl-florian hl-josef hl-leopold hl-martin hl-rupert saint-florian "
        "saint-leopold saint-rupert staatsfeiertag"
    ),
    "AU": (
        "adelaide-cup australia-day canberra-day easter-saturday eight-hour friday-before melbourne-cup picnic-day "
        "proclamation-day reconciliation-day the-royal western-australia"
    ),
    "BA": (
        "badnji-dan bozic catholic-christma catholic-easter catholic-good dan-drzavnosti dan-nezavisnosti dan-pobjede "
        "dan-uspostave dan-uspostavljanja dayton-agreement međunarodni-praznik nova-godina orthodox-christma "
        "orthodox-easter orthodox-good orthodox-new pravoslavna-nova uskr uskrsni-ponedjeljak vaskr veliki-petak"
    ),
    "BE": (
        "banksluitingsdag kerstmi nationale-feestdag nieuwjaar o-l paasmaandag pasen pinksteren pinkstermaandag "
        "vrijdag-na wapenstilstand"
    ),
    "BO": (
        "aymara-new beni-day carnaval-de carnival-in chuquisaca-day cochabamba-day la-paz la-tablada national-dignity "
        "pando-day plurinational-state potosi-day"
    ),
    "BQ": (
        "bonaire-day bonairedag brugdag dag-na emancipatiedag rincon-day rincondag saba-day sabadag statia-day "
        "statiadag"
    ),
    "BR": (
        "abolicao-da adesao-do amazonia-day aniversario-da aniversario-do assinatura-do bahia-independence "
        "confraternizacao-universal constitutionalist-revolution creation-of criacao-do elevacao-do elevation-of "
        "emancipacao-politica evangelical-day execucao-de finado foundation-of founding-of fundacao-da fundacao-de "
        "fundacao-do gaucho-day grao-para independencia-da independencia-do maranhao-joining martire-de nossa-senhora "
        "pedra-fundamental pernambuco-revolution piaui-day political-emancipation proclamacao-da public-servant "
        "republic-proclamation revolucao-constitucionalista revolucao-pernambucana rio-grande saint-catherine "
        "sao-joao sao-jorge sao-jose sao-paulo sao-pedro sao-tiago sergipe-political signing-of state-creation "
        "state-founding tiradente tiradente-day tiradente-execution universal-fraternization uruacu-and"
    ),
    "BT": (
        "birth-anniversary blessed-rainy coronation-of dassain death-anniversary descending-day first-sermon "
        "lord-buddha losar thimphu-drubchoe thimphu-tshechu traditional-day གནམ-ལ ཐ-མ དག-ན མ-དབང མཐ-ཆ ར-ལ ལ-མཚམས ས-ན "
        "ས-ར སངས-ར ཨ-ར"
    ),
    "CA": (
        "british-columbia canada-day discovery-day heritage-day islander-day loui-riel natal-day national-aboriginal "
        "national-patriot new-brunswick nunavut-day orangemen-day saint-jean saskatchewan-day terry-fox victoria-day"
    ),
    "CH": (
        "auffahrt berchtoldstag bettagsmontag bruckentag bruckentag-nach bruder-klau day-before "
        "eidgenossischer-bettag federal-day fest-der genevan-fast genfer-bettag jahrestag-der josefstag "
        "knabenschiessen nafelser-fahrt neujahrstag peter-und prayer-monday restoration-day saint-berchtold "
        "sechselauten vortag-vor weihnachten wiederherstellung-der"
    ),
    "CL": (
        "asalto-y assault-and feriado-bancario feriado-nacional fiesta-patria la-inmaculada meeting-of nacimiento-del "
        "national-holiday national-indigenou nativity-of navy-day san-pedro virgen-del"
    ),
    "CV": (
        "boa-vista brava-municipality democracy-and dia-mundial international-children maio-municipality "
        "mosteiro-municipality national-heroe paul-municipality porto-novo praia-municipality ribeira-brava "
        "ribeira-grande sal-municipality santo-antao sao-domingo sao-filipe sao-miguel sao-salvador sao-vicente "
        "tarrafal-de terca-feira"
    ),
    "DE": (
        "80-jahrestag 80th-anniversary augsburg-peace augsburger-hohe buss-und erster-mai erster-weihnachtstag "
        "frauentag german-unity reformationstag repentance-and weltkindertag world-children zweiter-weihnachtstag"
    ),
    "ES": (
        "andalusia-day asturia-day cantabria-institution castile-and castilla-la ceuta-day epifania-del "
        "extremadura-day fiesta-del fiesta-nacional galician-literature galician-national la-bien madrid-day "
        "melilla-day murcia-day natividad-del nuestra-senora san-antonio san-esteban san-francisco san-jose san-juan "
        "santiago-apostol todo-los valencian-community"
    ),
    "FI": (
        "ahvenanmaan-itsehallintopaiva aitienpaiva aland-autonomy aleksi-kiven aleksi-kivi eino-leino eino-leinon "
        "eurooppa-paiva europe-day finland-nature finnish-swedish flag-day helatorstai helluntaipaiva isanpaiva "
        "itsenaisyyspaiva j-v jean-sibeliu jean-sibeliuksen jouluaatto joulupaiva juhannusaatto juhannuspaiva "
        "kaatuneitten-muistopaiva kalevala-day kalevalan-paiva kansallinen-veteraanipaiva lapsen-oikeuksien "
        "loppiainen midsummer-day midsummer-eve miina-sillanpaa miina-sillanpaan mikael-agricola mikael-agricolan "
        "minna-canth minna-canthin national-war paasiaispaiva pitkaperjantai puolustusvoimain-lippujuhlan pyhainpaiva "
        "runeberg-day runebergin-paiva ruotsalaisuuden-paiva suomen-lipun suomen-luonnon tapaninpaiva "
        "toinen-paasiaispaiva uudenvuodenpaiva vappu yk-n"
    ),
    "FM": (
        "chuuk-state federated-state fsm-veteran kosrae-disability kosrae-liberation kosrae-state micronesian-culture "
        "pohnpei-constitution pohnpei-cultural self-government state-charter yap-day yap-state"
    ),
    "FR": (
        "abolition-de armistice arrivee-de ascension assomption fete-de fete-du fete-nationale jour-de lundi-de "
        "matarii mi-careme noel saint-etienne saint-pierre territory-day toussaint vendredi-saint victor-schoelcher"
    ),
    "GB": "late-summer saint-andrew scotland-participation spring-bank",
    "GQ": "african-liberation festividad-de fiesta-patronal patron-saint",
    "IN": (
        "1st-navratra accession-day acharya-narendra adi-shankaracharya akhil-sikkim akshay-tritiya ali-birthday "
        "anant-chaturdashi ashura ayudha-puja ayyankali-birthday ayyankali-jayanti baba-banda babu-jagjivan "
        "bahag-bihu baisakhi basant-panchami bathukamma bengali-new bhagat-singh bhagvan-meenesh bhagvan-shri "
        "bhai-duj bhanu-birthday bhanu-jayanti bhogi birsa-munda bishnu-prasad bonalu buddha-purnima chaitra-sukladi "
        "chandrashekhar-birthday chandrashekhar-jayanti chaudhary-charan cherchera cheti-chand chhath-puja "
        "chhatrapati-shivaji chitragupt-birthday chitragupt-jayanti christma-festival dattatreya-birthday "
        "dattatreya-jayanti deepavali dev-diwali dol-gyara dola-purnima dolyatra dr-b driver-day durgada-rathore "
        "durgashtami dussehra eid-e first-flag gadge-maharaj ganesh-chaturthi garia-puja gend-singh goa-liberation "
        "govardhan-puja gudi-padwa gujarati-new guru-arjun guru-ghasida guru-gobind guru-nabha guru-nanak "
        "guru-purnima guru-rabindranath guru-ravi guru-tegh gurudev-kalicharan hanuman-birthday hanuman-jayanti "
        "harchath harela hareli hartalika-teej haryana-day haryana-war hatkeshwar-birthday hatkeshwar-jayanti "
        "hazarat-ali hemu-kalani himachal-day hola-mohalla holi holika-dahan id-ul indigenou-faith international-day "
        "jamat-ul janjatiya-gaurav janmashtami jor-mela jumuatul-wida kali-puja kanuma karaka-chaturthi "
        "karkadaka-vavu karma-puja karnataka-rajyotsava karpuri-thakur kartar-singh karwa-chouth ker-puja "
        "kerala-assembly kharchi-puja khejarli-martyrdom khejarli-shaheedi khongjom-day kut late-nar late-tenzing "
        "lingri-niki lohri lord-meenesh lord-shri lui-ngai maa-shakambhari magh-bihu maha-shivaratri maha-visuva "
        "mahalaya mahanavami maharaj-agrasen maharaj-ajmodh maharaja-bir maharaja-gambhir maharaja-hari "
        "maharaja-ranjit maharana-pratap maharashtra-day maharishi-guru maharishi-kashyap maharishi-valmiki "
        "maharshi-guru maharshi-kashyap maharshi-valmiki mahasaptami mahashtami mahatma-gandhi mahatma-jyotiba "
        "mahavir-jayanti mahavira-birthday mahesh-navami majdoor-diwa makar-sankranti mannam-birthday mannam-jayanti "
        "mera-chaoren meshadi milad-un mizo-hmeichhe muharram naag-panchami naraka-chaturdashi nauroz nepali-bhasa "
        "netaji-subha new-punjab nirjala-ekadashi nowruz onam pa-togan parsi-new peace-accord player-day "
        "pohela-boishakh pongal post-christma post-new pratihar-shashthi prophet-birthday puducherry-de "
        "puducherry-liberation puthandu rabindranath-tagore rajendra-prasad raksha-bandhan ram-navami rath-yatra "
        "remna-ni sacred-heart samvatsari-day sant-guru sant-kabir saragarhi-day sarathi-diwa sardar-vallabhbhai "
        "sarva-pitra satguru-ram satya-sai savitribai-phule seng-kut shaheed-e shaheed-udham shaheed-veer "
        "shaheedi-diva sharad-navratri shivaji-birthday shivaji-jayanti shri-narayana shri-vallabhacharya "
        "sikkim-state silpi-day silpi-diva sir-chottu sonam-lochhar swami-dayanand swami-vivekananda tamil-new "
        "tamu-lochhar the-dalai thiruvalluvar-day tribal-pride tulsida-birthday tulsida-jayanti u-kiang u-soso "
        "u-tirot ugadi utkal-day utkal-diva uttarayan uzhavar-thirunal vaisakhadi vaisakhi varalakshmi-vratam "
        "vassi-uttarayan veer-kesari veerangana-avantibai veerangana-durgavati veerangana-uda vijayadashami "
        "vikram-samvat vishu vishva-divyang vishwakarma-day vishwakarma-puja wangala-festival young-mizo zomi-namni"
    ),
    "IT": (
        "anniversario-della assumption-of assunzione-della capodanno epifania fat-thursday festa-della "
        "festa-nazionale giorno-dellunita giovedi-grasso immacolata-concezione last-day lunedi-dellangelo lunedi-di "
        "madonna-dei madonna-del madonna-della madonna-delle madonna-di maria-santissima national-unity "
        "nostra-signora ognissanti pasqua saint-abbondiu saint-agatha saint-albert saint-alexander saint-ambrose "
        "saint-ansanu saint-anselm saint-antoninu saint-apollinari saint-archelau saint-barbara saint-bartholomew "
        "saint-bassianu saint-baudolino saint-bellinu saint-berardo saint-catald saint-cetteu saint-clare "
        "saint-crescentinu saint-cyriacu saint-dionysiu saint-donatu saint-emidiu saint-eusebiu saint-faustinu "
        "saint-gaudentiu saint-geminianu saint-gerard saint-gerland saint-gervasiu saint-grat saint-hermagora "
        "saint-hilary saint-homobonu saint-januariu saint-julia saint-justin saint-justu saint-lawrence saint-leoluca "
        "saint-leonard saint-liberal saint-lucy saint-maria saint-mark saint-maximu saint-modestinu saint-orontiu "
        "saint-paulinu saint-petroniu saint-pontian saint-prosper saint-ranieri saint-richard saint-roger "
        "saint-rosalia saint-rose saint-saturninu saint-sebastian saint-secundu saint-silveriu saint-syru "
        "saint-terentiu saint-theodore saint-valentine saint-victor saint-vigiliu saint-vitalian saint-zeno "
        "san-bartolomeo san-bassiano san-baudolino san-bellino san-berardo san-cataldo san-cetteo san-ciriaco "
        "san-crescentino san-dionigi san-donato san-francesco san-gaudenzio san-geminiano san-gennaro san-gerardo "
        "san-gerlando san-gervasio san-giorgio san-giovanni san-giuliano san-giuseppe san-giustino san-giusto "
        "san-grato san-jacopo san-leoluca san-leonardo san-liberale san-lorenzo san-marco san-martino san-massimo "
        "san-matteo san-michele san-modestino san-nicola san-paolino san-petronio san-pietro san-ponziano "
        "san-prospero san-ranieri san-riccardo san-ruggero san-saturnino san-sebastiano san-secondo san-silverio "
        "san-siro san-teodoro san-terenzio san-valentino san-vigilio san-vitaliano san-vittore san-zeno santa-barbara "
        "santa-chiara santa-giulia santa-lucia santa-rosa santa-rosalia santabbondio santagata santalberto-degli "
        "santalessandro-di santambrogio santansano santanselmo-da santantonino-di santantonio-di santapollinare "
        "santarchelao santemidio santeusebio-di santi-ermacora santi-faustino santi-ilario santi-pietro santilario-di "
        "santo-stefano santomobono santoronzo ultimo-giorno venerdi-santo visitation-of"
    ),
    "MO": (
        "double-ninth dragon-boat macao-s the-buddha the-second "
        "the-third tomb-sweeping 中秋節翌日 中華人民共和國國慶日 中華人民共和國國慶日翌日 "
        "佛誕節 元旦 冬至 勞動節 復活節前日 清明節 澳門特別行政區成立紀念日 端午節 耶穌受難日 聖母無原罪瞻禮 "
        "聖誕節 聖誕節前日 農曆正月初一 農曆正月初三 農曆正月初二 農曆除夕 追思節 重陽節 除夕"
    ),
    "MY": (
        "additional-holiday awal-muharam awal-ramadan beginning-of cuti-peristiwa dayak-festival declaration-of "
        "federal-territory george-town hari-arafah hari-deepavali hari-hol hari-jadi hari-kebangsaan hari-kemerdekaan "
        "hari-keputeraan hari-krisma hari-malaysia hari-nuzul hari-pekerja hari-pengisytiharan hari-raya "
        "hari-thaipusam hari-ulang hari-wesak hari-wilayah isra-and israk-dan krisma malaysia-day nuzul-al "
        "perayaan-hari pesta-kaamatan prophet-muhammad sarawak-independence tahun-baharu thaipusam the-sultan "
        "vesak-day"
    ),
    "NI": "ascent-of bajada-de batalla-de concepcion-de descent-of revolution-day subida-de",
    "NL": "bevrijdingsdag tweede-pinksterdag",
    "NO": (
        "andre-juledag andre-paskedag andre-pinsedag arbeiderne-dag første-juledag første-nyttarsdag første-paskedag "
        "første-pinsedag grunnlovsdag kristi-himmelfartsdag langfredag skjærtorsdag"
    ),
    "NZ": (
        "auckland-anniversary canterbury-anniversary chatham-island hawke-bay marlborough-anniversary matariki "
        "nelson-anniversary otago-anniversary south-canterbury southland-anniversary taranaki-anniversary "
        "waitangi-day wellington-anniversary west-coast"
    ),
    "PL": (
        "boze-narodzenie dzien-bozego narodowe-swieto niedziela-wielkanocna nowy-rok poniedziałek-wielkanocny "
        "swieto-narodowe swieto-panstwowe swieto-trzech uroczystosc-wszystkich wigilia-bozego "
        "wniebowziecie-najswietszej zielone-swiatki"
    ),
    "PT": (
        "1st-octave 26-de assuncao-de bocage-day corpo-de freedom-day imaculada-conceicao implantacao-da "
        "municipal-holiday primeira-oitava restauracao-da restoration-of saint-elizabeth saint-joanna"
    ),
    "SB": (
        "central-province choiseul-province guadalcanal-province isabel-province makira-ulawa malaita-province "
        "rennell-and temotu-province western-province"
    ),
    "SH": "anniversary-day ratting-day saint-helena",
    "ST": "agricultural-reform descobrimento-da discovery-of sao-tome",
    "SV": "celebracion-del celebration-of",
    "TV": (
        "aho-o aso-faipele aso-o aso-tamaliki aso-toe aso-tupulaga asofanau-tupu big-day bogin-te cyclone-day "
        "golden-jubilee happy-day kilisimasi nanumaga-day national-children national-youth niutao-day nukufetau-day "
        "po-lahi tausaga-fou te-aso te-po toe-tu tutokotasi tuvalu-day"
    ),
    "US": (
        "alaska-day american-citizenship american-indian american-samoa arbor-day bennington-battle casimir-pulaski "
        "cesar-chavez christma-second columbu-day commonwealth-covenant commonwealth-cultural confederate-memorial "
        "dr-martin election-day france-xavier george-washington groundhog-day guam-discovery halloween "
        "inauguration-day jefferson-davi juneteenth-national kamehameha-day lady-of liberty-day lincoln-and "
        "lincoln-birthday lincoln-washington lyndon-baine manua-island mardi-gra native-american nevada-day "
        "pioneer-day primary-election prince-jonah puerto-rican puerto-rico san-jacinto seward-day susan-b "
        "texa-independence three-king town-meeting transfer-day truman-day valentine-day washington-and "
        "washington-birthday washington-lincoln west-virginia white-sunday"
    ),
}


@cache
def beginnings(countries: tuple[str, ...]) -> frozenset[str]:
    """The plain words with which the name of a holiday in these countries begins: "labor-day", "juneteenth"."""
    return frozenset(EVERYWHERE.split()).union(*(OF_COUNTRY.get(country, "").split() for country in countries))


@cache
def may_begin_holiday(countries: tuple[str, ...]) -> frozenset[str]:
    """The first of those words."""
    return frozenset(beginning.partition("-")[0] for beginning in beginnings(countries))
