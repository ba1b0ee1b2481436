import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { parseRef, refText, type Ref } from '../shared/ids';
import { chathamHouseSources } from './chatham-house';
import { leaveOutNames, type Participants } from './leave-out-names';
import { learningSets } from './learning-set';
import { participantsOf, participantsOfSet } from './participants';
import { setMeetings, type SetMeeting } from './set-meeting';

/**
 * Texts that were agreed in meetings, or came with a list into a set, as they leave in somebody's own copy: where that is under
 * the Chatham House rule, without the names of those who take part and their bodies. `sources` are `kind/id`; texts from anywhere else stay as they are.
 */
export async function withoutParticipants(
	ctx: Context,
	sources: readonly string[]
): Promise<(source: string, text: string) => string> {
	const refs = [...new Set(sources)].flatMap((each) => parseRef(each) ?? []);
	const isMeeting = ({ kind }: Ref): boolean => kind === setMeetings.kind;
	const known = await ctx.read.findMany(refs.filter(isMeeting));
	const near = new Set(known.map(refText));
	// Somebody who has left the set cannot read the meeting any more; the rule holds for what they take along all the same.
	const far = refs.filter((each) => !near.has(refText(each)));
	const rule = asRule(ctx);
	const held = await Promise.all([
		participantsIn(
			ctx,
			ctx.read,
			refs.filter((each) => near.has(refText(each)))
		),
		participantsIn(ctx, rule, far.filter(isMeeting)),
		...far.filter(({ kind }) => kind === learningSets.kind).map((each) => participantsIn(ctx, rule, [each]))
	]);
	const participants = new Map<string, Participants>(held.flat());
	return (source, text) => {
		const those = participants.get(source);
		return those ? leaveOutNames(text, those).text : text;
	};
}

/** Of those sources that are under the rule who takes part in each; `read`: a reading that knows all of them. */
async function participantsIn(ctx: Context, read: Reading, refs: readonly Ref[]) {
	if (refs.length === 0) return [];
	const [under, found] = await Promise.all([
		chathamHouseSources(read, refs),
		read.findMany(refs.filter(({ kind }) => kind === setMeetings.kind))
	]);
	const meetings = new Map(found.map((each) => [refText(each), each.record as Saved<SetMeeting>]));
	return Promise.all(
		refs
			.filter((each) => under.has(refText(each)))
			.map(async (each) => {
				const meeting = meetings.get(refText(each));
				const those = meeting
					? participantsOf(ctx, meeting, read)
					: participantsOfSet(ctx, await read.find(learningSets, each.id));
				return [refText(each), await those] as const;
			})
	);
}
