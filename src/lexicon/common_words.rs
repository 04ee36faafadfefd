//! Words that stand in lower case nine times of ten.
//!
//! Learned: words of four letters and more with at least 15 places in lower case, inside a sentence, in 1.2 million words of
//! news (the texts named in `src/train/news.rs`), that are capitalised there in less than a tenth; no given names.

use super::Words;

/// Common words: capitalised at the head of a sentence they are no names.
pub static COMMON: Words = Words::new(
    "
    abandon abandoned ability able aboard abortion abortions about above abroad absence absentee absolute
    absolutely abuse academic accept accepted accepting access accession accompanied according account accounts
    accurate accusations accused accusing achieve achieved acknowledge acknowledged acquire acquired across
    acted acting actions active actively activist activists activities activity actor actress acts actual
    actually added adding addition additional address addressed addresses addressing adds administration
    admission admit admitted adopted adult adults advance advanced advances advantage adverse advertising advice
    advised adviser advisers advising advocacy advocated advocates advocating affair affect affected affiliate
    affiliated afford afraid after aftermath afternoon again against agencies agenda agent agents ages
    aggression aggressive aggressively agree agreed agreement agreements agrees ahead aide aides aimed aims
    aircraft aired airing airline airliner airstrikes album alert aligned alive allegations alleged allegedly
    allegiance alleging allow allowed allowing allows ally almost alone along alongside already also although
    always amazing ambitious amendments amid ammunition among amount amounts analysis analyst analysts anchor
    anger angered angry animals anniversary announce announced announcement announcing annual annually anonymity
    anonymous another answer answered answers anxiety anybody anymore anyone anything anywhere apart apartment
    apologize apologized apology apparent apparently appeal appealing appear appearance appearances appeared
    appearing appears applauded applause application applications applied apply appointed appointment appreciate
    approach approached approaches approaching appropriate approval approve approved approximately apps area
    areas argue argued argues arguing argument arguments arms around arrangement array arrest arrested arrests
    arrival arrive arrived arriving article articles artillery aside asked asking asks assassination assault
    assaulted assaults asserted assertion assessment asset assets assigned assist assistance associate assume
    assumed assure assured asylum attack attacked attackers attacking attacks attempt attempted attempting
    attempts attend attendance attended attendees attending attention attitude attorneys attract attracted
    attributed auction audience audiences audio author authorities authorized available average avoid avoided
    avoiding award awarded aware away awful awkward back backed backers background backing backlash backs badly
    bailout balance ballot ballots band bankers banking bankruptcy banks banned banning barely barrier barriers
    bars base based bases basic basically basis batch bathroom battery battleground battles bearing beat beaten
    beating beautiful became because become becomes becoming been before began begin beginning begins begun
    behalf behavior behind being belief beliefs believe believed believes believing below bench benefit
    benefited benefits beside besieged best better between beyond biased bigger biggest billion billionaire
    billionaires billions bills bipartisan bird birth birther bitter blame blamed blast blasted bloc block
    blockade blocked blocking blocks blood blow boat boats bodies body bold bolster bomb bombers bombing
    bombings bombs bonds book books boost border borders born borrow boss bosses both bottom bought bound
    boycott boys brain brand breach break breakfast breaking breaks bridges brief briefly bring bringing brings
    broadcast broader broadly broke broken broker brother brought browser brutal bubble build building buildings
    built bulk bullet bullets burden buried burned burning business businesses businessman busy buying cable
    cables calendar call called calling calls calm came camera cameras campaign campaigned campaigning campaigns
    camps canceled cancer candidacy candidate candidates cannot capabilities capable capacity capture captured
    capturing carbon card cards career careful carefully careless cares carried carries carry carrying cars case
    cases cash casinos cast casting casualties catch category caucuses caught cause caused causes causing
    cautious ceasefire celebrate celebrated celebrating celebration celebrations celebrities celebrity cell cent
    centers centrist cents ceremony certain certainly chain chairs challenge challenged challenger challenges
    challenging champion chance chances change changed changes changing chaos chaotic character charge charged
    charges charity checked cheered cheering cheers children choice choices choose choosing chose chosen
    circumstances cited cities citing citizenship civilian civilians claim claimed claiming claims clarity clash
    clashed clashes class classified clear cleared clearly client clients climate climber close closed closely
    closer closest closing clubs coach coal cockpit code collapse colleagues collect collected collection
    collective colleges colonial column columnist columns combat combination combined come comeback comes
    comfort comfortable coming commanded commanders commanding comment comments commit commitment commitments
    committed common communication communities community companies company compared comparison compelling
    compete competing competition competitive competitors complain complained complaint complaints complete
    completed completely complex complicated compound comprehensive compromise computers conceded concept
    concern concerned concerning concerns concert concessions concluded conclusion concrete condemned condition
    conditions condolences conduct conducted conducting conferences confidence confident confirm confirmed
    conflict conflicts confront confrontation connect connected connection connections conquered conquest
    consensus consequences conservatism conservative conservatives consider considerable consideration
    considered considering consistent consistently consolidate conspiracy constant constantly constituency
    constitutional construction consultant consulting consumers contact contain contained containing contender
    contenders content contention contentious contest contested contests continue continued continues continuing
    contract contractor contractors contracts contrary contrast contribute contributed contribution
    contributions contributor control controlled controls controversial controversy conventional conventions
    conversation conversations convertible convicted conviction convince convinced convincing cool corner
    corporate corporations correct corruption cost costly costs could count counted counter counterpart counties
    counting countries country countryside coup couple coupled course courses courts cousin cover coverage
    covered covering crack crackdown crash crashed create created creating creation credentials credibility
    credible credit crew crews crimes criminal criminals crisis critical criticism criticize criticized
    criticizing critics critique crossed crossing crowd crowds crucial crude crushed cryptocurrency cultural
    culture curb currencies currency current currently custody custom customer customers cuts cutting cyber
    cycle damage damaged damaging danger dangerous dark data date datetime dating daughter days dead deadline
    deadly deal dealing deals dealt death deaths debate debated debates debt decade decades decide decided
    deciding decision decisions decisive decisively declare declared declaring decline declined dedicated deemed
    deeper deeply defeat defeated defeating defend defended defenders defending defenses defensive deficit
    deficits define defined definitely degree degrees delay delayed delays delegate delegates delegation deleted
    deliberately deliver delivered delivering demand demanded demanding demands demographic demographics
    demonstrate demonstrated demonstration demonstrations demonstrators denied denounced denouncing deny denying
    departments departure depending deployed deployment deport deportation deported derailed descent describe
    described describes describing description deserve deserves design designed desire desperate desperately
    despite destroy destroyed destroying destruction detail detailed details detained detention deter
    determination determine determined devastated devastating develop developed developer developing device
    devices devoted dictator died difference differences different differently difficult difficulty digital
    digits dinner diplomacy diplomat diplomatic diplomats direct directed direction directly directors disagree
    disappointed disappointing disappointment disaster disastrous disclosed disclosure discourse discovered
    discovery discrimination discuss discussed discussing discussion discussions dismissed dispatched display
    displays dispute disputed disputes distance distant districts diverse divide divided dividend dividing
    divisions divisive divorce doctor doctors document documents does doing dollar dollars domain domestic
    dominant dominate dominated donated donation donations done donor donors door doors double doubled doubt
    doubts down downtown dozen dozens draft dragged drama dramatic draw drawing drawn dressed drive driven
    driver drivers drives driving drop dropped dropping drove drug drugs dubbed during duties duty dynamic each
    eager earlier early earn earned earning earnings earthquake ease easier easily easy echoed economic
    economists economy edge editorial effect effective effectively effects effort efforts eight either elect
    elected election elections electorate element elements eligible eliminate eliminated eliminating elite
    elites else elsewhere email emailed emails embargo embassies embrace embraced embracing emerged emergency
    emissions emotional emphasis emphasized employed employee employees employers employment enclosure encourage
    encouraged encouraging ended ending endorse endorsed endorsement endorsements endorsing ends enemies enemy
    energy enforce engage engaged engagement engagements engaging enjoy enjoyed enormous enough ensure ensuring
    enter entered entering enthusiasm enthusiastic entire entirely entry environment episode equally equipment
    equity equivalent error erupted escape escaped especially essential essentially establish established
    establishing establishment estimate estimated estimates ethanol ethnic evacuated evangelical even evening
    evenly event events eventual eventually ever every everybody everyday everyone everything everywhere
    evidence exact exactly example except exception excessive exchanges excited exclusive exclusively executed
    executive executives exercise exile exiles exist existed existence existing exists exit expand expanded
    expanding expansion expect expectations expected expecting expects expelled expense expenses expensive
    experience experienced experiences expert experts explain explained explaining explanation explicitly
    exploded exploit explosion exports exposed expressed expressing extend extended extends extension extensive
    extent extra extraordinary extreme extremely extremist extremists eyes face faced faces facilities facility
    facing fact factor factories factors factory facts fail failed failing fails failure failures fairly fake
    fall fallen falling false familiar families family famous famously fans fashion fast faster fate father
    fault favor favorable favored favorite favors fear feared fears feature featured features feel feelings
    feels fees feet fell fellow female fence festival fewer fierce fight fighter fighters fighting figure
    figures filed filing filings fill filled film filmed final finally finances financial financing find finding
    findings finds fine finish finished fire firearm firearms fired fireworks firing firm firms first fiscal
    five flag flags flat flawed fled flee fleeing flew flights flip floor flow flowers flying focus focused
    focusing folks follow followed followers following follows food foot footage forced forces forcing
    foreigners forever forget form formal formally formed former formidable forms forth fortified forward fought
    found founded founder four fracking frame frankly fraud freed freely frequent frequently fresh friend
    friendly from frontrunner fronts frustrated frustration fuel fueled full fully function fundamental
    fundamentally funded funding fundraiser fundraisers fundraising funds funny furious further future gain
    gained gaining gains game gather gathered gathering gave gender generally generate generated generation
    generations generous genocide genuine gets getting giant gifts give given gives giving glad glasses goal
    goals goes going gone gonna good goods gorilla gotten governing government governments governor governors
    grab grabbed gradually granted grass grassroots greater greatest greatly greeted grew ground grounds groups
    grow growing grown guarantee guaranteed guerrilla guerrillas guess guest guests guide guidelines guilty
    gunfire gunman guns guys hacked hackers hair half halftime halls halt halted hand handed handful handle
    handled handling hands happen happened happening happens happy harassment hard harder hardly hardware harm
    harsh hate hatred have having head headed heading headline headlines headquarters heads health hear heard
    hearing hearings heart heat heated heavily heavy heavyweight hedge heightened held helicopters help helped
    helping helps here herself higher highest highlight highlighted highlighting highly himself hire hired
    hiring historic historical historically history hits hitting hold holders holding holds hole holiday home
    homeless homes hometown honest hoped hopeful hopefuls hopes hoping horrible horrific horror horse hospitals
    host hosted hostile hostilities hosting hour hours houses however http https huge humanitarian hundred
    hundreds hurt hurting husband icon idea ideas identification identified identify identifying identity
    ideological ideology ignorant ignore ignored illegal illegally imagine immediate immediately immigrants
    immigration impact implemented import importance important imports impose imposed impossible impressive
    imprisoned improve improved improvements improving inability inappropriate incendiary incident incidents
    incites include included includes including income incomes increase increased increases increasing
    increasingly incredible incredibly incumbent indeed independent independents indicate indicated indication
    indicted indictment individual individuals industrial industry inequality inevitable inflation influence
    influenced influential information informed infrastructure initial initially injured injuries injuring inner
    inning innocent inquiry inside insiders insist insisted inspired installed instance instead institutions
    insulting insults insurgency insurgent insurgents intended intends intense intent intention interactions
    interest interested interesting interests internal interrupted intervention interview interviewed interviews
    into introduce introduced introduction invade invaded invading invasion invest invested investigate
    investigated investigating investigation investigators investing investment investments investor investors
    invited involved involvement involving isolated issue issued issues items itself jail jailed jewelry join
    joined joining joke joked journalist journalists journey judges judgment jump jumped junk jury just justices
    justified keep keeping keeps kept kids kill killed killing killings kind kinds kitchen knee knew knock
    knocked know knowing knowledge known knows label lack laid land landed landing landscape language laps large
    largely larger largest last lasted lasting late later latest latter launch launched launching lawmakers laws
    lawsuit lawsuits lawyer lawyers laying lead leaders leadership leading leads leaked leaning learn learned
    least leave leaves leaving left legacy legal legally legislation legitimate lengthy lens less lesson lessons
    letter letters level levels leverage liar liberal liberals license lies life lift lifted light like liked
    likely likes limit limited limiting limits line lined lines link linked linking links listed listen
    listening lists literally little live lived living lobby lobbying lobbyist lobbyists local located location
    locations lock locked long longer longtime look looked looking looks looming lorry lose loses losing loss
    losses lost lots loud love loved lower lowest loyal loyalty lunch luxury lying machine made magnitude main
    mainland mainly mainstream maintain maintained maintenance major majorities make maker makers makes making
    male manage managed manager managers managing mandate manufacturer manufacturers manufacturing many marched
    margin margins marked market marketing marking marks marriage married massive match matchup mate material
    materials math matters maybe mean meaning means meant meantime meanwhile measure measures media meet meeting
    meetings meets member members membership memo memory mental mention mentioned merchant mere merely merger
    message messages messaging method methods microbes microlensing midnight might migrant migrants migration
    mile militant militants military militias million millions mind minds mine mines minimum ministers
    minorities minus minute minutes misogynist missed missile missiles missions mistake mistakes mixed moat
    mobilize mobilized mocked model models moderate moderates modern modest mogul moment moments momentum
    monarchy money monitoring month months mood moral more mosque most mostly mother mothers mounted mouth move
    moved movement movements moves movie moving much mujahideen multinational multiple murder murdered murders
    must mutual myself name named names narrative narrow narrowly nationally nationwide natural near nearby
    nearly necessarily necessary need needed needs negative negotiate negotiated negotiating negotiations
    neighbor neighborhood neighborhoods neighboring neighbors neither nervous neurosurgeon neutral never newest
    newly newsletter newspaper newspapers next night nightclub nights nine nobody nominate nominated nominating
    nomination nominee nominees none nonetheless nonprofit normal notable note noted notes nothing notice
    noticed notifications noting notion nuclear number numbers numerous objectives observed observers obstacle
    obtain obtained obtaining obvious obviously occasional occasions occupation occupied occurred odds offense
    offensives offer offered offering offers officer officers offices official officially officials offset often
    okay older oldest once ones ongoing online only onto open opened opening openly operates operating
    operational operative operatives operator opinion opinions opponent opponents opportunities opportunity
    oppose opposed opposes opposing opposite opposition opted optimistic option options order ordered orders
    ordinary organizations organize organized organizer organizers organizing original originally other others
    otherwise ought ourselves outcome outlets outrage outreach outright outside outsider outsiders outstanding
    over overall overcome overhaul overnight overseas overthrow overtime overturned overwhelming overwhelmingly
    owned owner owners ownership owns pace pack package packed pages paid painful pair panel panic paper papers
    parade parallel parent parents parliamentary part partial partially participants participate participated
    participating participation particular particularly parties partisan partly partner parts pass passage
    passed passenger passengers passes passing passion passionate past path patients pattern pause paying
    payments peaceful peacekeepers peacekeeping peak peasants pending people perceived percent percentage
    perception perfect perform performance performed performing perhaps period permission permitted persistent
    person personal personally personnel perspective persuade petition pharmaceutical phone phones phrase
    physical physician pick picked picking picture pictured piece pieces pilot pilots piracy pirates pitch pivot
    pivotal place placed places plan plane planes planet planets planning plans plants platform platforms play
    played players playing playoffs plays pleaded pledge pledged plenty podcast podium point pointed pointing
    points poised poison policies policy political politically politician politicians poll polling polls popular
    popularity population populist portfolio portion portrayed ports pose posed position positioned positions
    positive possibility possible possibly posted posts potent potential potentially pounds poverty power
    powerful practice practices praise praised prayers predict predicted predicting prefer preferred prepare
    prepared preparing presence present presented presents preserve presidency presidential pressed pressing
    pressure presumptive pretty prevent prevented previous previously price prices primaries primarily primary
    principle prior priority prison prisoner prisoners privacy private privately probably probe problem problems
    procedures proceed proceeded proceedings proceeds process proclaimed produce produced product production
    products professional profile profit profits profound program programs progressives projected projects
    prominent promised promising promote promoting prompted prompting proof propaganda proper properties
    property proposal proposals proposed proposing prosecuted prosecution prosecutor prosecutors prospect
    prospects protect protected protecting protections protest protester protesters protesting protests proud
    prove proved proven provide provided providers provides providing provinces provision provisions provocative
    publication publicly published publisher pull pulled pulling punch punished purchase purchased purpose
    purposes pursue pursued pursuing push pushed pushing puts putting qualified quality quarter quarterly
    quarters question questioned questioning questions quickly quiet quietly quit quite quote quoted race races
    racial racism racist radical raids rain raise raised raises raising rallied rallies rally rallying rampant
    randomly range ranking ranks rape rapid rapidly rapists rare rarely rate rates rather rating ratings rattled
    reach reached reaching reacted reaction read readers reading reads ready real realistic reality realize
    realized really reason reasonable reasons rebel rebellion rebels recalled receive received receiving recent
    recently reception recognition recognize recognized recommend recommendation recommended record recorded
    records recover recovered reduce reduced reducing reduction reelection reference referendum referred
    referring reflect reflected reflecting reflects reforms refugee refugees refusal refuse refused refusing
    regain regard regarding regardless regime region registered regret regular regularly regulation regulations
    regulators regulatory reinforcements reiterated reject rejected rejection related relationship relationships
    relative relatively relatives release released releases releasing relevant reliable relied relief religion
    religious reluctant rely remain remained remaining remains remark remarkable remarks remember remembered
    reminded reminder remote remove removed renew renewed repeal repeated repeatedly replace replaced
    replacement replacing replied report reported reportedly reporter reporters reporting reports represent
    represented representing represents reputation request requested requests require required requirement
    requirements requires requiring researchers reserved reserves residence resident residents resign
    resignation resigned resistance resisted resolutions resolve resolved resources respect respected
    respectively respects respond responded respondents responding response responses responsibility responsible
    rest restore restored restrictions restructuring result resulted resulting results resumed retail retain
    retained retaliation retired retirement retreat retreated return returned returning returns revealed revenue
    reversed revised reward rhetoric rigged right riots rise risen rising risk risks rival rivals roads robbers
    robust role roles rolled roots roughly round rounds routes routinely rule ruled rules ruling rumors running
    runs rural rushed sacrifice safe sailed sale sales same samples sanctions sank satisfied save saved saying
    says scale scam scandal scared scenario scene scenes schedule scheduled schools scientist scientists scope
    score scored scoring screaming screen scrutiny seal search searching season seat seats seconds sector secure
    secured securing seeing seek seekers seeking seeks seem seemed seemingly seems seen sees segment seize
    seized seizing selected selection sell selling senators send sending senior sense sensitive sent sentence
    sentenced sentences sentiment separate separated serial serious seriously serve served server serves serving
    session sets setting settle settled settlement seven several severe sexism sexual shaking shape share shared
    shareholder shareholders shares sharing sharp sharply sheet shelter shift shifted shifting ship shipments
    shipping ships shock shocked shook shooter shooting shootings short shortly shot shots should shouted
    shouting show showed showing shown shows shut sick side sidelines sides siege sight sign signal signals
    signature signed significance significant significantly signing signs silence similar simple simply since
    single sister site sites sits sitting situation situations sixth sizable size skeptical skepticism skills
    slammed slate slaying sleep slid slightly slipped slogan slot slow slowly small smaller smart smartphone
    smash sniper socialist software soil sold soldier soldiers sole solid solution solve some somebody somehow
    someone something sometimes somewhat somewhere songs sons soon sophisticated sort sorts sought sound sounded
    sounds source sources sovereignty sparked speak speakers speaking speaks specific specifically specifics
    speculation speech speeches speed spend spending spent spirit split splits spoke spoken spokesman
    spokesperson spokeswoman spot spotlight spread stability stable staffer staffers stage staged stake stakes
    stalemate stance stand standards standing stands stars start started starting starts stated statement
    statements statewide stating station stations status stay stayed staying steady steep stem step stepped
    steps stick still stimulus stocks stood stop stopped stopping stops stories storm story straight strain
    strategist strategists strategy stream streets strength strengthen stressed stretch strict strike strikes
    striking string strong stronger strongest strongly struck structure struggle struggled struggles struggling
    stuck student students stuff stump stupid style subject submarine submitted subsequent subsequently
    substantial substantially substantive succeed succeeded success successes successful successfully successor
    such sudden suddenly sued suffer suffered suffering sufficient suggest suggested suggesting suggestion
    suggestions suggests suicide suit suite summer superdelegate superdelegates superiority supermarket
    supermoon supplied supplies supply support supported supporter supporters supporting supportive supports
    supposed sure surge surprise surprised surprising surprisingly surrender surrendered surrogate surrogates
    surrounded surrounding surveillance surveyed surveys survive survived surviving suspect suspected suspects
    suspend suspended suspicion suspicious sustained sway sweeping swept swiftly swing switch symbol sympathy
    system table tackle tactic tactical tactics take taken takeover takes taking talk talked talking talks
    tankers tanks target targeted targeting targets tariffs task taxes teaching team teams tears technical
    technique techniques teenager telephone televised television tell telling tells temperament temporarily
    temporary tend tender tends tens tensions tenure term terms terrible territorial territories territory
    terrorism terrorist terrorists test tested testimony testing tests text than thanks that their them theme
    themselves then theory there therefore these they thing things think thinking thinks this those though
    thought thoughts thousand thousands threat threatened threatening threats three threshold threw through
    throughout throw throwing thrown thus ticket tide tied ties tight time timestamp timing tiny tired titled
    titles today together told toll tomorrow tone tonight tons took tool tools topic topics torture total
    totally touch touched tough tougher tournament toward towards towers town towns track tracks trade traded
    trading tradition traditional traditionally traffic tragedy tragic trail trailing trails train training tram
    transaction transactions transcripts transfer transferred transfers transform transgender transition trapped
    travel traveled traveling treat treated treating tremendous trend trial tribute tried tries trigger
    triggered trillion trip triumph troop troops trouble troubled truce truck trucks true truly trust trusted
    truth trying tube tuition tunnel tunnels turmoil turn turned turning turnout turns tweet tweeted tweeting
    tweets twenty twice type types typical typically ultimately unable unacceptable unauthorized uncertainty
    unclear undecided under undermine understand understanding understands understood underway undocumented
    unemployment unfair unfit unify unions unique unit unite units unknown unleashed unless unlike unlikely
    unpopular unprecedented unrest unsuccessful until unusual unusually unveiled upcoming updated updates upon
    upset urged urging used user users uses using usual usually vacation valuable value valued values variety
    various vary vast vastly vehicle vehicles venue version versions versus very vessel vessels veteran vetted
    viable victim victims victories victory video view viewed viewers views villages violated violating
    violation violations violence violent virtual virtually virus visas vision visit visited visiting vital
    vocal voice voiced voices volume volunteers vote voted voter voters votes voting vowed vulnerability
    vulnerable wage wages wait waited waiting wake walk walked walls want wanted wanting wants warfare warming
    warned warning warnings warrant watched watches watching water waterboarding wave waving ways weak weakness
    wealth wealthy weapon weapons wear wearing website websites week weekend weeks weight welcome welcomed
    welcoming welfare well went were what whatever when where whether which while whoever whole whom whose wide
    widely wider widespread wife wild willing willingness window winds winner winners winning wins wire wish
    with withdraw withdrawal withdrew within without witness witnessed woman women wonder wonderful word words
    work worked worker workers workforce working works worried worries worry worse worst worth would wounded
    write writer writers writes writing written wrong wrote xenophobe yard yards year years yesterday young
    younger your yourself youth zero
    ",
);
