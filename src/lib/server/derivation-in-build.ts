import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What says who may read a record, by which keys and words it is found, and how that is kept; and the packages it leans on. */
const SOURCES = [
	'src/lib/domain',
	'src/lib/server/collections.ts',
	'src/lib/server/mail/outgoing-mail.ts',
	'src/lib/server/search',
	'src/lib/server/store'
];
/** Only measures. */
const ASIDE = 'src/lib/server/search/relevance/';
const PACKAGES = 'package-lock.json';

/** The files whose contents decide what is derived from records, as paths in the repository, ascending. */
export const derivingFiles = (): readonly string[] =>
	SOURCES.flatMap((path) => (path.endsWith('.ts') ? [path] : modulesIn(path)))
		.filter((path) => !path.startsWith(ASIDE))
		.sort();

/** A digest of all that decides what is derived from records: two builds with the same one derive the same. */
export function derivation(): string {
	const digest = createHash('sha256');
	for (const path of [...derivingFiles(), PACKAGES]) {
		const text = readFileSync(join(root, path));
		digest.update(`${path} ${text.length}\n`).update(text);
	}
	return digest.digest('base64url').slice(0, 22);
}

/** Tells the production build its {@link derivation}. */
export const derivationInBuild = (): Plugin => ({
	name: 'grove:derivation',
	apply: 'build',
	config: () => ({ define: { __DERIVATION__: JSON.stringify(derivation()) } })
});

const modulesIn = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((each) => each.isFile() && each.name.endsWith('.ts') && !each.name.endsWith('.test.ts'))
		.map((each) => join(each.parentPath, each.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''));
