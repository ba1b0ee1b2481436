import { parseArgs } from 'node:util';
import { backup } from './backup';
import { check } from './check';
import { relevance } from './relevance';
import { readMinutesFile } from './read-minutes';
import { readPracticeFile } from './read-practice';
import { resetLink } from './reset-link';
import { restore } from './restore';
import { scan } from './scan';
import { storeCopy } from './store-copy';

/** One command of the administrator: says what it did in sentences on standard output. */
export interface Command {
	readonly usage: string;
	readonly does: string;
	readonly run: (words: readonly string[], options: { readonly ownNames: boolean }) => Promise<void>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
	backup: {
		usage: 'backup FILE',
		does: 'Writes the whole workspace into one checked file. Grove may go on running.',
		run: backup
	},
	restore: {
		usage: 'restore FILE',
		does: 'Brings a backup onto an empty data folder or database. Stop Grove first.',
		run: restore
	},
	check: {
		usage: 'check [FILE]',
		does: 'Looks through the workspace, or a backup, for damage and links that lead nowhere.',
		run: check
	},
	'store copy': {
		usage: 'store copy TO',
		does: 'Copies the workspace to an empty folder, or to an empty database (postgres://…). Stop Grove first.',
		run: storeCopy
	},
	'reset-link': {
		usage: 'reset-link E-MAIL',
		does: 'Prints a link with which that person can choose a new password, once, within an hour. Stop Grove first where it keeps its records in a folder; otherwise use People in Grove.',
		run: resetLink
	},
	scan: {
		usage: 'scan FILE [--own-names]',
		does: 'Prints what may identify somebody in a text file (- for standard input), one line of JSON each: start, end, kind, text and a proposal. Needs no workspace; --own-names adds the people and bodies of this one.',
		run: scan
	},
	relevance: {
		usage: 'relevance DIR',
		does: 'Prints how well search ranks the test collections of a folder (NAME.ALL, NAME.QRY, NAME.REL), one line of JSON for each and engine: nDCG at 10, mean average precision, recall at 100. Touches no workspace; PostgreSQL is measured where DATABASE_URL names a server on which a database may be made.',
		run: relevance
	},
	'read-minutes': {
		usage: 'read-minutes FILE',
		does: 'Prints what old minutes say, as JSON: title, date, place, who was there, decisions, actions and the rest in order. Word, OpenDocument, Markdown, plain text or a web page. Needs no workspace and keeps nothing.',
		run: readMinutesFile
	},
	'read-practice': {
		usage: 'read-practice FILE',
		does: 'Prints what the description of a practice says by the headings of its form, as JSON: sections with their words and the options ticked, effects by group, and what found no place. Word, OpenDocument, PDF, Markdown, plain text, a web page, or the JSON of a practice. Needs no workspace and keeps nothing.',
		run: readPracticeFile
	}
};

const HELP = [
	'Usage: npm run grove -- COMMAND',
	'',
	...Object.values(COMMANDS).flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
	'',
	'Settings are those of the server: DATA_DIR, DATABASE_URL, ORIGIN (see .env.example).'
].join('\n');

async function main(): Promise<number> {
	const asked = readWords();
	if (asked instanceof Error) return say(`${asked.message}\n\n${HELP}`, 2);
	const { values, positionals } = asked;
	const name = Object.keys(COMMANDS).find((each) => positionals.slice(0, each.split(' ').length).join(' ') === each);
	if (values.help || positionals.length === 0) return say(HELP, 0);
	if (!name) return say(`Grove knows no command "${positionals.join(' ')}".\n\n${HELP}`, 2);
	const command = COMMANDS[name]!;
	try {
		await command.run(positionals.slice(name.split(' ').length), { ownNames: values['own-names'] });
		return 0;
	} catch (trouble) {
		return say(trouble instanceof Error ? trouble.message : String(trouble), 1);
	}
}

function readWords() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: { help: { type: 'boolean', short: 'h', default: false }, 'own-names': { type: 'boolean', default: false } }
		});
	} catch (trouble) {
		return trouble instanceof Error ? trouble : new Error(String(trouble));
	}
}

function say(text: string, code: number): number {
	(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
	return code;
}

process.exitCode = await main();
