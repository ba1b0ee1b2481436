/** Words that speak for or against a name where they stand beside a capital letter. All in small letters. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const TITLES = words(
	'mr mrs ms miss mx dr prof professor rev reverend sir dame lady lord imam auntie aunty aunt uncle nurse sister pc sgt cllr councillor pastor rabbi fr bro shaykh sheikh senhor senhora senor senora dona don monsieur madame pani pan bibi hajji haji'
);

/** A name may follow these at once: "his brother Kamil", "a man called Kamil". */
export const INTRODUCES = words(`
	called named nicknamed client clients participant participants customer mum mom mother dad father brother sister son daughter husband wife
	partner boyfriend girlfriend friend neighbour colleague manager supervisor mentor tutor landlord cousin nephew niece grandson
	granddaughter grandmother bro sis gran nan grandad auntie aunty uncle ex fella lad lads lass mate bloke daughter's son's supervisee grandfather carer mentee jobseeker trainee resident tenant student user
`);

/** What is done to people: "I met Kamil". */
export const DONE_TO_PEOPLE = words(`
	met told asked saw seen spoke with spk helped supported phoned rang thanked coached mentored encouraged reminded introduced texted emailed accompanied persuaded
	congratulated interviewed advised visited emailed referred signposted collected invited chased
`);

/** What people do: "Kamil said". */
export const DONE_BY_PEOPLE = words(`
	said told asked explained started passed failed turned didn't dint doesn't won't can't isn't hasn't hadn't couldn't wouldn't wasn't starts brings
	withdrew signed handed missed forgot forgets cancelled prefers speaks spoke works worked moved wishes laughs talked talks thanked knows knew
	likes liked smiled shouted sold sells drove drives helps needs lost keeps kept left leaves stayed stays sat ran reckons struggles covered rung shook drove goes walked ate cooks cooked swears swore drinks sleeps slept paid pays stopped stops
	cycles cycled sings sang reads nodded nods sat sits waits waited interprets translates translated texted messaged felt feels thinks thought wants wanted says tells lives lived agreed phoned rang cried laughed smiled wondered
	admitted mentioned replied suggested hopes hoped loves loved hates hated got gets came went arrived rents
	wrote writes showed brought joined helped smiles cries
	remembers remembered worries worried applied struggles struggled attended
`);

/** Also said of things, so they count only after a word that is a known name: "Grace has". */
export const SAID_OF_ANYTHING = words(
	'is was has had did does will would could can and took made found finds also still never just then are were both'
);

/** Capitals that begin no person's name. */
export const NEVER_NAMES = words(`
	i i'm i've i'd i'll we you he she they it the a an this that these those there here his her their our my your its who what when where why how
	monday tuesday wednesday thursday friday saturday january february march july august september october november december christmas easter
	ramadan eid diwali english polish urdu arabic welsh scottish irish british punjabi bengali somali romanian ukrainian french spanish
	portuguese german italian chinese asian african european american caribbean muslim jewish hindu sikh catholic kurdish farsi turkish
	everyone everybody someone somebody nobody anyone people staff others another one two three some many most both each all none
	employers managers colleagues clients participants members partners parents employer manager client participant supervisor facilitator
	mum dad nan grandma if as so but and or then also because after before while during since in on at by for from with to of not no yes
	universal credit jobseeker jobseekers jobcentre personal independence work access pathways google facebook whatsapp zoom teams excel word
	covid brexit government parliament brexit department minister north south east west northern southern eastern western
	safeguarding dear hi hello thanks regards best kind sincerely action learning next lesson objective question answer decision information
`);

/** Capitals that end the name of a place or a body: "Grace House", "Victoria Road". */
export const PLACES_AND_BODIES = words(`
	council centre center college university school hospital trust team service services project partnership group forum network department
	office house street road lane avenue park church mosque temple station agency association society ltd limited plc plus works programme
	program scheme fund act board committee bank library hall market court bridge hill valley town city county borough clinic surgery
	foundation institute charity academy nursery day week award credit allowance payment grant plan square terrace close drive gardens place
	estate tower wharf hub cafe café shop store stores theatre museum gallery stadium united rovers athletic infirmary wing ward line report
	common moor fold brow grove precinct market hall bootcamp academy review strategy policy framework model theory scale inventory index method cycle charter disease syndrome
`);

export const PARTICLES = words('de da di dos van von der den al el bin ibn bint ap ab ferch la le mac mc');
/** Before a word that is a name and a month: it is the month. */
export const BEFORE_MONTHS = words(
	'in since by on of until till from last next early late mid this every during before after to and or between through'
);
export const MONTHS_AND_SEASONS = words('april may june summer autumn winter sunday');
/** Before a word that is a name and a place: it is the place. */
export const BEFORE_PLACES = words('in from to at near around of outside across via through between towards into past');
/** Names that begin questions and sentences as small words. */
export const SMALL_VERBS = words('will may can said pat mark grant chase page art so');
export const ARTICLES = words('the a an our my your this that his her their');
/** Before a capital that is then no person's: "St John", "Royal Oak". */
export const BEFORE_BODIES = words(
	'st saint queen king royal port fort mount north south east west new great old upper lower the'
);
/** In small letters after a capital, they make it the name of a body: "the Peel practice", "the Heywood office". */
export const SMALL_BODIES = words(
	'practice surgery office centre branch store shop depot site estate college school hospital council group programme scheme project model cycle team hub library pharmacy bakery factory period mill warehouse road street lane park station road bus tram line course café cafe church mosque foundation charity trust form award'
);
/** What may be "called" something. */
export const CALLED_THINGS = words(
	'set course form app website room thing firm company book film band shop bus boat horse dog cat song game road pub meeting paper lesson method tool place village town'
);
/** Names that are words too often to be taken for a name in small letters alone. */
export const SMALL_WORDS = words(
	'akin bob clement constance fang felicity florin kelvin lei marina matt peter reg rosemary sally sultana winsome yaw jean ken mike josh harry perry veronica beryl bola barney nancy ali ana kai lina dan'
);
export const PRONOUNS = words('i you he she we they it my his her their our your the a');
/** Qualities of which a sentence may speak as of a person: "Hope is what people bring". */
export const ABSTRACT = words(
	'hope faith charity patience joy grace honor honour peace love justice liberty prudence verity unity mercy destiny chance light summer spring autumn winter melody wisdom'
);
/** What says, asks or works and is no person. */
export const THINGS_THAT_SAY = words(
	'letter form letters text employers jobcentre dwp hmrc nhs gp policy guidance website app bus train law act'
);
/** After these an unknown capital is as likely somebody: "a card from …", "because of …". */
export const BEFORE_EITHER = words('from to of');
/** Before a name in small letters that owns something: "or lee's girlfriend". */
export const BEFORE_OWNERS = words('and or but with for to from of is was at that when if because so about her his');
