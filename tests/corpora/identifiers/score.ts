import type { Finding, IdentifierKind } from '#lib/server/identifiers/finding';
import type { Passage } from './passages';

/** How much of one kind was found, and how much of what was found is right. */
export interface KindScore {
	readonly kind: IdentifierKind;
	labels: number;
	found: number;
	findings: number;
	right: number;
}

/** What was found on a set of passages. */
export interface Score {
	readonly kinds: readonly KindScore[];
	/** "h003 name: Mr Adebayo" */
	readonly missed: readonly string[];
	readonly wrong: readonly string[];
}

/** What the labels are called in the files. */
const KINDS: Readonly<Record<string, IdentifierKind>> = {
	name: 'name',
	birth: 'date-of-birth',
	age: 'age',
	phone: 'telephone',
	email: 'email',
	web: 'web',
	postcode: 'postcode',
	address: 'address',
	ni: 'ni-number',
	nhs: 'nhs-number',
	bank: 'bank',
	vehicle: 'vehicle',
	reference: 'reference',
	rare: 'rare-combination',
	count: 'small-count'
};

interface Stretch {
	readonly start: number;
	readonly end: number;
}
const meet = (a: Stretch, b: Stretch): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Scores what a scan finds against the labels, by the rules of README.md. */
export function score(passages: readonly Passage[], scan: (text: string) => readonly Finding[]): Score {
	const kinds = new Map<IdentifierKind, KindScore>();
	const of = (kind: IdentifierKind): KindScore => {
		const known = kinds.get(kind) ?? { kind, labels: 0, found: 0, findings: 0, right: 0 };
		kinds.set(kind, known);
		return known;
	};
	const [missed, wrong]: [string[], string[]] = [[], []];
	for (const { id, text, labels: written } of passages) {
		const findings = scan(text);
		const labels = written.map((label) => ({ ...label, kind: KINDS[label.kind] ?? unknown(label.kind, id) }));
		for (const label of labels) {
			of(label.kind).labels++;
			const same = findings.filter((finding) => finding.kind === label.kind && meet(finding, label) > 0);
			if (label.kind === 'rare-combination' ? same.length > 0 : isCovered(text, label, same)) of(label.kind).found++;
			else missed.push(`${id} ${label.kind}: ${text.slice(label.start, label.end)}`);
		}
		for (const finding of findings) {
			of(finding.kind).findings++;
			const half = finding.kind === 'rare-combination' ? 0 : (finding.end - finding.start) / 2;
			const isRight = labels.some(
				(label) => label.kind === finding.kind && meet(label, finding) > 0 && meet(label, finding) >= half
			);
			if (isRight) of(finding.kind).right++;
			else wrong.push(`${id} ${finding.kind}: ${finding.text}`);
		}
	}
	return { kinds: [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)), missed, wrong };
}

/** Every letter and digit of the stretch lies in one of the findings: a family name left standing is not found. */
function isCovered(text: string, { start, end }: Stretch, findings: readonly Stretch[]): boolean {
	for (let at = start; at < end; at++) {
		if (/[\p{L}\p{N}]/u.test(text[at]!) && !findings.some((finding) => finding.start <= at && finding.end > at)) return false;
	}
	return true;
}

function unknown(kind: string, id: string): never {
	throw new Error(`Passage ${id} has a label of no kind: ${kind}`);
}

/** Several kinds as one. 1 where there was nothing to find, or nothing was. */
export function shares(kinds: readonly KindScore[]): { readonly recall: number; readonly precision: number } {
	const sum = (of: (kind: KindScore) => number): number => kinds.reduce((total, kind) => total + of(kind), 0);
	const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
	return {
		recall: share(
			sum((k) => k.found),
			sum((k) => k.labels)
		),
		precision: share(
			sum((k) => k.right),
			sum((k) => k.findings)
		)
	};
}

/** Kinds that are found by their form. */
export const isPattern = ({ kind }: KindScore): boolean => !['name', 'small-count', 'rare-combination'].includes(kind);
