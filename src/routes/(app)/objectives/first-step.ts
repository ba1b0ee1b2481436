import type { Role } from '#lib/domain/shared/policy';

/** Where a page that waits for the first project leads: to starting one, or to naming who may; nowhere for anybody else. */
export function firstStep(mayStart: boolean, roles: readonly Role[] = []): { href: string; label: string } | undefined {
	if (mayStart) return { href: '/projects/new', label: 'Start a project' };
	return roles.includes('administrator') ? { href: '/people', label: 'Make somebody a coordinator' } : undefined;
}
