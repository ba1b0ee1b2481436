import type { SentPiece, SetFileToSend } from '#lib/domain/learning-sets';
import { facts, heading, note, prose, type Part, type Sheet } from '#lib/server/documents';
import { literal } from '#lib/server/markdown';
import { dayOfMoment, fullDay } from '#lib/ui/dates';
import { filesSaid } from '../../../../learning-file/export/sheet';
import type { ModeWords } from '../../../words';

/** A set's file as pages to read or print, oldest first: what its members wrote, and what they added below. */
export const setFileSheet = (file: SetFileToSend, mode: ModeWords, takenOn: string): Sheet => ({
	title: `The file of ${file.set}`,
	kind: 'File of a set',
	lead: `As it stood on ${fullDay(takenOn)} for the member who took this copy.`,
	readers: mode.export,
	parts: file.pieces.flatMap(pieceParts)
});

function pieceParts(piece: SentPiece): Part[] {
	const about = [
		{ label: 'By', value: piece.by },
		{ label: 'From', value: piece.origin === 'shared' ? 'a member’s own file' : '' },
		{ label: 'Objectives', value: piece.objectives.join('; ') }
	].filter(({ value }) => value !== '');
	return [
		heading(fullDay(piece.day)),
		prose(piece.text),
		...(about.length > 0 ? [facts(about)] : []),
		...filesSaid(piece.files),
		...(piece.additions.length > 0 ? [note('Added by members:'), ...piece.additions.map(addition)] : [])
	];
}

const addition = ({ at, by, text }: SentPiece['additions'][number]): Part =>
	prose(`**${[dayOfMoment(at), literal(by)].filter(Boolean).join(', ')}**\n\n${text}`);
