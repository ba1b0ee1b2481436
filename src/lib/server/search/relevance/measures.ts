/**
 * Measures of a ranking by binary judgements, as trec_eval defines them: `found` are the documents in order, `relevant` all that
 * people judged to answer the question. Each is 0 to 1, and `relevant` holds at least one.
 */
type Measure = (found: readonly number[], relevant: ReadonlySet<number>) => number;

/** Normalised discounted cumulative gain of the first ten (`ndcg_cut_10`): the n-th counts for 1 / log2(n + 1). */
export const ndcg10: Measure = (found, relevant) => {
	const ideal = gains(Array.from({ length: Math.min(10, relevant.size) }, () => true));
	return gains(found.slice(0, 10).map((each) => relevant.has(each))) / ideal;
};

const gains = (hits: readonly boolean[]): number => hits.reduce((sum, hit, at) => (hit ? sum + 1 / Math.log2(at + 2) : sum), 0);

/** Average precision (`map` over all questions): the precision at each relevant document, 0 for those not found. */
export const averagePrecision: Measure = (found, relevant) => {
	let [hits, sum] = [0, 0];
	found.forEach((each, at) => {
		if (relevant.has(each)) sum += ++hits / (at + 1);
	});
	return sum / relevant.size;
};

/** The share of the relevant documents that is among the first hundred (`recall_100`). */
export const recall100: Measure = (found, relevant) =>
	found.slice(0, 100).filter((each) => relevant.has(each)).length / relevant.size;

/** One over the place of the first relevant document (`recip_rank`); 0 where none is found. */
export const reciprocalRank: Measure = (found, relevant) => {
	const at = found.findIndex((each) => relevant.has(each));
	return at < 0 ? 0 : 1 / (at + 1);
};

export const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
