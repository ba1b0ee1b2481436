import { asRule } from '../../shared/as-rule';
import { dayOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { leaveOutNames } from '../leave-out-names';
import { learningSets } from '../learning-set';
import { namesOfSet, participantsOfSet } from '../participants';
import { FEWEST_ANSWERS, hasAnswered } from '../without-a-name';
import { evaluationPolicy } from './ask-for-evaluation';
import { evaluationBoxes, evaluations, type EvaluationBox } from './evaluation';
import { evaluationQuestions, type EvaluationQuestion } from './evaluation-questions';

/** The evaluation of a set that is open, or was closed last: the form for its members, or what they answered. */
export async function evaluationPage(ctx: Context, id: Id) {
	const [set, { items }, questions] = await Promise.all([
		ctx.read.find(learningSets, id),
		ctx.read.list(evaluations, { where: { set: id }, order: { by: 'openedAt', direction: 'descending' }, limit: 1 }),
		evaluationQuestions(ctx.read)
	]);
	const [latest] = items;
	const box = latest ? await asRule(ctx).findUnique(evaluationBoxes, 'evaluation', latest.id) : null;
	return {
		set: { id, name: set.name, mode: set.mode },
		state: !latest ? ('none' as const) : latest.closing ? ('closed' as const) : ('open' as const),
		openedOn: latest ? dayOf(latest.opening.at) : null,
		closedOn: latest?.closing ? dayOf(latest.closing.at) : null,
		answered: latest ? await hasAnswered(ctx, latest.id, box) : false,
		questions,
		/** Null while anybody can answer, and where fewer than five did. */
		results: latest?.closing && box && box.answers >= FEWEST_ANSWERS ? resultsIn(box, questions) : null,
		can: abilities(evaluationPolicy, ctx.actor, set)
	};
}
export type EvaluationPage = Awaited<ReturnType<typeof evaluationPage>>;

function resultsIn(box: EvaluationBox, questions: readonly EvaluationQuestion[]) {
	return {
		answers: box.answers,
		questions: questions.map(({ term, label }) => ({
			label,
			texts: box.texts.filter(({ question }) => question === term).map(({ words, quotable }) => ({ words, quotable }))
		}))
	};
}

/**
 * What may be quoted of an evaluation, for a report: counts of answers to each question, and those words alone whose writers
 * agreed. Nobody of the set and no body is named, whatever mode it meets in; the set itself only where it is attributable.
 * @throws Invalid where there is nothing to take along yet
 */
export async function evaluationToSend(ctx: Context, id: Id) {
	const page = await evaluationPage(ctx, id);
	if (!page.results)
		throw Invalid.field('', 'There are no results yet. They are there once it is closed and five have answered.');
	const [those, names] = await Promise.all([
		ctx.read.find(learningSets, id).then((set) => participantsOfSet(ctx, set)),
		page.set.mode === 'attributable' ? [] : namesOfSet(asRule(ctx), id)
	]);
	const unnamed = { ...those, sets: [...(those.sets ?? []), ...names] };
	const plain = (text: string): string => leaveOutNames(text, unnamed).text;
	return {
		set: page.set.mode === 'attributable' ? page.set.name : '',
		openedOn: page.openedOn!,
		closedOn: page.closedOn!,
		answers: page.results.answers,
		questions: page.results.questions.map(({ label, texts }) => ({
			label,
			answers: texts.length,
			quotes: texts.filter(({ quotable }) => quotable).map(({ words }) => plain(words))
		}))
	};
}
