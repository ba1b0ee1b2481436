import { expect, test } from 'vitest';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { minutesWords } from '#lib/domain/learning-sets/reading-minutes/minutes-words.ts';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { measureFiles } from '#tests/corpora/minutes/measure';
import { readMinutesLanguages } from '../content';
import { peopleNamesFile, readPeopleNames } from '../identifiers/people-names';
import { wordsOfMinutes } from './words';

// Offices call a list as they like. Here no word is known for those present, in the chair or at the notes: what is found is found by how it is set.
const unknown = minutesWords(
	readMinutesLanguages().map((each) => ({ ...each, labels: { ...each.labels, present: [], chair: [], writer: [] } })),
	isName()
);
const words = { ...unknown, away: wordsOfMinutes().away };

function isName(): (plain: string) => boolean {
	const names = readPeopleNames(peopleNamesFile());
	return (plain) => names.has(plain);
}

test('most lists of those who came are read by their shape where no word heads them that is known', () => {
	const figures = ['unseen-21', 'unseen-22', 'unseen-23', 'unseen-24'].map((folder) => measureFiles(folder, words));
	process.stdout.write(`${JSON.stringify(figures.map(({ exactLists, inventedPeople }) => ({ exactLists, inventedPeople })))}\n`);
	const exact = figures.reduce((sum, { exactLists }) => sum + exactLists, 0) / figures.length;
	expect(exact, figures.flatMap(({ misses }) => misses).join('\n')).toBeGreaterThan(0.85);
	expect(figures.reduce((sum, { inventedPeople }) => sum + inventedPeople, 0)).toBeLessThanOrEqual(1);
});

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text, strong: false }) as DocumentBlock;
const present = (...lines: readonly string[]) => readMinutes(lines.map(paragraph), wordsOfMinutes()).present;

test('whoever stands behind a word that nobody knows is read, above what was said', () => {
	expect(
		present('Notes of 3 May 2024', 'Present: Ann Lee, Bob Ray', 'Wayfinders: Cath Poole, Dan Fox', '1. Welcome', 'Ann opened it.')
	).toEqual(['Ann Lee', 'Bob Ray', 'Cath Poole', 'Dan Fox']);
	expect(present('Project: Linden Grove', 'Present: Ann Lee, Bob Ray', 'Present were asked to sign.')).toEqual([
		'Ann Lee',
		'Bob Ray'
	]);
});

test('a calling that nobody knows stands before a name, and a middle name does not', () => {
	expect(present('Present: Almoner Judith Amos, Harjit Kaur Sohal, P Wragg')).toEqual([
		'Judith Amos',
		'Harjit Kaur Sohal',
		'P Wragg'
	]);
});
