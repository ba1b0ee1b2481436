import * as v from 'valibot';
import type { Saved } from '../../shared/collection';
import { dayInWords } from '../../shared/clock';
import { change, type Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { LONGEST_TEXT } from '../answer';
import { loadPractice, templateOf, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { sectionsOf, type Template } from '../template';
import { answerOf } from '../wording';
import { adoptions, isReadByAllOf, type Adoption } from './adoption';
import { monthsBetween } from './asking';

/** The section of a form that says what others would need to know before they try it. */
export const TRANSFER = 'transferability';

/** Whether a form asks how a practice would travel. */
export const hasTransfer = (template: Pick<Template, 'parts'>): boolean =>
	sectionsOf(template).some(({ key }) => key === TRANSFER);

export const takeUpAdoptionWish = v.object({ adoption: field.id });

/**
 * Takes what somebody found into the owner's own words, as a draft: published it is only once it was read through again. Only
 * what every reader of the practice reads can be taken up, and the body that said it is not named.
 */
export async function takeUpAdoption(ctx: Context, id: Id, { adoption }: v.InferOutput<typeof takeUpAdoptionWish>): Promise<Id> {
	const [held, tried] = await Promise.all([loadPractice(ctx, id), ctx.read.find(adoptions, adoption)]);
	if (tried.practice !== id) throw new NotFound();
	authorize(practicePolicy, 'revise', ctx.actor, held.practice, 'Its owner and coordinators write a practice.');
	if (!isReadByAllOf(tried))
		throw Invalid.field('', 'Its author did not tell this to everybody who reads the practice. Ask them first.');
	const before = wordingOf(held);
	if (!hasTransfer(await templateOf(ctx, before)))
		throw Invalid.field('', 'The form of this practice has no section on how it would travel.');
	const answer = answerOf(before, TRANSFER);
	const said = statementOf(tried);
	if (answer.text?.includes(said)) return id;
	const text = [answer.text, said].filter(Boolean).join('\n\n');
	if (text.length > LONGEST_TEXT) throw Invalid.field('', 'The section is full. Shorten it first.');
	const wording = {
		...before,
		answers: { ...before.answers, [TRANSFER]: { ...answer, text } },
		gaps: before.gaps.filter((key) => key !== TRANSFER)
	};
	const saved = { by: ctx.actor.id, at: ctx.clock.now(), form: '' as const };
	const subject = ref(practices.kind, id);
	const changes = [change(practices, held.practice, { wording, saved })];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'takeUpAdoption', subject, changes, key: ctx.requestKey })).subject.id;
}

const WENT_ON: Readonly<Record<Adoption['answers'][number]['going'], string>> = {
	keep: 'They keep going.',
	changed: 'They changed it.',
	stopped: 'They stopped.'
};

/** What an adoption comes to in a few sentences: where, since when, what was done otherwise and how it went last. */
function statementOf(tried: Saved<Adoption>): string {
	const last = tried.answers.at(-1);
	const lines = [
		`Tried in ${tried.where} since ${dayInWords(tried.since)}.`,
		tried.adapted && `Done otherwise: ${tried.adapted}`,
		last && `Reported after ${monthsInWords(monthsBetween(tried.since, last.day))}: ${last.happened}`,
		last && [WENT_ON[last.going], last.why].filter(Boolean).join(' '),
		last?.tell && `For the next: ${last.tell}`
	];
	return lines.filter(Boolean).join(' ');
}

const monthsInWords = (months: number): string =>
	months === 0 ? 'less than a month' : months === 1 ? 'a month' : `${months} months`;
