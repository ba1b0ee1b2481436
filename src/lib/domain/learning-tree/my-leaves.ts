import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, refText } from '../shared/ids';
import { links } from '../shared/thread';
import { isOpen, type AgreedAction, agreedActions } from '../actions';
import { lessons, type Lesson } from './lesson';
import { lessonLine, type LessonLine } from './lesson-line';
import { lessonOrigins } from './lesson-origin';

/** A lesson that grew from what the actor learned, with what came of it so far as they may see. */
export interface Leaf extends LessonLine {
	/** Whether others see that it is theirs. */
	readonly named: boolean;
	/** People who said that they have seen it too. */
	readonly seenToo: number;
	readonly actions: { readonly open: number; readonly done: number };
}

/** "What my learning led to": the actor's own lessons, named or not. At most 50. */
export async function myLeaves(ctx: Context): Promise<readonly Leaf[]> {
	const origins = await ctx.read.list(lessonOrigins, { where: { author: ctx.actor.id }, limit: 50 });
	const refs = origins.items.map((each) => ref(lessons.kind, each.lesson));
	const [found, page] = await Promise.all([
		ctx.read.findMany(refs),
		refs.length === 0 ? null : ctx.read.list(links, { where: { from: { in: refs.map(refText) } }, limit: 200 })
	]);
	const agreed = (page?.items ?? []).filter((each) => each.type === 'agreed-on');
	const actions = await ctx.read.findMany(agreed.map((each) => ref(agreedActions.kind, each.to.split('/')[1]!)));
	const byId = new Map(actions.map((each) => [each.id, each.record as Saved<AgreedAction>]));
	return found.map((each) => {
		const lesson = each.record as Saved<Lesson>;
		const own = agreed.filter((one) => one.from === refText(each)).flatMap((one) => byId.get(one.to.split('/')[1]!) ?? []);
		return {
			...lessonLine(lesson),
			named: lesson.noticed.by !== null,
			seenToo: lesson.validations.length,
			actions: { open: own.filter(isOpen).length, done: own.filter((one) => one.completion !== null).length }
		};
	});
}
