import type { Reading } from '../shared/context';
import { ref, refText, type Ref } from '../shared/ids';
import type { CitedKind, Evidence } from './evidence';
import { titleOfSource } from './source';

/** A piece of evidence as a page shows it. */
export type EvidenceLine =
	| {
			readonly is: 'citation';
			readonly id: string;
			readonly kind: CitedKind;
			readonly words: string;
			/** Null where this reader may not read it, or it was taken back: then only its kind is told. */
			readonly source: (Ref & { readonly title: string }) | null;
	  }
	| Extract<Evidence, { is: 'research' }>;

/** Evidence for one reader, with the titles of the sources that they may read. One round trip, whatever it cites. */
export async function evidenceLines(read: Reading, evidence: readonly Evidence[]): Promise<readonly EvidenceLine[]> {
	const cited = evidence.flatMap((each) => (each.is === 'citation' ? [ref(each.kind, each.source)] : []));
	const found = new Map((await read.findMany(cited)).map((each) => [refText(each), each]));
	return evidence.map((each) => {
		if (each.is === 'research') return each;
		const { id, kind, words } = each;
		const source = found.get(refText(ref(kind, each.source)));
		const title = source ? titleOfSource(source) : null;
		return { is: 'citation', id, kind, words, source: title === null ? null : { kind, id: each.source, title } };
	});
}
