import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { accounts } from './account';
import { mySessions, type SessionRow } from './keep-sessions';
import { administers } from './policy';
import { orNull } from './sign-in';
import { workspaceOf } from './workspace';

export interface SettingsPage {
	readonly name: string;
	/** Null for somebody who is only visited in the example. */
	readonly email: string | null;
	readonly sessions: readonly (SessionRow & { here: boolean })[];
	/** Whether this person may end the example: an administrator who is not visiting as somebody. */
	readonly endsExample: boolean;
	/** To administrators. */
	readonly workspace: {
		version: number;
		safeguardingName: string;
		safeguardingContact: string;
		beneficiary: string;
		beneficiaries: string;
	} | null;
}

/** One's own settings; `session` is the one that asks, with its own person, who may be visiting as the actor. */
export async function settingsPage(ctx: Context, session: { readonly id: Id; readonly person: Id }): Promise<SettingsPage> {
	const [account, open, workspace] = await Promise.all([
		orNull(ctx.read.find(accounts, ctx.actor.id)),
		mySessions(ctx),
		administers(ctx.actor) ? workspaceOf(ctx.read) : null
	]);
	return {
		name: ctx.actor.name,
		email: account?.email ?? null,
		sessions: open.map((each) => ({ ...each, here: each.id === session.id })),
		endsExample: administers(ctx.actor) && ctx.actor.id === session.person,
		workspace: workspace && {
			version: workspace.version,
			safeguardingName: workspace.safeguarding.name,
			safeguardingContact: workspace.safeguarding.contact,
			beneficiary: workspace.beneficiary.one,
			beneficiaries: workspace.beneficiary.many
		}
	};
}
