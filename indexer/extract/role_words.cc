#include "indexer/extract/name_words.h"

namespace dateline {

std::string_view roles() {
  return "abbot academic accountant activist actor actress adm administrator admiral adviser advisor aide "
         "all-rounder ally ambassador analyst anchor animator announcer anthropologist apostle apprentice "
         "archaeologist archbishop archduke architect artist assistant astronaut astronomer athlete "
         "attorney attorney-general auditor author ayatollah backup bandleader banker baron baroness "
         "baseman bassist batsman biathlete billionaire biographer biologist bishop blogger boss botanist "
         "bowler boxer boyfriend brigadier brigadier-general broadcaster broker brother businessman "
         "businesswoman cadet candidate capt captain cardinal catcher celebrity cellist centre-forward "
         "centre-half ceo chair chairman chairperson chairwoman champion chancellor chef chemist chief "
         "choreographer cinematographer clergyman cleric clerk closer co-chairman co-founder coach coauthor "
         "col collaborator colleague colonel columnist comedian commander commentator commissioner "
         "commodore compatriot composer comptroller conductor congressman congresswoman consultant "
         "coordinator cornerback coroner correspondent councillor councilman counsel count countess "
         "countryman countrywoman cousin creator critic cyclist dancer daughter dealer defenceman defender "
         "defenseman delegate democrat dep deputy designer detective dictator diplomat director "
         "director-general dissident dj doctor doorman dr dramatist driver drummer duchess duke economist "
         "editor educator emir emperor empress engineer entertainer entrepreneur envoy essayist ex-minister "
         "ex-premier ex-president executive expert explorer farmer father featherweight fighter filmmaker "
         "finalist financier fisherman flanker fly-half flyhalf footballer forward founder friend frontman "
         "full-back fullback gen general geologist girlfriend goalie goalkeeper goaltender golfer gov "
         "governor governor-general grandfather grandmother grandson guerrilla guitarist gymnast halfback "
         "headmaster heavyweight heir historian hooker host hurdler husband illustrator imam industrialist "
         "infielder inspector instructor inventor investor jockey journalist judge jurist justice keeper "
         "keyboardist kicker king landlord lawmaker lawyer leader lecturer left-hander lefthander "
         "leg-spinner legislator lib libero librettist lieutenant lieutenant-colonel lieutenant-general "
         "lightweight linebacker linesman linguist lobbyist lord lt lyricist maj major major-general "
         "manager marathoner marshal mathematician mayor medalist medallist mediator mep merchant "
         "metropolitan middleweight midfielder militiaman millionaire minister missionary mogul monarch "
         "monitor mother mp mullah murderer musician naturalist negotiator neighbor neighbour nephew niece "
         "nominee novelist nurse off-spinner officer official ombudsman opener opponent oppositionist "
         "organist outfielder owner paceman painter parliamentarian pastor patriarch patron pensioner "
         "percussionist philanthropist philosopher photographer physician physicist pianist pilot pioneer "
         "pitcher placekicker plaintiff playmaker playwright pm poet policeman politician pope premier pres "
         "presenter president president-elect priest prime prince princess principal prisoner producer prof "
         "professor promoter prophet prosecutor protagonist psychiatrist psychologist publicist publisher "
         "punter pupil qualifier quarterback queen rabbi racer rapper rapporteur rear-admiral rebel "
         "receiver record-holder rector ref referee reliever rep reporter representative republican "
         "researcher resident rev reverend rider right-hander righthander rival rookie royal runner "
         "runner-up saxophonist scholar schoolboy schoolgirl scientist screenwriter scrum-half sculptor "
         "seamer sec secretary secretary-general seed selector semifinalist sen senator separatist sergeant "
         "sgt shah sheikh sheriff shortstop singer sister skater skier skipper slalomer sociologist soldier "
         "solicitor son songwriter soprano spinner spokesman spokespeople spokesperson spokeswoman "
         "sportscaster sprinter star starter statesman stopper strategist striker student sub-lieutenant "
         "successor sultan superintendent superstar surgeon survivor suspect sweeper swimmer tackle teacher "
         "teammate technician teenager tenor theologian theorist thinker titleholder toddler top-seed "
         "trader trainer translator treasurer trombonist trumpeter tsar tutor umpire uncle under-secretary "
         "undersecretary veteran vicar vice vice-admiral vice-chairman vice-president vicepresident victim "
         "violinist viscount vocalist volunteer warden warlord whistleblower wicket-keeper wicketkeeper "
         "widow widower wife wildcard winger winner witness wrestler writer youngster zoologist";
}

// Titles that a person's name follows whatever it looks like.
std::string_view sure_titles() {
  return "adm admiral ambassador archbishop bishop capt captain chancellor col colonel commander "
         "congressman congresswoman detective dr emperor gen general gov governor inspector judge justice "
         "king lieutenant lt maj mayor minister mr mrs ms pope premier president prince princess prof "
         "professor queen rabbi rep secretary sen senator sergeant sgt sheikh sir spokesman spokeswoman";
}

std::string_view honorifics() {
  return "dame dr fr frau herr hon lady madame messrs miss mister mme monsieur mr mrs ms rev senor sir";
}

std::string_view speech_verbs() {
  return "acknowledged added admitted announced argued argues asked believes claimed commented complained "
         "conceded confirmed declared denied explained insisted noted notes predicted quipped recalled "
         "remarked replied said says stated stressed suggested testified thinks thought told tweeted "
         "urged warned writes wrote";
}

std::string_view life_verbs() {
  return "appeared attended batted became becomes began born coached composed decided defeated died "
         "directed divorced earned emigrated enlisted enrolled fought gave graduated grew had has herself "
         "himself is joined left lived made married met moved painted performed performs pitched played "
         "plays pleaded published ran received recorded remarried resigned retired returned sang scored "
         "served signed spent starred studied succeeded sued taught took visited was wed went who whom "
         "whose won worked";
}

std::string_view stop_words() {
  return "a aboriginal about above according additionally afghan african after against albanian algerian "
         "all also although am american americans among an and anglo another any apr april arab arabs "
         "arctic are argentine as asian at atlantic aug august australian austrian autumn awards "
         "background balkan baltic bangladeshi based be because been before being belgian below besides "
         "between bible biography bosnian both brazilian british briton britons buddhist bulgarian but by "
         "can canadian career cast catholic catholics celtic central chapter chilean chinese christian "
         "christians christmas colombian communist congolese could croatian cuban currently czech danish "
         "dec december democrats despite did discography do does done due during dutch each earlier early "
         "easter eastern egyptian eight either eleven english episode ethiopian european europeans even "
         "eventually every external fall feb february few fifth filipino filmography finally finnish "
         "first five following for four fourth french fri friday from furthermore generally german "
         "germans ghanaian given god greek had hanukkah has have having he hence her here him hindu his "
         "hispanic history how however hungarian i if image in indian indians indonesian initially "
         "instead internet into iranian iraqi irish is islamic israeli israelis it italian italians its "
         "jan january japanese jewish jews jordanian jul july jun june just kenyan korean koreans kuwaiti "
         "labour last later latin lebanese legacy let libyan life like links listing malaysian many mar "
         "march may maybe me meanwhile mediterranean mexican might mon monday more moreover moroccan most "
         "much muslim muslims must my nazi neither nepalese nevertheless next nigerian nine no "
         "nonetheless nor northern norwegian not note notes nov november now oct october of off often ok "
         "on once one only onto or originally orthodox other others our out over overview pacific page "
         "pakistani palestinian palestinians per perhaps personal peruvian photo plot polish portuguese "
         "protestant protestants quran ramadan read recently references related republicans roma roman "
         "romanian russian russians rwandan sat saturday saudi scottish second see sep sept september "
         "serbian seven several shall she should since six slovak so somali some sometimes source sources "
         "southern soviet spanish spring still such sudanese summer sun sunday swedish swiss syrian ten "
         "thai than that the their them then there these they third this those though three through thu "
         "thursday thus to today tomorrow tonight tory toward track tue tuesday tunisian turkish twelve "
         "twice two ukrainian ukrainians under unlike until up us usually venezuelan via vietnamese "
         "volume was we wed wednesday welsh were western what when where which while who whom whose why "
         "will with within without works would yemeni yes yesterday yet you your zimbabwean";
}

std::string_view common_words() {
  return "act again age agency agreement agriculture air airbus albion album alone always amazon ancient "
         "angel angels anything apollo apple army around art article arts assembly athletic away back bad "
         "band bank baseball basketball battle bayern bear bears beautiful behind best better beyond big "
         "bird bitter black blood blue blues bmw body boeing book books borussia boy boys bright broken "
         "brother brothers brown bulls bureau business calculated capital cardinals cat center century "
         "chaos chapter chiefs child children choir chronicle chrysler cinema city civil class classic "
         "classical closed club cold commerce commission committee communist complete computer concert "
         "conflict congress conservative cool council country cowboys crazy cricket crusade crusaders "
         "culture cup currency daily dance dark dawn day dead deal death defence defense democratic demon "
         "department devil devils digital dog domain double down dragon eagle eagles early earth east "
         "economic economy edition education electric empire empty energy eu evening everyone everything "
         "examples exercise experience experts express eye eyes face facebook false family father federal "
         "festival fifty fight film films final finals finance fire first fish flight flower folk "
         "football force forces ford foreign forest forever forty forum found free freedom front full "
         "funk galaxy game games garden gas gazette general giants girl girls global gold golden golf "
         "good goodbye google gospel government grand gray great greatest green grey group guard half "
         "hand happy hawks head health heart hello herald high history hits hockey holy home homepage "
         "honda horse hot hotspur hours house human humanity humans hundred ice independence independent "
         "industry inner inside insurance intel intelligence inter interior international internet iron "
         "jazz joint journal jupiter justice juventus king kingdom kings knights labor ladies lady land "
         "last late law league letter letters liberal liberty life light line lines lion lions little "
         "live local long lord lords lost love low lower lucky magazine man management marine marines "
         "mark market markets mars master masters media medieval mega men mercedes mercury meta metal "
         "micro microsoft mid middle milan million mind mines mini ministry minutes missile mission model "
         "modern money moon morning mother motives motors mountain movement movie movies murder music "
         "name nation national navy net network never new news next night nintendo nissan nobody north "
         "nothing nuclear number ocean office oil old olympic olympics open opera operation operations "
         "orange orchestra order original outer outside pact panthers parliament part party patriot peace "
         "people perfect phoenix picture pink pirates plan point points poker police pop popular post "
         "power press prince princess private program programme progressive project public punk pure "
         "purple quartet queen racing radio raiders rain rangers reading real rebels records red report "
         "republic republican resistance review revolution revolutionary right rights risk river road "
         "rock rose rovers royal rubber rugby sacred saint saints saturn science sea season seconds "
         "secret section security sega senate series service services session sessions short show shuttle "
         "silver simple single sister sisters sixty sky small snake snow soccer social socialist software "
         "soldiers somebody someone something son song songs sony soul sound sounds south space special "
         "sport sports staff star stars state station steel stone stories storm story strange strategic "
         "strategy street student students studio subsidy summit sun super support sweet symphony system "
         "systems tale tales talks task team television tennis tension tests theater theatre thirty "
         "thousand tiger tigers time times titan title together top tour town toyota trade transport "
         "treasury treaty tree trees tribune trio triple troops true tv twitter type uk ultra un union "
         "united upper us usa venus version victory video view villa village voice volkswagen volume "
         "wanderers war warm warriors wars waste water way web website weekly welcome west white wild "
         "wildcats wind windows wolf woman women word words world wounded yahoo yankees year years yellow "
         "young youth youtube";
}

}  // namespace dateline
