import type { Around } from './around';
import { undertaken } from './doers.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { isThingToDo } from './verb-endings.ts';
import { readDue } from './read-date.ts';

/**
 * Whom a sentence leaves something to that does not begin with somebody known: a body ("Healthwatch to share the report"), whoever it names behind
 * the verb ("will be sent by Ann"), or nobody yet ("Leaflets to be reprinted"). Null where it tells of nothing to do.
 */
export const leftToDo = (text: string, around: Around): readonly string[] | null =>
	postWill(text, around) ??
	bodyWill(text, around) ??
	askedTo(text, around) ??
	groupFor(text, around) ??
	bodyTo(text, around) ??
	doneBy(text, around) ??
	inBrackets(text, around) ??
	(isPending(text, around) || isToBeDone(text) ? [] : null);

/** Verbs of what happens by itself, or what a thing does: "Library to close on Mondays". */
const HAPPENS = new Set(
	'be,close,open,start,begin,end,stop,move,change,run,continue,meet,increase,reduce,launch,note,host,become,remain,stay,finish,follow'.split(
		','
	)
);
const JOINTS = new Set('of,the,and,for,&,from'.split(','));
const FINITE = /\b(?:was|were|is|are|had|has been|have been|would)\b/;
const SUBORDINATE = /\b(?:once|when|if|that|which|whether|until|after|as|because|who|where|what|how|why|before)\b.*$/;

/** "Healthwatch to share the report": who stands at the beginning is a body of these minutes, a post, or several at once. */
function bodyTo(text: string, around: Around): readonly string[] | null {
	const { words } = around;
	const found = /^((?:The |the )?\p{L}[\p{L}\d'’&-]*(?:\s+[\p{L}'’&-]+){0,4}?)\s+to\s+(\p{Ll}[\p{Ll}-]+)\s(.*)$/u.exec(text);
	if (!found || !words.set.imperatives.has(found[2]!) || HAPPENS.has(found[2]!)) return null;
	if (FINITE.test(found[3]!.replace(SUBORDINATE, '')) || FINITE.test(found[1]!)) return null;
	const who = found[1]!.replace(/^the /i, '');
	if (/\b(?:RESOLVED|AGREED|DECIDED)\b/.test(who)) return null;
	const isNamed = who.split(' ').every((word) => /^\p{Lu}/u.test(word) || JOINTS.has(word) || words.set.bodies.has(word));
	if (!isNamed) return null;
	return /^(?:the )?\p{Lu}/u.test(text) && around.isBody(who) ? [who] : null;
}

/** "The Deputy Clerk would draw up the list": a post of somebody in the list. */
function postWill(text: string, { words, isBody }: Around): readonly string[] | null {
	const found =
		/^(?:The |the )?((?:\p{Lu}[\p{L}-]+ ){0,3}?(?:Clerk|Manager|Officer|Secretary|Treasurer|Chair|Convener|Director|Co-?ordinator|Captain|President|Warden|Headteacher|Vicar|Administrator|Adviser|Lead))\s+(?=\p{Ll})/u.exec(
			text
		);
	const does = found && isBody(found[1]!) ? afterPhrase(text.slice(found[0].length), words.phrases.does) : null;
	return does !== null && /\S\s+\S/.test(does) && afterPhrase(does, words.phrases.states) === null ? [found![1]!] : null;
}

/** "Northgate Skills will prepare the structure": a body that stands beside somebody of the list. */
function bodyWill(text: string, { words, bodyAt }: Around): readonly string[] | null {
	const found = bodyAt(text);
	const does = found && undertaken(text.slice(found.length).trimStart(), words);
	const isSaid = does !== null && /\S\s+\S/.test(does) && afterPhrase(does, words.phrases.states) === null;
	return isSaid && !HAPPENS.has(folded(/^\S+/.exec(does)![0])) && !isNews(does, words) ? [found!.body] : null;
}

/** "will receive a grant", "wird im Mai umziehen": what is only news of a body, in one of its first or its last word. */
export function isNews(text: string, { set }: MinutesWords): boolean {
	const all = folded(text.replace(/[.\s]+$/, '')).split(/[\s,]+/);
	return [...all.slice(0, 2), all.at(-1)!].some((word) => set.happens.has(word));
}

/** "(ii) to instruct the Area Manager to bring a report", "that the Clerk be asked to write": what is decided that somebody is to do. */
function askedTo(text: string, { words }: Around): readonly string[] | null {
	const found =
		/^(?:\(?[ivx\d]{1,4}\)?[.)]?\s+)?(?:to |It was |The \p{L}+ agreed to |Agreed to |RESOLVED to )(?:instruct|ask|request|direct)\s+((?:the )?\p{Lu}[\p{L}'’ -]{2,40}?)\s+to\s+(\p{Ll}+)\s/u.exec(
			text
		) ??
		/\bthat\s+((?:the )?\p{Lu}[\p{L}'’ -]{2,40}?) be (?:instructed|asked|requested|directed|authorised) to (\p{Ll}+)\s/u.exec(
			text
		);
	return found && words.set.imperatives.has(found[2]!) ? [found[1]!.replace(/^the /, '')] : null;
}

/** "A small group to plan the day: Mr Lee, Mrs Ray" */
function groupFor(text: string, { words, owners }: Around): readonly string[] | null {
	const [, verb, people] =
		/^.{4,60}?\s(?:to|zum|pour|para|per|om te)\s+(\p{Ll}+)\s[^:]{3,60}:\s+(\p{Lu}[^:]+?)\.?$/u.exec(text) ?? [];
	return verb !== undefined && words.set.imperatives.has(verb) ? owners.of(people!, true) : null;
}

/** "The list will be sent by Ann": where it says by whom, or in a language that says so of what is done too, by when. */
function doneBy(text: string, { words, owners, since }: Around): readonly string[] | null {
	// "Protokollet skickas av Ann senast den 12 maj"
	const swedish = words.verbs?.some(({ language }) => language === 'sv') ? /\s\p{Ll}{3,}s\s+av\s+(?=\p{Lu})/u.exec(text) : null;
	const by = swedish && owners.atStart(text.slice(swedish.index + swedish[0].length));
	if (by && readDue(text, words, since) !== null) return by.owners;
	for (const { index } of text.matchAll(/(?<=\s)\p{Ll}/gu)) {
		const rest = afterPhrase(text.slice(index), words.phrases.passives);
		if (rest === null) continue;
		for (const by of rest.matchAll(/(?<=^|\s)\p{Ll}/gu)) {
			const whom = afterPhrase(rest.slice(by.index), words.phrases.passivesBy);
			const start = whom === null ? null : owners.atStart(whom);
			if (!start) continue;
			const isSure = /\b(?:be|être|ser|essere|zostan\p{L}+)\b|^(?:ska|skall|sera|será|sarà)\b/u.test(text.slice(index));
			return isSure || readDue(text, words, since) !== null ? start.owners : null;
		}
	}
	return null;
}

/** "La comunicazione va preparata entro venerdì (Lee)": somebody known behind a thing to do, or behind a day by which. */
function inBrackets(text: string, around: Around): readonly string[] | null {
	const found = /^(.{8,}?)\s*\(([^()]{2,40})\)[.\s]*$/su.exec(text);
	const who = found ? around.owners.of(found[2]!, true) : null;
	if (!found || !who) return null;
	const isToDo = isThingToDo(found[1]!, around.words) || isPending(found[1]!, around) || isToBeDone(found[1]!);
	return isToDo ? who : null;
}

function isPending(text: string, { words }: Around): boolean {
	for (const { index } of text.matchAll(/(?<![\p{L}\d])\p{L}/gu))
		// "The sum was still to be settled" tells how things stood.
		if (!/\b(?:was|were) $/.test(text.slice(0, index)) && afterPhrase(text.slice(index), words.phrases.pending) !== null)
			return true;
	// "A fire drill is overdue and needs to be held"
	if (/\S (?<!\b(?:not|n['’]t|never) )(?:has|have|needs?) to be (?:\p{Ll}+ )?\p{Ll}+(?:ed|en|wn|nt|ught|ld|und|ut)\b/u.test(text))
		return true;
	const isIn = (code: string) => words.verbs?.some(({ language }) => language === code) === true;
	// "va preparata", "Falta contratar o conjunto"
	if (isIn('it') && /(?<!\p{L})v(?:a|anno)\s+(?:\p{Ll}+\s+)?\p{Ll}+(?:at|it|ut|tt|st|es|nt|rs)[aoie](?!\p{L})/u.test(text))
		return true;
	const left = /^(?:falta|faltam|faltan|queda|quedan|resta|restam)\s+(.*)$/isu.exec(text)?.[1];
	return left !== undefined && (isIn('pt') || isIn('es')) && isThingToDo(left, words);
}

const NOTHING_DONE = new Set(
	'held,recorded,minuted,seen,continued,deferred,noted,confirmed,announced,agreed,advised,decided,discussed,welcomed,retained,used,based,informed,reminded,followed,made,taken,expected,excused,included'.split(
		','
	)
);

const SPOKEN =
	/\b(?:did|do|does|will|would|can|could|should|may|might|wish\w*|want\w*|said|asked|agreed|hope\w*|expect\w*|report\w*|noted|felt|thought|prefer\w*|decided|it|there)\b/;

/** "Leaflets to be reprinted by May" */
function isToBeDone(text: string): boolean {
	const found = /^([^.;:]{3,60}?)\s+to be (?:re-?)?(\p{Ll}+(?:ed|en|wn|nt|ught|ld|und|ut|de))\b(.*)$/u.exec(text);
	return (
		found !== null &&
		!NOTHING_DONE.has(folded(found[2]!)) &&
		!FINITE.test(found[1]!) &&
		!SPOKEN.test(found[1]!) &&
		!/\b(?:need|needs|has|have|had|seem|seems|appear|appears|ought|used|going|likely|due|able|hope|hopes|hoped|want|wants|wanted|asked|likes?)$/.test(
			found[1]!
		) &&
		!FINITE.test(found[3]!.replace(SUBORDINATE, ''))
	);
}
