import * as v from 'valibot';
import {
	answersAsRead,
	broughtBefore,
	formsOfWorkspace,
	saidBy,
	type Answer,
	type BroughtBefore,
	type FormToRead,
	type PracticeReading,
	type Template
} from '#lib/domain/practices';
import type { Saved } from '#lib/domain/shared/collection';
import type { Context } from '#lib/domain/shared/context';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { Invalid } from '#lib/domain/shared/errors';
import { documentSent, fingerprint } from '#lib/server/documents';
import { practiceOfFile } from '#lib/server/practices';

const words = v.string();
/** The document as the page sends it along, so that it still stands there when something needs mending. */
const shown = v.object({
	name: words,
	source: v.array(
		v.variant('kind', [
			v.object({ kind: v.literal('table'), rows: v.array(v.array(words)) }),
			v.object({ kind: v.picklist(['heading', 'paragraph', 'item', 'header', 'footer', 'footnote']), text: words })
		])
	),
	/** The pieces that each section was read from, by its key. */
	from: v.record(v.string(), v.array(v.number())),
	/** Whether the headings of a form were found. */
	recognised: v.boolean(),
	characters: v.number(),
	/** A PDF: which boxes are ticked in it stands in no letter. */
	withoutTicks: v.boolean()
});
type Shown = v.InferOutput<typeof shown>;
const NOTHING_SHOWN: Shown = { name: '', source: [], from: {}, recognised: true, characters: 0, withoutTicks: false };

/** What was read from the document a form brings, by the form of the workspace whose headings it bears. */
export async function look(ctx: Context, form: FormData) {
	const { templates, forms } = await formsOfWorkspace(ctx);
	if (!templates[0]) throw Invalid.field('file', 'This workspace has no form for practices yet.');
	const missing = 'Choose a file, or paste the practice below.';
	const read = await documentSent(form, missing, (bytes, named) => practiceOfFile(bytes, named, forms, ctx.actor.id));
	const { reading, source, name } = read;
	const at = templates.findIndex((template) => template.name === reading.template);
	const document = {
		name,
		source: source.map(shownPiece),
		from: Object.fromEntries(reading.sections.map((section) => [section.key, [...section.from]])),
		recognised: at >= 0,
		characters: reading.charactersIn,
		withoutTicks: /\.pdf$/i.test(name)
	};
	const fingerprints = [read.fingerprint, fingerprint(saidBy(reading))];
	const same = await broughtBefore(ctx, fingerprints);
	return reviewOf(templates[Math.max(at, 0)]!, forms[Math.max(at, 0)]!, {
		...answersAsRead(reading),
		about: reading.about,
		document,
		fingerprints,
		same
	});
}

/** The same once it was mended and sent, from what the form held. */
export async function lookAgain(
	ctx: Context,
	template: Saved<Template>,
	form: FormToRead,
	sent: FormData,
	values: Readonly<Record<string, unknown>>
) {
	const document = v.safeParse(v.pipe(v.string(), v.parseJson(), shown), sent.get('document'));
	const left = Array.isArray(values['unplaced']) ? (values['unplaced'] as readonly { text?: string }[]) : [];
	const fingerprints = Array.isArray(values['fingerprints']) ? values['fingerprints'].map(String) : [];
	return reviewOf(template, form, {
		answers: (values['answers'] ?? {}) as Readonly<Record<string, Answer>>,
		unplaced: left.map((each) => each.text ?? ''),
		about: aboutIn(values),
		document: document.success ? document.output : NOTHING_SHOWN,
		fingerprints,
		same: await broughtBefore(ctx, fingerprints)
	});
}

/** What came along with a copy, as its form held it; null where it was written elsewhere. */
function aboutIn(values: Readonly<Record<string, unknown>>): PracticeReading['about'] {
	if (!('language' in values)) return null;
	const text = (name: string) => String(values[name] ?? '');
	const gaps = Array.isArray(values['gaps']) ? values['gaps'].map(String) : [];
	const days = { checkedOn: text('checkedOn') || null, reviewBy: text('reviewBy') || null };
	const from = { source: text('source'), sourceBy: text('sourceBy'), sourceAddress: text('sourceAddress') };
	const money = { fundedUntil: text('fundedUntil'), fundedBy: text('fundedBy'), fundingAsk: text('fundingAsk') };
	return { language: text('language'), area: text('area'), ...from, ...money, ...days, gaps };
}

interface Read extends ReturnType<typeof answersAsRead> {
	readonly about: PracticeReading['about'];
	readonly document: Shown;
	/** By which the document is known again, and what it became when it came in before. */
	readonly fingerprints: readonly string[];
	readonly same: readonly BroughtBefore[];
}

const reviewOf = ({ id, label, parts }: Saved<Template>, { options }: FormToRead, read: Read) => ({
	template: id,
	label,
	parts,
	options: Object.fromEntries([...options].map(([key, known]) => [key, known.filter(({ offered }) => offered)])),
	...read
});
export type Review = ReturnType<typeof reviewOf>;

const shownPiece = (piece: DocumentBlock): Shown['source'][number] =>
	piece.kind === 'table' ? { kind: piece.kind, rows: piece.rows.map((row) => [...row]) } : { kind: piece.kind, text: piece.text };
