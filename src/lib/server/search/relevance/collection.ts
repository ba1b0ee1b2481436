import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSmart, type SmartRecord } from './smart-file';

/** Documents and questions, with people's judgements which document answers which question. */
export interface TestCollection {
	readonly name: string;
	readonly documents: readonly TestDocument[];
	/** Those for which at least one document is relevant. */
	readonly questions: readonly TestQuestion[];
}

export interface TestDocument {
	readonly number: number;
	readonly title: string;
	readonly text: string;
}

export interface TestQuestion {
	readonly words: string;
	/** Numbers of the relevant documents. */
	readonly relevant: ReadonlySet<number>;
}

/**
 * The collections of a folder: for each `NAME.ALL` (documents), `NAME.QRY` (questions) and `NAME.REL` (judgements).
 * @throws Error with a sentence where there is none, or where a file is missing or holds nothing
 */
export async function readCollections(dir: string): Promise<TestCollection[]> {
	const files = await readdir(dir).catch(() => {
		throw new Error(`There is no folder ${dir}.`);
	});
	const names = files.filter((file) => file.endsWith('.ALL')).map((file) => file.slice(0, -'.ALL'.length));
	if (names.length === 0) throw new Error(`${dir} holds no collection: files called NAME.ALL, NAME.QRY and NAME.REL.`);
	return Promise.all(names.sort().map((name) => readCollection(dir, name)));
}

async function readCollection(dir: string, name: string): Promise<TestCollection> {
	const [all, qry, rel] = await Promise.all(['ALL', 'QRY', 'REL'].map((ending) => textOf(join(dir, `${name}.${ending}`))));
	const documents = readSmart(all!).map(({ number, fields }) => ({
		number,
		title: lineOf(fields.T ?? ''),
		text: (fields.W ?? '').trim()
	}));
	const asked = readSmart(qry!);
	const judged = numbered(asked, readJudgements(rel!));
	const questions = asked.flatMap((question, at) => {
		const relevant = judged(question, at);
		const words = lineOf(`${question.fields.T ?? ''} ${question.fields.W ?? ''}`);
		return relevant && words ? [{ words, relevant }] : [];
	});
	if (documents.length === 0 || questions.length === 0) throw new Error(`${name}: no documents, or no judged questions.`);
	return { name, documents, questions };
}

/** These files are older than UTF-8; what is not UTF-8 is Latin-1. */
async function textOf(path: string): Promise<string> {
	const bytes = await readFile(path).catch(() => {
		throw new Error(`${path} is missing.`);
	});
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return bytes.toString('latin1');
	}
}

const lineOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Relevant documents by the number of their question. A line holds question, document and perhaps a grade, or as trec_eval
 * has it question, 0, document and grade. Graded 0 or less is not relevant, unless the file grades nothing above 0.
 */
export function readJudgements(text: string): Map<number, Set<number>> {
	const rows = text
		.split(/\r?\n/)
		.map((line) => line.trim().split(/\s+/).map(Number))
		.filter((row) => row.length >= 2 && row.slice(0, 2).every(Number.isFinite));
	const isTrec = rows.every((row) => row.length >= 4 && row[1] === 0);
	const read = rows.map((row) => (isTrec ? [row[0]!, row[2]!, row[3]!] : [row[0]!, row[1]!, row[2] ?? 1]) as Judgement);
	const isGraded = read.some(([, , grade]) => grade > 0);
	const judged = new Map<number, Set<number>>();
	for (const [question, document, grade] of read) {
		if (isGraded && !(grade > 0)) continue;
		judged.set(question, (judged.get(question) ?? new Set()).add(document));
	}
	return judged;
}

type Judgement = [question: number, document: number, grade: number];

/** Some collections number their questions with gaps and judge them by their place in the file, the first being 1. */
function numbered(asked: readonly SmartRecord[], judged: ReadonlyMap<number, ReadonlySet<number>>) {
	const numbers = new Set(asked.map(({ number }) => number));
	const byNumber = [...judged.keys()].every((number) => numbers.has(number));
	return ({ number }: SmartRecord, at: number) => judged.get(byNumber ? number : at + 1);
}
