/** Words that are names of some and mean something besides. In small letters without accents; written by hand. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** They are somebody only with a capital, or beside another part of the name. */
export const ORDINARY: ReadonlySet<string> = words(`
	one two three four five six seven eight nine ten both several some others
	abbot able ace alder amber amity an angel april archer art ash aspen august autumn avon bail bailey baker ball bank banks bar barber barker barley barn
	baron bass bay beach bean bear beck bee bell belt berry bill bird bishop black blue bolt bond book bow bowl box boy brand branch brewer brick bridge
	bridges bright brook brooks broom brown buck bull bunch burn burns bush butcher butler bus cannon care carol carpenter case cash castle cave
	chain chair chamber chance chandler chapel chapman chase cheer chef chip christian church citizen clay clear cliff cloud coach coal coffee 
	coin colleague compass constant contact cook cooper cope corn cotton court coward cox crane craft creek crop cross crow crown cruise crystal cross
	daisy dale dame dance dawn day deacon deal dear deep delight derby diamond dick dine dish do doctor dock don door dove down downs drake draper
	draw drew drum duke dusk dyer early earl east easter elder ember emerald english eve ever fair faith falcon fall farmer farm farrier fawn fern field
	fielding fields finch fine fir first fisher fisherman flag flint flood flower foot ford forest forester fortune foster fountain fox
	frank french friend frost gable gale game garden gardener gates gem gentle ginger glass glen glover gold golden goldsmith good goodwill grace grand
	grant grass grave graves gray green grey grove guest guide gully gun guy ha hall ham hand hands harbour hardy hart harper harvest hat haven hawk hay
	haze hazel he head heath heather hedge helm help herb heritage hero hidden high hill hills hilt hind hold holly holm home honey honour hood hook hope
	horizon horn horse host house humble hunt hunter hurst ice in iris iron island ivory ivy jade jam jasmine jet jewel job joint jolly joy
	judge june junior just justice keen keeper key keys king kite kitten knight knot lad lady lake lamb lamp lane lantern lark large law lawn
	laurel lead leaf lean lee left lent leopard lie light lily lime link lion list little lively lock long looker lord love low lower loyal luck lucky lush
	ma maiden maker mall mallet man manner manners maple march mark market marks marble marsh marshal marshall mason master mat may meadow mercer mercy merit merry
	mild miles mill miller mills mind miner minister mist mister money monk moon moor morning moss moth mound mount music my myrtle nail narrow nasty nest new
	newman nice nick night noble noon norm north note nurse oak oaks oat ocean office old olive open opal orange orchard other otter outlaw owl own ox
	pa packer page paint painter palm pan park parks parson parsons passage past pastor pat patch patience paw peace peach peacock pearl
	penny peak pepper pet petal petty piece pike pine pink piper place plant plum pleasant plumb point pole pond pool pope poplar poppy port
	porter post pot potter power powers precious price pride prior priest prince print promise prosper prudence purple purse queen quick quill quiet
	rain rainbow ranger raven ray read reader red redman reed reef reeve rich rider ridge ring rise rivers river road rob robin rock rod roller root
	rope rose rosemary rowan rowing royal ruby rue rush russet rust sable saddler sage sailor saint salt sand sands sandy savage saviour sawyer scope scott
	scout sea seal seed self sergeant serene sew sexton shade shadow sharp shaw shell shelter shepherd sherry shine ship shoe shore short silver simple singer sky
	skip slate sleight sly small smart smith snow so sole song south sparks spark spear speed spice spicer spring spurs squire stag stage stamp standing
	star stark start steel steep step sterling stern steward stewart still stock stone stones storm stout strange stream street strong sue summer summers sun sunny
	swallow swan sweet swift sword sylvan tab tailor teal terrace thatcher theme thorn thorne thrift tide tiger timber to tod toll topaz
	town treasure tree trinity true trust tucker turner turnpike underwood unity urban usher vale valentine valley van venture verity
	vicar victor victory vine viola violet virtue vowels wade waggoner walker wall waller walls ward warden warner water waters way weaver 
	wells welsh wend west wheat wheel wheeler white whiting wick wild wilder will willow wills win winder wing winner winter winters wise wish wolf wonder
	wood woodman woodruff woods wool woollen work worker worth wren wright yard yes york young zest
	admin advocate agent apprentice assistant caller clerk clients contractor coordinator customer delegate deputy director everybody everyone facilitator family
	governor leader manager member mentor minutes moderator mother father brother sister nobody observer officer organiser parent participant partner peer people
	person practitioner representative secretary somebody someone speaker staff student supervisor supporter teacher team trainee trainer treasurer trustee tutor
	visitor volunteer witness
	beacon bloom blossom breeze bridgeway brighter catalyst choices circle clarity cornerstone crossroads drift evergreen focus forward foundations freedom
	futures gateway genesis growing harmony hearts hub ignite impact include inspire insight integrate journey kaleidoscope launch leap liberty lifeline lighthouse
	local mainstay momentum mosaic moving next oasis opportunity pathway pathways phoenix pioneer progress reach realise recovery reflections remedy rethink
	revive roots sanctuary signpost solace stride sunrise sunflower together transform turning united upward vision vista voice voices willows windmill working`);

/** They are parts of a sentence first: with a capital at the head of one they are nobody. */
export const SMALL_WORDS: ReadonlySet<string> = words(
	'an do he in my so to ha ma pa now no be me us we am as at by go hi if is it of on or up'
);

/** Months, which stand beside a number or after “in”. */
export const MONTHS: ReadonlySet<string> = words('april may june august march');

/** What follows a verb at the head of a sentence: “Will you”, “Mark the date”, “May it be”. */
export const AFTER_VERBS: ReadonlySet<string> = words(`
	i you he she it we they one there this that these those the a an all any anybody anyone anything each every everybody everyone everything nobody somebody
	someone something people our your their his her its my no not`);

/** Small words of names, of people and of bodies, that tell nobody apart. */
export const PARTICLES: ReadonlySet<string> = words(`
	al and at bin bint da dal de del della den der des di do dos du e el en for from i ibn in la las le les lo los of on sur te ten ter the to van vom von with y zu
	zum zur mr mrs ms miss mx dr prof professor sir dame lady lord rev revd cllr councillor sr jr snr jnr obe mbe cbe phd ba ma msc bsc he him she her hers his they
	them theirs`);

/** What many bodies are called: alone it means none of them. */
export const GENERIC: ReadonlySet<string> = words(`
	ability able academy access action adult advice advisory advocacy age agency alliance area assist assembly association authority autism autistic big board
	borough british business care carer carers central centre center centres charity chamber child children church citizens city clinic club coalition college
	commerce commission committee community company consortium cooperative co operative op council counselling county deaf department development directorate
	disabilities disability disabled district east eastern education employability employer employers employment english enterprise enterprises europe european
	executive families family federation first food forum foundation free friends fund global government great green greater group groups guild health healthcare
	help high home homes hospital house housing independent individual inclusion information initiative institute integrated international job jobs
	jobcentre justice key learning life link links living local london main management media medical mental metropolitan mid midlands ministry national neighbourhood
	network networks new nhs north northeast northern northwest office open opportunities organisation organization our parish partners partnership pensions people
	person placement plus police practice primary probation professional programme project projects provider public recruitment red refugee regional rehabilitation
	resource resources royal safer school schools scottish sector secondary section service services shop skills small social society solutions south southeast
	southern southwest specialist supported support supporting surgery system team teams the third together town trade training trust uk union unit united
	university valley village voluntary volunteer volunteering welfare welsh west western women womens work workers working works workshop young youth your`);

/** How a body says in what form it stands in a register. */
export const LEGAL_FORMS: ReadonlySet<string> = words(
	'ltd limited plc cic cio scio llp lp inc incorporated corp corporation llc co company gmbh ggmbh ag ev eg bv nv sa sas sarl srl spa ab as asbl vzw oy aps kg ug'
);

/** Short forms of the field and of offices that may be somebody’s initials as well: they are somebody only where a person would stand. */
export const KNOWN_SHORT: ReadonlySet<string> = words(`
	aa ab abi ac ad adhd ai am aob apd asap asc asd atw ba bbc bc bp bsl ca cab cc cd ceo cfo ci cio coo cpd cpn cv da db dd de dea dfe dla dob dof dps dsa dwp
	ed edi ehcp es esa esf etc eu faq ff fe fy ga gb gdpr gp gps he hb hd hiv hmrc hq hr hse ib ica icb ict id ie ii iii iit in ip ips ir is it iv jc jcp jcs jd jsa
	ks la lac ld lea lep lgbt ltd ma mba mbe md mh mhs mot mp mps ms nb nda neet ni no ngo nhs nvq obe od ok on os ot pa pas pc pe pip pm po ppe pr ps pt pto qa
	rag re rip rsvp sa sc sda se sen send sla smart so st sw swot ta tb tbc tbd tlc to tv uc uk un us usa vat vr wc wfh wrap`);
