//! Given names with their usual gender.
//!
//! Own compilation from general knowledge: the most frequent names of the US Social Security Administration's
//! public-domain lists of the last century, and names common in the rest of the world's news. Names that both women and men
//! commonly bear are in [`EITHER`].

use super::words::Words;

/// True for the given name of a woman or a man.
pub fn is_given(word: &str) -> bool {
    FEMALE.has(word) || MALE.has(word)
}

/// True for a given name that tells a woman's bearer, and for one that tells a man's: neither for those that both bear.
pub fn tells_gender(word: &str) -> (bool, bool) {
    let either = EITHER.has(word);
    (!either && FEMALE.has(word), !either && MALE.has(word))
}

/// Names of women.
pub static FEMALE: Words = Words::new(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret
    ashley kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura
    cynthia amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra
    rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly
    christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann
    kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly
    charlotte natalie theresa diana brittany doris kayla alexis lori marie tammy tammi tara anne annie ella ellen
    elaine eleanor elena elisa eliza elsa emilia erica erika erin esther eva eve faith faye felicia fiona florence
    gabriela gabriella gabrielle gail georgia gina ginger gladys glenda greta gretchen gwen gwendolyn haley harriet
    hazel heidi hillary hilary holly hope ida ilhan imelda ingrid irene iris isabel ivanka ivy jackie jan jane
    janelle jasmine jeanette jeanne jenna jenny jill jo joanna joanne jocelyn jodi josephine joy juanita judi june
    justine karin karina karla kate katie kathy katrina kay kayleigh kelli kelsey kendra kerry kim kirsten kristen
    kristi kristin kristina kristine kyrsten lara latoya laurie leah leila lena leslie leticia lia liliana lillian
    lily liz liza lois loretta lorraine louise lucia lucille lucy luisa lydia lynn mabel mackenzie maddie madeleine
    madeline maggie mandy marcia margarita margot marguerite marian marianne marina marion marisa marjorie marlene
    marsha martina maureen maxine maya mckenzie megyn melania melanie melinda mercedes meredith mia michele mildred
    mindy minnie miranda miriam molly monica monique muriel nadia nadine naomi natalia natasha nellie nikki nina
    nora norma octavia olga opal paige paula pauline pearl peggy penelope penny petra phyllis polly priscilla
    rachael ramona regina rhonda rita roberta robin rosa rosalind rosalynn rose rosemary rosie roxanne ruby sabrina
    sadie sally savannah selena serena shannon sheila shelby shelley sherry simone sofia sonia sonya stacey stacy
    stella sue susanna susie suzanne sylvia tamara tanya tatiana tiffany tina toni tracey traci trisha trudy ursula
    valerie vanessa vera veronica vicki vicky violet vivian wanda wendy whitney wilma yolanda yvette yvonne zoe
    alexandra alexandria alicia allison alison alyssa amelia amina angelica angelina angie anita annette antonia
    april ariana arlene astrid audrey aurora ava bella belinda bernadette bernice bertha beth bethany bianca
    blanche bonnie bridget caitlin camila camilla candace candice carla carly carmen caroline carrie cassandra
    cassie catalina cecilia celeste celia chantal charlene chelsea cherie chloe christie christy claire clara
    clarissa claudia colleen condoleezza constance cora corinne courtney crystal daisy dana daphne darlene dawn
    deanna debbie deirdre delia desiree dolores dominique dora edith edna eileen ethel eugenia eunice fatima fatma
    ayesha aisha aicha khadija zainab zahra maryam mariam leyla layla nour noor huda hala hanan rania rana reem
    samira salma samar suha yasmin yasmine asma amal hind iman najla nasrin narges shirin farah parisa mahsa masih
    soraya malala benazir indira priyanka pooja anjali sunita lakshmi deepika kavita lata mamata mayawati nirmala
    radha rani rekha shreya smriti sushma swati uma usha vandana aung-san mei ming-na xiu yoko akiko keiko naoko
    sanae yuriko haruka sakura yumi yuna soo-yeon geun-hye ju-ae min-ji corazon imee leni ngozi chimamanda wangari
    winnie graca graça nkosazana thandi zanele olena oksana yulia iryna irina svetlana lyudmila ludmila natalya
    tatyana galina nadezhda ekaterina anastasia daria darya ksenia valentina zhanna sviatlana maia salome kaja
    sanna magdalena mette annalena sahra friederike christiane sabine heike birgit anke katja marine ségolène
    segolene valérie anne-laure brigitte francoise françoise giorgia elly paola federica chiara giulia silvia
    alessandra francesca dilma cristina ximena lourdes guadalupe esperanza consuelo pilar rosario inés ines soledad
    isabelle aurélie elodie élodie sylvie nathalie agnès agnes cécile cecile hélène helene margrethe birgitta
    kirsti solveig siri sigrid gro jacinda bronwyn siobhan sinead sinéad aoife niamh caoimhe roisin róisín nicola
    priti suella kemi thérèse kamala tulsi rashida ayanna ketanji letitia fani karine jen kellyanne karoline pam
    elise mazie patty
    achieng adaeze agnieszka akinyi amélie annika aparna ayse beatriz camille catarina catriona chioma chloé
    ciara daniela dewi dina divya elaheh elif elisabetta emine esra ewa fernanda folake freja geeta grainne
    halima hasina hauwa hye-jin ifeoma ilaria jana ji-won joana katarzyna khaleda kirsty larissa lindiwe linnea
    malgorzata manon margaux maricel meera merve morag neha nisha nomvula nurul priya ritu saoirse shohreh siti
    sneha soo-jin thandiwe véronique wambui wanjiru zeynep zofia zuzana
    abena akosua adwoa efua nneka amaka funke yetunde bukola temitope aminata fatou awa coumba njeri atieno
    wangeci nomsa zodwa kavitha deepa shilpa meena leela padma saraswati ananya aishwarya hina sadia shazia
    lubna rima sahar zeinab shireen nika ayşe selin yuko kyoko noriko yoriko tomoko mariko michiko huong
    megawati lucía sofía marta ana ama alejandra mariana juana marisol benedita marielle raffaella helle inger
    maja hanna jonna tuula päivi kaisa anneli riikka elina gudrun renate christa monika ulrike franziska
    svenja bärbel saskia marleen mieke femke anouk élisabeth elisabeth anne-marie sandrine aurore amelie
    clémence mathilde delphine najat rachida yaël yelena yekaterina yuliya olha svitlana nadiya maryana
    viktoria kateryna alina lenka milena dragana jelena ivana tanja vesna biljana gordana doina ioana roxana
    raluca mihaela viorica raisa tamar ketevan aigerim saltanat dinara maarja kersti kadri liis dalia evika
    vilma małgorzata beata jadwiga krystyna zuzanna szilvia katalin ildikó judit ágnes siobhán orla gráinne
    mairead máire maire nuala fionnuala eilis cerys rhian sian siân carys nia eluned mhairi eilidh isla ailsa
    iona philippa imogen jemima arabella tamsin hermione cressida keisha lakisha shanice tanisha jada imani
    aaliyah huma mara risa rosalinda ligaya luzviminda fatimah jacqui annastacia",
);

/// Names of men.
pub static MALE: Words = Words::new(
    "james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark
    donald steven andrew paul joshua kenneth kevin brian timothy ronald george jason edward jeffrey ryan jacob
    nicholas gary eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank
    raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy
    walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan
    billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell
    bradley philip eugene aidan ajay al alec alejandro alex alfonso alfred ali allan allen alvin amos andre andreas
    andres andy angel angelo anton antonio archie arnold arturo barack barry bart beau ben bennie bernard bernie
    bert bill blaine blake bob boris brad brady brendan brent brett bryce caleb calvin cameron carlos carlton cary
    casey cecil cedric cesar chad charlie chester chip chris chuck clarence clark claude clay clayton cliff
    clifford clint clinton clyde cody colin connor conor conrad corey cory craig curtis cyrus dale damien damon dan
    danny darin darrell darren darryl dave dean denis derek derrick devin dexter dick diego dion dirk dmitry dmitri
    dominic don donnie doug drew duane duncan dustin dwayne dwight earl ed eddie edgar eduardo edwin eli elias
    elliot elliott ellis elmer elon emanuel emmanuel emilio enrique erik ernest ernesto ernie esteban evan everett
    ezra felipe felix fernando fidel floyd forrest francis francisco franco franklin fred freddie frederick gareth
    garrett gavin gene geoff geoffrey gerard gerry gilbert gilberto giovanni glen glenn gordon graham grant greg
    guillermo gus guy hank hans harlan harry harvey hassan hector herbert herman howard hubert hugh hugo hunter ian
    ibrahim ignacio igor imran isaac isaiah ismail ivan jackson jacques jaime jake jamal jared jarrett jay jeb jed
    jeff jefferson jens jerome jim jimmy joel johan johnny jon jonas jonah jorge josh juergen jürgen julian julio
    julius karl kareem kash ken kenny kent kirk klaus kurt lance lars lee leo leon leonard leonardo leroy lester
    lewis liam lionel lloyd lorenzo lou louis lucas luigi luis luke luther lyle malcolm manuel marc marcel marco
    marcus mario marshall martin marvin mathew matt maurice mauricio max maxim maximilian maxwell mel melvin
    merrick micah mick miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed muhammad
    mohamad morgan morris moses murray nathaniel neal ned neil nelson newt nick nicolas nigel noel norman oleg
    oliver omar orlando oscar osama otto owen pablo parker pat pavel pedro pete phil phillip pierre preston quentin
    rafael ramon randall raphael rashid raul raúl ray reggie reginald rex rick ricky rob robbie roberto rod rodney
    rodrigo rodolfo roland rolf roman ron ronnie ross ruben rudolf rudolph rudy rupert russ rusty salvador
    salvatore sam sammy santiago saul seth shane shaun shawn sherman sid sidney simon spencer stan stanley stefan
    stephan sterling steve stewart stuart sergei sergey sergio ted terrance terrence theo theodore theodor tim toby
    todd tom tomas tommy tony travis trent trevor tristan troy ty ulysses vernon victor vince virgil vivek vladimir
    volodymyr wade wallace walt ward warren wendell wes wesley wilbur will willard winston wolfgang woodrow xavier
    yuri yury zach zack abdul abdullah abdel abu ahmad ahmed akbar amir anwar aziz bashar bassam bilal ehud faisal
    farid fawzi ghassan hadi hamid hamza haris hashem hatem hosni hossein hussain hussein jalal jamil javad kamal
    karim khaled khalid mahdi mahmoud mahmud majid malik mansour mehdi mohsen mojtaba mostafa muammar muqtada
    mustafa nabil nasser nawaf nouri nuri omer osman qasem qassem rafiq rami ramzi rashad reza ruhollah saad saddam
    saeed said salah salim salman sami samir sayed shahbaz shehbaz tarek tariq usman wael walid yahya yasser yasin
    yousef youssef yusuf zaid zayn ziad zia abbas esmail esmaeil badr bahram behrouz ebrahim javier avigdor avi
    ariel itamar bezalel moshe naftali shimon shlomo uri yair yitzhak yoav yossi zvi arvind amit anil arun ashok
    atal deepak gautam hardeep jawaharlal karan lalu mahatma manmohan mukesh narendra naveen nitin pranab prakash
    praveen raghuram rahul raj rajesh rajiv rajnath rakesh ram ramesh ranil ravi rishi sachin sanjay sandeep satya
    shashi subrahmanyam sudhir sundar sunil suresh uday vijay vikram vinod virat yogi asif bilawal nawaz pervez
    yousaf mahinda gotabaya maithripala xi hu jiang li keqiang jinping jintao zedong enlai xiaoping qiang jong-un
    jong-il il-sung jae-in jae-myung suk-yeol shinzo fumihide yoshihide shigeru junichiro naoto yukio hirohito
    akihito naruhito kenji hiroshi takashi toshiro yuki haruki satoshi thaksin prayuth srettha anutin prabowo joko
    susilo ferdinand benigno najib mahathir phuc cyril thabo desmond tito jomo uhuru raila mwai yoweri goodluck
    olusegun muhammadu bola atiku nnamdi chinua wole emeka chukwuma kwame kofi nana macky ousmane alassane laurent
    blaise idriss joao joão filipe emmerson hailemariam abiy meles isaias salva riek alpha evo nicolás alvaro
    álvaro gustavo iván jair luiz inácio lula michel tarso alberto nestor néstor sebastián sebastian andrés vicente
    nayib porfirio jovenel jean jean-luc jean-claude jean-marc jean-pierre françois francois édouard edouard gérald
    bruno olivier thierry philippe guillaume alain yves didier thibault olaf friedrich helmut gerhard frank-walter
    heiko markus horst sigmar jörg joerg uwe matthias thorsten silvio matteo giuseppe paolo romano enrico luca
    mariano josé carles santi alexis kyriakos antonis andrzej jaroslaw jarosław mateusz lech radoslaw radosław
    viktor gyorgy györgy ferenc janos jános andrej milos miloš vaclav václav petr zdenek traian ion bogdan calin
    călin boyko rumen aleksandar slobodan milorad ivica zoran radovan ratko hashim albin edi sali recep tayyip
    hakan mevlut fuat ahmet mehmet kemal mikheil alexei alexey aleksei aleksandr alexandr dmitriy yevgeny yevgeniy
    evgeny gennady leonid nikita nikolai nikolay pyotr ramzan valery vasily viacheslav vyacheslav vitaly vitali
    yegor petro oleksandr oleksiy andriy denys dmytro ihor kyrylo mykhailo mykola pavlo rustem ruslan serhiy taras
    valerii vasyl yaroslav gitanas alar toomas mikko sauli petteri ulf göran goran kjell geert elio micheál micheal
    enda bertie declan eamon padraig pádraig seamus keir sadiq humza alistair alasdair angus hamish ewan kier
    stéphane jagmeet barney rand lamar asa tate thom hakeem jd beto
    adewale adnan agus alessandro anders andrei andré arjun babatunde baldev bjorn bongani budi callum chinedu
    claudio dieter dimitris dragan emre farai francesco garba giorgos gopal günter haruto heinz henrik ieuan
    ikechukwu jakub jari ji-hoon jiri jukka julien kamau karthik kiprono kojo kostas krzysztof kwabena magnus
    mahesh mandla marcelo marek mateus min-jun mohan musa nikos nils njoroge obinna otieno panagiotis pawel
    pekka piotr rhys ricardo rohit segun sipho sourav stavros stefano sumit sung-ho sven takeshi tawanda tendai
    themba thiago tomasz tunde umar venkat yannis yaw
    kwaku kwasi ikenna uche chidi oluwaseun femi kunle umaru sani aminu abubakar bashir mamadou moussa amadou
    abdoulaye bassirou ibrahima cheikh issa seydou idrissa tewodros sizwe tapiwa tendayi hakainde
    félix etienne moïse dinesh hemant manoj pankaj pradeep kuldeep shyam nitish akhilesh
    mulayam uddhav devendra varun nikhil aditya ankit abhishek siddharth nilesh zulfikar husain
    abdallah hafez gamal rafik nabih fahd turki tamim hamad zayed marwan yasir masoud massoud
    hibatullah ashraf gulbuddin hamidreza kourosh süleyman suleyman binali selahattin ekrem mansur murat burak
    shinzō fumio akira makoto kazuo masahiro tuan bambang luhut anies ganjar muhyiddin prayut lenín ollanta
    cuauhtémoc aécio ciro geraldo sérgio flávio antónio aníbal rui cristiano giorgio carlo bjørn björn fredrik
    gustav håkan jimmie mikael mads rasmus søren soren troels morten jakob kasper niels poul svein knut espen
    trond geir terje olav harald haakon jyrki juha antti matti timo jurgen hubertus lukas florian jorg rainer
    gunter wouter jeroen maarten pieter joost sander diederik klaas willem éric loïc loic benoît benoit rémi
    anatoly konstantin andrey vitaliy valeriy yuriy oleh bohdan arsen alyaksandr siarhei bronisław grzegorz
    zbigniew paweł wojciech stanisław jacek péter gábor zoltán lászló lajos tibor karel bohuslav vojislav
    željko zeljko tomislav ivo stjepan ramush ilir yanis liviu horia radu adrian kiril mihai bidzina irakli
    giorgi nikol serzh ilham nursultan almazbek sooronbay sadyr shavkat emomali gurbanguly andrus jüri juri
    taavi priit krišjānis valdis egils saulius andrius oisín oisin seán cian ciaran ciarán eoin eoghan fergus
    donal dónal tadhg cormac diarmuid ruairi ruairí niall euan ewen gregor murdo ruaridh calum dafydd huw emyr
    alun carwyn deshawn darnell terrell jalen devonte lebron deandre trayvon rayshard renato reynaldo
    wilfredo danilo jejomar",
);

/// Names of women and men alike.
pub static EITHER: Words = Words::new(
    "alex ash ashton avery blair cameron carey carol casey charlie chris dana drew dylan emerson finley frankie
    harley harper hayden jackie jamie jan jean jess jesse jo jordan jules kai kelly kerry kim kit lane lee leigh
    leslie lindsay lindsey logan loren lou mackenzie marion morgan nicky noel parker pat paris peyton phoenix quinn
    reese riley robbie robin rory rowan ryan sam sandy sasha shannon shawn sidney skyler stacy stevie sydney taylor
    terry toby toni tracy tyler val vivian willie xiu yu yuki wei ming min jin jun li ling lin hong hui xin yan
    ying jing mirza noor nour ezra jaya kiran simran gurpreet harpreet manpreet andrea valentine jaime loc thu minh
    anh linh",
);
