const DOORS = ['/sign-in', '/sign-out', '/setup', '/invitation', '/reset'];

/**
 * Where to go after signing in: a path of this workspace, else the front page. Whatever a browser might read as another
 * host (`//evil`, `/\evil`, a tab in between) is not one, nor is a page of the door, which would lead round in a circle.
 */
export function safePath(asked: unknown): string {
	if (typeof asked !== 'string' || asked.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\'))
		return '/';
	const url = URL.parse(asked, 'http://grove.invalid');
	if (!url || url.origin !== 'http://grove.invalid') return '/';
	let path: string;
	try {
		path = decodeURIComponent(url.pathname);
	} catch {
		return '/';
	}
	if (/[\\\u0000-\u0020]|^\/\//.test(path) || DOORS.some((door) => path === door || path.startsWith(`${door}/`))) return '/';
	return url.pathname + url.search;
}
