import { asRule } from '../../shared/as-rule';
import { dayOf } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, create, remove, type Change, type Context } from '../../shared/context';
import { Conflict } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { amongOthers } from '../among-others';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { placesIn } from '../set-membership';
import { countedBefore, countedNow, digestedBy } from './counted-before';
import { drawnBy } from './drawn-by';
import { figuresToTell } from './figures-to-tell';
import { lotSecret } from './lot-secret';
import { answering } from './own-slip';
import { resultOf } from './result-of';
import { isOpen, surveys, type Survey } from './survey';
import { surveyFigures } from './survey-figures';
import { surveyResults, type SurveyResult } from './survey-result';
import { surveySlips, type SurveySlip } from './survey-slip';
import { heardBeside, tellableOpenly, toldBeside } from './told-beside';

/** What counting needs; nobody has to ask for it. */
export type Counting = Pick<Context, 'store' | 'clock' | 'newId'>;

/** Ends a survey before its last day and counts it. @throws Conflict where it is closed already */
export async function closeSurvey(ctx: Context, id: Id): Promise<void> {
	const survey = await ctx.read.find(surveys, id);
	const set = await ctx.read.find(learningSets, survey.set);
	authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates the set closes this.');
	if (survey.closing) throw new Conflict();
	await count(ctx, id, { by: ctx.actor.id, key: ctx.requestKey });
}

/** Counts the surveys whose last day is over. */
export async function countEndedSurveys(ctx: Counting): Promise<void> {
	for (const each of await everyOf(asRule(ctx), surveys, { state: 'open' })) await countIfEnded(ctx, each);
}

/** Counts a survey if its last day is over and nobody has done so; says whether it did. */
export async function countIfEnded(ctx: Counting, survey: Saved<Survey>): Promise<boolean> {
	if (survey.closing || isOpen(ctx.clock, survey)) return false;
	await count(ctx, survey.id, { by: null });
	return true;
}

/** Counts the slips of those who still belong, and forgets them: removed, and then gone from all that was kept of them. */
async function count(ctx: Counting, id: Id, closing: { readonly by: Id | null; readonly key?: string }): Promise<void> {
	const counted = await amongOthers(() => commitCount(ctx, id, closing));
	if (counted.length === 0) return;
	const refs = counted.map((each) => ref(surveySlips.kind, each.id));
	await ctx.store.erase({ by: closing.by ?? 'guard', ground: 'nobody shall tell who answered what', refs });
}

async function commitCount(ctx: Counting, id: Id, { by, key }: { readonly by: Id | null; readonly key?: string }) {
	const read = asRule(ctx);
	const survey = await read.find(surveys, id);
	if (survey.closing) return [];
	const [slips, places, { secret, made }] = await Promise.all([
		everyOf(read, surveySlips, { survey: id }),
		placesIn({ read, clock: ctx.clock }, survey.set),
		lotSecret(ctx)
	]);
	const still = answering(survey, places);
	const at = ctx.clock.now();
	const closedOn = by === null ? survey.until : dayOf(at);
	const counted = slips.filter(({ of }) => still.has(of));
	const agreed = counted.length === still.size && counted.every(({ openly }) => openly);
	const told = await toldOf(ctx, survey, counted, { secret, agreed });
	const result = { ...told.result, closedOn };
	await ctx.store.commit({
		by: by ?? 'guard',
		verb: 'closeSurvey',
		subject: ref(surveys.kind, id),
		changes: [
			change(surveys, survey, { closing: { by, at } }),
			create(surveyResults, ctx.newId(), result),
			...(await figuresOf(ctx, survey, result)),
			...told.group,
			...made,
			...slips.map((each) => remove(surveySlips, each))
		],
		key
	});
	return slips;
}

/**
 * What is told of those who answered, beside what was told before, and who was counted in it. `agreed`: everybody who was asked
 * answered, and agreed to small numbers being told.
 */
async function toldOf(
	ctx: Counting,
	survey: Saved<Survey>,
	answered: readonly Saved<SurveySlip>[],
	{ secret, agreed }: { readonly secret: string; readonly agreed: boolean }
) {
	const [digest, before, draw] = await Promise.all([digestedBy(secret), countedBefore(ctx, survey), drawnBy(secret)]);
	const digests = new Map(await Promise.all(answered.map(async ({ of }) => [of, await digest(of)] as const)));
	const all = new Set(digests.values());
	const counted = toldBeside(all, [...before.counted, ...before.openly]);
	const heard = heardBeside(all, before.heard);
	const among = (group: ReadonlySet<string>) => (of: Id) => group.has(digests.get(of)!);
	const openly = agreed && tellableOpenly(all, before.counted, before.openly);
	const result = await resultOf(survey, answered, draw, counted && among(counted), among(heard), openly);
	// Where nothing was told there is nothing that a later result could be held beside.
	const isOpenly = result.questions.some((each) => each.openly !== null);
	const isTold = result.counted !== null || isOpenly || result.questions.some(({ words }) => words !== null);
	const nobody = new Set<string>();
	const who = { counted: result.counted === null ? nobody : counted!, heard, openly: isOpenly ? all : nobody };
	return { result, group: isTold ? [countedNow(ctx, survey, before.turn, who)] : [] };
}

/** What coordinators are told of it, where the survey said so and there is a number to tell. */
async function figuresOf(ctx: Counting, survey: Saved<Survey>, result: SurveyResult): Promise<readonly Change[]> {
	if (survey.told !== 'coordinators' || result.counted === null) return [];
	const set = await asRule(ctx).find(learningSets, survey.set);
	const figures = await figuresToTell(ctx, survey, set, result);
	return [create(surveyFigures, ctx.newId(), { ...figures, survey: survey.id, kind: set.kind, withdrawal: null })];
}
