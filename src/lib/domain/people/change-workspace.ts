import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref } from '../shared/ids';
import { authorize } from '../shared/policy';
import { peoplePolicy } from './policy';
import { safeguarding, workspaceOf, workspaces } from './workspace';

export const changeWorkspaceWish = v.object({
	version: v.number(),
	safeguardingName: safeguarding.entries.name,
	safeguardingContact: safeguarding.entries.contact,
	beneficiary: field.line(60, 'Write the word for one of the people you help.'),
	beneficiaries: field.line(60, 'Write the word for the people you help.')
});

/** Changes whom pages name for a safeguarding concern, and what the people who are helped are called. */
export async function changeWorkspace(ctx: Context, wish: v.InferOutput<typeof changeWorkspaceWish>): Promise<void> {
	authorize(peoplePolicy, 'changeWorkspace', ctx.actor, null);
	const workspace = await workspaceOf(ctx.read);
	if (!workspace) throw new NotFound();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeWorkspace',
		subject: ref(workspaces.kind, workspace.id),
		changes: [
			change(
				workspaces,
				{ ...workspace, version: wish.version },
				{
					safeguarding: { name: wish.safeguardingName, contact: wish.safeguardingContact },
					beneficiary: { one: wish.beneficiary, many: wish.beneficiaries }
				}
			)
		],
		key: ctx.requestKey
	});
}
