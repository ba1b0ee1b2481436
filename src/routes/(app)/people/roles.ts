import type { Role } from '#lib/domain/shared/policy';

const NAMES: Readonly<Record<Role, string>> = {
	staff: 'Staff',
	coordinator: 'Coordinator',
	administrator: 'Administrator',
	partner: 'Partner'
};

/** What each role may do; none of them opens what others keep for themselves. */
export const ROLE_OPTIONS: { value: Role; label: string; hint: string }[] = [
	{ value: 'staff', label: 'Staff', hint: 'Somebody of the host organisation. Keeps a learning file, belongs to sets.' },
	{ value: 'coordinator', label: 'Coordinator', hint: 'Looks after projects, sets and the practice library.' },
	{
		value: 'administrator',
		label: 'Administrator',
		hint: 'Looks after people, accounts and settings. Reads nothing more for it.'
	},
	{
		value: 'partner',
		label: 'Partner',
		hint: 'A guest from another body: only their own sets, and what is shared with partners.'
	}
];

export const roleWords = (roles: readonly Role[]): string => roles.map((role) => NAMES[role]).join(', ');
