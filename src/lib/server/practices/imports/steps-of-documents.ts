import { isDeepStrictEqual } from 'node:util';
import {
	answersAsRead,
	formsOfWorkspace,
	saidBy,
	withoutConsent,
	type PracticeReading,
	type ToBring,
	type WhatItSays
} from '#lib/domain/practices';
import { DocumentNotRead, filesIn, fingerprint, turn, type FileIn } from '../../documents';
import { practicesInArchive } from '../practice-of-file';
import type { Steps } from './steps';

/** Documents of one step, and how long it reads before it lets others go first, in milliseconds. */
const MOST_DOCUMENTS = 10;
const LONGEST = 2_000;
/** Documents that are handed to the thread before it is through with the one before, so that it never waits for this process. */
const AHEAD = 2;
/** In the round of those who have documents to be read all imports together are one. */
const IMPORTS = 'imports';
const NO_FORM =
	'No headings of a form stand in it, so that Grove cannot tell its sections. Bring it in by itself, and place its words by hand.';

/** The documents of an archive, read in a thread of their own. @throws {DocumentNotRead} where it cannot be opened */
export function stepsOfDocuments(archive: Uint8Array): Steps {
	const files = filesIn(archive);
	const thread = practicesInArchive();
	const begun = new Map<number, Promise<WhatItSays>>();
	let forms: Forms | null = null;

	function reading(at: number, by: Forms): Promise<WhatItSays> {
		const known = begun.get(at);
		if (known) return known;
		const said = whatItSays(files[at]!, by, thread);
		// Whoever waits for it hears of it, if anybody comes to that.
		said.catch(() => undefined);
		begun.set(at, said);
		return said;
	}

	return {
		from: (done, ctx) =>
			turn(IMPORTS, async () => {
				const now = await formsOfWorkspace(ctx);
				if (!forms || !isDeepStrictEqual(now, forms)) {
					forms = now;
					begun.clear();
				}
				const read: ToBring[] = [];
				const until = Date.now() + LONGEST;
				for (let at = done; at < files.length && read.length < MOST_DOCUMENTS; at++) {
					if (read.length > 0 && Date.now() > until) break;
					for (let next = at; next <= at + AHEAD && next < files.length; next++) void reading(next, forms);
					read.push({ at: at + 1, name: files[at]!.name, ...(await reading(at, forms)) });
				}
				for (const at of begun.keys()) if (at < done) begun.delete(at);
				return read;
			}),
		close: thread.close
	};
}

type Forms = Awaited<ReturnType<typeof formsOfWorkspace>>;

/** A document as a practice that could come in, or why it does not. */
async function whatItSays(
	file: FileIn,
	{ templates, forms }: Forms,
	thread: ReturnType<typeof practicesInArchive>
): Promise<WhatItSays> {
	try {
		const { reading, print } = await thread.read(file.folded(), file.name, forms);
		const template = templates.find(({ name }) => name === reading.template);
		if (!template) return { refused: NO_FORM };
		const { answers, unplaced } = answersAsRead(reading);
		const title = answers['title']?.text || file.name.replace(/\.[a-z]+$/i, '');
		return {
			template: template.id,
			answers: { ...withoutConsent(answers), title: { ...answers['title'], text: title, contact: undefined } },
			unplaced,
			about: aboutOf(reading, file.name),
			fingerprints: [print, fingerprint(saidBy(reading))]
		};
	} catch (trouble) {
		if (trouble instanceof DocumentNotRead) return { refused: trouble.message };
		throw trouble;
	}
}

/** What a copy from a Grove library says of itself; of anything else the document is the source. */
const aboutOf = ({ about }: PracticeReading, name: string) => (about ? { ...about, gaps: [...about.gaps] } : { source: name });
