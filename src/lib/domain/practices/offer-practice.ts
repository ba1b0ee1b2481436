import { change, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { neededIssues } from './publish-practice';
import { loadPractice, templateOf, wordingOf } from './load-practice';
import { practicePolicy } from './policy';
import { practices, type Practice } from './practice';
import { checksFollow } from './peer-check';
import { Invalid } from '../shared/errors';

/** Hands a practice to the coordinators; from now on the host's staff can read it. Throws Invalid where a needed section is empty. */
export async function offerPractice(ctx: Context, id: Id): Promise<Id> {
	const held = await loadPractice(ctx, id);
	authorize(
		practicePolicy,
		'offer',
		ctx.actor,
		held.practice,
		'Its owner offers a practice, once there is something new to read.'
	);
	const issues = neededIssues(wordingOf(held), await templateOf(ctx, wordingOf(held)));
	if (issues.length > 0) throw new Invalid(issues);
	const offer = { by: ctx.actor.id, at: ctx.clock.now() };
	const changes = [change(practices, held.practice, { offer }), ...(await checksOpenedTo(ctx, id, { ...held.practice, offer }))];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'offerPractice', subject, changes, key: ctx.requestKey })).subject.id;
}

/** Takes an offer back; a practice that was never published is then its owner's alone again. */
export async function takeBackPractice(ctx: Context, id: Id): Promise<Id> {
	const { practice } = await loadPractice(ctx, id);
	authorize(practicePolicy, 'takeBack', ctx.actor, practice, 'Its owner takes an offer back.');
	const subject = ref(practices.kind, id);
	const changes = [
		change(practices, practice, { offer: null }),
		...(await checksOpenedTo(ctx, id, { ...practice, offer: null }))
	];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'takeBackPractice', subject, changes, key: ctx.requestKey })).subject
		.id;
}

/** What was said in checks is read by whoever reads the practice from now on. */
const checksOpenedTo = (ctx: Context, id: Id, practice: Practice) =>
	checksFollow(ctx, id, practice.owner, practices.audience(practice, id));
