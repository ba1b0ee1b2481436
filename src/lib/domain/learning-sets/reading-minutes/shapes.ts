import type { GrammarKind } from './grammar-words';
import type { MinutesLanguage } from './minutes-language';

export type Shapes = ReturnType<typeof shapesOf>;

/** One of these words, the longest first; an apostrophe however it is set. Of no words: what matches nothing. */
function oneOf(words: readonly string[]): string {
	const all = [...new Set(words)].sort((a, b) => b.length - a.length);
	return all.length === 0 ? '(?!)' : `(?:${all.map(escaped).join('|')})`;
}
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll("'", "['’]");

/** A word on its own. */
const alone = (words: string): string => `(?<!\\p{L})${words}(?!\\p{L})`;

/** What rules look for in dates, lists and sentences: their grammar stands here, the words of it in the files of the languages. */
export function shapesOf(languages: readonly MinutesLanguage[]) {
	const said = (kind: GrammarKind) => languages.flatMap(({ grammar }) => grammar[kind]);
	const any = (kind: GrammarKind) => oneOf(said(kind));
	const anyAlone = (kind: GrammarKind) => new RegExp(alone(any(kind)), 'u');
	/** One of these words and the blank behind it, which an apostrophe does without. */
	const before = (words: readonly string[]) => {
		const elided = words.filter((word) => word.endsWith("'"));
		return `(?:${oneOf(words.filter((word) => !elided.includes(word)))}\\s+|${oneOf(elided)}\\s*)`;
	};
	const article = before(said('articles'));
	const deciders = oneOf(languages.flatMap((each) => each.deciders));
	const toDo = any('toDo');
	return {
		...datesOf(languages, any),
		/** "the " */
		article: new RegExp(`^${article}(?=\\p{L})`, 'iu'),
		/** What stands between the clauses of a sentence. */
		joint: new RegExp(`[;:]\\s+|,\\s+(?:\\p{Ll}{1,5}\\s+)?|\\s[–—-]\\s+|\\s(?:&|${any('joints')})\\s+`, 'gu'),
		/** A joint before a small letter, and before words that begin what was agreed. */
		jointBefore: new RegExp(`\\s${any('joints')}\\s+(?=\\p{Ll})`, 'gu'),
		jointThat: new RegExp(`(?<!,)(?=,? ${any('joints')} ${any('that')} )`, 'u'),
		joints: new RegExp(`^${any('joints')}\\s`, 'u'),
		/** Two labels of one kind: "Decisions and agreements". */
		betweenLabels: new RegExp(`\\s*[–—/&,]\\s*|\\s*-\\s+|\\s+${any('joints')}\\s+`),
		that: new RegExp(`^,?\\s*${before(said('that'))}`, 'iu'),
		/** Behind a verb that decides: "that", "to". */
		thatOrTo: new RegExp(`^,?\\s*${before([...said('that'), ...said('infinitiveMarks')])}`, 'iu'),
		saysThat: new RegExp(`[:;]|${alone(any('that'))}\\s`, 'u'),
		/** "After discussion it was agreed": the words before the clause that tells of a decision. */
		beforeDecided: new RegExp(`^(?:\\S+\\s+){1,4}?(?=${any('weOrIt')} |${article}${deciders} )`, 'iu'),
		/** "RESOLVED unanimously that" */
		resolved: new RegExp(
			`^(?:[^.;:]{0,60}?\\s)?${oneOf(said('resolved').map((word) => word.toUpperCase()))}(?: \\p{Ll}+)?(?=:?\\s(?:[–—-]\\s)?(?:${any('that')}|${toDo})\\s)`,
			'u'
		),
		/** "RESOLVED that -", above what was */
		resolvedThat: new RegExp(
			`^${oneOf(said('resolved').map((word) => word.toUpperCase()))}(?: \\p{Ll}+)?,?\\s*(?:[–—-]\\s*)?(?:${any('that')})?\\s*[:–—-]?$`,
			'u'
		),
		cried: new RegExp(alone(oneOf(said('resolved').map((word) => word.toUpperCase()))), 'u'),
		/** "Headteacher to advertise": a post or a body, and what it is to do. */
		postToDo: new RegExp(`^(\\p{Lu}[\\p{L}\\d'’&-]*(?:\\s+[\\p{L}\\d'’&-]+){0,4}?)\\s+${toDo}\\s+\\p{Ll}`, 'u'),
		postsToDo: new RegExp(`^((?:\\p{Lu}[\\p{L}-]+ ){1,4})${toDo} (\\p{Ll}+)\\s\\S`, 'u'),
		bodyToDo: new RegExp(`^(\\p{L}[\\p{L}\\d'’&-]*(?:\\s+[\\p{L}'’&-]+){0,4}?)\\s+${toDo}\\s+(\\p{Ll}[\\p{Ll}-]+)\\s(.*)$`, 'u'),
		groupToDo: new RegExp(
			`^.{4,60}?\\s(?:${toDo}|${any('infinitiveMarks')})\\s+(\\p{Ll}+)\\s[^:]{3,60}:\\s+(\\p{Lu}[^:]+?)\\.?$`,
			'u'
		),
		/** "to instruct the Area Manager to bring", "that the Clerk be asked to write" */
		told: new RegExp(
			`^(?:\\(?[ivx\\d]{1,4}\\)?[.)]?\\s+)?(?:.{0,40} )?${toDo} ${any('orders')}\\s+(${article}?\\p{Lu}[\\p{L}'’ -]{2,40}?)\\s+${toDo}\\s+(\\p{Ll}+)\\s`,
			'u'
		),
		beTold: new RegExp(
			`${alone(any('that'))}\\s+(${article}?\\p{Lu}[\\p{L}'’ -]{2,40}?) ${any('surePassives')} ${any('ordered')} ${toDo} (\\p{Ll}+)\\s`,
			'u'
		),
		beAsked: new RegExp(`^${any('surePassives')} ${any('ordered')} ${toDo} \\p{Ll}+\\s`, 'u'),
		finite: anyAlone('finite'),
		subordinate: new RegExp(`${alone(any('subordinates'))}.*$`, 'u'),
		spoken: anyAlone('spoken'),
		sure: anyAlone('surePassives'),
		beforeToBe: new RegExp(`${alone(any('beforeToBe'))}$`, 'u'),
		/** "Leaflets to be reprinted by May": the thing, the participle, the rest. */
		toBeDone: new RegExp(`^([^.;:]{3,60}?)\\s+${any('toBe')} (?:re-?)?(\\p{Ll}+${any('participles')})(?!\\p{L})(.*)$`, 'u'),
		/** What was still to be done tells how things stood. */
		afterWas: new RegExp(`${alone(any('was'))} $`, 'u'),
		undertakes: new RegExp(`${alone(`(?:${toDo} (?!${article})\\p{Ll}{2,}|${any('obliges')})`)}`, 'u'),
		promises: new RegExp(`^${any('promises')}(?!\\p{L})`, 'u'),
		reflexive: anyAlone('reflexives'),
		theirApologies: new RegExp(`${alone(any('possessives'))} ${any('apologyNouns')}(?!\\p{L})`, 'iu'),
		/** What follows "apologies" behind the names of those who sent them, and ends the sentence or gives a reason. */
		afterAway: new RegExp(
			`^[.,;)]*$|^[.)]\\s|^${any('reasons')}(?!\\p{L})|^\\([^)]*\\)[.\\s]*$|^(?:\\([^)]*\\)\\s*)?${any('joints')} ${any('sendsApologies')} (?:\\p{Ll}+ )?${any('apologyNouns')}`,
			'u'
		),
		ours: new RegExp(`^(?:${article}|${any('ours')}\\s)`, 'iu'),
		including: new RegExp(`^[^,;:.]{0,60}?(?<!\\p{L})${any('including')}\\s+(?=\\p{Lu})`, 'iu'),
		/** "Members attending were Ann Lee": a label, and a verb in place of its colon. */
		were: new RegExp(`^(\\p{Lu}\\p{L}*(?: \\p{L}+){0,4}) (?:${any('was')}|${any('is')}):?\\s+(?=\\p{Lu})`, 'u'),
		/** A verb at the end of a clause, with its mark before or within it: "die Zahlen zu prüfen". */
		markedVerb: new RegExp(`(?:\\s${any('marksWithin')} |\\p{Ll}${any('marksWithin')})\\p{Ll}+n(?!\\p{L})`, 'u'),
		/** "She undertook to": a verb, and what stands before the next, of languages that leave out who. */
		unsaid: new RegExp(
			`^\\S+(?:\\s+\\S+)? ${oneOf(languages.filter(({ grammar }) => grammar.dropsPronoun).flatMap(({ grammar }) => grammar.infinitiveMarks))}\\s`,
			'u'
		),
		objectPronoun: new RegExp(`^${any('objectPronouns')}\\s+(?=\\p{Ll})`, 'iu'),
		/** "… and the Town Clerk", at the end */
		postLast: new RegExp(`^(.*\\S),?\\s+${any('joints')}\\s+${article}((?:\\p{L}+ ){0,2}\\p{L}+)$`, 'su'),
		/** A verb, what means whoever does it, and the rest: "kümmert sich Ann um" */
		secondVerb: new RegExp(`^(\\p{Ll}+)\\s+(${any('ownObjects')}\\s+)?(.*)$`, 'su'),
		/** "In response to Mrs Lee, he undertook" */
		asideBeforePronoun: new RegExp(`^\\p{Lu}[^,.:;]{3,60},\\s+(?=${oneOf(languages.flatMap((each) => each.pronouns))}\\s)`, 'u'),
		inPost: new RegExp(`^(?:${any('inPost')} )?${article}`, 'u'),
		meMeant: new RegExp(`(?<!\\p{L})${any('me')}\\s*\\((\\p{Lu}[^()]+)\\)`, 'gu'),
		/** An article and one or two words in small letters before a capital or a title cut short. */
		postBefore: new RegExp(`^${article}(?:(?!${any('bodyJoints')}\\s)\\p{Ll}+\\s+){1,2}(?:\\p{Ll}{2,5}\\.\\s+)?(?=\\p{Lu})`, 'u'),
		me: new RegExp(`^${any('me')}(?!\\p{L})(\\s*\\([^)]*\\))?$`, 'iu'),
		mailField: new RegExp(
			`^(${oneOf((['mailFrom', 'mailTo', 'mailSent', 'mailAbout'] as const).flatMap(said))})\\s*:\\s*(.*)$`,
			'i'
		),
		page: new RegExp(
			`^(?:(?:[^,]{0,60}[\\s–-])?\\p{L}+ \\d{1,3} ?(?:${any('ofCount')}|\\/) ?\\d{1,3}|[-–] ?\\d{1,3} ?[-–])$`,
			'u'
		),
		ofDay: new RegExp(`\\s+${any('ofDay')}\\s+\\d[\\d./ -]*$`),
		/** The number of a thing at the end of its label: "Action no. 3". */
		counted: new RegExp(`\\s*(${any('countHeads')}\\.?)?\\s*(?:\\b[a-z]{1,4}[-/]?)?\\d{1,3}([./-]\\d+)*$`),
		/** Where and when a meeting is held, in its head. */
		held: new RegExp(
			`(?:^|[\\s,])${any('heldAt')}\\s+(?=\\p{Lu})([^.;\\n]{3,80}?)(?=\\s+${any('onDay')}\\s|[.;,]\\s*\\p{Lu}?\\p{Ll}*\\s*\\d|\\s*$)`,
			'u'
		),
		firstOfDays: new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s*(?:[–-]|${any('joints')}|${any('upTo')})\\s*$`, 'u'),
		sentenceEnd: new RegExp(
			`(?<=(?:\\p{L}{3}|\\d\\s?[ap]m|\\d[a-d]|[\\d)"”'’%])[.!?]["”)]?)(?<![\\s(]\\d{1,2}\\.)(?<!(?<!\\p{L})${any('cutWords')}\\.)\\s+(?=["“(]?\\p{Lu})|(?<=\\s${any('shortWords')}\\.)\\s+(?=\\p{Lu}(?:\\p{Ll}|\\p{Lu}{1,3}\\s))|(?<=\\s\\p{Lu}{2}\\.)\\s+(?=${any('starters')} |\\p{Lu}{2,4} \\p{Ll})`,
			'u'
		),
		/** What is next, and a verb that says it takes place. */
		nextMeeting: new RegExp(
			`^${article}?${any('nextWords')}\\s+(?!${any('periods')})(?:\\p{L}+\\s+){0,3}?(?:\\p{L}+:|${any('takesPlace')}\\s)`,
			'iu'
		),
		/** "A fire drill needs to be held", by the language that says it so. */
		hasToBe: languages.map(({ language, grammar }) => ({
			language,
			shape: new RegExp(
				`\\S (?<!${any('negations')} )${oneOf(grammar.hasToBe)} (?:\\p{Ll}+ )?\\p{Ll}+${oneOf(grammar.participles)}(?!\\p{L})`,
				'u'
			)
		})),
		passiveOfOne: languages.map(({ language, grammar, passivesBy }) => ({
			language,
			shape: new RegExp(`\\s\\p{Ll}{3,}${oneOf(grammar.passiveEndings)}\\s+${oneOf(passivesBy)}\\s+(?=\\p{Lu})`, 'u')
		}))
	};
}

/** Days in words, with what each language sets around the number, and times of the day. */
function datesOf(languages: readonly MinutesLanguage[], any: (kind: GrammarKind) => string) {
	const second = oneOf(languages.flatMap(({ months }) => months.flat().flatMap((month) => month.split(' ').slice(1))));
	const joint = `(?:${any('monthJoints')}\\s+)?`;
	const ordinal = `(?:${any('ordinals')}|\\.)?`;
	return {
		/**
		 * `Thursday 17th of April 2008`, `17-Apr-08`, `17 de abril`, `5 Deireadh Fómhair` (a month of two words); the first group is a weekday
		 * or a word that does not belong to it.
		 */
		wordy: new RegExp(
			`(?<![\\p{L}\\d])(?:(\\p{L}[\\p{L}-]+\\.?),?\\s+(?:${any('dayArticles')}\\s+)?)?(\\d{1,2})${ordinal}(?:\\s+|-)${joint}(\\p{L}{3,}(?:\\s+${second})?)\\.?(?:(?:,?\\s+|-)${joint}(['’]?\\d{4}|['’]?\\d{2})(?!\\d|[:.]\\d))?`,
			'giu'
		),
		/** `Thursday, April 17th, 2008` */
		american: new RegExp(`(?<![\\p{L}\\d])(?:(\\p{L}+),?\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2})${ordinal},\\s+(\\d{4})`, 'giu'),
		/** `Friday 19th`, of the month that the meeting is in or the next. */
		weekdayAndDay: new RegExp(
			`(?<!\\p{L})(\\p{L}{3,})\\s+(?:${any('dayArticles')}\\s+)?(\\d{1,2})${any('ordinals')}(?!\\s+${joint}\\p{L}{3,}\\s+\\d{4})(?!\\p{L})`,
			'giu'
		),
		/** "the March meeting", "in September", "January 2025" */
		monthly: new RegExp(`^(?:(${any('inMonth')})\\s+)?(\\p{L}{3,})(?:\\s+(\\d{4})|\\s+${any('sessions')})?$`, 'iu'),
		clock: new RegExp(
			`(?<![\\d.,/-])(\\d{1,2})(?:[.:h](\\d{2})|(?=\\s*(?:am|pm)\\b|\\s*${any('hours')}\\b))\\s*(am|pm|${any('hours')})?\\b(?![.,]?\\d)`,
			'giu'
		)
	};
}
