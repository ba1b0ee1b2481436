import { ContentError } from './content-error';
import { EXAMPLE_FILES, practiceSchema, type Example, type ExamplePractice } from './example-schema';
import { readYaml } from './read-yaml';

// Fetched only when somebody asks for the example, so that the server does not carry it otherwise.
const files = import.meta.glob<string>('/content/example/**/*.yaml', { query: '?raw', import: 'default' });
// As addresses that hold the bytes themselves: a build knows no other way to carry them.
const attached = import.meta.glob<string>('/content/example/files/*', { query: '?url&inline', import: 'default' });
const PRACTICES = '/content/example/practices/';

/** The example workspace. @throws ContentError naming the bad or missing file and the line. */
export async function readExample(): Promise<Example> {
	const parts = await Promise.all(
		Object.entries(EXAMPLE_FILES).map(async ([name, schema]) => {
			const path = `/content/example/${name}.yaml`;
			return [name, readYaml(path.slice(1), await textOf(path), schema)] as const;
		})
	);
	// Each part was parsed by the schema that stands under its own name.
	return { ...(Object.fromEntries(parts) as Omit<Example, 'practices'>), practices: await readPractices() };
}

/** The bytes of a file in `content/example/files/`. @throws ContentError where it is missing */
export async function readExampleFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const path = `/content/example/files/${name}`;
	const load = attached[path];
	if (!load) throw new ContentError(path.slice(1), 1, 'This file is missing.');
	return Uint8Array.from(Buffer.from((await load()).replace(/^data:[^,]*,/, ''), 'base64'));
}

let parts: Promise<ReadonlyMap<string, string | null>> | null = null;

/** What the person switcher says of each person of the example, by name; null for people one cannot visit as. Read once. */
export const readParts = (): Promise<ReadonlyMap<string, string | null>> =>
	(parts ??= (async () => {
		const path = '/content/example/workspace.yaml';
		const { people } = readYaml(path.slice(1), await textOf(path), EXAMPLE_FILES.workspace);
		return new Map(people.map(({ name, part }) => [name, part]));
	})());

const readPractices = (): Promise<ExamplePractice[]> =>
	Promise.all(
		Object.keys(files)
			.filter((path) => path.startsWith(PRACTICES))
			.map(async (path) => readYaml(path.slice(1), await textOf(path), practiceSchema))
	);

async function textOf(path: string): Promise<string> {
	const load = files[path];
	if (!load) throw new ContentError(path.slice(1), 1, 'This file is missing.');
	return load();
}
