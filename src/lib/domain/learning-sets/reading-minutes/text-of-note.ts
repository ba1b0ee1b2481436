import type { Around } from './around';
import { afterDecided, undertakings, withoutThat } from './decided.ts';
import { agreedDoer, doer } from './doers.ts';
import { decidedOf } from './decided-of.ts';
import { labelOf } from './labels.ts';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import { isOnlyWho, readAction, saidBy } from './read-action.ts';
import { withNamesBehind } from './names-behind.ts';
import { nextSteps } from './next-steps.ts';
import { readDue } from './read-date.ts';
import { isReported } from './reported.ts';
import { sentences } from './sentences.ts';

/** A line of the note: an action or decision where it says so, else an item. */
export function placeText(text: string, placing: Placing, around: Around): void {
	if (placeActionWithin(text, placing, around)) return;
	const { words } = around;
	const all = withNamesBehind(sentences(text, words), around);
	const decided = all.filter((each) => afterDecided(each, words) !== null);
	if (decided.length === 0) return placing.item(text);
	for (const each of all) {
		const rest = decided.includes(each) ? afterDecided(each, words)! : null;
		if (rest === null) placing.item(each);
		else placeDecided(each, rest, placing, around);
	}
}

/** A sentence that tells what was decided, `rest` of it behind the words that say so: an action where it begins with whoever does it. */
function placeDecided(said: string, rest: string, placing: Placing, around: Around): void {
	const owners = doer(rest, around) ?? agreedDoer(rest, around) ?? decidedOf(rest, around);
	// "RESOLVED that the Clerk be asked to write": who is to do it makes it an action.
	const isOwned = !owners && nextSteps(said, around, []).some((each) => each.owners.length > 0);
	// "We agreed that all members would try it": what all do is decided, unless it has a day.
	const isOfAll = owners?.every((each) => {
		const first = folded(each.split(' ')[0]!);
		return around.words.set.all.has(first) || around.words.set.each.has(first);
	});
	if (isOfAll && readDue(rest, around.words, around.since) === null) return placing.say('decision', said);
	if (!owners) return isOwned ? placing.item(said) : placing.say('decision', said);
	const [first, ...more] = undertakings(rest, around);
	const end = said.length - more.reduce((sum, one) => sum + one.length, 0);
	placing.action({ ...readAction(first!, around, '', owners), text: said.slice(0, end).trim() }, said.slice(0, end));
	for (const one of more) placing.action(readAction(withoutThat(one, around.words), around), one);
}

/** "… was discussed. ACTION: AB to ring", "Ring the surgeries. Action: AB". False where the line holds no such thing. */
function placeActionWithin(text: string, placing: Placing, around: Around): boolean {
	for (const match of text.matchAll(/(?<=[.;!?)\]\t]|\p{L}{2})[\s([]+(?=(\p{L}[\p{L}-]*(?: \p{L}+)?)\s*(?:[:]|\s[–-]\s))/gu)) {
		if (around.words.label.get(folded(match[1]!)) !== 'action') continue;
		// "She ran through the action list: the survey has been received"
		if (/\p{L}$/u.test(text.slice(0, match.index)) && !/^\p{Lu}/u.test(match[1]!) && !/[([]/.test(match[0])) continue;
		const [before, all] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
		const again = new RegExp(`\\s(?=${match[1]!}\\s*:)`, 'u').exec(all.slice(match[1]!.length));
		const tail = again ? all.slice(0, match[1]!.length + again.index) : all;
		const rest = labelOf(tail.replace(/[)\]]+\.?$/, ''), around.words)?.rest ?? '';
		if (rest === '' || isReported(rest, around)) continue;
		const said = isOnlyWho(rest, around) ? sentences(before, around.words).at(-1)! : '';
		placeText(before.slice(0, before.length - said.length).trim(), placing, around);
		if (said === '') placing.action(readAction(rest, around), tail);
		else placing.action(saidBy(said, rest, around), `${said} ${tail}`);
		if (again && !placeActionWithin(`. ${all.slice(tail.length).trim()}`, placing, around)) placing.item(all.slice(tail.length));
		return true;
	}
	return false;
}
