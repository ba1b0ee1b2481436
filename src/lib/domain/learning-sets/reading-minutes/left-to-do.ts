import type { Around } from './around';
import { undertaken } from './undertaken.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { isPending, isToBeDone, saysFinite } from './to-be-done.ts';
import { isThingToDo } from './verb-endings.ts';
import { readDue } from './read-date.ts';
import { isStep } from './is-step.ts';

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
	(isPending(text, around.words) || isToBeDone(text, around.words) ? [] : null);

/** "Healthwatch to share the report": who stands at the beginning is a body of these minutes, a post, or several at once. */
function bodyTo(text: string, around: Around): readonly string[] | null {
	const { set, shapes } = around.words;
	const bare = text.replace(shapes.article, '');
	const [, who, verb, rest] = shapes.bodyToDo.exec(bare) ?? [];
	if (who === undefined || !set.imperatives.has(verb!) || set.ofItself.has(verb!)) return null;
	if (saysFinite(rest!, shapes) || shapes.finite.test(who) || shapes.cried.test(who)) return null;
	const isNamed = who.split(' ').every((word) => /^\p{Lu}/u.test(word) || set.bodyJoints.has(word) || set.bodies.has(word));
	return isNamed && /^\p{Lu}/u.test(bare) && around.isBody(who) ? [who] : null;
}

/** "The Deputy Clerk would draw up the list": a post of somebody in the list. */
function postWill(text: string, { words, isBody }: Around): readonly string[] | null {
	const bare = text.replace(words.shapes.article, '');
	const found = /^((?:\p{Lu}[\p{L}-]+ ){0,3}?(\p{Lu}[\p{L}-]+))\s+(?=\p{Ll})/u.exec(bare);
	if (!found || !words.set.posts.has(folded(found[2]!)) || !isBody(found[1]!)) return null;
	const does = afterPhrase(bare.slice(found[0].length), words.phrases.does);
	return does !== null && isStep(does, words) ? [found[1]!] : null;
}

/** "Northgate Skills will prepare the structure": a body that stands beside somebody of the list. */
function bodyWill(text: string, { words, bodyAt }: Around): readonly string[] | null {
	const found = bodyAt(text);
	const does = found && undertaken(text.slice(found.length).trimStart(), words);
	const isSaid = does !== null && isStep(does, words);
	return isSaid && !words.set.ofItself.has(folded(/^\S+/.exec(does)![0])) && !isNews(does, words) ? [found!.body] : null;
}

/** "will receive a grant", "wird im Mai umziehen": what is only news of a body, in one of its first or its last word. */
export function isNews(text: string, { set }: MinutesWords): boolean {
	const all = folded(text.replace(/[.\s]+$/, '')).split(/[\s,]+/);
	return [...all.slice(0, 2), all.at(-1)!].some((word) => set.happens.has(word));
}

/** "(ii) to instruct the Area Manager to bring a report", "that the Clerk be asked to write": what is decided that somebody is to do. */
function askedTo(text: string, { words: { set, shapes } }: Around): readonly string[] | null {
	const found = shapes.told.exec(text) ?? shapes.beTold.exec(text);
	return found && set.imperatives.has(found[2]!) ? [found[1]!.replace(shapes.article, '')] : null;
}

/** "A small group to plan the day: Mr Lee, Mrs Ray" */
function groupFor(text: string, { words, owners }: Around): readonly string[] | null {
	const [, verb, people] = words.shapes.groupToDo.exec(text) ?? [];
	return verb !== undefined && words.set.imperatives.has(verb) ? owners.of(people!, true) : null;
}

/** "The list will be sent by Ann": where it says by whom, or in a language that says so of what is done too, by when. */
function doneBy(text: string, { words, owners, since }: Around): readonly string[] | null {
	// "Protokollet skickas av Ann senast den 12 maj"
	const ending = words.shapes.passiveOfOne.find(
		({ language, shape }) => words.verbs?.some((each) => each.language === language) === true && shape.test(text)
	);
	const one = ending?.shape.exec(text);
	const by = one && owners.atStart(text.slice(one.index + one[0].length));
	if (by && readDue(text, words, since) !== null) return by.owners;
	for (const { index } of text.matchAll(/(?<=\s)\p{Ll}/gu)) {
		const rest = afterPhrase(text.slice(index), words.phrases.passives);
		if (rest === null) continue;
		for (const by of rest.matchAll(/(?<=^|\s)\p{Ll}/gu)) {
			const whom = afterPhrase(rest.slice(by.index), words.phrases.passivesBy);
			const start = whom === null ? null : owners.atStart(whom);
			if (!start) continue;
			return words.shapes.sure.test(text.slice(index)) || readDue(text, words, since) !== null ? start.owners : null;
		}
	}
	return null;
}

/** "La comunicazione va preparata entro venerdì (Lee)": somebody known behind a thing to do, or behind a day by which. */
function inBrackets(text: string, { words, owners }: Around): readonly string[] | null {
	const found = /^(.{8,}?)\s*\(([^()]{2,40})\)[.\s]*$/su.exec(text);
	const who = found ? owners.of(found[2]!, true) : null;
	if (!found || !who) return null;
	const bare = afterPhrase(found[1]!, words.phrases.toDo) ?? found[1]!;
	return isThingToDo(bare, words) || isPending(found[1]!, words) || isToBeDone(found[1]!, words) ? who : null;
}
