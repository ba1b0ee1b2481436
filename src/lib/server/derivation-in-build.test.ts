import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { derivation, derivingFiles } from './derivation-in-build';

const IMPORTED = /(?:^(?:import|export)\b[^'\n]*|^\} from |\bimport\()'((?:\.|#)[^']+)'/gm;

/** Where an import leads, without its ending. */
const pathOf = (imported: string, from: string): string =>
	(imported.startsWith('#lib/') ? imported.replace('#lib/', 'src/lib/') : normalize(join(dirname(from), imported))).replace(
		/\.ts$/,
		''
	);

test('what decides what is derived from records takes nothing from elsewhere, so that its digest tells when it changes', () => {
	const files = derivingFiles();
	const known = new Set(files.flatMap((path) => [path.replace(/\.ts$/, ''), path.replace(/\/index\.ts$/, '')]));
	const outside = files.flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(IMPORTED)]
			.map(([, imported]) => pathOf(imported!, path))
			.filter((imported) => !known.has(imported))
			.map((imported) => `${path}: ${imported}`)
	);
	expect(files.length).toBeGreaterThan(500);
	expect(outside).toEqual([]);
	expect(derivation()).toBe(derivation());
});
