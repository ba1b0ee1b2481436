const HERE = 'https://here.invalid';

/** Where a link leads: to a page of this workspace, to somewhere outside, or to a letter; null where it must not be live. */
export type LinkKind = 'here' | 'outside' | 'mail' | null;

/**
 * Judges an address as a browser would read it, with entities decoded already: http, https, mailto and addresses of this
 * workspace pass. `//host` and `\\host` look relative but lead outside; a user name in front of a host hides where a link leads.
 */
export function linkKind(href: string): LinkKind {
	// Browsers drop these before they look for the scheme.
	if (/[\u0000-\u001F\u007F]/.test(href) || /^[\\/]\s*[\\/]/.test(href.trim())) return null;
	if (!URL.canParse(href, HERE)) return null;
	const url = new URL(href, HERE);
	if (url.protocol === 'mailto:') return 'mail';
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
	if (url.origin === HERE) return /^[a-z][a-z0-9+.-]*:/i.test(href.trim()) ? null : 'here';
	return url.username || url.password ? null : 'outside';
}
