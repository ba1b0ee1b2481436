import { today } from '../shared/clock';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { ref } from '../shared/ids';
import { abilities, type Role } from '../shared/policy';
import { accounts, type Account } from './account';
import { everyOf } from './every-of';
import { invitations } from './invitation';
import { namesOf } from './names';
import { organisations } from './organisation';
import { people } from './person';
import { administers, peoplePolicy } from './policy';
import { supervisionRelations } from './supervision-relation';
import { orNull } from './sign-in';

export interface PersonRow {
	readonly id: Id;
	readonly name: string;
	readonly organisation: string;
	readonly roles: readonly Role[];
	/** Only to administrators; null otherwise, and where there is no account. */
	readonly account: 'open' | 'disabled' | 'none' | null;
}

export interface PeoplePage {
	readonly people: readonly PersonRow[];
	readonly next: string | null;
	readonly organisations: readonly { id: Id; name: string; kind: 'host' | 'partner' }[];
	readonly invitations: readonly {
		id: Id;
		name: string;
		email: string;
		organisation: string;
		expiresAt: string;
		expired: boolean;
	}[];
	readonly can: { readonly [verb in keyof typeof peoplePolicy]: boolean };
}

/** The people this reader knows, sorted by name; an administrator also sees accounts and waiting invitations. */
export async function peoplePage(ctx: Context, after: string | null = null): Promise<PeoplePage> {
	const can = abilities(peoplePolicy, ctx.actor, null);
	const [page, bodies, waiting] = await Promise.all([
		ctx.read.list(people, { order: { by: 'name', direction: 'ascending' }, limit: 50, after }),
		everyOf(ctx.read, organisations, {}),
		can.invitePerson ? everyOf(ctx.read, invitations, { waiting: { from: '' } }) : []
	]);
	const known = page.items.filter((each) => each.departure === null);
	const held = new Map<Id, Account>();
	if (administers(ctx.actor))
		for (const { id, record } of await ctx.read.findMany(known.map(({ id }) => ref(accounts.kind, id))))
			held.set(id, record as Account & { id: Id; version: number });
	const bodyName = new Map(bodies.map(({ id, name }) => [id, name]));
	const accountOf = (id: Id) => (held.has(id) ? (held.get(id)?.disabled ? 'disabled' : 'open') : 'none');
	return {
		people: known.map(({ id, name, organisation, roles }) => ({
			id,
			name,
			organisation: bodyName.get(organisation) ?? '',
			roles,
			account: administers(ctx.actor) ? accountOf(id) : null
		})),
		next: page.next,
		organisations: bodies.map(({ id, name, kind }) => ({ id, name, kind })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
		invitations: waiting.map(({ id, name, email, organisation, expiresAt }) => ({
			id,
			name,
			email,
			organisation: bodyName.get(organisation) ?? '',
			expiresAt,
			expired: expiresAt <= ctx.clock.now()
		})),
		can
	};
}

export interface PersonPage {
	readonly person: { id: Id; version: number; name: string; organisation: string; guest: boolean; roles: readonly Role[] };
	readonly account: {
		email: string;
		disabled: boolean;
		/** The last day on which a disabled person may take their own words away. */
		takeAwayUntil: string | null;
	} | null;
	readonly supervision: readonly { supervisor: string; from: string; to: string | null }[];
	/** Whom an administrator may name as supervisor. */
	readonly supervisors: readonly { id: Id; name: string }[];
	readonly today: string;
	readonly can: { readonly [verb in keyof typeof peoplePolicy]: boolean };
}

/** A person as those who know their name see them: what a list of people shows too, and nothing more. */
export async function personCard(ctx: Context, id: Id) {
	const person = await ctx.read.find(people, id);
	if (person.departure) throw new NotFound();
	const [body] = await ctx.read.findMany([ref(organisations.kind, person.organisation)]);
	return {
		name: person.name,
		organisation: (body?.record as { name?: string } | undefined)?.name ?? '',
		roles: person.roles
	};
}

/** One person as an administrator keeps them; for anybody else there is no such page. */
export async function personPage(ctx: Context, id: Id): Promise<PersonPage> {
	if (!administers(ctx.actor)) throw new NotFound();
	const person = await ctx.read.find(people, id);
	if (person.departure) throw new NotFound();
	const [organisation, account, relations, staff] = await Promise.all([
		ctx.read.find(organisations, person.organisation),
		orNull(ctx.read.find(accounts, id)),
		everyOf(ctx.read, supervisionRelations, { supervisee: id }),
		everyOf(ctx.read, people, { role: 'staff' })
	]);
	const held = relations.filter(({ from, to }) => to === null || from < to).sort((a, b) => b.from.localeCompare(a.from));
	const names = await namesOf(
		ctx.read,
		held.map(({ supervisor }) => supervisor)
	);
	return {
		person: {
			id,
			version: person.version,
			name: person.name,
			organisation: organisation.name,
			guest: organisation.kind === 'partner',
			roles: person.roles
		},
		account: account && {
			email: account.email,
			disabled: account.disabled !== null,
			takeAwayUntil: account.disabled?.takeAwayUntil ?? null
		},
		supervision: held.map(({ supervisor, from, to }) => ({ supervisor: names.get(supervisor)!, from, to })),
		supervisors: staff
			.filter((each) => each.id !== id && each.departure === null)
			.map((each) => ({ id: each.id, name: each.name }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
		today: today(ctx.clock),
		can: abilities(peoplePolicy, ctx.actor, null)
	};
}
