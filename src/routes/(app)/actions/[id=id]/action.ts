import { actionPage, actionPrompts } from '#lib/domain/actions';
import { meetingsToBringTo, setMeetings, withCarried } from '#lib/domain/learning-sets';
import { describeReaders, knownPeople } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import { ref, type Id } from '#lib/domain/shared/ids';
import { renderMarkdown } from '#lib/server/markdown';
import { plansNamed, plansRunning, workplanPolicy } from '#lib/domain/workplans';
import { placed, threadLines, titleOf, withSources } from '#lib/server/thread';

/** All that the page of an action shows, its texts laid out, with what can be chosen when it is changed. */
export async function action(ctx: Context, id: Id) {
	const [{ audience, source, objectives: lines, plans, ...shown }, people, choices, running, prompts] = await Promise.all([
		actionPage(ctx, id),
		knownPeople(ctx.read),
		objectiveChoices(ctx.read),
		plansRunning(ctx),
		actionPrompts(ctx.read)
	]);
	const [thread, readers, [carried], [sourced], meetings, brought, standsOn, shownBy] = await Promise.all([
		threadLines(ctx.read, { kind: 'agreed-action', id }),
		describeReaders(ctx, audience),
		withCarried(ctx, [{ ...shown, source }]),
		withSources(ctx.read, [{ source }]),
		meetingsToBringTo(ctx, shown.set),
		broughtTo(ctx, shown.decisions),
		plansNamed(ctx.read, plans),
		ctx.read.findMany(shown.shownBy)
	]);
	const progress = shown.progress.map((each) => ({ ...each, html: renderMarkdown(each.text) }));
	return {
		action: {
			...shown,
			progress,
			outcomeHtml: renderMarkdown(shown.outcome),
			carried: carried!.carried,
			decide: carried!.decide
		},
		/** Plans that it stands on, and others on which the reader can put it. */
		plans: standsOn.map((plan) => ({ ...plan, mayTakeOff: shown.can.change || workplanPolicy.keep(ctx.actor, plan) })),
		morePlans: running.filter((plan) => !plans.includes(plan.id) && (shown.can.change || plan.keeps)),
		/** What shows what came of it, as far as the reader may read it. */
		shown: placed(shownBy),
		broughtTo: brought,
		/** Coming meetings to which it can be brought as an issue. */
		meetings: meetings.map(({ id, title, startsAt, elsewhere }) => ({ id, title, startsAt, elsewhere })),
		lines,
		thread,
		readers,
		people,
		prompts,
		objectives: choices,
		today: today(ctx.clock),
		/** Null where its owner may not read the meeting or session itself. */
		sourceHref: sourced?.from?.href ?? null
	};
}

/** The meetings to which it was brought as an issue, as far as the reader may read them. */
async function broughtTo(ctx: Context, decisions: readonly { readonly meeting: Id | null }[]) {
	const found = await ctx.read.findMany(decisions.flatMap(({ meeting }) => (meeting ? [ref(setMeetings.kind, meeting)] : [])));
	return found.map((each) => ({ id: each.id, title: titleOf(each) }));
}
