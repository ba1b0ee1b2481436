/** Facts that narrow down who somebody is. Written by hand; what is common to many (low mood, back pain) is left out. */

const any = (text: string): string =>
	text
		.trim()
		.split(/\s*[\n;]\s*/)
		.join('|');

const CONDITIONS = any(`
	epilepsy; epileptic; crohn['’]?s(?: disease)?; colitis; lupus; multiple sclerosis; ms; parkinson['’]?s(?: disease)?; motor neurone disease; cerebral palsy;
	cystic fibrosis; sickle cell(?: disease| anaemia)?; hiv; aids; hepatitis(?: [abc])?; cancer; leukaemia; tourette['’]?s(?: syndrome)?; schizophrenia;
	bipolar(?: disorder)?; psychosis; autism; down['’]?s syndrome; dementia; narcolepsy; kidney failure; a transplant; dialysis; a stoma; stroke; ptsd;
	a prosthetic leg; one leg; one arm; one hand; brain injury; fibromyalgia; endometriosis; heart failure; diabetes; dwarfism; anorexia; bulimia
`);
const CONDITION_WORDS = any(
	`deaf; blind; partially sighted; deafblind; autistic; non-verbal; wheelchair[- ]using; schizophrenic; diabetic; transgender; trans`
);
const NATIONS = any(`
	afghan; albanian; angolan; bangladeshi; bulgarian; burmese; cameroonian; chilean; chinese; colombian; congolese; croatian; cuban; czech; egyptian;
	eritrean; ethiopian; filipina; filipino; french; gambian; german; ghanaian; greek; hungarian; indian; iranian; iraqi; italian; ivorian; jamaican; jordanian;
	kenyan; kosovan; kurdish; latvian; lebanese; liberian; libyan; lithuanian; malawian; moroccan; nepali; nigerian; pakistani; palestinian; polish; portuguese;
	roma; romanian; russian; rwandan; senegalese; serbian; slovak; somali; spanish; sri lankan; sudanese; syrian; tamil; tanzanian; thai; tibetan; tunisian;
	turkish; ugandan; ukrainian; uyghur; venezuelan; vietnamese; yemeni; zambian; zimbabwean; roma; gypsy; traveller
`);
const LANDS =
	'(?:Afghanistan|Albania|Bangladesh|Bulgaria|Burma|Cameroon|Chile|China|Colombia|(?:the )?Congo|Croatia|Cuba|Egypt|Eritrea|Ethiopia|Ghana|Hungary|India|Iran|Iraq|Jamaica|Jordan|Kenya|Kosovo|Kurdistan|Latvia|Lebanon|Libya|Lithuania|Morocco|Nepal|Nigeria|Pakistan|Palestine|Poland|Romania|Russia|Rwanda|Senegal|Sierra Leone|Slovakia|Somalia|Sri Lanka|Sudan|Syria|Tanzania|Tibet|Tunisia|Turkey|Uganda|Ukraine|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe)';
const JOBS = any(`
	miner; weaver; piano tuner; undertaker; gravedigger; blacksmith; farrier; midwife; dentist; pilot; barrister; solicitor; magistrate; surgeon; vet; beekeeper;
	imam; priest; vicar; rabbi; nun; monk; bus driver; tram driver; train driver; taxi driver; lollipop lady; lollipop man; postman; postwoman; milkman; firefighter;
	paramedic; soldier; sailor; boxer; footballer; jockey; dancer; musician; baker; butcher; barber; hairdresser; plasterer; roofer; slaughterman; stonemason;
	thatcher; locksmith; chimney sweep; barista; headteacher; head teacher; caretaker; signalman; locksmith; tattooist; florist; fishmonger; cobbler; tailor; seamstress
`);
const PREMISES = any(
	"abattoir; chippy; depot; mill; bakery; butchers; butcher's; garage; quarry; tannery; dairy; foundry; brewery; crematorium; care home; nursery; school; surgery; pharmacy; pub; salon; barbers; warehouse; factory; farm; kennels; stables; town hall; leisure centre; bin crew; paper mill; launderette; market stall"
);

type Kind = 'health' | 'origin' | 'family' | 'work';
interface FactForm {
	readonly kind: Kind;
	readonly form: RegExp;
	readonly proposal: (it: string) => string;
}

/** "an Eritrean woman" → "a woman": the article goes with it, so that it still agrees. */
const without = (it: string): string => {
	const [, article, , noun] = /^(an? )?(.*?)(\S+)$/i.exec(it)!;
	return `${article ? (/^A/.test(article) ? 'A ' : 'a ') : ''}${noun}`;
};

/** What each kind of fact looks like, and something wider that could stand there. */
export const FACTS: readonly FactForm[] = [
	{ kind: 'health', form: new RegExp(`(?<!\\p{L})(?:${CONDITIONS})(?!\\p{L})`, 'giu'), proposal: () => 'a health condition' },
	{ kind: 'health', form: new RegExp(`(?<!\\p{L})(?:${CONDITION_WORDS})(?!\\p{L})`, 'giu'), proposal: () => 'disabled' },
	{
		kind: 'origin',
		form: new RegExp(
			`(?<!\\p{L})(?:an? )?(?:${NATIONS}) (?:man|woman|lad|girl|boy|refugee|family|mum|dad|mother|father|client|participant|worker|speaker)(?!\\p{L})`,
			'giu'
		),
		proposal: without
	},
	{
		kind: 'origin',
		form: new RegExp(`(?<=\\b(?:from|left|fled|in) )${LANDS}(?!\\p{L})`, 'gu'),
		proposal: () => 'another country'
	},
	{
		kind: 'family',
		form: /\b(?:of |has |have |with )?(?:twins|triplets|quads|(?:two|three|four|five|six|seven|eight|nine|\d) (?:children|kids)(?: under \w+)?)\b/gi,
		proposal: (it) => `${/^(?:of|has|have|with) /i.exec(it)?.[0] ?? ''}children`
	},
	{
		kind: 'work',
		form: new RegExp(`(?<!\\p{L})(?:ex-|former |retired )?(?:${JOBS})(?!\\p{L})`, 'giu'),
		proposal: () => 'worker'
	},
	{
		kind: 'work',
		form: new RegExp(`(?<=\\b(?:at|on|in|for) )(?:the|a) (?:\\p{Lu}\\p{L}{2,20} )?(?:${PREMISES})(?!\\p{L})`, 'gu'),
		proposal: () => 'a local employer'
	},
	{ kind: 'work', form: /\bdrives the [\w ]{1,12}(?:bus|tram|van|lorry|bin wagon)\b/gi, proposal: () => 'has a job' }
];

export const ONLY =
	/\b[Tt]he only(?= (?:\p{L}+[ -]){0,3}(?:man|woman|lad|lass|girl|boy|person|client|participant|learner|mum|dad|mother|father|one|worker|driver|refugee|teacher|nurse|barista|cleaner|apprentice|carer|parent|member|baker|plasterer|electrician|plumber|butcher|barber|welder|wheelchair user)\b)/u;
export const ONLY_AT = /\b[Tt]he only (?:\p{L}+[ -]){1,4}?(?:in|on|at|from|of) (?:the|our|my|\p{Lu})/u;
/** Somebody is spoken of, and not a group. */
export const SOMEBODY =
	/\b(?:s?he|his|her|him|man|woman|lad|lass|boy|girl|bloke|lady|gentleman|person|client|participant|mum|dad|mother|father|miner|tuner|worker|driver|who|an? )\b/i;
